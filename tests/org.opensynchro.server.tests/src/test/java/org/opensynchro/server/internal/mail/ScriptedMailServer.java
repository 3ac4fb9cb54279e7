// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.opensynchro.server.internal.settings.SmtpSettings;

/** A mail server that takes e-mails from whom it wants, and refuses them in every way that a real one does. */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Answers answers;
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private final AtomicInteger conversations = new AtomicInteger();

    /** What the server says. */
    @FunctionalInterface
    interface Answers {
        /**
         * Answers; an empty text ends the connection instead.
         *
         * @param line what it was told; empty for its greeting
         * @param otherwise what a server says that takes everything
         */
        String to(String line, String otherwise) throws InterruptedException;
    }

    ScriptedMailServer(Answers answers) throws IOException {
        this.answers = answers;
        threads.execute(this::listen);
    }

    SmtpSettings settings() {
        return new SmtpSettings(
                "127.0.0.1", listening.getLocalPort(), SmtpSettings.Security.NONE, "", "", "workspace@example.org");
    }

    /** The recipient of the next e-mail that is taken. */
    String taken() throws InterruptedException {
        return String.valueOf(taken.poll(20, TimeUnit.SECONDS));
    }

    int conversations() {
        return conversations.get();
    }

    private void listen() {
        try {
            while (true) {
                Socket client = listening.accept();
                conversations.incrementAndGet();
                threads.execute(() -> converse(client));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            String recipient = "";
            String answer = answers.to("", "220 ready");
            while (!answer.isEmpty()) {
                out.print(answer + "\r\n");
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                if (line.startsWith("RCPT TO:")) {
                    recipient = line.replaceAll(".*<(.*)>.*", "$1");
                }
                boolean content = answer.startsWith("354");
                while (content && !line.equals(".")) {
                    line = in.readLine();
                }
                answer = answers.to(line, otherwise(line));
                if (content && answer.startsWith("250")) {
                    taken.add(recipient);
                }
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String otherwise(String line) {
        return switch (line.split(" ")[0].toUpperCase(Locale.ROOT)) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
