// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.Administration;
import org.opensynchro.server.internal.accounts.AddressLimit;
import org.opensynchro.server.internal.accounts.AppPasswords;
import org.opensynchro.server.internal.accounts.Authenticator;
import org.opensynchro.server.internal.accounts.DesktopApplications;
import org.opensynchro.server.internal.accounts.PasswordCheck;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.accounts.Safeguards;
import org.opensynchro.server.internal.accounts.ServerKey;
import org.opensynchro.server.internal.settings.WorkspaceSettings;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Storage;

/** Three clients of one account, and a database that fails when it is asked for one login between two others. */
class PushFailureTest {
    private static final long APP_PASSWORD = 1;

    @TempDir
    private Path directory;

    private Storage storage;
    private Administration administration;
    private Safeguards safeguards;
    private PreAuthTokens tokens;
    private Push push;
    private Account account;
    private final List<List<String>> heard = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        InstantSource clock = InstantSource.system();
        storage = Storage.open(directory);
        storage.accounts().create("alice", "credential", Long.MAX_VALUE);
        administration = Administration.open(directory);
        safeguards = Safeguards.of(
                storage,
                ServerKey.of(directory),
                WorkspaceSettings.read(directory),
                (event, outcome, name, origin) -> {},
                clock);
        Authenticator authenticator = new Authenticator(
                new ProofCheck(storage),
                new PasswordCheck(storage.accounts(), safeguards.codes(), new AddressLimit(clock), clock),
                new AppPasswords(storage),
                clock);
        tokens = new PreAuthTokens(clock);
        push = new Push(authenticator, tokens, new DesktopApplications(administration.policies()));
        account = storage.accounts().find("alice").orElseThrow();
        for (long appPassword : new long[] {Proof.NONE, APP_PASSWORD, Proof.NONE}) {
            heard.add(connect(appPassword));
        }
        loseTheAppPasswords();
    }

    @AfterEach
    void close() throws Exception {
        push.close();
        safeguards.close();
        administration.close();
        storage.close();
    }

    private List<String> connect(long appPassword) throws Exception {
        List<String> frames = new ArrayList<>();
        PushConnection client = push.connection("192.0.2.1");
        client.onOpen(new Hearing(frames), Callback.NOOP);
        String token = tokens.issue(new Proof(account, storage.accounts().revision(), appPassword));
        client.onFrame(new Frame(OpCode.TEXT, ""), Callback.NOOP);
        client.onFrame(new Frame(OpCode.TEXT, token), Callback.NOOP);
        assertEquals(List.of("TEXT authenticated"), frames);
        frames.clear();
        return frames;
    }

    private static final class Hearing extends CoreSession.Empty {
        private final List<String> frames;

        Hearing(List<String> frames) {
            this.frames = frames;
        }

        @Override
        public void sendFrame(OutgoingEntry entry) {
            Frame frame = entry.getFrame();
            frames.add((OpCode.name(frame.getOpCode()) + ' ' + frame.getPayloadAsUTF8()).strip());
        }
    }

    /** Logins are looked up when an account changed. */
    private void loseTheAppPasswords() throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("workspace.db"));
                Statement statement = database.createStatement()) {
            statement.execute("DROP TABLE app_passwords");
        }
        storage.accounts().create("bob", "credential", Long.MAX_VALUE);
    }

    @Test
    void aLoginThatCannotBeLookedUpKeepsNobodyElseFromBeingPinged() {
        push.ping();

        assertEquals(List.of(List.of("PING"), List.of(), List.of("PING")), heard);
    }

    @Test
    void aLoginThatCannotBeLookedUpKeepsNobodyElseFromBeingRung() {
        push.ring(account);

        assertEquals(List.of(List.of("TEXT notify_file"), List.of(), List.of("TEXT notify_file")), heard);
    }
}
