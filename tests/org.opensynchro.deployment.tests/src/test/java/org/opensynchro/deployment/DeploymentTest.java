// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {
    private static final ConfigurationCode CODE = new ConfigurationCode(
            URI.create("https://code.example.org"), "By code", Set.of(Policy.NEVER_UPDATE, Policy.SSO_FIRST));
    private static final ConfigurationCode OTHER =
            new ConfigurationCode(URI.create("https://other.example.org"), "Other", Set.of());

    @TempDir
    Path folder;

    private SettingsPlaces places;
    private Variables variables;

    @BeforeEach
    void setUp() {
        places = new SettingsPlaces(folder.resolve("computer"), folder.resolve("person"));
        Path home = folder.resolve("home");
        variables = new Variables(Map.of(
                "home", home.toString(), "documents", home.resolve("Documents").toString(), "user", "ada"));
    }

    @Test
    void nothingIsDecidedWhereThereIsNothing() {
        Deployment deployment = deployment();
        assertEquals(List.of(), deployment.problems());
        assertEquals(Optional.empty(), deployment.settings().server());
        assertEquals(Set.of(), deployment.settings().policies());
        assertFalse(deployment.settings().isSilent());
        assertEquals("", deployment.offeredCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--ServerHostName=cloud.example.org",
                "--serverhostname=cloud.example.org",
                "/ServerHostName=cloud.example.org",
                "--server-host-name=cloud.example.org",
                "--server-host-name cloud.example.org",
                "/serverhostname https://cloud.example.org/"
            })
    void anOptionIsReadInEverySpelling(String typed) {
        Deployment deployment = deployment(typed.split(" "));
        assertEquals(List.of(), deployment.problems());
        assertEquals(
                Optional.of(URI.create("https://cloud.example.org")),
                deployment.settings().server());
    }

    @ParameterizedTest
    @CsvSource({
        "--Silent, true",
        "/Silent, true",
        "--silent=yes, true",
        "--Silent=true, true",
        "--Silent=false, false",
        "--very-silent, true",
        "/VerySilent, true"
    })
    void aFlagNeedsNoValue(String typed, boolean isSilent) {
        Deployment deployment = deployment(typed, "rest");
        assertEquals(isSilent, deployment.settings().isSilent());
        assertEquals(List.of("rest"), deployment.otherArguments());
    }

    @Test
    void argumentsOfOthersAreLeftToThem() {
        Deployment deployment =
                deployment("--server", "https://a.eu", "/home/ada/file", "--Silent", "-clean", "--user", "ada");
        assertEquals(
                List.of("--server", "https://a.eu", "/home/ada/file", "-clean", "--user", "ada"),
                deployment.otherArguments());
        assertEquals(List.of(), deployment.problems());
    }

    @Test
    void whoStartsItWithoutAnOptionWantsToSeeSomethingWhateverTheSettingsSay() throws IOException {
        computer("""
                {"VerySilent": true}""");
        assertFalse(deployment().isStartedSilently());
        assertTrue(deployment().settings().isSilent());
        assertTrue(deployment("--Silent").isStartedSilently());
        assertFalse(deployment("--Silent=false").isStartedSilently());
    }

    @Test
    void theCommandLineWinsOverThePersonAndThePersonOverTheComputer() throws IOException {
        computer("""
                {"ServerHostName": "computer.example.org", "Workspace": "Computer", "Log": "/var/log/c.log"}""");
        person("""
                {"ServerHostName": "person.example.org", "Workspace": "Person"}""");
        DeploymentSettings settings =
                deployment("--ServerHostName=typed.example.org").settings();
        assertEquals(Optional.of(URI.create("https://typed.example.org")), settings.server());
        assertEquals(Optional.of("Person"), settings.workspace());
        assertEquals(Optional.of(Path.of("/var/log/c.log")), settings.path(Setting.LOG));
    }

    @Test
    void whatTheComputerEnforcesNobodyChanges() throws IOException {
        computer("""
                {"ServerHostName": "computer.example.org", "NeverUpdate": true, "enforced": ["ServerHostName", "NeverUpdate"]}""");
        person("""
                {"ServerHostName": "person.example.org", "NeverUpdate": false}""");
        DeploymentSettings settings = deployment("--ServerHostName=typed.example.org", "--NeverUpdate=false")
                .settings();
        assertEquals(Optional.of(URI.create("https://computer.example.org")), settings.server());
        assertTrue(settings.isOn(Setting.NEVER_UPDATE));
    }

    @Test
    void thePersonEnforcesNothing() throws IOException {
        computer("""
                {"NeverUpdate": true, "enforced": ["NeverUpdate"]}""");
        person("""
                {"NeverUpdate": false, "enforced": ["NeverUpdate"]}""");
        assertTrue(deployment().settings().isOn(Setting.NEVER_UPDATE));
    }

    @Test
    void aCodeInTheComputersFileDecidesAllThatItCarries() throws IOException {
        computer("{\"ConfigurationCode\": \"" + CODE.print() + "\", \"Workspace\": \"By hand\"}");
        DeploymentSettings settings = deployment().settings();
        assertEquals(Optional.of(CODE.server()), settings.server());
        assertEquals(Optional.of("By hand"), settings.workspace());
        assertEquals(CODE.policies(), settings.policies());
    }

    @Test
    void anEnforcedCodeEnforcesAllThatItCarries() throws IOException {
        computer("{\"ConfigurationCode\": \"" + CODE.print() + "\", \"enforced\": [\"ConfigurationCode\"]}");
        DeploymentSettings settings = deployment("--ServerHostName=typed.example.org", "--NeverUpdate=no")
                .settings();
        assertEquals(Optional.of(CODE.server()), settings.server());
        assertTrue(settings.isOn(Setting.NEVER_UPDATE));
    }

    @Test
    void aCodeOnTheCommandLineDecidesNothingBeforeItIsAccepted() throws IOException {
        Deployment deployment = deployment("--config-code", CODE.print());
        assertEquals(CODE.print(), deployment.offeredCode());
        assertEquals(Optional.empty(), deployment.settings().server());
        assertEquals(Set.of(), deployment.settings().policies());
        deployment.accept(CODE);
        assertEquals("", deployment.offeredCode());
        assertEquals(Optional.of(CODE.server()), deployment.settings().server());
        assertEquals(CODE.policies(), deployment().settings().policies(), "after the next start too");
    }

    @Test
    void whatACodeWouldDecideIsToldBeforeItIsAccepted() throws IOException {
        computer("""
                {"ServerHostName": "computer.example.org", "SsoFirst": false, "enforced": ["SsoFirst"]}""");
        person("""
                {"Workspace": "Person"}""");
        Deployment deployment = deployment("--config-code", CODE.print());
        DeploymentSettings settings = deployment.settingsWith(CODE);
        assertEquals(Optional.of(CODE.server()), settings.server());
        assertEquals(Optional.of("Person"), settings.workspace());
        assertEquals(Set.of(Policy.NEVER_UPDATE), settings.policies());
        assertEquals(
                Optional.of(URI.create("https://computer.example.org")),
                deployment.settings().server());
    }

    @Test
    void aCodeOnASilentCommandLineCountsAtOnce() {
        Deployment deployment = deployment("--ConfigurationCode=" + CODE.print(), "--Silent");
        assertEquals("", deployment.offeredCode());
        assertEquals(Optional.of(CODE.server()), deployment.settings().server());
    }

    @Test
    void aMistypedCodeOnTheCommandLineIsToldAndOfferedForCorrection() {
        String mistyped = CODE.print().replaceFirst(".$", CODE.print().endsWith("0") ? "1" : "0");
        Deployment deployment = deployment("--config-code", mistyped);
        assertEquals(mistyped, deployment.offeredCode());
        assertEquals(1, deployment.problems().size(), deployment.problems().toString());
        assertEquals(Optional.empty(), deployment.settings().server());
    }

    @Test
    void anotherCodeReplacesTheAcceptedOne() throws IOException {
        deployment().accept(CODE);
        deployment().accept(OTHER);
        assertEquals(Optional.of(OTHER.server()), deployment().settings().server());
        assertEquals(Set.of(), deployment().settings().policies());
    }

    @Test
    void aDamagedAcceptedCodeIsToldAndPreventsNothing() throws IOException {
        deployment().accept(CODE);
        Files.writeString(places.codeFile(), "damaged");
        assertEquals(1, deployment().problems().size());
        assertTrue(deployment().problems().getFirst().contains(places.codeFile().toString()));
    }

    @Test
    void aByteOrderMarkIsAccepted() throws IOException {
        computer("\ufeff{\"Workspace\": \"Société\"}");
        assertEquals(Optional.of("Société"), deployment().settings().workspace());
        assertEquals(List.of(), deployment().problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\\n\"Workspace\": \"A\",\\n}|line 3|JSON",
                "{\\n// hello\\n}|line 2|JSON",
                "{\"Workspace\": \"A\", \"Workspace\": \"B\"}|line 1|Workspace",
                "{} {}|line 1|JSON",
                "{\"Workspace\": \"A\"|line 1|JSON",
                "''|line 1|JSON",
                "[]|settings.json|ServerHostName",
                "{\"Silent\": \"true\"}|line 1, Silent|quotation marks",
                "{\\n\\n\"Workspace\": 7}|line 3, Workspace|quotation marks",
                "{\"Workspce\": \"A\"}|line 1, Workspce|spelling",
                "{\"ServerHostName\": \"http://cloud.example.org\"}|line 1, ServerHostName|encryption",
                "{\"ServerHostName\": \"https://me:word@cloud.example.org\"}|line 1, ServerHostName|address",
                "{\"Proxy\": \"http://me:word@proxy:1\"}|line 1, Proxy|ProxyPasswordFile",
                "{\"Proxy\": \"ftp://proxy\"}|line 1, Proxy|pac:",
                "{\"LogLevel\": \"loud\"}|line 1, LogLevel|debug",
                "{\"Log\": \"\"}|line 1, Log|empty",
                "{\"Log\": \"${hom}/x\"}|line 1, Log|${home}",
                "{\"Log\": \"C:\\temp\"}|line 1, Log|written twice",
                "{\"Log\": \"C:\\Users\"}|line 1|written twice",
                "{\"enforced\": true}|line 1, enforced|list",
                "{\"enforced\": [\"Nothing\"]}|line 1, enforced|list",
                "{\"ConfigurationCode\": \"12345\"}|line 1, ConfigurationCode|too short"
            })
    void aMistakeInAFileIsToldWithItsPlaceAndWhatToDo(String text, String place, String words) throws IOException {
        computer(text.replace("\\n", "\n"));
        Deployment deployment = deployment();
        assertEquals(1, deployment.problems().size(), deployment.problems().toString());
        String problem = deployment.problems().getFirst();
        assertTrue(problem.contains(places.computerFile().toString()), problem);
        assertTrue(problem.contains(place), problem);
        assertTrue(problem.contains(words), problem);
        assertFalse(problem.contains("word@"), "a password is repeated: " + problem);
    }

    @Test
    void aMistakeInOneSettingLeavesTheOthers() throws IOException {
        computer("""
                {"Silent": "true", "Workspace": "A"}""");
        assertEquals(Optional.of("A"), deployment().settings().workspace());
    }

    @Test
    void aFileInAnotherEncodingOrTooLargeIsTold() throws IOException {
        Files.createDirectories(places.computer());
        Files.write(places.computerFile(), new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
        assertTrue(deployment().problems().getFirst().contains("UTF-8"));
        Files.write(places.computerFile(), new byte[(1 << 20) + 1]);
        assertTrue(deployment().problems().getFirst().contains("MiB"));
    }

    @Test
    void aFolderInPlaceOfTheFileIsTold() throws IOException {
        Files.createDirectories(places.computerFile());
        assertEquals(1, deployment().problems().size());
    }

    @Test
    void aMistakeOnTheCommandLineIsToldWithoutItsValue() {
        Deployment deployment = deployment("--Proxy=http://me:word@proxy:1", "--Workspace");
        assertEquals(2, deployment.problems().size());
        assertTrue(
                deployment.problems().getFirst().contains("--Proxy "),
                deployment.problems().toString());
        assertFalse(deployment.problems().toString().contains("word@"));
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM, system",
        "none, none",
        "proxy.example.org:3128, http://proxy.example.org:3128",
        "http://proxy.example.org:3128, http://proxy.example.org:3128",
        "pac:https://proxy.example.org/proxy.pac, pac:https://proxy.example.org/proxy.pac",
        "PAC:file:///etc/proxy.pac, pac:file:///etc/proxy.pac"
    })
    void aProxyIsKeptInOneForm(String typed, String kept) {
        assertEquals(
                Optional.of(kept), deployment("--Proxy=" + typed).settings().text(Setting.PROXY));
    }

    @Test
    void pathsStartFromTheirFileAndMayNameThePerson() throws IOException {
        computer("""
                {"DefaultSynchronizations": "defaults.json", "Log": "/var/log/opensynchro-${user}.log"}""");
        DeploymentSettings settings = deployment().settings();
        assertEquals(
                Optional.of(places.computer().resolve("defaults.json")),
                settings.path(Setting.DEFAULT_SYNCHRONIZATIONS));
        assertEquals(Optional.of(Path.of("/var/log/opensynchro-ada.log")), settings.path(Setting.LOG));
    }

    @Test
    void theComputersFileLiesWhereTheSystemHasSuchFiles() {
        Path home = Path.of("/home/ada");
        assertEquals(
                Path.of("/etc/opensynchro/settings.json"),
                SettingsPlaces.of(Map.of(), "Linux", home).computerFile());
        assertEquals(
                Path.of("/Library/Application Support/OpenSynchro/settings.json"),
                SettingsPlaces.of(Map.of(), "Mac OS X", home).computerFile());
        assertEquals(
                Path.of("/data/OpenSynchro/settings.json"),
                SettingsPlaces.of(Map.of("ProgramData", "/data"), "Windows 11", home)
                        .computerFile());
        assertEquals(
                Path.of("/home/ada/.config/opensynchro/settings.json"),
                SettingsPlaces.of(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", home)
                        .personFile());
    }

    private Deployment deployment(String... arguments) {
        return new DeploymentOfUser(places, variables, List.of(arguments));
    }

    private void computer(String text) throws IOException {
        Files.createDirectories(places.computer());
        Files.writeString(places.computerFile(), text);
    }

    private void person(String text) throws IOException {
        Files.createDirectories(places.person());
        Files.writeString(places.personFile(), text);
    }
}
