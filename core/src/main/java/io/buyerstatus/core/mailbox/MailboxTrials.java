package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to the last trial of each mailbox. */
public interface MailboxTrials {
    /** The last one that began (strongly consistent). */
    Optional<MailboxTrial> last(ShopId shop, MailboxId mailbox);

    /**
     * Begins one, in the place of the last.
     *
     * @return whether it began: not where it has begun already, or another did within {@link MailboxTrial#PAUSE}
     */
    boolean begin(MailboxTrial trial);

    /** Puts down what was found, unless another has begun since. */
    void end(MailboxTrial ended);
}
