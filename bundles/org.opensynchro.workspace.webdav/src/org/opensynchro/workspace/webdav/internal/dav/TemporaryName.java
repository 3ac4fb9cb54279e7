// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names of what the connector itself puts beside a person's files for a moment; listings do not show them. */
public final class TemporaryName {
    private static final String PREFIX = ".opensynchro-";
    private static final Pattern PATTERN = Pattern.compile("\\.opensynchro-[0-9a-f-]{36}");

    private TemporaryName() {}

    /** A name that nothing has yet. */
    public static String create() {
        return PREFIX + UUID.randomUUID();
    }

    /** Whether {@code name} was made by {@link #create}. */
    public static boolean is(String name) {
        return PATTERN.matcher(name).matches();
    }
}
