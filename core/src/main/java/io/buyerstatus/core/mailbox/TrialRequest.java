package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;

/**
 * Somebody of a shop wants one of its mailboxes tried, step by step and with one real mail.
 *
 * @param id makes it this one, so that it is done once however often it is told
 * @param to whoever wants it
 */
public record TrialRequest(ShopId shop, MailboxId mailbox, String id, EmailAddress to) {
    public TrialRequest {
        Checks.matching(Hashes.KEY, id, "trial");
    }

    /** A request of now. */
    public static TrialRequest of(ShopId shop, MailboxId mailbox, EmailAddress to, Instant now) {
        return new TrialRequest(
                shop, mailbox, Hashes.key("trial", shop.value(), mailbox.value(), to.value(), now.toString()), to);
    }
}
