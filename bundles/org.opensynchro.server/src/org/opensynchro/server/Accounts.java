// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.opensynchro.server.UnusableAccountException.Reason;
import org.opensynchro.server.internal.accounts.DisplayNames;
import org.opensynchro.server.internal.accounts.FailedLogins;
import org.opensynchro.server.internal.accounts.PasswordHash;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.storage.AccountTable;
import org.opensynchro.server.internal.storage.SecondFactorTable;
import org.opensynchro.server.internal.storage.StorageException;
import org.opensynchro.server.internal.storage.StorageFailure;

/** The accounts of an embedded workspace. Changes are durable when a method returns. For any thread. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    /** The addresses that HTML's {@code <input type=email>} takes; nothing in them can end a header of a mail. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private static final Set<String> LANGUAGES = Set.of("", "en", "fr");

    private final AccountTable table;
    private final FailedLogins failedLogins;
    private final SecondFactorTable secondFactors;
    private final Audit audit;

    /**
     * Whether a text can be the e-mail address of an account.
     *
     * @param text the text
     * @return whether HTML's {@code <input type=email>} would take it
     */
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    Accounts(AccountTable table, FailedLogins failedLogins, SecondFactorTable secondFactors, Audit audit) {
        this.audit = audit;
        this.table = table;
        this.failedLogins = failedLogins;
        this.secondFactors = secondFactors;
    }

    /**
     * Makes an account without a quota.
     *
     * @param name 1 to 64 letters, digits and {@code . _ @ -}; case counts
     * @param password not empty
     * @throws UnusableAccountException if the name or the password cannot be used, or the name is taken
     * @throws IOException if the account cannot be kept
     */
    public void create(String name, String password) throws IOException {
        create(name, password, details -> details);
    }

    /**
     * Makes an account, complete or not at all.
     *
     * @param name as for {@link #create(String, String)}
     * @param password not empty
     * @param edit makes the details of those of an account that has none; may be called on any thread
     * @throws UnusableAccountException if something of it cannot be used or is taken
     * @throws IOException if the account cannot be kept
     */
    public void create(String name, String password, UnaryOperator<AccountDetails> edit) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableAccountException(
                    Reason.NAME,
                    name,
                    "\"" + name
                            + "\" cannot be an account name: use up to 64 letters, digits and . _ @ -, a letter or digit first");
        }
        String credential = hash(password);
        try {
            table.create(name, credential, before -> checked(before, edit.apply(before)));
            write(AuditEvent.ACCOUNT_CREATE, name);
        } catch (StorageException e) {
            throw refusal(e, name);
        } catch (StorageFailure e) {
            throw refusal(e);
        }
    }

    /**
     * Changes a password. Whoever is logged in with the old one is logged out.
     *
     * @param name the account
     * @param password not empty
     * @throws UnusableAccountException if there is no such account or the password is empty
     */
    public void setPassword(String name, String password) {
        try {
            table.setCredential(name, hash(password));
            write(AuditEvent.PASSWORD_CHANGE, name);
        } catch (StorageException e) {
            throw refusal(e, name);
        }
    }

    /**
     * Bounds how much an account can keep.
     *
     * @param name the account
     * @param bytes of all its files together; {@link Long#MAX_VALUE} for no bound
     * @throws UnusableAccountException if there is no such account or the number is negative
     */
    public void setQuota(String name, long bytes) {
        update(name, details -> details.withQuota(bytes));
    }

    /**
     * Changes what can be changed of an account, all of it or nothing. Whoever is not enabled any more is logged out.
     *
     * @param name the account
     * @param edit makes the new details of the old ones; may be called on any thread
     * @throws UnusableAccountException if there is no such account, one of the new details cannot be used, or another
     *     account has the e-mail address
     */
    public void update(String name, UnaryOperator<AccountDetails> edit) {
        try {
            table.update(name, before -> checked(before, edit.apply(before)));
            write(AuditEvent.ACCOUNT_CHANGE, name);
        } catch (StorageException e) {
            throw refusal(e, name);
        } catch (StorageFailure e) {
            throw refusal(e);
        }
    }

    /** A display name that an account has already stays, so that it keeps nobody from disabling the account. */
    private static AccountDetails checked(AccountDetails before, AccountDetails details) {
        if (details.quota() < 0) {
            throw new UnusableAccountException(
                    Reason.QUOTA, Long.toString(details.quota()), "A quota cannot be negative");
        }
        if (!details.email().isEmpty() && !isEmail(details.email())) {
            throw new UnusableAccountException(
                    Reason.EMAIL, details.email(), "\"" + details.email() + "\" is no e-mail address");
        }
        if (!details.displayName().equals(before.displayName()) && !DisplayNames.isUsable(details.displayName())) {
            throw new UnusableAccountException(
                    Reason.DISPLAY_NAME,
                    "",
                    "A display name has up to 100 characters, all in one line and none that are invisible");
        }
        if (!LANGUAGES.contains(details.language())) {
            throw new UnusableAccountException(
                    Reason.LANGUAGE, details.language(), "\"" + details.language() + "\" is no language: use en or fr");
        }
        return details;
    }

    /**
     * What there is to see of all accounts.
     *
     * @return in the order of their names
     * @throws IOException if they cannot be read
     */
    public List<AccountDetails> details() throws IOException {
        try {
            return table.details();
        } catch (StorageException e) {
            throw new IOException(e);
        }
    }

    /**
     * Forgets the failed logins of an account, so that no security code is asked for.
     *
     * @param name the account
     * @throws UnusableAccountException if there is no such account
     * @throws IOException if the accounts cannot be read
     */
    public void unlock(String name) throws IOException {
        try {
            if (table.find(name).isEmpty()) {
                throw new UnusableAccountException(Reason.UNKNOWN, name, "There is no account " + name);
            }
            failedLogins.clear(name);
            write(AuditEvent.ACCOUNT_CHANGE, name);
        } catch (StorageException e) {
            throw new IOException(e);
        }
    }

    /**
     * Removes the second factor of somebody who has lost it, with its recovery codes.
     *
     * @param name the account
     * @throws UnusableAccountException if there is no such account
     */
    public void removeSecondFactor(String name) {
        try {
            secondFactors.remove(name);
            write(AuditEvent.SECOND_FACTOR_CHANGE, name);
        } catch (StorageException e) {
            throw refusal(e, name);
        }
    }

    /**
     * Deletes an account with all its files.
     *
     * @param name the account
     * @throws UnusableAccountException if there is no such account
     */
    public void delete(String name) {
        try {
            table.delete(name);
            write(AuditEvent.ACCOUNT_DELETE, name);
        } catch (StorageException e) {
            throw refusal(e, name);
        }
    }

    /**
     * The names of all accounts.
     *
     * @return in order
     * @throws IOException if they cannot be read
     */
    public List<String> names() throws IOException {
        return details().stream().map(AccountDetails::name).toList();
    }

    private void write(AuditEvent event, String name) {
        audit.write(event, Audit.Outcome.OK, name, Audit.Origin.COMMAND_LINE);
    }

    private static UnusableAccountException refusal(StorageException e, String name) {
        return switch (e) {
            case StorageException.EmailTaken taken ->
                new UnusableAccountException(Reason.EMAIL_TAKEN, taken.email(), taken.getMessage());
            case StorageException.AlreadyExists taken ->
                new UnusableAccountException(Reason.NAME_TAKEN, name, taken.getMessage());
            default -> new UnusableAccountException(Reason.UNKNOWN, name, e.getMessage());
        };
    }

    /** What an edit refuses inside of a transaction comes out as the reason of the transaction's failure. */
    private static RuntimeException refusal(StorageFailure e) {
        return e.getCause() instanceof UnusableAccountException refused ? refused : e;
    }

    private static String hash(String password) {
        if (password.isEmpty()) {
            throw new UnusableAccountException(Reason.PASSWORD_EMPTY, "", "The password is empty");
        }
        return PasswordHash.of(password);
    }
}
