package io.buyerstatus.operator.document;

import io.buyerstatus.core.mailbox.Mailbox;
import java.util.Optional;

/**
 * What a document says of a mailbox.
 *
 * @param mailbox as its first version
 * @param password where it comes from; empty to keep the one that was imported before
 * @param signIn whether somebody signs in for it, or did, so that none is needed
 * @param unproven whether it is wanted although receivers cannot see that it may send
 */
public record MailboxEntry(
        Mailbox mailbox, Optional<Secrets.Source> password, boolean signIn, boolean unproven, int line) {
    /** The mailbox's path in the document. */
    public String path() {
        return MailboxSection.PATH + "." + mailbox.id();
    }
}
