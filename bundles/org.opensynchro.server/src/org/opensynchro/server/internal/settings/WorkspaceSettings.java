// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What an operator sets.
 *
 * @param workspace how the workspace is called and reached
 * @param loginFirst which way to log in is offered first
 * @param sessionIdle how long somebody who is logged in on the pages may do nothing
 * @param smtp how e-mail is sent
 * @param singleSignOn the identity provider of the company; empty if there is none
 */
public record WorkspaceSettings(
        Workspace workspace,
        LoginFirst loginFirst,
        Duration sessionIdle,
        SmtpSettings smtp,
        List<SingleSignOnSettings> singleSignOn) {
    private static final String FILE = "workspace.properties";
    private static final int IDLE_MINUTES = 30;
    private static final int LONGEST_IDLE_MINUTES = 24 * 60;
    private static final int LONGEST_NAME = 100;

    /**
     * How the workspace is called and reached.
     *
     * @param name for people
     * @param url the public address without a slash at its end; empty if none is set, then it is the one that each request
     *     came to
     */
    public record Workspace(String name, List<URI> url) {}

    /** Which way to log in is offered first. */
    public enum LoginFirst {
        /** User name and password. */
        PASSWORD,
        /** The company's identity provider. */
        SSO
    }

    /**
     * Reads the settings.
     *
     * @param dataDirectory where the file is; without one, everything is as usual
     * @return the settings
     * @throws InvalidSettingsException if there is something in the file that cannot be used
     * @throws IOException if the file cannot be read
     */
    public static WorkspaceSettings read(Path dataDirectory) throws IOException {
        SettingsReader reader = new SettingsReader(dataDirectory.resolve(FILE));
        WorkspaceSettings settings = new WorkspaceSettings(
                workspace(reader),
                reader.choice("login.first", LoginFirst.PASSWORD),
                Duration.ofMinutes(reader.number("session.idle-minutes", IDLE_MINUTES, 1, LONGEST_IDLE_MINUTES)),
                SmtpSettings.read(reader, dataDirectory),
                SingleSignOnSettings.read(reader, dataDirectory));
        reader.finish();
        return settings;
    }

    private static Workspace workspace(SettingsReader reader) {
        String name = reader.text("workspace.name").orElse("OpenSynchro");
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME || !name.matches("[^\\p{C}\\p{Zl}\\p{Zp}]+")) {
            throw reader.refuse("workspace.name", "must be one line of at most " + LONGEST_NAME + " bytes in UTF-8");
        }
        List<URI> url = reader.website("workspace.url").stream().toList();
        if (url.stream().anyMatch(address -> !address.getRawPath().isEmpty())) {
            throw reader.refuse("workspace.url", "must not have a path: the workspace is at the root of its host");
        }
        return new Workspace(name, url);
    }
}
