package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A mail, mailboxes, and the certificate that GreenMail brings along, which no authority signed. */
final class Samples {
    static final ShopId SHOP = new ShopId("demo");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-29T10:00:00Z"));
    static final String LOGIN = "laden@example.com";
    static final MessageId ID = new MessageId(
            Subject.of(OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711")), "0123456789abcdefghjkmnpqrs");
    static final Resolver HERE = host -> List.of(InetAddress.getLoopbackAddress());

    private static final char[] PASSWORD = "changeit".toCharArray();

    private Samples() {}

    static OutgoingMail mail(Attachment... attachments) {
        return new OutgoingMail(
                ID,
                "Tee & Töpfe",
                Optional.of(new EmailAddress("antwort@example.com")),
                new EmailAddress("erika@example.org"),
                "Ihre Bestellung ist unterwegs \uD83D\uDCE6",
                "Guten Tag\n.\nein Punkt allein beendet nichts",
                "<p>Guten Tag</p>",
                "orders.demo",
                Optional.of(URI.create("https://status.example.com/o/demo-x/y/stop")),
                Optional.of(new MailboxId("shop")),
                List.of(attachments));
    }

    static Mailbox mailbox(int port, Security security, Optional<String> login, Optional<MailServer> imap) {
        return new Mailbox(
                SHOP,
                new MailboxId("shop"),
                new MailServer("localhost", port),
                security,
                login,
                new EmailAddress(LOGIN),
                "Töpferei \"Zur Kanne\"",
                SendingLimit.USUAL,
                imap,
                1);
    }

    static MailServers allowing(MailServer... servers) {
        return with("", servers);
    }

    static MailServers pinning(MailServer... servers) {
        return with(pin(), servers);
    }

    private static MailServers with(String pin, MailServer... servers) {
        return new MailServers(Stream.of(servers).collect(Collectors.toMap(Function.identity(), server -> pin)));
    }

    private static String pin() {
        try {
            KeyStore store = store();
            String alias = store.aliases().nextElement();
            return HexFormat.of()
                    .formatHex(
                            Hashes.sha256().digest(store.getCertificate(alias).getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static SSLContext servers() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, new SecureRandom());
        return context;
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Samples.class.getResourceAsStream("/greenmail.p12")) {
            store.load(file, PASSWORD);
        }
        return store;
    }
}
