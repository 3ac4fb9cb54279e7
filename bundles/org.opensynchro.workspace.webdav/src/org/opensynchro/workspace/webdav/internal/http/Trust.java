// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.http;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** Which certificates are accepted. */
final class Trust {
    private Trust() {}

    /** Those that the Java runtime accepts by its configuration. */
    static SSLContext ofThisComputer() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The Java runtime has no usable trust store", e);
        }
    }
}
