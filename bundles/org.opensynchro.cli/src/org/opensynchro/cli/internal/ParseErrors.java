// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language what is wrong with what was typed. */
final class ParseErrors {
    private ParseErrors() {}

    /** One sentence that names the option or argument. */
    static String describe(ParameterException error) {
        return switch (error) {
            case MissingParameterException missing -> missing(missing);
            case UnmatchedArgumentException unmatched ->
                NLS.bind(Messages.Usage_unknown, String.join(" ", unmatched.getUnmatched()));
            case OverwrittenOptionException twice ->
                NLS.bind(Messages.Usage_twice, twice.getOverwritten() instanceof OptionSpec option ? option.longestName() : "");
            case MutuallyExclusiveArgsException exclusive -> Messages.Usage_onceOrWatch;
            default -> error.getMessage();
        };
    }

    /** An option without its value names itself as argument in error, a missing option does not. */
    private static String missing(MissingParameterException error) {
        if (error.getArgSpec() instanceof OptionSpec option) {
            return NLS.bind(Messages.Usage_valueMissing, option.longestName());
        }
        return NLS.bind(
                Messages.Usage_optionMissing,
                error.getMissing().stream().map(ParseErrors::name).collect(Collectors.joining(", ")));
    }

    private static String name(ArgSpec missing) {
        return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
    }
}
