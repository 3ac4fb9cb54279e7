// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.ocs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opensynchro.server.internal.push.Push;
import org.opensynchro.server.internal.settings.SingleSignOnSettings;
import org.opensynchro.server.internal.settings.WorkspaceSettings;

/** What this server can do, in the words of the Nextcloud and ownCloud APIs; nothing that it cannot do is claimed. */
final class Capabilities {
    private static final String PRODUCT = "OpenSynchro";

    /** The version of the Nextcloud API whose dialect is spoken; clients refuse what they think too old. */
    private static final int MAJOR = 27;

    private Capabilities() {}

    static Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("installed", true);
        status.put("maintenance", false);
        status.put("needsDbUpgrade", false);
        status.put("version", MAJOR + ".0.0.0");
        status.put("versionstring", MAJOR + ".0.0");
        status.put("edition", "");
        status.put("productname", PRODUCT);
        status.put("extendedSupport", false);
        return status;
    }

    /** All there is to tell to a client that reached this server in this way; an empty authority is not known. */
    static Map<String, Object> all(
            boolean secure, String authority, String userAgent, boolean programs, WorkspaceSettings settings) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("major", MAJOR);
        version.put("minor", 0);
        version.put("micro", 0);
        version.put("string", MAJOR + ".0.0");
        version.put("edition", "");
        version.put("extendedSupport", false);
        Map<String, Object> capabilities = new LinkedHashMap<>();
        capabilities.put("core", Map.of("pollinterval", 60, "webdav-root", "remote.php/webdav", "status", status()));
        capabilities.put("dav", dav(userAgent));
        capabilities.put(
                "files", Map.of("bigfilechunking", true, "undelete", true, "versioning", false, "locking", "1.0"));
        capabilities.put(
                "checksums", Map.of("supportedTypes", List.of("SHA1", "SHA256"), "preferredUploadType", "SHA1"));
        capabilities.put("opensynchro", own(programs, settings));
        if (!authority.isEmpty()) {
            capabilities.put("notify_push", push(secure, authority));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", version);
        all.put("capabilities", capabilities);
        return all;
    }

    private static String named(SingleSignOnSettings signOn) {
        return signOn.name().isEmpty() ? "SSO" : signOn.name();
    }

    /** What no other server of this dialect has. */
    private static Map<String, Object> own(boolean programs, WorkspaceSettings settings) {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("propfindDepthInfinity", true);
        own.put("tokenLocks", true);
        own.put("bulkConditions", true);
        own.put("desktopApplications", programs);
        own.put("workspace", settings.workspace().name());
        own.put("loginFirst", settings.loginFirst().name().toLowerCase(Locale.ROOT));
        settings.singleSignOn().forEach(sso -> own.put("singleSignOn", Map.of("name", named(sso))));
        return own;
    }

    /**
     * Uploads in bulk are kept from the desktop clients of Nextcloud and ownCloud ("mirall"): version 3.7 of the former
     * cannot send an empty file in this way, and gives up on all that would go along with it.
     */
    private static Map<String, Object> dav(String userAgent) {
        return userAgent.contains("mirall")
                ? Map.of("chunking", "1.0")
                : Map.of("chunking", "1.0", "bulkupload", "1.0");
    }

    private static Map<String, Object> push(boolean secure, String authority) {
        String secured = secure ? "s://" : "://";
        return Map.of(
                "type",
                List.of("files"),
                "endpoints",
                Map.of(
                        "websocket",
                        "ws" + secured + authority + Push.SOCKET,
                        "pre_auth",
                        "http" + secured + authority + '/' + Push.PRE_AUTH));
    }
}
