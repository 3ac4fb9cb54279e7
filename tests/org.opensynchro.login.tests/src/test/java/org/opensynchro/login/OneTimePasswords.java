// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.login;

/** How secrets of one-time passwords are written (RFC 4648, section 6). */
final class OneTimePasswords {
    private OneTimePasswords() {}

    static byte[] decodeBase32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int bits = 0;
        int value = 0;
        int next = 0;
        for (char character : text.toCharArray()) {
            value = value << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (value >> bits);
            }
        }
        return bytes;
    }
}
