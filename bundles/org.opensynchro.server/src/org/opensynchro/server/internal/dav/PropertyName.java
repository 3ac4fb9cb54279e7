// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

/**
 * The name of a property.
 *
 * @param namespace empty for none
 * @param name the local name
 */
record PropertyName(String namespace, String name) {
    static final String OWNCLOUD = "http://owncloud.org/ns";
    static final String NEXTCLOUD = "http://nextcloud.org/ns";

    static PropertyName dav(String name) {
        return new PropertyName(XmlReading.DAV, name);
    }

    static PropertyName nextcloud(String name) {
        return new PropertyName(NEXTCLOUD, name);
    }

    static PropertyName owncloud(String name) {
        return new PropertyName(OWNCLOUD, name);
    }
}
