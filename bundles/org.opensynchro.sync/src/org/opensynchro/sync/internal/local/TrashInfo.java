// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What a {@code .trashinfo} file says (freedesktop.org Trash specification 1.0, "Contents of a trash directory").
 *
 * @param path where the item was: absolute in the home trash, relative to the top directory in other ones
 * @param deleted when, in the time of the computer
 */
record TrashInfo(String path, LocalDateTime deleted) {
    private static final String HEADER = "[Trash Info]";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String UNESCAPED = "-_.!~*'()/";

    /** The encoding in which Java itself hands file names to the system; the specification asks for their bytes. */
    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    /** The text of the file. */
    byte[] bytes() {
        return (HEADER + "\nPath=" + encoded() + "\nDeletionDate=" + DATE.format(deleted) + '\n')
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String encoded() {
        StringBuilder text = new StringBuilder();
        for (byte one : path.getBytes(NAMES)) {
            char character = (char) (one & 0xff);
            boolean plain = character < 0x80 && Character.isLetterOrDigit(character);
            if (plain || UNESCAPED.indexOf(character) >= 0) {
                text.append(character);
            } else {
                text.append("%%%02X".formatted((int) character));
            }
        }
        return text.toString();
    }

    /** Reads the text of such a file; empty when it says too little. A date that nobody understands is the beginning. */
    static Optional<TrashInfo> parse(String text) {
        String path = "";
        LocalDateTime deleted = LocalDateTime.MIN;
        String[] lines = text.split("\\R");
        if (!lines[0].strip().equals(HEADER)) {
            return Optional.empty();
        }
        for (String line : lines) {
            // The first of each counts.
            if (line.startsWith("Path=") && path.isEmpty()) {
                path = decoded(line.substring("Path=".length()).strip());
            } else if (line.startsWith("DeletionDate=") && deleted.equals(LocalDateTime.MIN)) {
                deleted = date(line.substring("DeletionDate=".length()).strip());
            }
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(new TrashInfo(path, deleted));
    }

    private static LocalDateTime date(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            return LocalDateTime.MIN;
        }
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (code >= 0) {
                bytes.write(code);
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(NAMES));
            }
        }
        return bytes.toString(NAMES);
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
