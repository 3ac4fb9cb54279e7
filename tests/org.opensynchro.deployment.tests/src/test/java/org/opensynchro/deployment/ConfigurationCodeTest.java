// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.deployment.InvalidConfigurationCodeException.Cause;
import org.opensynchro.deployment.internal.code.CheckedSymbols;
import org.opensynchro.deployment.internal.code.Field;
import org.opensynchro.deployment.internal.code.FiveBits;

class ConfigurationCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final ConfigurationCode CODE = new ConfigurationCode(
            URI.create("https://cloud.example.org/files"), "Société Générale", Set.of(Policy.SSO_FIRST));

    static Stream<ConfigurationCode> codes() {
        String longPath = "/" + "a".repeat(200);
        return Stream.of(
                CODE,
                new ConfigurationCode(URI.create("https://a.eu"), "A", Set.of()),
                new ConfigurationCode(URI.create("http://localhost:8080"), "Trial", EnumSet.allOf(Policy.class)),
                new ConfigurationCode(URI.create("https://x.example" + longPath), "é".repeat(50), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everySingleWrongCharacterIsNoticed(ConfigurationCode code) {
        String printed = code.print();
        for (int index = 0; index < printed.length(); index++) {
            if (printed.charAt(index) == '-') {
                continue;
            }
            for (char other : ALPHABET.toCharArray()) {
                if (other != printed.charAt(index)) {
                    String wrong = printed.substring(0, index) + other + printed.substring(index + 1);
                    assertEquals(Cause.MISTYPED, refusal(wrong), wrong);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyTwoExchangedNeighboursAreNoticed(ConfigurationCode code) {
        String printed = code.print().replace("-", "");
        for (int index = 0; index + 1 < printed.length(); index++) {
            char first = printed.charAt(index);
            char second = printed.charAt(index + 1);
            if (first != second) {
                String wrong = printed.substring(0, index) + second + first + printed.substring(index + 2);
                assertEquals(Cause.MISTYPED, refusal(wrong), wrong);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyMissingOrDoubledCharacterIsNoticed(ConfigurationCode code) {
        String printed = code.print().replace("-", "");
        for (int index = 0; index < printed.length(); index++) {
            String without = printed.substring(0, index) + printed.substring(index + 1);
            assertTrue(Set.of(Cause.MISTYPED, Cause.TOO_SHORT).contains(refusal(without)), without);
            String doubled = printed.substring(0, index) + printed.charAt(index) + printed.substring(index);
            assertEquals(Cause.MISTYPED, refusal(doubled), doubled);
        }
    }

    @Test
    void printingAndParsingAreInverse() throws InvalidConfigurationCodeException {
        for (long seed = 0; seed < 5_000; seed++) {
            ConfigurationCode code = random(new Random(seed));
            assertEquals(code, ConfigurationCode.parse(code.print()), "seed " + seed);
        }
    }

    @Test
    void aPrintedCodeStaysTheSameForEver() throws InvalidConfigurationCodeException {
        ConfigurationCode code = new ConfigurationCode(
                URI.create("https://cloud.example.org"), "Example", Set.of(Policy.SSO_FIRST, Policy.NEVER_UPDATE));
        assertEquals("1G48P-6V3FE-NJ2WS-BRC5P-Q0V35-5SQQ4-SW30X-2QGRB-DE1P6-A880M-C000B-51B9", code.print());
        assertEquals(
                code,
                ConfigurationCode.parse("1G48P-6V3FE-NJ2WS-BRC5P-Q0V35-5SQQ4-SW30X-2QGRB-DE1P6-A880M-C000B-51B9"));
    }

    @Test
    void aCodeIsReadHoweverItWasTyped() throws InvalidConfigurationCodeException {
        String printed = CODE.print();
        for (String typed : List.of(
                printed.toLowerCase(Locale.ROOT),
                printed.replace("-", ""),
                printed.replace("-", "\r\n  "),
                printed.replace("-", " \u2013\u00a0"),
                "\u200b\ufeff" + printed.replace("-", "\u00ad") + "\t",
                printed.replace('0', 'O').replace('1', 'l'),
                printed.replace('0', 'o').replace('1', 'I'))) {
            assertEquals(CODE, ConfigurationCode.parse(typed), typed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-\n-"})
    void nothingTypedIsTold(String nothing) {
        assertEquals(Cause.EMPTY, refusal(nothing));
    }

    @Test
    void aCodeOfWhichAPartIsMissingIsTooShortOrMistyped() {
        assertEquals(Cause.TOO_SHORT, refusal(CODE.print().substring(0, 12)));
        assertEquals(Cause.MISTYPED, refusal(CODE.print().substring(0, 40)));
    }

    @Test
    void aCharacterThatNoCodeHasIsNamed() {
        InvalidConfigurationCodeException exception = assertThrows(
                InvalidConfigurationCodeException.class,
                () -> ConfigurationCode.parse(CODE.print().replaceFirst("-", "U")));
        assertEquals(Cause.FOREIGN_CHARACTER, exception.reason());
        assertTrue(exception.getMessage().contains("U"), exception.getMessage());
    }

    @Test
    void aCodeOfANewerVersionIsToldFromAMistypedOne() {
        int[] symbols =
                IntStream.concat(IntStream.of(2), IntStream.range(0, 30)).toArray();
        assertEquals(Cause.NEWER, refusal(text(symbols)));
    }

    @Test
    void anUnknownMandatoryPolicyNeedsANewerOpenSynchroAndAnOptionalOneIsLeftOut()
            throws InvalidConfigurationCodeException {
        Field server = new Field(1, true, "a.eu".getBytes(StandardCharsets.UTF_8));
        Field workspace = new Field(3, true, "A".getBytes(StandardCharsets.UTF_8));
        assertEquals(Cause.NEWER, refusal(code(server, workspace, new Field(127, true, new byte[0]))));
        assertEquals(
                new ConfigurationCode(URI.create("https://a.eu"), "A", Set.of()),
                ConfigurationCode.parse(code(server, workspace, new Field(127, false, new byte[3]))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud.example.org", "192.168.1.2:8080", "localhost.example.org", "127.0.0.1.example.org"})
    void aServerThatWouldBeReachedWithoutEncryptionIsRefused(String server) {
        Field workspace = new Field(3, true, "A".getBytes(StandardCharsets.UTF_8));
        String code = code(new Field(2, true, server.getBytes(StandardCharsets.UTF_8)), workspace);
        InvalidConfigurationCodeException exception =
                assertThrows(InvalidConfigurationCodeException.class, () -> ConfigurationCode.parse(code));
        assertEquals(Cause.INSECURE_SERVER, exception.reason());
        assertTrue(exception.getMessage().contains(server), exception.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user:word@a.eu",
                "a.eu/?token=1",
                "a.eu#x",
                "a b",
                "\u00fcber.eu",
                "[::1",
                "a.eu:x",
                "a_b.eu"
            })
    void anAddressThatIsNoneOrCouldHoldASecretIsRefused(String server) {
        Field workspace = new Field(3, true, "A".getBytes(StandardCharsets.UTF_8));
        String padded = code(
                new Field(1, true, server.getBytes(StandardCharsets.UTF_8)),
                workspace,
                new Field(99, false, new byte[20]));
        assertEquals(Cause.MALFORMED, refusal(padded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cloud.example.org",
                "https://me:word@a.eu",
                "https://a.eu/?x",
                "https://a.eu/#x",
                "ftp://a.eu",
                "a.eu",
                "https:a.eu",
                "file:///etc"
            })
    void noCodeIsMadeForAnAddressThatItMustNotCarry(String server) {
        URI address = URI.create(server);
        assertThrows(IllegalArgumentException.class, () -> new ConfigurationCode(address, "A", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " A", "A\nB", "A\u202eB", "\ud800"})
    void noCodeIsMadeForANameThatCouldDeceive(String name) {
        URI address = URI.create("https://a.eu");
        assertThrows(IllegalArgumentException.class, () -> new ConfigurationCode(address, name, Set.of()));
    }

    @Test
    void theAddressIsWrittenInOneWayOnly() {
        assertEquals(
                new ConfigurationCode(URI.create("https://cloud.example.org/A"), "A", Set.of()),
                new ConfigurationCode(URI.create("HTTPS://Cloud.Example.ORG/A//"), "A", Set.of()));
    }

    @Test
    void whateverIsTypedIsReadOrRefusedInWords() {
        int refused = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            String text = noise(new Random(seed));
            try {
                ConfigurationCode.parse(text);
            } catch (InvalidConfigurationCodeException e) {
                assertFalse(e.getMessage().isBlank());
                refused++;
            }
        }
        assertEquals(20_000, refused);
    }

    @Test
    void whateverACodeHoldsIsReadOrRefusedInWords() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            int[] symbols = random.ints(20 + random.nextInt(60), 0, 32).toArray();
            symbols[0] = 1;
            byte[] fields = new byte[random.nextInt(60)];
            random.nextBytes(fields);
            if (fields.length > 12) {
                fields[0] = (byte) 0x81;
                fields[1] = (byte) random.nextInt(10);
            }
            for (String text : List.of(text(symbols), code(fields))) {
                try {
                    ConfigurationCode.parse(text);
                } catch (InvalidConfigurationCodeException e) {
                    assertFalse(e.getMessage().isBlank());
                }
            }
        }
    }

    private static ConfigurationCode random(Random random) {
        String host = random.nextBoolean() ? "cloud" + random.nextInt(1000) + ".example.org" : "a.eu";
        String port = random.nextBoolean() ? ":" + random.nextInt(65536) : "";
        String path = random.nextBoolean() ? "/p%20" + Integer.toString(random.nextInt(), 36) : "";
        boolean local = random.nextInt(4) == 0;
        URI server = URI.create(local ? "http://127.0.0.1" + port + path : "https://" + host + port + path);
        String[] letters = {"a", "Z", "é", "日", "\ud83d\ude00", " - ", "0"};
        StringBuilder name = new StringBuilder("n");
        random.ints(random.nextInt(12), 0, letters.length).forEach(letter -> name.append(letters[letter]));
        Set<Policy> policies = EnumSet.noneOf(Policy.class);
        Arrays.stream(Policy.values()).filter(policy -> random.nextBoolean()).forEach(policies::add);
        return new ConfigurationCode(server, name.toString().strip(), policies);
    }

    private static String noise(Random random) {
        if (random.nextBoolean()) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(120), 0, 32).forEach(symbol -> text.append(ALPHABET.charAt(symbol)));
            return text.toString();
        }
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(60), 0, 0x10000).forEach(character -> text.append((char) character));
        return text.toString();
    }

    private static String code(Field... fields) {
        return code(Field.write(List.of(fields)));
    }

    private static String code(byte[] fields) {
        return text(IntStream.concat(IntStream.of(1), Arrays.stream(FiveBits.fromBytes(fields)))
                .toArray());
    }

    private static String text(int[] symbols) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(CheckedSymbols.withChecksum(symbols))
                .mapToObj(CheckedSymbols::character)
                .forEach(text::append);
        return text.toString();
    }

    private static Cause refusal(String text) {
        return assertThrows(InvalidConfigurationCodeException.class, () -> ConfigurationCode.parse(text))
                .reason();
    }
}
