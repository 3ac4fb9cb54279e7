// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.internal.code;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One field of a configuration code: a byte that names it, whose highest bit tells whether a reader that does not know the
 * field must refuse the code; a byte with the value's length; the value.
 *
 * @param name 0 to 127
 * @param isMandatory whether a reader that does not know it must refuse the code
 * @param value at most {@link #MAXIMUM_LENGTH} bytes
 */
public record Field(int name, boolean isMandatory, byte[] value) {
    /** The longest value, in bytes. */
    public static final int MAXIMUM_LENGTH = 255;

    private static final int MANDATORY = 0x80;

    /** All fields, one after the other. */
    public static byte[] write(List<Field> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Field field : fields) {
            bytes.write(field.name | (field.isMandatory ? MANDATORY : 0));
            bytes.write(field.value.length);
            bytes.writeBytes(field.value);
        }
        return bytes.toByteArray();
    }

    /** The fields in these bytes; empty when the last one is incomplete. */
    public static Optional<List<Field>> read(byte[] bytes) {
        List<Field> fields = new ArrayList<>();
        int position = 0;
        while (position < bytes.length) {
            if (position + 2 > bytes.length) {
                return Optional.empty();
            }
            int head = bytes[position] & 0xff;
            int end = position + 2 + (bytes[position + 1] & 0xff);
            if (end > bytes.length) {
                return Optional.empty();
            }
            byte[] value = Arrays.copyOfRange(bytes, position + 2, end);
            fields.add(new Field(head & ~MANDATORY, (head & MANDATORY) != 0, value));
            position = end;
        }
        return Optional.of(fields);
    }
}
