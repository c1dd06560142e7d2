package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.settings.ShopSettings;
import java.time.Instant;

/** Looks once more whether a message that is due still shall go out, and writes it down completely. */
public interface MessageComposer {
    /** What is to be done with a message now. */
    Draft compose(Message message, ShopSettings shop, Instant now);
}
