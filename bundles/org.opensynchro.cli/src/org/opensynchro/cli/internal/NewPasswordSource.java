// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.server.NewPassword;
import picocli.CommandLine.ParseResult;

/** Gets a password for somebody else's account: from a file, from the administrator at the terminal, or from chance. */
final class NewPasswordSource {
    private final ParseResult typed;
    private final Surroundings surroundings;
    private final String name;

    /** @param name of the account */
    NewPasswordSource(ParseResult typed, Surroundings surroundings, String name) {
        this.typed = typed;
        this.surroundings = surroundings;
        this.name = name;
    }

    /** Whether the password is made here, and has to be told. */
    boolean generates() {
        return typed.hasMatchedOption("--generate-password");
    }

    /**
     * Gets it, which may take a person's time.
     *
     * @throws UsageException when there is none, or it is easily guessed
     */
    String read() throws UsageException {
        if (generates()) {
            if (typed.hasMatchedOption("--password-file")) {
                throw new UsageException(Messages.Usage_passwordFileOrGenerate);
            }
            return NewPassword.generate();
        }
        String password = given();
        return switch (NewPassword.judge(name, password)) {
            case GOOD -> password;
            case SHORT -> throw new UsageException(NLS.bind(Messages.NewPassword_short, NewPassword.SHORTEST));
            case LIKE_NAME -> throw new UsageException(Messages.NewPassword_likeName);
            case COMMON -> throw new UsageException(Messages.NewPassword_common);
        };
    }

    private String given() throws UsageException {
        String file = typed.matchedOptionValue("--password-file", "");
        if (typed.hasMatchedOption("--password-file")) {
            if (file.isEmpty()) {
                throw new UsageException(NLS.bind(Messages.Usage_empty, "--password-file"));
            }
            Path path = surroundings.workingFolder().resolve(file);
            return PasswordSource.file(path, surroundings.err()).read();
        }
        if (!surroundings.prompt().available()) {
            throw new UsageException(Messages.NewPassword_missing);
        }
        String password = surroundings.prompt().ask(NLS.bind(Messages.NewPassword_prompt, name));
        if (!password.equals(surroundings.prompt().ask(Messages.NewPassword_again))) {
            throw new UsageException(Messages.NewPassword_differs);
        }
        return password;
    }
}
