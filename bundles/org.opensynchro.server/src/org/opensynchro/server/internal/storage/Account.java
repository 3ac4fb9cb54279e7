// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * A person's account as the storage knows it.
 *
 * @param id never used again
 * @param name the login name
 * @param root the id of the entry that is the root of the account's files
 * @param credential what proves the person's password; the storage only keeps it
 */
public record Account(long id, String name, long root, String credential) {
    @Override
    public String toString() {
        return "Account " + name;
    }
}
