package io.buyerstatus.local.engine;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.ses.mail.ReceivedMail;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mail server in this process, on loopback: SMTP and IMAP over TLS, with one mailbox that a shop can connect. Whatever is handed in is
 * delivered here, to whomever it is addressed, and shown in the outbox, or taken in where a receipt rule says so; nothing leaves the machine.
 */
public final class MailEngine implements AutoCloseable {
    /** The mailbox's address, which is its login. */
    public static final String ADDRESS = "mailbox@shop.example";

    /** Of a mailbox that nobody outside this machine reaches. */
    public static final String PASSWORD = "local-mailbox";

    private static final String SENT = "Sent";
    private static final String HOST = "localhost";
    private static final long PATIENCE_MILLIS = 10_000;

    /** Who else may take what is handed in. */
    @FunctionalInterface
    public interface Incoming {
        /**
         * Takes a mail.
         *
         * @param sender of the envelope; empty for what reports by itself
         * @return false where it is for the outbox
         */
        boolean take(byte[] raw, String sender, String recipient);
    }

    private final Port smtp;
    private final Port imap;
    private final GreenMail server;

    private MailEngine(Port smtp, Port imap, GreenMail server) {
        this.smtp = smtp;
        this.imap = imap;
        this.server = server;
    }

    /**
     * Starts the server.
     *
     * @param smtp a claimed port
     * @param imap a claimed port
     * @param incoming takes what is addressed to a domain of ours
     * @throws StartFailure if it cannot listen
     */
    public static MailEngine start(Port smtp, Port imap, Outbox outbox, Incoming incoming, InstantSource clock) {
        GreenMail server = new GreenMail(
                new ServerSetup[] {setup(smtp, ServerSetup.PROTOCOL_SMTPS), setup(imap, ServerSetup.PROTOCOL_IMAPS)});
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw smtp.taken(e);
        }
        server.setUser(ADDRESS, ADDRESS, PASSWORD);
        server.getUserManager().setAuthRequired(true);
        MessageDeliveryHandler usual = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            GreenMailUser user = usual.handle(message, address);
            if (!incoming.take(bytes(message), sender(message), address.getEmail())) {
                show(message, address.getEmail(), outbox, clock);
            }
            return user;
        });
        return new MailEngine(smtp, imap, server);
    }

    /** As it came. */
    private static byte[] bytes(MovingMessage message) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sender(MovingMessage message) {
        MailAddress sender = message.getReturnPath();
        return sender == null ? "" : sender.getEmail();
    }

    private static ServerSetup setup(Port port, String protocol) {
        ServerSetup setup = new ServerSetup(port.number(), HOST, protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }

    private static void show(MovingMessage message, String to, Outbox outbox, InstantSource clock)
            throws MessagingException {
        try {
            outbox.add(ReceivedMail.entry(message.getMessage(), to, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where mails are handed in. */
    public String smtp() {
        return HOST + ":" + smtp.number();
    }

    /** Where mailboxes are read. */
    public String imap() {
        return HOST + ":" + imap.number();
    }

    /** The ids of the mails that are filed as sent in the mailbox. */
    public Set<String> sent() {
        GreenMailUser user = server.getUserManager().getUser(ADDRESS);
        ImapHostManager folders = server.getManagers().getImapHostManager();
        MailFolder sent = folders.getFolder(user, SENT);
        Set<String> ids = new TreeSet<>();
        if (sent != null) {
            for (StoredMessage message : sent.getMessages()) {
                try {
                    ids.add(message.getMimeMessage().getMessageID());
                } catch (MessagingException e) {
                    throw new IllegalStateException("a filed mail cannot be read", e);
                }
            }
        }
        return ids;
    }

    /** What lets a shop's mailbox use the server, which is not public: its addresses, each with its certificate, as the template's parameter says it. */
    public String allowed() {
        String pin = "=sha256:" + certificate();
        return smtp() + pin + "," + imap() + pin;
    }

    private static String certificate() {
        try (InputStream file = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, "changeit".toCharArray());
            return HexFormat.of()
                    .formatHex(Hashes.sha256()
                            .digest(store.getCertificate(store.aliases().nextElement())
                                    .getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure("the mail server's certificate cannot be read", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
