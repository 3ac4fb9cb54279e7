// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.List;
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

    /**
     * One sentence that names the option or argument.
     *
     * @param typed all that was typed
     */
    static String describe(ParameterException error, String... typed) {
        return switch (error) {
            case MissingParameterException missing -> missing(missing, List.of(typed));
            case UnmatchedArgumentException unmatched ->
                NLS.bind(Messages.Usage_unknown, String.join(" ", unmatched.getUnmatched()));
            case OverwrittenOptionException twice -> NLS.bind(Messages.Usage_twice, name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException exclusive -> Messages.Usage_onceOrWatch;
            default -> error.getMessage();
        };
    }

    /** The parser reports an option that was not given and one that was given without its value in the same way. */
    private static String missing(MissingParameterException error, List<String> typed) {
        String names = error.getMissing().stream().map(ParseErrors::name).collect(Collectors.joining(", "));
        return NLS.bind(typed.contains(names) ? Messages.Usage_valueMissing : Messages.Usage_optionMissing, names);
    }

    private static String name(ArgSpec missing) {
        return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
    }
}
