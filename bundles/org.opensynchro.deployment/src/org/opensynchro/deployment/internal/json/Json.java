// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.internal.json;

import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259) and the line it begins in, counted from 1. */
public sealed interface Json {
    /** The line this value begins in. */
    int line();

    /** A string. */
    record Text(String value, int line) implements Json {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value, int line) implements Json {}

    /** A number or {@code null}: what no setting takes. */
    record Other(int line) implements Json {}

    /** An array. */
    record Items(List<Json> values, int line) implements Json {}

    /** An object; its members in the order of the file, none twice. */
    record Members(Map<String, Json> values, int line) implements Json {}
}
