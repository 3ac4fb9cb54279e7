// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.opensynchro.deployment.internal.code.Field;

/**
 * What an administrator hands out so that people set OpenSynchro up without typing addresses: shown on the workspace's
 * Applications page, printed, sent, pasted or typed at first start. It holds no secret: whoever reads it learns the server's
 * address and no more.
 *
 * @param server an absolute https address, or an http one of this computer; without user, query, fragment and final slash
 * @param workspace the name that people know the workspace by; not blank, one line, at most 100 bytes in UTF-8
 * @param policies what it decides for the person
 */
public record ConfigurationCode(URI server, String workspace, Set<Policy> policies) {
    private static final int LONGEST_WORKSPACE = 100;

    /** @throws IllegalArgumentException for an address or a name that a code must not carry */
    public ConfigurationCode {
        server = ServerOfCode.normalized(server)
                .filter(address -> !ServerOfCode.isInsecure(address))
                .filter(address -> address.toString().length() <= Field.MAXIMUM_LENGTH)
                .orElseThrow(() -> new IllegalArgumentException("not a server address for a configuration code"));
        if (!isName(workspace)) {
            throw new IllegalArgumentException("not a workspace name for a configuration code");
        }
        policies = policies.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(policies));
    }

    /** The code as people read it: groups of five characters between hyphens. */
    public String print() {
        return CodeText.print(this);
    }

    /**
     * Reads a code that a person pasted or typed: in any case, with any spaces, hyphens and line breaks, with O for 0 and I
     * or L for 1.
     *
     * @throws InvalidConfigurationCodeException if it is none; every single wrong character and every two neighbours that
     *     were exchanged are noticed
     */
    public static ConfigurationCode parse(String text) throws InvalidConfigurationCodeException {
        return CodeText.parse(text);
    }

    static boolean isName(String workspace) {
        return !workspace.isBlank()
                && workspace.equals(workspace.strip())
                && workspace.codePoints().noneMatch(ConfigurationCode::isUnprintable)
                && workspace.getBytes(StandardCharsets.UTF_8).length <= LONGEST_WORKSPACE;
    }

    /** Control and formatting characters could make a name look like another; a lone surrogate is no character at all. */
    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
