// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.internal.json.Json;
import org.opensynchro.deployment.internal.json.JsonReader;
import org.opensynchro.deployment.internal.json.JsonSyntaxException;

/** A file of settings: JSON in UTF-8, a byte order mark accepted, at most 1 MiB. */
final class SettingsDocument {
    private static final int MAXIMUM_BYTES = 1 << 20;

    private SettingsDocument() {}

    /**
     * Reads the file.
     *
     * @throws NoSuchFileException when there is none
     * @throws SettingsException when there is one that cannot be read
     */
    static Json read(Path file) throws NoSuchFileException, SettingsException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new SettingsException(NLS.bind(Messages.SettingsDocument_tooLarge, file));
            }
            return parse(file, decoded(file, bytes));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw new SettingsException(NLS.bind(Messages.SettingsDocument_forbidden, file));
        } catch (IOException e) {
            throw new SettingsException(NLS.bind(Messages.SettingsDocument_unreadable, file, e.getMessage()));
        }
    }

    private static String decoded(Path file, byte[] bytes) throws SettingsException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new SettingsException(NLS.bind(Messages.SettingsDocument_notUtf8, file));
        }
    }

    private static Json parse(Path file, String text) throws SettingsException {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            String message = e.isBackslash() ? Messages.SettingsDocument_backslash : Messages.SettingsDocument_syntax;
            throw new SettingsException(NLS.bind(message, new Object[] {file, e.line(), e.getMessage()}));
        }
    }

    /** A problem with one value, told with its place. */
    static String problem(Path file, int line, String key, String why) {
        return NLS.bind(Messages.SettingsDocument_problem, new Object[] {file, line, key, why});
    }
}
