// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.workspace.ProxyChoice;
import picocli.CommandLine.ParseResult;

/** The options that say which workspace is meant, as which account, in whatever command they are typed. */
final class AccountArguments {
    private final ParseResult typed;
    private final Surroundings surroundings;

    AccountArguments(ParseResult typed, Surroundings surroundings) {
        this.typed = typed;
        this.surroundings = surroundings;
    }

    /** Where the password of the account comes from; it is not read yet. */
    PasswordSource password() throws UsageException {
        return typed.hasMatchedOption("--password-file")
                ? PasswordSource.file(path("--password-file"), surroundings.err())
                : PasswordSource.surroundings(surroundings, user(), server().getHost());
    }

    /** The proxy that leads to the workspace: the usual one unless something else was typed. */
    ProxyChoice proxy() throws UsageException {
        if (!typed.hasMatchedOption("--proxy")) {
            return new ProxyChoice.AsThisComputer();
        }
        try {
            return ProxyChoice.parse(text("--proxy"), ProxyChoice.Login.NONE);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Messages.Usage_proxy);
        }
    }

    /** The name of the account. */
    String user() throws UsageException {
        String user = text("--user");
        if (user.isBlank()) {
            throw new UsageException(NLS.bind(Messages.Usage_empty, "--user"));
        }
        return user;
    }

    /** The value of an option, or the empty text. */
    String text(String option) {
        String value = typed.matchedOptionValue(option, "");
        return value == null ? "" : value;
    }

    /** A path on this computer, absolute. */
    Path path(String option) throws UsageException {
        String value = text(option);
        if (value.isEmpty()) {
            throw new UsageException(NLS.bind(Messages.Usage_empty, option));
        }
        try {
            return surroundings.workingFolder().resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(NLS.bind(Messages.Usage_path, option, value), e);
        }
    }

    /** The address of the workspace as typed, with {@code https} where no scheme was given, ending with a slash. */
    URI server() throws UsageException {
        String typedAddress = text("--server");
        String address = typedAddress.contains("://") ? typedAddress : "https://" + typedAddress;
        try {
            URI uri = new URI(address.endsWith("/") ? address : address + "/");
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new UsageException(NLS.bind(Messages.Usage_server, typedAddress));
            }
            if (uri.getRawUserInfo() != null) {
                throw new UsageException(Messages.Usage_serverWithAccount);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new UsageException(NLS.bind(Messages.Usage_server, typedAddress), e);
        }
    }
}
