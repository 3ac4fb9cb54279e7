// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.Changes;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotAWorkspaceException;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.Workspace;

/** Through a proxy that wants a login. */
@Timeout(120)
class ProxyTest {
    @TempDir
    Path folder;

    private TestProxy proxy;

    @BeforeEach
    void startProxy() throws Exception {
        proxy = new TestProxy("ada", "p@ss:word");
    }

    @AfterEach
    void stopProxy() throws Exception {
        proxy.close();
    }

    private ConnectionSettings settings(URI server, String login) {
        return new ConnectionSettings(server, TestWorkspace.USER, TestWorkspace.PASSWORD)
                .through(ProxyChoice.parse(proxy.address(login).toString(), ProxyChoice.Login.NONE));
    }

    @Test
    void requestsAndNoticesOfChangesGoThroughTheProxy() throws Exception {
        try (EmbeddedWorkspace server = new EmbeddedWorkspace(folder);
                Workspace workspace = new WebdavConnector().connect(settings(server.address(), "ada:p%40ss%3Aword"))) {
            Semaphore rings = new Semaphore(0);
            try (Changes.Listening listening = workspace.changes().orElseThrow().listen(rings::release)) {
                assertTrue(rings.tryAcquire(30, TimeUnit.SECONDS));
                assertTrue(listening.isLive());
                workspace.files().createFolder(ItemPath.of("folder"));
                assertTrue(rings.tryAcquire(30, TimeUnit.SECONDS));
            }
            assertTrue(workspace.files().stat(ItemPath.of("folder")).isFolder());
            assertTrue(proxy.requests()
                    .contains("CONNECT localhost:" + server.address().getPort()));
            assertTrue(proxy.requests().stream().anyMatch(request -> request.startsWith("GET http://localhost")));
        }
    }

    @Test
    void whatIsSecuredIsTunnelledAndTheServerLearnsNothingOfTheProxysLogin() throws Exception {
        SelfSigned certificate = SelfSigned.create(folder, "ip:127.0.0.1");
        try (ScriptedServer server = certificate.server()) {
            ConnectionSettings settings = settings(server.address(), "ada:p%40ss%3Aword");
            assertThrows(
                    NotAWorkspaceException.class,
                    () -> certificate.trustingConnector().connect(settings));

            assertTrue(proxy.requests().stream().allMatch(request -> request.startsWith("CONNECT ")));
            assertFalse(server.received().isEmpty());
            assertTrue(server.received().stream()
                    .allMatch(request -> request.header("proxy-authorization").isEmpty()));
        }
    }

    @Test
    void theWrongLoginForTheProxyIsNotTheWrongLoginForTheWorkspace() throws Exception {
        SelfSigned certificate = SelfSigned.create(folder, "ip:127.0.0.1");
        try (EmbeddedWorkspace plain = new EmbeddedWorkspace(folder);
                ScriptedServer secured = certificate.server()) {
            for (URI server : new URI[] {plain.address(), secured.address()}) {
                UnreachableException refused = assertThrows(
                        UnreachableException.class,
                        () -> certificate.trustingConnector().connect(settings(server, "ada:guess")));
                assertTrue(refused.getMessage().contains("407"), refused.getMessage());
            }
        }
    }

    @Test
    void whatTheProxyAnswersIsNotTheServersAnswer() throws Exception {
        SelfSigned certificate = SelfSigned.create(folder, "ip:127.0.0.1");
        try (ScriptedServer server = certificate.server()) {
            proxy.refuse("404 Not Found");
            UnreachableException refused = assertThrows(
                    UnreachableException.class,
                    () -> certificate.trustingConnector().connect(settings(server.address(), "ada:p%40ss%3Aword")));

            assertTrue(refused.getMessage().contains("404"), refused.getMessage());
            assertEquals(0, server.received().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://cloud.example.org/", "https://cloud.example.org/"})
    void aProxyThatIsNotThereIsNotAServerThatIsNotThere(URI server) throws Exception {
        int port = proxy.address("ada").getPort();
        proxy.close();
        for (String missing : List.of("no-such-proxy.invalid:3128", "127.0.0.1:" + port)) {
            UnreachableException failure = assertThrows(
                    UnreachableException.class,
                    () -> ScriptedNextcloud.connector(new ArrayList<>())
                            .connect(new ConnectionSettings(server, "alice", "top-secret")
                                    .through(ProxyChoice.parse(
                                            "http://ada:p%40ss@" + missing, ProxyChoice.Login.NONE))));

            assertTrue(failure.getMessage().contains(missing), failure.getMessage());
            assertTrue(failure.getMessage().contains("proxy"), failure.getMessage());
            assertTrue(failure.advice().contains("proxy"), failure.advice());
            assertFalse(failure.getMessage().contains("p%40ss"), failure.getMessage());
        }
    }
}
