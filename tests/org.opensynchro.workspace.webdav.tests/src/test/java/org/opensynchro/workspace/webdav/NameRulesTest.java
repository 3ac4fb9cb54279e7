// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.RefusedNameException;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.webdav.ScriptedServer.Received;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** Names that a server says it does not take are told before anything is sent. */
class NameRulesTest {
    private static final String SINCE_30 = """
            "forbidden_filenames":[".htaccess"],"forbidden_filename_basenames":["con","lpt1"],\
            "forbidden_filename_characters":["\\\\",":","\\u0007"],\
            "forbidden_filename_extensions":[".part",".FilePart"," ","."]\
            """;
    private static final String BEFORE_30 = """
            "blacklisted_files":[".htaccess"],"blacklist_files_regex":"\\\\.(part|filepart)$"\
            """;

    private static String capabilities(String files) {
        return "{\"ocs\":{\"data\":{\"version\":{\"string\":\"31\"},\"capabilities\":{\"files\":{" + files + "}}}}}";
    }

    private static List<Received> changes(ScriptedNextcloud server) {
        return Stream.of("PUT", "MKCOL", "MOVE")
                .flatMap(method -> server.server().received(method).stream())
                .toList();
    }

    private static void assertTold(String capabilities, String name, String reason) throws Exception {
        try (ScriptedNextcloud server = new ScriptedNextcloud(capabilities);
                Workspace workspace = server.connect()) {
            RefusedNameException refused = assertThrows(
                    RefusedNameException.class, () -> workspace.files().createFolder(ItemPath.of("a/" + name)));

            assertEquals(
                    "The server does not accept the name of /a/" + name + ": " + reason + ".", refused.getMessage());
            assertEquals(List.of(), changes(server));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "10:30.txt|the character : is not allowed there",
                "a\\b|the character \\ is not allowed there",
                ".HTaccess|.HTaccess is reserved there",
                "CON|CON is reserved there",
                "lpt1.notes.txt|lpt1 is reserved there",
                "film.PART|names cannot end with .part there",
                "film.filepart|names cannot end with .FilePart there",
                "\"film \"|names cannot end with a space there",
                "film.|names cannot end with a dot there"
            })
    void whatNextcloudTellsSinceVersion30IsHeeded(String name, String reason) throws Exception {
        assertTold(capabilities(SINCE_30), name, reason);
    }

    @Test
    void aCharacterThatCannotBeShownIsToldByItsNumber() throws Exception {
        assertTold(capabilities(SINCE_30), "be\u0007l", "the character U+0007 is not allowed there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ".htaccess;.htaccess is reserved there",
                "film.part;its administrator has excluded names like this one (\\.(part|filepart)$)"
            })
    void whatOlderOnesTellIsHeeded(String name, String reason) throws Exception {
        assertTold(capabilities(BEFORE_30), name, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"icon", ".con", "a.con", "part", "film.partial", "htaccess", "b.htaccess", "été 10.30.txt"})
    void everythingElseIsSent(String name) throws Exception {
        for (String files : List.of(SINCE_30, BEFORE_30, "\"blacklist_files_regex\":\"(unfinished\"", "")) {
            try (ScriptedNextcloud server = new ScriptedNextcloud(capabilities(files)).on("MKCOL", Reply.of(403, ""));
                    Workspace workspace = server.connect()) {
                assertThrows(Exception.class, () -> workspace.files().createFolder(ItemPath.of(name)));
                assertEquals(1, changes(server).size(), files);
            }
        }
    }

    @Test
    void filesAndNewNamesAreLookedAtAsWell() throws Exception {
        String file = ScriptedNextcloud.FILES + "a.txt";
        try (ScriptedNextcloud server = new ScriptedNextcloud(capabilities(SINCE_30))
                        .on("PROPFIND", ScriptedNextcloud.multistatus(ScriptedNextcloud.file(file, "\"1\"")));
                Workspace workspace = server.connect()) {
            assertThrows(
                    RefusedNameException.class,
                    () -> workspace.files().move(workspace.files().stat(ItemPath.of("a.txt")), ItemPath.of("a:b.txt")));
            assertEquals(List.of(), changes(server));
        }
    }
}
