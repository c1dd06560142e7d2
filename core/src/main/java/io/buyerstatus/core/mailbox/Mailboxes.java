package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** Port to the shops' mailboxes. Empty means that there is none, never that the store did not answer. */
public interface Mailboxes {
    Optional<Mailbox> find(ShopId shop, MailboxId id);

    /** All of a shop, by id. */
    List<Mailbox> of(ShopId shop);

    /** The sealed password; empty where none was set. */
    Optional<SealedSecret> password(ShopId shop, MailboxId id);

    /**
     * Writes a mailbox, if its version is one more than what is stored.
     *
     * @param password empty to keep the one that is there
     * @return whether it was written
     */
    boolean put(Mailbox mailbox, Optional<SealedSecret> password);

    /** Removes a mailbox with its password. */
    void remove(ShopId shop, MailboxId id);
}
