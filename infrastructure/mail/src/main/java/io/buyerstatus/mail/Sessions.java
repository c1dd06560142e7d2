package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.login.Credential;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The library's settings. Its time-outs are endless where none is set, and its STARTTLS goes on in the clear where it is not required. */
final class Sessions {
    private static final String CONNECT_MILLIS = "5000";
    private static final String READ_MILLIS = "10000";

    /** Only what every server has that takes a password over TLS. */
    private static final String BY_PASSWORD = "PLAIN LOGIN";

    /** What Google and Microsoft call it; the library leaves it out unless it is asked for. */
    private static final String BY_TOKEN = "XOAUTH2";

    private Sessions() {}

    private static boolean signedIn(Optional<Credential> credential) {
        return credential.orElse(null) instanceof Credential.AccessToken;
    }

    static Session smtp(
            Mailbox mailbox,
            List<InetAddress> approved,
            Optional<String> pin,
            Optional<Credential> credential,
            Deadline deadline) {
        MailServer server = mailbox.smtp();
        Security security = mailbox.security();
        Properties properties = common("smtp", server);
        GuardedSockets sockets = new GuardedSockets(server, approved, pin, security == Security.TLS, deadline);
        properties.put("mail.smtp.socketFactory", sockets);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(mailbox.login().isPresent()));
        properties.setProperty("mail.smtp.auth.mechanisms", signedIn(credential) ? BY_TOKEN : BY_PASSWORD);
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.ssl.socketFactory", Trust.sockets(pin));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(pin.isEmpty()));
        properties.setProperty("mail.smtp.ssl.protocols", String.join(" ", GuardedSockets.PROTOCOLS));
        properties.setProperty("mail.smtp.localhost", "localhost");
        // An answer to QUIT is not waited for: the mail has been taken by then.
        properties.setProperty("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    static Session imap(
            MailServer server,
            List<InetAddress> approved,
            Optional<String> pin,
            Optional<Credential> credential,
            Deadline deadline) {
        Properties properties = common("imap", server);
        properties.put("mail.imap.socketFactory", new GuardedSockets(server, approved, pin, true, deadline));
        properties.setProperty("mail.imap.connectionpoolsize", "1");
        if (signedIn(credential)) {
            properties.setProperty("mail.imap.auth.mechanisms", BY_TOKEN);
        }
        return Session.getInstance(properties);
    }

    private static Properties common(String protocol, MailServer server) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol;
        properties.setProperty(prefix + ".host", server.host());
        properties.setProperty(prefix + ".port", Integer.toString(server.port()));
        properties.setProperty(prefix + ".socketFactory.fallback", "false");
        properties.setProperty(prefix + ".connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + ".timeout", READ_MILLIS);
        return properties;
    }
}
