package io.buyerstatus.core.inbound;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import java.util.Optional;

/** Port to what was sent, for what an answer answers. */
public interface SentMessages {
    /** Where nobody remembers. */
    SentMessages NONE = id -> Optional.empty();

    /** The message as it is now. */
    Optional<Message> find(MessageId id);
}
