// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the base of a server may be, judging by an address that a person typed or copied from a browser. */
final class ServerAddress {
    /** What only ever follows the base of a Nextcloud, ownCloud or OpenCloud: everything from here on is cut off. */
    private static final List<String> BELOW_BASE = List.of(
            "/index.php",
            "/remote.php",
            "/status.php",
            "/public.php",
            "/ocs/",
            "/apps/",
            "/login",
            "/settings/",
            "/s/",
            "/f/",
            "/files/spaces/",
            "/files/shares/",
            "/files/trash/");

    /** The WebDAV addresses of an account of Nextcloud or ownCloud, and what follows them. */
    private static final Pattern ACCOUNT_ADDRESS = Pattern.compile("/remote\\.php/(?:webdav|dav/files/[^/]+)(/.*)");

    private static final int MOST_PARENTS = 4;

    private ServerAddress() {}

    /** The address without query and fragment, ending with a slash. */
    static URI asFolder(URI typed) {
        String path = typed.getRawPath() == null ? "" : typed.getRawPath();
        return withPath(typed, path.endsWith("/") ? path : path + '/');
    }

    /** Where the base most likely is: what precedes a part that only follows a base, or the address itself. */
    static URI likelyBase(URI typed) {
        String path = asFolder(typed).getRawPath();
        int end = path.length();
        for (String marker : BELOW_BASE) {
            int found = path.indexOf(marker);
            end = found >= 0 ? Math.min(end, found + 1) : end;
        }
        return withPath(typed, path.substring(0, end));
    }

    /** The folder that a WebDAV address of an account of Nextcloud or ownCloud means; empty for all else. */
    static String folderInAccount(URI typed) {
        String path = typed.getPath() == null ? "" : typed.getPath();
        Matcher account = ACCOUNT_ADDRESS.matcher(path);
        return account.find() ? account.group(1).replaceFirst("/+$", "") : "";
    }

    /** Further places where the base may be: the folders above, nearest first. */
    static List<URI> parents(URI base) {
        List<URI> parents = new ArrayList<>();
        String path = base.getRawPath();
        while (path.length() > 1 && parents.size() < MOST_PARENTS) {
            path = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
            parents.add(withPath(base, path));
        }
        return parents;
    }

    /** The path of {@code address} on the server of {@code other}, so that nothing is sent where only redirections live. */
    static URI onServerOf(URI other, URI address) {
        return withPath(other, address.getRawPath());
    }

    private static URI withPath(URI address, String rawPath) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + rawPath);
    }
}
