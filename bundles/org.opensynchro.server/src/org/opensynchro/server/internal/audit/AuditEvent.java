// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

import java.util.Locale;

/** What is written down. The names, in lower case with {@code -}, are what stands in the log. */
public enum AuditEvent {
    /** Somebody logged in, or tried to. */
    LOGIN,
    /** A security code, or a link to choose a new password, was sent by e-mail. */
    CODE_SENT,
    /** Somebody logged out, or ended another of their sessions. */
    LOGOUT,
    /** A computer was granted an app password. */
    GRANT,
    /** An app password was deleted. */
    REVOKE,
    /** A password was changed. */
    PASSWORD_CHANGE,
    /** A second factor was set up or removed, or new recovery codes were made. */
    SECOND_FACTOR_CHANGE,
    /** An administrator made an account. */
    ACCOUNT_CREATE,
    /** An administrator changed an account, or forgave its failed logins. */
    ACCOUNT_CHANGE,
    /** An administrator deleted an account. */
    ACCOUNT_DELETE,
    /** An administrator changed a policy; the name is that of the policy with its new value. */
    POLICY_CHANGE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
