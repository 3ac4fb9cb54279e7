// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

/**
 * An e-mail that the workspace writes by itself.
 *
 * @param to one address
 * @param subject one line
 * @param text plain text; lines end with {@code \n}
 */
public record Letter(String to, String subject, String text) {
    /** What it says is for the person alone. */
    @Override
    public String toString() {
        return "Letter";
    }
}
