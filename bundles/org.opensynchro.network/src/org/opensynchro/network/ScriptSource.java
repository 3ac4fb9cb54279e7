// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opensynchro.workspace.Bandwidth;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.WorkspaceException;

/** Reads scripts that choose proxies: from a file, or from a web server that is reached without a proxy. UTF-8. */
final class ScriptSource implements AutomaticProxies.Source {
    private static final int LONGEST = 1024 * 1024;

    private final HttpEnvironment environment;

    ScriptSource(HttpEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String read(URI script) throws IOException {
        byte[] bytes = "file".equalsIgnoreCase(script.getScheme()) ? file(script) : fetched(script);
        if (bytes.length > LONGEST) {
            throw new IOException("The script is longer than " + LONGEST + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] file(URI script) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(script))) {
            return in.readNBytes(LONGEST + 1);
        } catch (IllegalArgumentException e) {
            throw new IOException(script + " is no file", e);
        }
    }

    private byte[] fetched(URI script) throws IOException {
        ConnectionSettings settings =
                new ConnectionSettings(script, "", "", Bandwidth.unlimited(), new ProxyChoice.Direct());
        try (HttpSession session = new HttpSession(settings, environment);
                Answer answer = session.sendSuccessfully(new Request("GET", script, script.toString()))) {
            return answer.bodyUpTo(LONGEST + 1);
        } catch (WorkspaceException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
