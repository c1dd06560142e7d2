package io.buyerstatus.core.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a program can be told of. The words are part of the contract and never change. */
public enum EventType {
    /** An order is at another point of its way. */
    ORDER_STATUS_CHANGED("order.status_changed"),
    /** The buyer wrote into an order's conversation. */
    CONVERSATION_BUYER_WROTE("conversation.buyer_wrote"),
    TICKET_OPENED("ticket.opened"),
    TICKET_CLOSED("ticket.closed"),
    TICKET_REOPENED("ticket.reopened"),
    /** The buyer withdrew from an order, as a whole or in part. */
    WITHDRAWAL_DECLARED("withdrawal.declared"),
    /** A message about an order was accepted by whoever carries it. */
    MESSAGE_SENT("message.sent"),
    /** A message about an order could not be sent, or came back. */
    MESSAGE_FAILED("message.failed"),
    /** Somebody of the shop tries the address out. */
    TEST("webhook.test");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }

    /** Those that an endpoint may choose; a test comes whatever was chosen. */
    public static List<EventType> choices() {
        return Arrays.stream(values()).filter(type -> type != TEST).toList();
    }

    /** The type of a word, which an earlier or later release may have written. */
    public static Optional<EventType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
