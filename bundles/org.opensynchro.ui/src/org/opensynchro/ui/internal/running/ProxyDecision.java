// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensynchro.auth.AccountSecrets;
import org.opensynchro.deployment.DeploymentSettings;
import org.opensynchro.deployment.Setting;
import org.opensynchro.model.Configuration;
import org.opensynchro.workspace.ProxyChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which proxy everything here goes through: the one that an administrator set, else the one that the person chose. Thread-safe; a
 * change counts from the next connection on.
 */
final class ProxyDecision {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyDecision.class);
    /** Under what the password at the proxy is kept. */
    private static final String SECRET = "proxy";

    private final AccountSecrets secrets;
    private volatile ProxyChoice current = new ProxyChoice.AsThisComputer();
    private volatile DeploymentSettings deployment = DeploymentSettings.NONE;

    ProxyDecision(AccountSecrets secrets) {
        this.secrets = secrets;
    }

    /** The choice, whatever it is at the time of each connection. */
    ProxyChoice choice() {
        return new ProxyChoice.Current(() -> current);
    }

    /** The choice as it is now. */
    ProxyChoice now() {
        return current;
    }

    void setDeployment(DeploymentSettings settings) {
        deployment = settings;
    }

    /** What an administrator set; or empty. */
    String decided() {
        return deployment.text(Setting.PROXY).orElse("");
    }

    /** Keeps the password at the proxy; an empty one is forgotten. Waits for the keyring. */
    void setPassword(String password) throws IOException {
        if (password.isEmpty()) {
            secrets.forget(SECRET);
        } else {
            secrets.set(SECRET, password, secrets.canKeep());
        }
    }

    /** Takes over what is configured. May wait for the keyring. */
    void follow(Configuration configuration) {
        Optional<String> decided = deployment.text(Setting.PROXY);
        try {
            current = decided.isPresent()
                    ? ProxyChoice.parse(decided.get(), decidedLogin())
                    : ProxyChoice.parse(configuration.getProxy(), chosenLogin(configuration));
        } catch (IllegalArgumentException e) {
            LOG.warn("The configured proxy is none; the one of this computer is used");
            current = new ProxyChoice.AsThisComputer();
        }
    }

    private ProxyChoice.Login chosenLogin(Configuration configuration) {
        String user = configuration.getProxyUser();
        return user.isEmpty()
                ? ProxyChoice.Login.NONE
                : new ProxyChoice.Login(user, secrets.find(SECRET).orElse(""));
    }

    private ProxyChoice.Login decidedLogin() {
        Optional<String> user = deployment.text(Setting.PROXY_USER);
        return user.isEmpty()
                ? ProxyChoice.Login.NONE
                : new ProxyChoice.Login(
                        user.get(),
                        deployment
                                .path(Setting.PROXY_PASSWORD_FILE)
                                .map(ProxyDecision::firstLine)
                                .orElse(""));
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("The file with the password at the proxy, {}, cannot be read: {}", file, e.toString());
            return "";
        }
    }
}
