package io.buyerstatus.bench.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Hands mails in as any mail client does (RFC 5321), at the local server, whose certificate no authority signed. */
public final class Smtp {
    private final String host;
    private final int port;

    public Smtp(String server) {
        int colon = server.indexOf(':');
        this.host = server.substring(0, colon);
        this.port = Integer.parseInt(server.substring(colon + 1));
    }

    /** Hands a mail in, with its header. */
    public void send(String from, String to, String mail) {
        try (Socket socket = context().getSocketFactory().createSocket(host, port);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            answered(answers, "220");
            say(out, answers, "HELO localhost", "250");
            say(out, answers, "MAIL FROM:<" + from + ">", "250");
            say(out, answers, "RCPT TO:<" + to + ">", "250");
            say(out, answers, "DATA", "354");
            say(out, answers, mail.replace("\r\n", "\n").replace("\n.", "\n..").replace("\n", "\r\n") + "\r\n.", "250");
            say(out, answers, "QUIT", "221");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(OutputStream out, BufferedReader answers, String words, String expected)
            throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        answered(answers, expected);
    }

    private static void answered(BufferedReader answers, String expected) throws IOException {
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = answers.readLine();
        }
        if (line == null || !line.startsWith(expected)) {
            throw new IOException("expected " + expected + ", was told " + line);
        }
    }

    private static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Everybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
