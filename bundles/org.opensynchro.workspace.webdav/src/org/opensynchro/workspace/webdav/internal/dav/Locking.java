// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

/** How a server locks files. */
public enum Locking {
    /** It does not. */
    NONE,
    /** Nextcloud's {@code files_lock}: a person's lock binds all others, whatever client they use. */
    PERSONS,
    /** WebDAV class 2 (RFC 4918, section 6): a lock binds everybody who does not show its token. */
    TOKENS
}
