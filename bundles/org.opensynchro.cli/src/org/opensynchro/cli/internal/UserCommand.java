// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.server.AccountDetails;
import org.opensynchro.server.AccountKind;
import org.opensynchro.server.Accounts;
import org.opensynchro.server.Administration;
import org.opensynchro.server.UnusableAccountException;
import picocli.CommandLine.ParseResult;

/** {@code opensynchro user ...}: who is let into an embedded workspace. Works beside the server, which sees it at once. */
final class UserCommand {
    private final ParseResult typed;
    private final Surroundings surroundings;
    private final AdministrationArguments administration;

    UserCommand(ParseResult typed, Surroundings surroundings) {
        this.typed = typed;
        this.surroundings = surroundings;
        this.administration = new AdministrationArguments(typed, surroundings.workingFolder());
    }

    /**
     * Does what was asked.
     *
     * @return the exit code of the process
     * @throws UsageException when it cannot be carried out as given; nothing was changed
     */
    int run() throws UsageException {
        String action = typed.commandSpec().name();
        try {
            switch (action) {
                case "list" -> list();
                case "add" -> add();
                case "set" -> set();
                case "reset-password" -> resetPassword();
                case "disable" -> change(details -> details.withEnabled(false), Messages.User_disabled);
                case "enable" -> change(details -> details.withEnabled(true), Messages.User_enabled);
                case "unlock" -> unlock();
                default -> throw new IllegalStateException("Every sub-command is handled: " + action);
            }
            return ExitCode.OK;
        } catch (UnusableAccountException e) {
            throw new UsageException(words(e), e);
        } catch (IOException e) {
            throw administration.unusable(e);
        }
    }

    private void add() throws UsageException, IOException {
        UnaryOperator<AccountDetails> details = new DetailsArguments(typed).read();
        NewPasswordSource source = new NewPasswordSource(typed, surroundings, name());
        String password = source.read();
        try (Administration workspace = administration.open(true)) {
            workspace.accounts().create(name(), password, details);
        }
        tell(Messages.User_added);
        tellGenerated(source, password);
    }

    private void set() throws UsageException, IOException {
        UnaryOperator<AccountDetails> edit = new DetailsArguments(typed).read();
        try (Administration workspace = administration.open(false)) {
            workspace.accounts().update(name(), edit);
            if (typed.hasMatchedOption("--no-second-factor")) {
                workspace.accounts().removeSecondFactor(name());
            }
        }
        tell(Messages.User_changed);
    }

    private void resetPassword() throws UsageException {
        NewPasswordSource source = new NewPasswordSource(typed, surroundings, name());
        String password = source.read();
        try (Administration workspace = administration.open(false)) {
            workspace.accounts().setPassword(name(), password);
        }
        tell(Messages.User_passwordReset);
        tellGenerated(source, password);
    }

    private void unlock() throws UsageException, IOException {
        try (Administration workspace = administration.open(false)) {
            workspace.accounts().unlock(name());
        }
        tell(Messages.User_unlocked);
    }

    private void change(UnaryOperator<AccountDetails> edit, String done) throws UsageException {
        try (Administration workspace = administration.open(false)) {
            workspace.accounts().update(name(), edit);
        }
        tell(done);
    }

    private void list() throws UsageException, IOException {
        try (Administration workspace = administration.open(false)) {
            Accounts accounts = workspace.accounts();
            for (AccountDetails details : accounts.details()) {
                surroundings.out().println(typed.hasMatchedOption("--json") ? json(details) : line(details));
            }
        }
    }

    private static String line(AccountDetails details) {
        StringBuilder line = new StringBuilder(details.name());
        String kind = details.kind() == AccountKind.USER ? Messages.User_kindUser : Messages.User_kindContact;
        line.append("  ").append(kind);
        if (!details.email().isEmpty()) {
            line.append("  ").append(details.email());
        }
        if (!details.displayName().isEmpty()) {
            line.append("  \"").append(details.displayName()).append('"');
        }
        if (details.quota() != Long.MAX_VALUE) {
            line.append("  ").append(NLS.bind(Messages.User_quota, Amounts.bytes(details.quota())));
        }
        if (details.secondFactor()) {
            line.append("  ").append(Messages.User_secondFactor);
        }
        if (!details.enabled()) {
            line.append("  ").append(Messages.User_isDisabled);
        }
        return line.toString();
    }

    private static JsonObject json(AccountDetails details) {
        JsonObject json = new JsonObject()
                .with("name", details.name())
                .with("kind", details.kind().name().toLowerCase(Locale.ROOT))
                .with("email", details.email())
                .with("displayName", details.displayName())
                .with("language", details.language())
                .with("enabled", details.enabled())
                .with("secondFactor", details.secondFactor());
        return details.quota() == Long.MAX_VALUE ? json : json.with("quota", details.quota());
    }

    private String name() {
        return typed.matchedPositionalValue(0, "");
    }

    private void tell(String text) {
        surroundings.out().println(NLS.bind(text, name()));
    }

    /** The only time that it is shown: only its hash is kept. */
    private void tellGenerated(NewPasswordSource source, String password) {
        if (source.generates()) {
            surroundings.out().println(NLS.bind(Messages.User_generated, password));
        }
    }

    private static String words(UnusableAccountException e) {
        String subject = e.subject();
        return switch (e.reason()) {
            case NAME -> NLS.bind(Messages.User_name, subject);
            case NAME_TAKEN -> NLS.bind(Messages.User_nameTaken, subject);
            case UNKNOWN -> NLS.bind(Messages.User_unknown, subject);
            case PASSWORD_EMPTY -> Messages.NewPassword_missing;
            case EMAIL -> NLS.bind(Messages.User_email, subject);
            case EMAIL_TAKEN -> NLS.bind(Messages.User_emailTaken, subject);
            case DISPLAY_NAME -> Messages.User_displayName;
            case LANGUAGE -> NLS.bind(Messages.User_language, subject);
            case QUOTA -> NLS.bind(Messages.Usage_quota, subject);
        };
    }
}
