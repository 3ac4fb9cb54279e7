// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.discovery;

import java.net.URI;
import java.util.List;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.webdav.internal.dav.Locking;
import org.opensynchro.workspace.webdav.internal.dav.NameRules;

/**
 * What a Nextcloud-like server says about itself through OCS ({@code ocs/v2.php/cloud/capabilities}).
 *
 * @param base the address of the server's base, ending with a slash; redirections are taken into account
 * @param data the {@code data} part of the answer
 */
record Capabilities(URI base, JsonTree data) {
    /** The software: ownCloud and its successors name it, Nextcloud does not. */
    String product() {
        JsonTree status = data.at("capabilities", "core", "status");
        for (String name : new String[] {"product", "productname", "product-name"}) {
            if (!status.at(name).text().isEmpty()) {
                return status.at(name).text();
            }
        }
        return data.at("capabilities", "opensynchro").isPresent() ? "OpenSynchro" : "Nextcloud";
    }

    String version() {
        return data.at("version", "string").text();
    }

    /** Chunked upload with an assembling MOVE, the second version of that protocol. */
    boolean takesChunks() {
        return data.at("capabilities", "dav", "chunking").number() >= 1;
    }

    /** Deleted files can be had back. */
    boolean hasTrash() {
        return hasOwncloudTrash()
                || data.at("capabilities", "files", "undelete").isTrue();
    }

    /** The trash speaks as the one of ownCloud and its successors does, and not as Nextcloud's. */
    boolean hasOwncloudTrash() {
        return data.at("capabilities", "dav", "trashbin").isPresent();
    }

    /** Many small files in one request (Nextcloud's bulk upload). */
    boolean takesBulk() {
        return data.at("capabilities", "dav", "bulkupload").number() >= 1;
    }

    /** In a bulk upload each file may say that it is to be new; only the embedded workspace says so. */
    boolean comparesInBulk() {
        return data.at("capabilities", "opensynchro", "bulkConditions").isTrue();
    }

    /** Only the embedded workspace says so; Nextcloud quietly answers for one level. */
    boolean listsWholeTrees() {
        return data.at("capabilities", "opensynchro", "propfindDepthInfinity").isTrue();
    }

    /**
     * In the embedded workspace an account's files are its own, so that only another program can be in the way: its locks
     * have tokens. Others lock with Nextcloud's {@code files_lock}, or only pretend to.
     */
    Locking locking() {
        if (data.at("capabilities", "opensynchro", "tokenLocks").isTrue()) {
            return Locking.TOKENS;
        }
        return data.at("capabilities", "files", "locking").isPresent() ? Locking.PERSONS : Locking.NONE;
    }

    /** See {@link NameRules}. */
    NameRules names() {
        JsonTree files = data.at("capabilities", "files");
        List<String> names = files.at("forbidden_filenames").isPresent()
                ? files.at("forbidden_filenames").texts()
                : files.at("blacklisted_files").texts();
        return new NameRules(
                names,
                files.at("forbidden_filename_basenames").texts(),
                files.at("forbidden_filename_characters").texts(),
                files.at("forbidden_filename_extensions").texts(),
                NameRules.pattern(files.at("blacklist_files_regex").text()));
    }

    /** The checksum that the server prefers, or the one that all servers of this family understand. */
    String checksumAlgorithm() {
        String preferred =
                data.at("capabilities", "checksums", "preferredUploadType").text();
        return Checksum.isSupported(preferred) ? preferred : Checksum.DEFAULT_ALGORITHM;
    }

    /** Where changes of files are told at once (notify_push), as the server says it; empty where they are not. */
    String push() {
        JsonTree push = data.at("capabilities", "notify_push");
        return push.at("type").holds("files")
                ? push.at("endpoints", "websocket").text()
                : "";
    }
}
