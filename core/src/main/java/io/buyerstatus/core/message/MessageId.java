package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;

/**
 * What makes a message that message (G1): its subject, its key, the delivery channel and the recipient's role. The address and
 * the words are no part of it, so that a corrected address or a reworded text mails nobody twice.
 */
public record MessageId(Subject subject, String id) {
    public MessageId {
        Checks.matching(Hashes.KEY, id, "message id");
    }

    /** The id when the text is one. */
    public static Optional<MessageId> parse(Subject subject, String text) {
        return Hashes.KEY.matcher(text).matches() ? Optional.of(new MessageId(subject, text)) : Optional.empty();
    }

    /** The id; every part of the hash is kept for ever, or an upgrade would mail again. */
    public static MessageId of(Subject subject, MessageKey key, DeliveryChannel channel, RecipientRole role) {
        String about = subject.shop().value() + "-" + subject.key();
        return new MessageId(subject, Hashes.key("message", about, key.text(), channel.name(), role.name()));
    }
}
