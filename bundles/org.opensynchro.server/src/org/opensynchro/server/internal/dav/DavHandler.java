// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.AccountKind;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.http.PercentEncoding;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/** Everything below {@code /remote.php}: finds out which account's resource is meant, and which method. */
public final class DavHandler {
    private final Storage storage;
    private final UploadsHandler uploads;
    private final TrashHandler trash;
    private final BulkHandler bulk;
    private final Map<String, DavMethod> methods = Map.ofEntries(
            Map.entry("OPTIONS", new Options()),
            Map.entry("GET", new Get()),
            Map.entry("HEAD", new Get()),
            Map.entry("PUT", new Put()),
            Map.entry("DELETE", new Delete()),
            Map.entry("PROPFIND", new Propfind()),
            Map.entry("PROPPATCH", new Proppatch()),
            Map.entry("MKCOL", new Mkcol()),
            Map.entry("COPY", new CopyMove()),
            Map.entry("MOVE", new CopyMove()),
            Map.entry("LOCK", new Lock()),
            Map.entry("UNLOCK", new Unlock()));

    /**
     * Works on a storage.
     *
     * @param storage where everything is
     */
    public DavHandler(Storage storage) {
        this.storage = storage;
        this.uploads = new UploadsHandler(storage);
        this.trash = new TrashHandler(storage);
        this.bulk = new BulkHandler(storage);
    }

    /**
     * Answers a request.
     *
     * @param exchange the request
     * @param segments the names in its path
     * @param account who is logged in
     * @throws HttpRefusal if the request is refused
     * @throws StorageException if the storage refuses it
     * @throws IOException if the client is gone or the disk fails
     */
    public void handle(Exchange exchange, List<String> segments, Account account)
            throws HttpRefusal, StorageException, IOException {
        if (account.kind() == AccountKind.CONTACT) {
            throw new HttpRefusal(
                    403,
                    "Forbidden",
                    "This account is a guest's: it has no files of its own in this workspace, so there is nothing to sync");
        }
        storage.expireLocks();
        if (FilesUrl.isUploads(segments, account.name())) {
            uploads.handle(exchange, segments.subList(4, segments.size()), account);
            return;
        }
        if (FilesUrl.isTrash(segments, account.name())) {
            trash.handle(exchange, segments.subList(4, segments.size()), account);
            return;
        }
        if (FilesUrl.isBulk(segments)) {
            bulk.handle(exchange, account);
            return;
        }
        boolean old = FilesUrl.isOld(segments);
        if (!old && !FilesUrl.isFiles(segments, account.name())) {
            throw HttpRefusal.notFound("There is nothing at this address");
        }
        DavMethod method = methods.get(exchange.method());
        if (method == null) {
            exchange.answerHeader(HttpHeader.ALLOW, Options.ALLOWED);
            throw HttpRefusal.methodNotAllowed(exchange.method() + " is not possible here");
        }
        String base = old ? "/remote.php/webdav" : "/remote.php/dav/files/" + PercentEncoding.encode(account.name());
        EntryPath path = EntryPath.of(FilesUrl.names(segments, account.name()));
        method.handle(new DavRequest(exchange, storage, account, base, path));
    }

    /**
     * Whether a request changes what an account's clients see, or may have; the parts of an upload are not seen.
     *
     * @param method the HTTP method
     * @param segments the names in its path
     * @param account whose request it is
     * @return whether it does
     */
    public static boolean changesFiles(String method, List<String> segments, Account account) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "PROPFIND" -> false;
            case "MOVE" -> true;
            default -> !FilesUrl.isUploads(segments, account.name());
        };
    }
}
