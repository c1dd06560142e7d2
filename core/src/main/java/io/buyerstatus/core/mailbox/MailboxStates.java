package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.ShopId;

/** Port to what is known of mailboxes. */
public interface MailboxStates {
    /** What is known (strongly consistent); {@link MailboxState#none} where nothing is. */
    MailboxState state(ShopId shop, MailboxId mailbox);

    /**
     * Stores a state whose revision is one more than the stored one's.
     *
     * @return whether it was stored; somebody else was first otherwise
     */
    boolean replace(MailboxState next);
}
