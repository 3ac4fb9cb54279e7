// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.io.IOException;
import org.opensynchro.server.internal.storage.StorageException;

/** Tells a client why its request was refused, in the form that clients of this dialect read. */
final class ErrorAnswer {
    private ErrorAnswer() {}

    /** {@return the refusal that a storage's exception means} */
    static HttpRefusal of(StorageException reason) {
        String message = reason.getMessage();
        return switch (reason) {
            case StorageException.NotFound e -> HttpRefusal.notFound(message);
            case StorageException.ParentMissing e -> new HttpRefusal(409, "Conflict", message);
            case StorageException.AlreadyExists e -> HttpRefusal.methodNotAllowed(message);
            case StorageException.EmailTaken e -> new HttpRefusal(409, "Conflict", message);
            case StorageException.WrongKind e -> HttpRefusal.methodNotAllowed(message);
            case StorageException.SameEntry e -> new HttpRefusal(403, "Forbidden", message);
            case StorageException.InsideItself e -> new HttpRefusal(409, "Conflict", message);
            case StorageException.PreconditionFailed e -> new HttpRefusal(412, "PreconditionFailed", message);
            case StorageException.Locked e -> new HttpRefusal(423, "Locked", message);
            case StorageException.QuotaExceeded e -> new HttpRefusal(507, "InsufficientStorage", message);
            case StorageException.NameRefused e -> HttpRefusal.badRequest(message);
            case StorageException.ContentMismatch e -> HttpRefusal.badRequest(message);
        };
    }

    static void send(Exchange exchange, HttpRefusal refusal) throws IOException {
        exchange.discardBody();
        String xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns">
              <s:exception>Sabre\\DAV\\Exception\\%s</s:exception>
              <s:message>%s</s:message>
            </d:error>
            """.formatted(refusal.kind(), escape(refusal.getMessage()));
        exchange.answer(refusal.status(), "application/xml", xml);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[^\\x20-\\uFFFD]", "?");
    }
}
