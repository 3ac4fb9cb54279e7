// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.opensynchro.server.internal.dav.DavHandler;
import org.opensynchro.server.internal.ocs.OcsHandler;
import org.opensynchro.server.internal.push.PreAuthTokens;
import org.opensynchro.server.internal.push.Push;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;
import org.opensynchro.server.internal.storage.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request comes here: authenticates it, passes it on, and tells the client of errors. */
public final class WorkspaceHandler extends Handler.Abstract {
    private static final Logger LOGGER = LoggerFactory.getLogger(WorkspaceHandler.class);

    private final ProgramLogin login;
    private final DavHandler dav;
    private final OcsHandler ocs;
    private final RequestRecord requests;
    private final Push push;
    private final PreAuthTokens tokens;
    private final Pages pages;
    private final Strangers strangers = new Strangers();

    /** What a browser can show. */
    public interface Pages {
        /**
         * Answers a request if it is for a page.
         *
         * @param exchange the request
         * @param segments the names in its path
         * @return whether it was for a page, and is answered
         * @throws HttpRefusal if it is refused
         * @throws StorageException if the storage refuses
         * @throws IOException if something cannot be read, or the browser is gone
         */
        boolean answer(Exchange exchange, List<String> segments) throws HttpRefusal, StorageException, IOException;
    }

    /**
     * Serves a storage.
     *
     * @param storage where everything is
     * @param requests counts the requests
     * @param login finds out whose request it is
     * @param push is told of changes
     * @param tokens for clients that want to hear of changes
     * @param ocs tells what the workspace is and can do
     * @param pages what a browser can show
     */
    public WorkspaceHandler(
            Storage storage,
            RequestRecord requests,
            ProgramLogin login,
            Push push,
            PreAuthTokens tokens,
            OcsHandler ocs,
            Pages pages) {
        this.requests = requests;
        this.login = login;
        this.push = push;
        this.tokens = tokens;
        this.dav = new DavHandler(storage);
        this.ocs = ocs;
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback, strangers);
        requests.count(exchange.method());
        try {
            answer(exchange);
            exchange.complete();
        } catch (IOException | RuntimeException e) {
            broken(exchange, e);
        }
        return true;
    }

    private void answer(Exchange exchange) throws IOException {
        setSafeHeaders(exchange);
        try {
            route(exchange);
        } catch (HttpRefusal refusal) {
            ErrorAnswer.send(exchange, refusal);
        } catch (StorageException refused) {
            ErrorAnswer.send(exchange, ErrorAnswer.of(refused));
        } catch (StorageFailure failure) {
            if (!failure.isDiskFull()) {
                throw failure;
            }
            LOGGER.error("The disk is full", failure);
            ErrorAnswer.send(
                    exchange, new HttpRefusal(507, "InsufficientStorage", "The disk of the workspace is full"));
        } catch (HttpException.RuntimeException malformed) {
            ErrorAnswer.send(exchange, new HttpRefusal(malformed.getCode(), "BadRequest", "The request is malformed"));
        }
    }

    private void route(Exchange exchange) throws HttpRefusal, StorageException, IOException {
        List<String> segments = exchange.segments();
        String first = segments.isEmpty() ? "" : segments.getFirst();
        switch (first) {
            case "" -> start(exchange, segments);
            case "status.php" -> ocs.status(exchange);
            case "ocs" -> ocs.handle(exchange, segments, () -> login.require(exchange));
            case "remote.php" -> dav(exchange, segments, login.require(exchange).account());
            case "push" -> preAuthenticate(exchange, segments);
            default -> page(exchange, segments);
        }
    }

    /** Clients of the dialect ask what is possible here; browsers get the first page. */
    private void start(Exchange exchange, List<String> segments) throws HttpRefusal, StorageException, IOException {
        if (exchange.method().equals("OPTIONS")) {
            exchange.answer(204);
        } else {
            page(exchange, segments);
        }
    }

    private void page(Exchange exchange, List<String> segments) throws HttpRefusal, StorageException, IOException {
        if (!pages.answer(exchange, segments)) {
            throw HttpRefusal.notFound("There is nothing at this address");
        }
    }

    /** Also what failed on its way may have changed something before. */
    private void dav(Exchange exchange, List<String> segments, Account account)
            throws HttpRefusal, StorageException, IOException {
        try {
            dav.handle(exchange, segments, account);
        } finally {
            if (DavHandler.changesFiles(exchange.method(), segments, account)) {
                push.changed(account);
            }
        }
    }

    private void preAuthenticate(Exchange exchange, List<String> segments)
            throws HttpRefusal, StorageException, IOException {
        if (!String.join("/", segments).equals(Push.PRE_AUTH)) {
            throw HttpRefusal.notFound("There is nothing at this address");
        }
        if (!exchange.method().equals("POST")) {
            throw HttpRefusal.methodNotAllowed("Only POST is possible here");
        }
        exchange.answer(200, "text/plain", tokens.issue(login.require(exchange)));
    }

    private static void setSafeHeaders(Exchange exchange) {
        exchange.answerHeader("X-Content-Type-Options", "nosniff");
        exchange.answerHeader("Referrer-Policy", "no-referrer");
        exchange.answerHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    /** The server is at fault, or the client is gone: a client that is still there learns no more than that. */
    private static void broken(Exchange exchange, Exception reason) {
        if (reason instanceof EofException || reason instanceof QuietException) {
            LOGGER.debug("The client is gone", reason);
            exchange.fail(reason);
            return;
        }
        LOGGER.error("{} failed", exchange.method(), reason);
        if (exchange.isCommitted()) {
            exchange.fail(reason);
            return;
        }
        exchange.reset();
        try {
            ErrorAnswer.send(exchange, new HttpRefusal(500, "ServerError", "The server could not do this"));
            exchange.complete();
        } catch (IOException gone) {
            exchange.fail(gone);
        }
    }
}
