package io.buyerstatus.crash;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Kill;
import io.buyerstatus.bench.Killed;
import io.buyerstatus.local.engine.MailEngine;
import io.buyerstatus.local.engine.Port;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The server of the shop's own mailbox, for SMTP and IMAP; the end of each mail is a call at which the process that sends may end. */
final class MailboxServer implements AutoCloseable {
    private final List<byte[]> taken = new ArrayList<>();
    private final MailEngine server;
    private volatile Kill kill = Kill.nobody();

    private MailboxServer(Bench bench) {
        this.server = MailEngine.start(
                new Port(0, "SMTP_PORT").claim(),
                new Port(0, "IMAP_PORT").claim(),
                bench.engines().standIns().outbox(),
                this::take,
                bench.clock());
    }

    static MailboxServer open(Bench bench) {
        return new MailboxServer(bench);
    }

    MailEngine server() {
        return server;
    }

    /** Who may be ended from now on. */
    void endsAt(Kill call) {
        kill = call;
    }

    private boolean take(byte[] raw, String sender, String recipient) {
        try {
            kill.before("Smtp DATA");
            synchronized (taken) {
                taken.add(raw);
            }
            kill.after("Smtp DATA");
        } catch (Killed ended) {
            // Nobody hears the answer any more.
        }
        return true;
    }

    /** How many mails to somebody came with the whole of an attachment. */
    long complete(String recipient, byte[] attachment) {
        String encoded = Base64.getEncoder().encodeToString(attachment);
        synchronized (taken) {
            return taken.stream()
                    .map(raw -> new String(raw, StandardCharsets.ISO_8859_1))
                    .filter(mail -> mail.contains(recipient))
                    .filter(mail -> mail.replaceAll("\\R", "").contains(encoded))
                    .count();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
