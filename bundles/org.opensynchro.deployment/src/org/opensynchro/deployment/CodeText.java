// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.InvalidConfigurationCodeException.Cause;
import org.opensynchro.deployment.internal.code.CheckedSymbols;
import org.opensynchro.deployment.internal.code.Field;
import org.opensynchro.deployment.internal.code.FiveBits;

/**
 * Configuration codes as text: one symbol for the format's version, the fields, the checksum. All versions keep the checksum
 * and the place of the version, so that "mistyped" is told from "newer".
 */
final class CodeText {
    private static final int VERSION = 1;
    private static final int GROUP = 5;
    /** The version, the shortest fields (a server of one character, a name of one) and the checksum. */
    private static final int SHORTEST = 1 + 10 + CheckedSymbols.CHECKSUM_LENGTH;

    private static final int HTTPS_SERVER = 1;
    private static final int HTTP_SERVER = 2;
    private static final int WORKSPACE = 3;
    /** A policy is an empty field; its name is this plus its number. */
    private static final int POLICIES = 32;

    private CodeText() {}

    static String print(ConfigurationCode code) {
        int[] fields = FiveBits.fromBytes(Field.write(fields(code)));
        int[] symbols =
                IntStream.concat(IntStream.of(VERSION), Arrays.stream(fields)).toArray();
        StringBuilder text = new StringBuilder();
        for (int symbol : CheckedSymbols.withChecksum(symbols)) {
            if (text.length() % (GROUP + 1) == GROUP) {
                text.append('-');
            }
            text.append(CheckedSymbols.character(symbol));
        }
        return text.toString();
    }

    private static List<Field> fields(ConfigurationCode code) {
        List<Field> fields = new ArrayList<>();
        boolean isSecure = code.server().getScheme().equals("https");
        String address = code.server().toString();
        byte[] server = address.substring(address.indexOf("://") + 3).getBytes(StandardCharsets.UTF_8);
        fields.add(new Field(isSecure ? HTTPS_SERVER : HTTP_SERVER, true, server));
        fields.add(new Field(WORKSPACE, true, code.workspace().getBytes(StandardCharsets.UTF_8)));
        code.policies().stream()
                .sorted()
                .map(policy -> new Field(POLICIES + policy.number(), policy.isMandatory(), new byte[0]))
                .forEach(fields::add);
        return fields;
    }

    static ConfigurationCode parse(String text) throws InvalidConfigurationCodeException {
        int[] symbols = symbols(text);
        if (symbols.length == 0) {
            throw refused(Cause.EMPTY, Messages.ConfigurationCode_empty);
        }
        if (symbols.length < SHORTEST) {
            throw refused(Cause.TOO_SHORT, Messages.ConfigurationCode_tooShort);
        }
        if (!CheckedSymbols.isIntact(symbols)) {
            throw refused(Cause.MISTYPED, Messages.ConfigurationCode_mistyped);
        }
        if (symbols[0] != VERSION) {
            throw refused(Cause.NEWER, Messages.ConfigurationCode_newer);
        }
        int[] content = Arrays.copyOfRange(symbols, 1, symbols.length - CheckedSymbols.CHECKSUM_LENGTH);
        List<Field> fields = FiveBits.toBytes(content).flatMap(Field::read).orElseThrow(CodeText::malformed);
        return code(fields);
    }

    private static int[] symbols(String text) throws InvalidConfigurationCodeException {
        int[] symbols = new int[text.length()];
        int count = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (isSeparator(character)) {
                continue;
            }
            OptionalInt symbol = CheckedSymbols.symbol(character);
            if (symbol.isEmpty()) {
                String shown = Character.toString(text.codePointAt(index));
                throw refused(Cause.FOREIGN_CHARACTER, NLS.bind(Messages.ConfigurationCode_foreignCharacter, shown));
            }
            symbols[count++] = symbol.getAsInt();
        }
        return Arrays.copyOf(symbols, count);
    }

    /** Spaces, line breaks, hyphens and dashes of any kind, and the invisible characters that mails and pages insert. */
    private static boolean isSeparator(char character) {
        return Character.isWhitespace(character)
                || switch (Character.getType(character)) {
                    case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
                    default -> false;
                };
    }

    private static ConfigurationCode code(List<Field> fields) throws InvalidConfigurationCodeException {
        Optional<URI> server = Optional.empty();
        Optional<String> workspace = Optional.empty();
        Set<Policy> policies = EnumSet.noneOf(Policy.class);
        for (Field field : fields) {
            Optional<Policy> policy = Policy.numbered(field.name() - POLICIES);
            if (policy.isPresent()) {
                policies.add(policy.get());
            } else if (field.name() == HTTPS_SERVER || field.name() == HTTP_SERVER) {
                server = Optional.of(server(field));
            } else if (field.name() == WORKSPACE) {
                workspace = text(field).filter(ConfigurationCode::isName);
            } else if (field.isMandatory()) {
                throw refused(Cause.NEWER, Messages.ConfigurationCode_newer);
            }
        }
        return new ConfigurationCode(
                server.orElseThrow(CodeText::malformed), workspace.orElseThrow(CodeText::malformed), policies);
    }

    private static URI server(Field field) throws InvalidConfigurationCodeException {
        String scheme = field.name() == HTTPS_SERVER ? "https://" : "http://";
        String address = scheme + text(field).orElseThrow(CodeText::malformed);
        if (address.length() > Field.MAXIMUM_LENGTH) {
            throw malformed();
        }
        try {
            URI server = ServerOfCode.normalized(new URI(address)).orElseThrow(CodeText::malformed);
            if (ServerOfCode.isInsecure(server)) {
                throw refused(Cause.INSECURE_SERVER, NLS.bind(Messages.ConfigurationCode_insecureServer, address));
            }
            return server;
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static Optional<String> text(Field field) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(field.value()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static InvalidConfigurationCodeException malformed() {
        return refused(Cause.MALFORMED, Messages.ConfigurationCode_malformed);
    }

    private static InvalidConfigurationCodeException refused(Cause reason, String message) {
        return new InvalidConfigurationCodeException(reason, message);
    }
}
