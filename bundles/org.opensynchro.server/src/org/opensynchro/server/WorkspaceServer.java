// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.opensynchro.server.internal.accounts.AddressLimit;
import org.opensynchro.server.internal.accounts.AppPasswords;
import org.opensynchro.server.internal.accounts.Authenticator;
import org.opensynchro.server.internal.accounts.DesktopApplications;
import org.opensynchro.server.internal.accounts.PasswordCheck;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.accounts.Safeguards;
import org.opensynchro.server.internal.accounts.ServerKey;
import org.opensynchro.server.internal.accounts.TypedNames;
import org.opensynchro.server.internal.audit.AuditLog;
import org.opensynchro.server.internal.http.ProgramLogin;
import org.opensynchro.server.internal.http.RequestRecord;
import org.opensynchro.server.internal.http.WorkspaceHandler;
import org.opensynchro.server.internal.ocs.OcsHandler;
import org.opensynchro.server.internal.push.PreAuthTokens;
import org.opensynchro.server.internal.push.Push;
import org.opensynchro.server.internal.push.PushHandler;
import org.opensynchro.server.internal.settings.WorkspaceSettings;
import org.opensynchro.server.internal.site.Site;
import org.opensynchro.server.internal.storage.Storage;

/**
 * An embedded workspace: a small server that speaks WebDAV (RFC 4918) with the additions of Nextcloud and ownCloud, for
 * trial, home and tests. It runs from {@link #start} until {@link #close}. For any thread.
 */
public final class WorkspaceServer implements AutoCloseable {
    private static final int MOST_THREADS = 200;
    private static final int LONGEST_HEADERS = 64 * 1024;
    private static final long IDLE_MILLISECONDS = 120_000;
    private static final long STOP_MILLISECONDS = 5_000;

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler requestsUnderWay;
    private final Storage storage;
    private final Safeguards safeguards;
    private final AuditLog audit;
    private final RequestRecord requests;
    private final Push push;
    private final Site site;

    private WorkspaceServer(ServerSettings settings, InstantSource time) throws IOException {
        WorkspaceSettings operator = WorkspaceSettings.read(settings.dataDirectory());
        requests = settings.logsRequests() ? new RequestRecord(settings.requestLog()) : new RequestRecord();
        storage = Storage.open(settings.dataDirectory(), time);
        audit = new AuditLog(settings.dataDirectory(), time);
        safeguards = Safeguards.of(storage, key(settings), operator, audit, time);
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("workspace");
        server = new Server(threads);
        connector = connector(settings.listenAddress());
        server.addConnector(connector);
        ProofCheck proofs = new ProofCheck(storage);
        PasswordCheck passwords =
                new PasswordCheck(storage.accounts(), safeguards.codes(), new AddressLimit(time), time);
        AppPasswords appPasswords = new AppPasswords(storage);
        Authenticator authenticator = new Authenticator(proofs, passwords, appPasswords, time);
        PreAuthTokens tokens = new PreAuthTokens(InstantSource.system());
        DesktopApplications programs = new DesktopApplications(policies());
        push = new Push(authenticator, tokens, programs);
        TypedNames names = new TypedNames(storage.accounts());
        site = new Site(new Site.Parts(
                storage,
                operator,
                proofs,
                passwords,
                names,
                appPasswords,
                programs,
                safeguards,
                settings.dataDirectory().resolve("applications"),
                audit,
                time));
        WorkspaceHandler workspace = new WorkspaceHandler(
                storage,
                requests,
                new ProgramLogin(authenticator, programs, names, audit),
                push,
                tokens,
                new OcsHandler(storage, programs, operator, audit),
                site);
        requestsUnderWay = new GracefulHandler(new PushHandler(push, workspace));
        server.setHandler(requestsUnderWay);
        server.setRequestLog(requests);
    }

    private ServerConnector connector(InetSocketAddress address) {
        ServerConnector listening = new ServerConnector(server, 1, 1, new HttpConnectionFactory(protocol()));
        listening.setHost(address.getHostString());
        listening.setPort(address.getPort());
        listening.setIdleTimeout(IDLE_MILLISECONDS);
        return listening;
    }

    private ServerKey key(ServerSettings settings) throws IOException {
        try {
            return ServerKey.of(settings.dataDirectory());
        } catch (IOException e) {
            storage.close();
            throw e;
        }
    }

    private static HttpConfiguration protocol() {
        HttpConfiguration protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        protocol.setRequestHeaderSize(LONGEST_HEADERS);
        // Names with % and the like are fine: paths are decoded in one place, name by name, which refuses what is not.
        protocol.setUriCompliance(UriCompliance.UNSAFE.without(
                "workspace", UriCompliance.Violation.FRAGMENT, UriCompliance.Violation.USER_INFO));
        return protocol;
    }

    /**
     * Starts a server. When this returns it accepts requests.
     *
     * @param settings how it is to run
     * @return the running server
     * @throws IOException if the data directory cannot be used (another server uses it, it is of a newer version, it
     *     cannot be written), or the address cannot be listened at
     */
    public static WorkspaceServer start(ServerSettings settings) throws IOException {
        return start(settings, InstantSource.system());
    }

    /**
     * Starts a server with a clock of its own, so that nobody has to wait for a lock to run out.
     *
     * @param settings how it is to run
     * @param time tells when locks run out
     * @return the running server
     * @throws IOException as {@link #start(ServerSettings)}
     */
    public static WorkspaceServer start(ServerSettings settings, InstantSource time) throws IOException {
        WorkspaceServer workspace = new WorkspaceServer(settings, time);
        try {
            workspace.server.start();
            return workspace;
        } catch (Exception e) {
            workspace.close();
            throw e instanceof IOException io ? io : new IOException("The server cannot start", e);
        }
    }

    /** {@return the address of the workspace, with a slash at its end} */
    public URI uri() {
        String host = connector.getHost();
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create("http://" + bracketed + ":" + connector.getLocalPort() + "/");
    }

    /** {@return the accounts} */
    public Accounts accounts() {
        return new Accounts(storage.accounts(), safeguards.failures(), storage.secondFactors(), audit);
    }

    /** {@return the policies} */
    public Policies policies() {
        return new Policies(storage.settings(), audit);
    }

    /** {@return how many requests of each HTTP method came since the start} */
    public Map<String, Long> requests() {
        return requests.counts();
    }

    /**
     * Stops: accepts no more requests, waits some seconds for those under way, and closes the data directory. A second
     * call does nothing.
     *
     * @throws IOException if something does not close
     */
    @Override
    public void close() throws IOException {
        try (requests;
                storage;
                safeguards) {
            connector.close();
            push.close();
            site.close();
            requestsUnderWay
                    .shutdown()
                    .completeOnTimeout(null, STOP_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .join();
            server.stop();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The server does not stop", e);
        }
    }
}
