// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

/**
 * What an administrator can see and change of an account. Nothing of it is secret.
 *
 * @param name the login name; cannot be changed
 * @param kind what it is for
 * @param email where the workspace writes to the person; empty if it has no address
 * @param displayName what others see; empty for the login name
 * @param language of pages and e-mails: {@code en}, {@code fr}, or empty for what the browser asks for
 * @param enabled whether the person is let in at all
 * @param quota how many bytes its files may have together; {@link Long#MAX_VALUE} for no bound
 * @param secondFactor whether logging in needs a code of the person's telephone too; not changed through this
 */
public record AccountDetails(
        String name,
        AccountKind kind,
        String email,
        String displayName,
        String language,
        boolean enabled,
        long quota,
        boolean secondFactor) {

    /** {@return the same with another kind} */
    public AccountDetails withKind(AccountKind other) {
        return new AccountDetails(name, other, email, displayName, language, enabled, quota, secondFactor);
    }

    /** {@return the same with another e-mail address} */
    public AccountDetails withEmail(String other) {
        return new AccountDetails(name, kind, other, displayName, language, enabled, quota, secondFactor);
    }

    /** {@return the same with another name for others to see} */
    public AccountDetails withDisplayName(String other) {
        return new AccountDetails(name, kind, email, other, language, enabled, quota, secondFactor);
    }

    /** {@return the same with another language} */
    public AccountDetails withLanguage(String other) {
        return new AccountDetails(name, kind, email, displayName, other, enabled, quota, secondFactor);
    }

    /** {@return the same, let in or kept out} */
    public AccountDetails withEnabled(boolean other) {
        return new AccountDetails(name, kind, email, displayName, language, other, quota, secondFactor);
    }

    /** {@return the same with another bound, in bytes} */
    public AccountDetails withQuota(long other) {
        return new AccountDetails(name, kind, email, displayName, language, enabled, other, secondFactor);
    }
}
