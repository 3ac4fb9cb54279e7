// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.server.AccountDetails;
import org.opensynchro.server.AccountKind;
import picocli.CommandLine.ParseResult;

/** Reads what an account is to be like. */
final class DetailsArguments {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([KMGT]?)(?:I?B)?", Pattern.CASE_INSENSITIVE);

    private final ParseResult typed;

    DetailsArguments(ParseResult typed) {
        this.typed = typed;
    }

    /**
     * What was typed, as a change of the account; what was not typed stays.
     *
     * @throws UsageException when something cannot be meant
     */
    UnaryOperator<AccountDetails> read() throws UsageException {
        UnaryOperator<AccountDetails> edit = details -> details;
        if (typed.hasMatchedOption("--email")) {
            String email = text("--email");
            edit = then(edit, details -> details.withEmail(email));
        }
        if (typed.hasMatchedOption("--display-name")) {
            String name = text("--display-name");
            edit = then(edit, details -> details.withDisplayName(name));
        }
        if (typed.hasMatchedOption("--kind")) {
            AccountKind kind = kind(text("--kind"));
            edit = then(edit, details -> details.withKind(kind));
        }
        if (typed.hasMatchedOption("--language")) {
            String language = text("--language");
            edit = then(edit, details -> details.withLanguage(language));
        }
        if (typed.hasMatchedOption("--quota")) {
            long quota = quota(text("--quota"));
            edit = then(edit, details -> details.withQuota(quota));
        }
        return edit;
    }

    private static UnaryOperator<AccountDetails> then(
            UnaryOperator<AccountDetails> first, UnaryOperator<AccountDetails> second) {
        return details -> second.apply(first.apply(details));
    }

    private String text(String option) {
        return typed.matchedOptionValue(option, "");
    }

    private static AccountKind kind(String text) throws UsageException {
        return switch (text) {
            case "user" -> AccountKind.USER;
            case "contact" -> AccountKind.CONTACT;
            default -> throw new UsageException(NLS.bind(Messages.Usage_kind, text));
        };
    }

    /** In bytes: a number, with K, M, G or T for powers of 1024. */
    private static long quota(String text) throws UsageException {
        if (text.equals("none")) {
            return Long.MAX_VALUE;
        }
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new UsageException(NLS.bind(Messages.Usage_quota, text));
        }
        int power =
                " KMGT".indexOf(size.group(2).isEmpty() ? " " : size.group(2).toUpperCase(Locale.ROOT));
        return Long.parseLong(size.group(1)) << (10 * power);
    }
}
