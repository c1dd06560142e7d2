package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to the last sign-in of each mailbox. */
public interface MailboxSignIns {
    /** The last one (strongly consistent); empty where nobody ever set out. */
    Optional<MailboxSignIn> signIn(ShopId shop, MailboxId mailbox);

    /**
     * Stores one whose revision is one more than the stored one's.
     *
     * @return whether it was stored; somebody else was first otherwise
     */
    boolean replace(MailboxSignIn next);
}
