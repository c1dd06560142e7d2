package io.buyerstatus.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives the answers of a script, says nothing, or hangs up. Commands without an entry are answered as usual. */
final class ScriptedSmtp implements AutoCloseable {
    /** Instead of an answer. */
    static final String SILENCE = "silence";

    static final String HANG_UP = "hang up";

    private static final Map<String, String> USUAL = Map.of(
            "greeting", "220 ready",
            "EHLO", "250-localhost\r\n250 8BITMIME",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "QUIT", "221 bye");

    private final ServerSocket listening;
    private final Map<String, String> script;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    ScriptedSmtp(Map<String, String> script) throws IOException {
        this.script = script;
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What clients said, in their order. */
    List<String> lines() {
        return lines;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            if (!answer(client, "greeting")) {
                return;
            }
            boolean content = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (content && !line.equals(".")) {
                    continue;
                }
                String command = line.split("[ :]", 2)[0];
                content = command.equals("DATA");
                if (!answer(client, command)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client has what it wants.
        }
    }

    /** Whether the conversation goes on. */
    private boolean answer(Socket client, String command) throws IOException {
        String answer = Optional.ofNullable(script.get(command))
                .or(() -> Optional.ofNullable(USUAL.get(command)))
                .orElse("502 what");
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
        }
        return true;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
