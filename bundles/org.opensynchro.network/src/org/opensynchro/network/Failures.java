// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ClientRefusedException;
import org.opensynchro.workspace.CorruptedContentException;
import org.opensynchro.workspace.ForbiddenException;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.QuotaExceededException;
import org.opensynchro.workspace.RefusedNameException;
import org.opensynchro.workspace.TooLargeException;
import org.opensynchro.workspace.UnavailableException;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.UntrustedServerException;
import org.opensynchro.workspace.WorkspaceException;

/** Tells the causes of failures apart: from the status of an answer, or from why there is none. */
public final class Failures {
    private Failures() {}

    /** Why {@code request} was answered like this. Reads the answer's body but does not close it. */
    public static WorkspaceException of(Answer answer, Request request) {
        String subject = request.subject();
        ServerWords words = ServerWords.of(answer);
        String said = words.inParentheses();
        return switch (answer.status()) {
            case 401 ->
                // So says Nextcloud where a second factor, or a policy, wants more than a password.
                new AuthenticationException(
                        words.exception().endsWith("PasswordLoginForbidden")
                                ? Messages.bind(
                                        Messages.PasswordForbidden,
                                        request.uri().getHost())
                                : Messages.bind(
                                        Messages.LoginRefused, request.uri().getHost(), said));
            case 400, 403, 414, 422 -> refusal(answer.status(), words, request);
            case 407 ->
                new UnreachableException(
                        Messages.bind(Messages.ProxyRefused, address(request.uri()), 407), Messages.ProxyAdvice);
            case 404, 410 -> new NotFoundException(Messages.bind(Messages.NotThere, subject, said));
            case 412 -> new ChangedMeanwhileException(Messages.bind(Messages.ChangedMeanwhile, subject, said));
            case 413 -> new TooLargeException(Messages.bind(Messages.TooLarge, subject, said));
            case 423 -> new LockedException(Messages.bind(Messages.Locked, subject, said));
            case 429, 502, 503, 504 -> unavailable(answer, words, request);
            case 507 -> new QuotaExceededException(Messages.bind(Messages.NoRoom, subject, said));
            default -> unexpected(answer.status(), words, request);
        };
    }

    private static boolean namesSomething(Request request) {
        return switch (request.method()) {
            case "PUT", "MKCOL", "MOVE" -> true;
            default -> false;
        };
    }

    private static WorkspaceException refusal(int status, ServerWords words, Request request) {
        String message = words.message().toLowerCase(Locale.ROOT);
        String said = words.inParentheses();
        if (status == 403 && words.exception().endsWith("DesktopApplicationsForbidden")) {
            return new ClientRefusedException(
                    Messages.bind(Messages.ClientsForbidden, request.uri().getHost()));
        }
        if (status == 403 && message.contains("client version")) {
            return new ClientRefusedException(
                    Messages.bind(Messages.AgentRefused, request.uri().getHost(), said));
        }
        if (message.contains("checksum")) {
            return new CorruptedContentException(Messages.bind(Messages.Corrupted, request.subject(), said));
        }
        boolean aboutName = status == 414
                || words.exception().endsWith("InvalidPath")
                || message.contains("file name")
                || message.contains("filename")
                || message.contains("invalid char")
                || message.contains("reserved");
        if (namesSomething(request) && aboutName) {
            return new RefusedNameException(Messages.bind(Messages.NameRefused, request.subject(), said));
        }
        return status == 403
                ? new ForbiddenException(Messages.bind(Messages.NotAllowed, request.subject(), said))
                : unexpected(status, words, request);
    }

    private static WorkspaceException unavailable(Answer answer, ServerWords words, Request request) {
        // One storage behind the server is away: that stops what lies on it, not the whole workspace.
        if (words.exception().contains("StorageNotAvailable")) {
            return unexpected(answer.status(), words, request);
        }
        String host = request.uri().getHost();
        boolean maintenance = answer.header("X-Nextcloud-Maintenance-Mode").equals("1")
                || answer.status() == 503
                        && words.message().toLowerCase(Locale.ROOT).contains("maintenance");
        return new UnavailableException(
                maintenance
                        ? Messages.bind(Messages.Maintenance, host)
                        : Messages.bind(Messages.Unavailable, host, answer.status() + words.inParentheses()),
                RetryPolicy.demandedPause(answer));
    }

    private static WorkspaceException unexpected(int status, ServerWords words, Request request) {
        String what = request.method() + ' ' + status + words.inParentheses();
        return new UnexpectedAnswerException(Messages.bind(Messages.UnexpectedStatus, request.subject(), what));
    }

    /** Why {@code request} got no answer, or lost it. */
    public static WorkspaceException of(IOException failure, Request request) {
        String address = address(request.uri());
        if (Thread.currentThread().isInterrupted()) {
            return new UnreachableException(Messages.bind(Messages.Abandoned, request.subject()), failure);
        }
        return switch (failure) {
            case SSLException e
            when isDistrust(e) -> new UntrustedServerException(Distrust.words(root(e), request.uri()), e);
            case SSLException e -> new UnreachableException(Messages.bind(Messages.NoSecureConnection, address), e);
            case UnknownHostException e ->
                new UnreachableException(
                        Messages.bind(Messages.UnknownHost, request.uri().getHost()), e);
            case ConnectTimeoutException e -> new UnreachableException(Messages.bind(Messages.TimedOut, address), e);
            case ConnectException e -> new UnreachableException(Messages.bind(Messages.Refused, address), e);
            case NoRouteToHostException e -> new UnreachableException(Messages.bind(Messages.Refused, address), e);
            case SocketTimeoutException e -> new UnreachableException(Messages.bind(Messages.TimedOut, address), e);
            case ProxyRefusalException e ->
                new UnreachableException(
                        Messages.bind(Messages.ProxyRefused, address, e.status()), Messages.ProxyAdvice, e);
            case NoWayException e -> new UnreachableException(e.words(address), e.advice(), e);
            case ProxyUnreachableException e ->
                new UnreachableException(withoutProxy(e, address), Messages.ProxyAdvice, e);
            case ClientProtocolException e ->
                new UnexpectedAnswerException(Messages.bind(Messages.NotHttp, address), e);
            default ->
                new UnreachableException(Messages.bind(Messages.AnswerLost, address, request.subject()), failure);
        };
    }

    private static String withoutProxy(ProxyUnreachableException failure, String address) {
        String message =
                switch (failure.reason()) {
                    case UnknownHostException e -> Messages.ProxyUnknown;
                    case ConnectTimeoutException e -> Messages.ProxyTimedOut;
                    default -> Messages.ProxyGone;
                };
        return Messages.bind(message, failure.proxy(), address);
    }

    /** Whether trying again at once would end the same. */
    static boolean isPermanent(IOException failure) {
        if (failure instanceof ProxyUnreachableException e) {
            return isPermanent(e.reason());
        }
        return failure instanceof SSLException
                || failure instanceof NoWayException
                || failure instanceof UnknownHostException
                || failure instanceof SocketTimeoutException
                || failure instanceof ClientProtocolException;
    }

    private static boolean isDistrust(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** The server's address without path, query and credentials. */
    static String address(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + '/';
    }
}
