// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How this workspace is registered with the identity provider of a company.
 *
 * @param issuer the provider, exactly as it calls itself
 * @param clientId what the provider calls this workspace
 * @param clientSecret what proves to the provider that it is this workspace; not part of {@link #toString}
 * @param name what people call the provider; empty for no name
 * @param firstLogin what becomes of people who come for the first time
 */
public record SingleSignOnSettings(
        URI issuer, String clientId, String clientSecret, String name, FirstLogin firstLogin) {
    private static final String ISSUER = "oidc.issuer";
    private static final String CLIENT = "oidc.client-id";
    private static final String SECRET_FILE = "oidc.client-secret-file";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** {@return the settings; empty if no issuer is set} */
    static List<SingleSignOnSettings> read(SettingsReader reader, Path dataDirectory) throws IOException {
        Optional<String> issuer = reader.text(ISSUER);
        Optional<String> client = reader.text(CLIENT);
        Optional<String> secretFile = reader.text(SECRET_FILE);
        String name = reader.text("oidc.name").orElse("");
        FirstLogin firstLogin = reader.choice("oidc.first-login", FirstLogin.REFUSE);
        if (issuer.isEmpty()) {
            if (client.isPresent() || secretFile.isPresent() || !name.isEmpty()) {
                throw reader.refuse(ISSUER, "is missing beside the other settings of the identity provider");
            }
            return List.of();
        }
        return List.of(new SingleSignOnSettings(
                issuer(reader, issuer.get()),
                client.orElseThrow(
                        () -> reader.refuse(CLIENT, "must be set: what the identity provider calls this workspace")),
                secret(
                        reader,
                        dataDirectory,
                        secretFile.orElseThrow(() -> reader.refuse(
                                SECRET_FILE, "must be set: a file with the secret that the identity provider gave"))),
                name,
                firstLogin));
    }

    private static URI issuer(SettingsReader reader, String text) {
        try {
            URI issuer = URI.create(text);
            boolean secured = "https".equals(issuer.getScheme())
                    || "http".equals(issuer.getScheme()) && LOOPBACK.contains(issuer.getHost());
            if (secured
                    && issuer.getHost() != null
                    && issuer.getRawQuery() == null
                    && issuer.getRawFragment() == null) {
                return issuer;
            }
        } catch (IllegalArgumentException e) {
            // refused below, like what is an address of something else
        }
        throw reader.refuse(ISSUER, "must be the provider's https address, exactly as it calls itself");
    }

    private static String secret(SettingsReader reader, Path dataDirectory, String file) throws IOException {
        Path path = dataDirectory.resolve(file);
        if (!Files.isReadable(path)) {
            throw reader.refuse(SECRET_FILE, "names a file that cannot be read: " + path);
        }
        try {
            String secret = Files.readString(path).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (CharacterCodingException e) {
            // refused below, like a file with nothing in it
        }
        throw reader.refuse(SECRET_FILE, "names a file that holds no secret: " + path);
    }

    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
