package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.shop.ShopId;

/** Port to what providers gave for mailboxes. */
public interface KeptTokens {
    /** What was given (strongly consistent); {@link KeptToken#none} where nothing was. */
    KeptToken token(ShopId shop, MailboxId mailbox);

    /**
     * Stores one whose revision is one more than the stored one's.
     *
     * @return whether it was stored; somebody else was first otherwise
     */
    boolean replace(KeptToken next);
}
