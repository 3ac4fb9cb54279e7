// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.net.URI;
import java.util.List;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.http.PercentEncoding;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.AccountFiles;
import org.opensynchro.server.internal.storage.AccountLocks;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException.NameRefused;

/**
 * A request for a file or folder of the account that is logged in.
 *
 * @param exchange the HTTP side
 * @param storage where everything is
 * @param account who is logged in
 * @param base the path of the account's root in URLs, without a slash at its end
 * @param path which entry
 */
record DavRequest(Exchange exchange, Storage storage, Account account, String base, EntryPath path) {
    AccountFiles files() {
        return storage.files(account);
    }

    AccountLocks locks() {
        return storage.locks(account);
    }

    ETags etags() {
        return new ETags(storage.instance());
    }

    /** {@return the path part of an entry's URL} */
    String href(EntryPath entry, boolean folder) {
        StringBuilder href = new StringBuilder(base);
        entry.names().forEach(name -> href.append('/').append(PercentEncoding.encode(name)));
        return href.append(folder ? "/" : "").toString();
    }

    /** {@return where the {@code Destination} header points} */
    EntryPath destination() throws HttpRefusal, NameRefused {
        String header = exchange.header("Destination");
        if (header.isEmpty()) {
            throw HttpRefusal.badRequest("The Destination header is missing");
        }
        return resolve(header);
    }

    /**
     * Finds the entry that a URL means.
     *
     * @param url absolute, or only its path
     * @return the path in this account
     * @throws HttpRefusal 502 if the URL lies elsewhere, 400 if it is none or a name is not acceptable
     */
    EntryPath resolve(String url) throws HttpRefusal {
        try {
            URI uri = URI.create(url.replace(" ", "%20"));
            if (uri.getRawPath() == null || uri.getRawFragment() != null) {
                throw HttpRefusal.badRequest("The address " + url + " cannot be understood");
            }
            List<String> names = FilesUrl.names(Exchange.segments(uri.getRawPath()), account.name());
            return EntryPath.of(names);
        } catch (IllegalArgumentException e) {
            throw HttpRefusal.badRequest("The address " + url + " cannot be understood");
        } catch (NameRefused e) {
            throw HttpRefusal.badRequest(e.getMessage());
        }
    }
}
