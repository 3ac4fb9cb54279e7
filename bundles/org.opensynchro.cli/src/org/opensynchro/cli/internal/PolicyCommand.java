// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.server.Administration;
import org.opensynchro.server.Policy;
import picocli.CommandLine.ParseResult;

/** {@code opensynchro policy ...}: the rules of an embedded workspace. Works beside the server, which sees it at once. */
final class PolicyCommand {
    private final ParseResult typed;
    private final Surroundings surroundings;
    private final AdministrationArguments administration;

    PolicyCommand(ParseResult typed, Surroundings surroundings) {
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
        try {
            if (typed.commandSpec().name().equals("list")) {
                list();
            } else {
                set(typed.matchedPositionalValue(0, ""), typed.matchedPositionalValue(1, ""));
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw administration.unusable(e);
        }
    }

    private void list() throws UsageException, IOException {
        try (Administration workspace = administration.open(false)) {
            Map<Policy, String> all = workspace.policies().all();
            if (typed.hasMatchedOption("--json")) {
                JsonObject json = new JsonObject();
                all.forEach((policy, value) -> json.with(policy.title(), value));
                surroundings.out().println(json);
            } else {
                all.forEach((policy, value) -> surroundings.out().println(policy.title() + " " + value));
            }
        }
    }

    private void set(String title, String value) throws UsageException, IOException {
        Policy policy = Arrays.stream(Policy.values())
                .filter(candidate -> candidate.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new UsageException(NLS.bind(
                        Messages.Policy_unknown,
                        title,
                        Arrays.stream(Policy.values()).map(Policy::title).collect(Collectors.joining(", ")))));
        if (!policy.choices().contains(value)) {
            throw new UsageException(NLS.bind(
                    Messages.Policy_value, new Object[] {title, String.join(", ", policy.choices()), value}));
        }
        try (Administration workspace = administration.open(false)) {
            workspace.policies().set(policy, value);
        }
        surroundings.out().println(title + " " + value);
    }
}
