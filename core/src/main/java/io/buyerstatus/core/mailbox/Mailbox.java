package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;

/**
 * A mailbox that a shop sends from. Its password is kept apart, sealed.
 *
 * @param smtp where mails are handed in
 * @param login empty for a server that asks for none
 * @param address the sender that buyers see
 * @param displayedName beside the address; empty for the shop's name
 * @param rate how much may leave it
 * @param imap where copies of what was sent are filed, with the same login and always over TLS; empty for nowhere
 * @param version counts how often it was changed, from 1
 */
public record Mailbox(
        ShopId shop,
        MailboxId id,
        MailServer smtp,
        Security security,
        Optional<String> login,
        EmailAddress address,
        String displayedName,
        SendingLimit rate,
        Optional<MailServer> imap,
        long version) {
    /** The port of IMAP over TLS (RFC 8314, 3.2). */
    public static final int IMAP_PORT = 993;

    private static final int LONGEST_LOGIN = 320;
    private static final int LONGEST_NAME = 100;

    public Mailbox {
        Checks.require(
                security != Security.NONE || login.isEmpty(),
                "security",
                "without encryption a login would be read by whoever is between: choose tls or starttls, or no login");
        Checks.require(imap.isEmpty() || login.isPresent(), "imap", "needs a login, which is the same as for sending");
        login.ifPresent(name -> {
            Checks.text(name, LONGEST_LOGIN, "login");
            Checks.require(CleanText.isLine(name), "login", "must be one line");
        });
        Checks.require(!address.needsSmtpUtf8(), "address", "must have only letters of English before the @");
        Checks.atMost(displayedName, LONGEST_NAME, "displayed name");
        Checks.require(CleanText.isLine(displayedName), "displayed name", "must be one line");
        Checks.require(version >= 1, "version", "must be 1 or more");
    }

    /** The same mailbox as a change made it. */
    public Mailbox atVersion(long number) {
        return new Mailbox(shop, id, smtp, security, login, address, displayedName, rate, imap, number);
    }

    /** Whether everything but the version is the same. */
    public boolean sameAs(Mailbox other) {
        return equals(other.atVersion(version));
    }

    /** Whether what lets us in at the other lets us in here, too, and goes to nobody else. */
    public boolean sameServers(Mailbox other) {
        return smtp.equals(other.smtp)
                && security == other.security
                && login.equals(other.login)
                && imap.equals(other.imap);
    }

    /** Whether its provider files what is sent by itself, so that a copy of ours would be the second. */
    public boolean filesItself() {
        return SentFolders.filedBy(smtp.host());
    }
}
