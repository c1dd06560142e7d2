package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.webhook.TellOfMessage;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the stream says of a message that left, or will not: the row as it was written then, and not as it is by now. */
public final class SettledMessage {
    private static final Set<MessageState> SETTLED =
            EnumSet.of(MessageState.SENT, MessageState.FAILED, MessageState.BOUNCED);

    private SettledMessage() {}

    /**
     * The outcome that a row tells of; empty where the message is still to be sent.
     *
     * @param attribute the text or number of an attribute; empty where there is none
     */
    public static Optional<TellOfMessage.Outcome> of(MessageId id, UnaryOperator<String> attribute) {
        String state = upper(attribute.apply(LedgerTable.STATE));
        return SETTLED.stream()
                .filter(settled -> settled.storedName().equals(state))
                .findFirst()
                .map(settled -> new TellOfMessage.Outcome(
                        id,
                        BuiltInTypes.key(attribute.apply(LedgerTable.KEY)),
                        DeliveryChannel.valueOf(upper(attribute.apply(LedgerTable.CHANNEL))),
                        RecipientRole.valueOf(upper(attribute.apply(LedgerTable.ROLE))),
                        settled,
                        Values.instant(AttributeValue.fromN(attribute.apply(LedgerTable.CHANGED_AT)))));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
