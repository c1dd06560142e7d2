package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;

/**
 * Somebody came back from a provider, and what they brought waits to be exchanged.
 *
 * @param state of their way, so that it is done once however often it is told
 */
public record SignInReturn(ShopId shop, MailboxId mailbox, String state) {
    public SignInReturn {
        Checks.matching(Hashes.KEY, state, "state");
    }
}
