package io.buyerstatus.chaos.audit;

import io.buyerstatus.chaos.audit.Violation.Kind;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must have become of an order's messages, once all that was planned is long due. */
final class SendingAudit {
    private final Map<String, Integer> sends;
    private final List<Violation> found = new ArrayList<>();

    private SendingAudit(Map<String, Integer> sends) {
        this.sends = sends;
    }

    /**
     * What is wrong.
     *
     * @param sends how often SES took each message, by the message's id
     * @param texts how many text messages went to the order's buyer
     */
    static List<Violation> of(Optional<Order> order, List<Message> messages, Map<String, Integer> sends, long texts) {
        SendingAudit audit = new SendingAudit(sends);
        for (Message message : messages) {
            if (message.channel() == DeliveryChannel.EMAIL) {
                audit.mail(message);
            }
            order.ifPresent(is -> audit.rest(message, is));
        }
        audit.texts(messages, texts);
        return audit.found;
    }

    /** SES's own account against the ledger. Every mail is reported, so none is ever sent again that had left. */
    private void mail(Message message) {
        int left = sends.getOrDefault(message.id().id(), 0);
        if (left > 1) {
            add(Kind.SENT_TWICE, message, "was mailed " + left + " times");
        }
        if (message.state() == MessageState.DELIVERED && left == 0) {
            add(Kind.LOST_MESSAGE, message, "never left");
        }
        if (message.state() != MessageState.DELIVERED && left > 0) {
            add(Kind.UNEXPECTED_MESSAGE, message, "left");
        }
    }

    private void texts(List<Message> messages, long texts) {
        long sent = count(messages, MessageState.SENT);
        long unknown = count(messages, MessageState.OUTCOME_UNKNOWN);
        if (texts > sent + unknown) {
            found.add(new Violation(
                    Kind.SENT_TWICE, texts + " text messages, " + sent + " sent, " + unknown + " unknown"));
        }
        if (texts < sent) {
            found.add(new Violation(Kind.LOST_MESSAGE, texts + " text messages, " + sent + " sent"));
        }
    }

    private void rest(Message message, Order order) {
        switch (message.state()) {
            case DELIVERED -> wanted(message, order);
            case SKIPPED -> reasoned(message, order);
            case SENT -> {
                if (message.channel() == DeliveryChannel.EMAIL) {
                    add(Kind.LOST_MESSAGE, message, "");
                }
            }
            case OUTCOME_UNKNOWN -> {
                if (message.channel() == DeliveryChannel.EMAIL
                        && !message.delivery().resent()) {
                    add(Kind.LOST_MESSAGE, message, "");
                }
            }
            case PLANNED -> {
                if (!message.key().type().equals(BuiltInTypes.REVIEW_REQUEST) || order.allSent()) {
                    add(Kind.LOST_MESSAGE, message, "is long due");
                }
            }
            case WAITING, PENDING, SENDING, FAILED, BOUNCED, COMPLAINED -> add(Kind.LOST_MESSAGE, message, "");
        }
    }

    /** What is delivered long after its cause must have been wanted then. */
    private void wanted(Message message, Order order) {
        boolean asked =
                switch (message.key().type().name()) {
                    case "REVIEW_REQUEST" ->
                        !order.cancelled() && !order.facts().payments().refunded() && order.allSent();
                    case "PAYMENT_REMINDER" -> order.awaitsTransfer();
                    default -> order.known();
                };
        if (!asked) {
            add(Kind.UNEXPECTED_MESSAGE, message, "was not wanted");
        }
    }

    /** What was left out must have had a reason. */
    private void reasoned(Message message, Order order) {
        boolean holds =
                switch (message.reason()) {
                    case "order cancelled" -> order.cancelled();
                    case "order refunded" -> order.facts().payments().refunded();
                    case "paid meanwhile" -> order.paid() || order.cancelled();
                    default -> !message.reason().isEmpty();
                };
        if (!holds) {
            add(Kind.LOST_MESSAGE, message, "was left out without a reason");
        }
    }

    private void add(Kind kind, Message message, String what) {
        found.add(new Violation(
                kind,
                message.id().id() + " " + message.key().type() + " " + message.state() + " " + message.reason() + " "
                        + what));
    }

    private static long count(List<Message> messages, MessageState state) {
        return messages.stream()
                .filter(message -> message.channel() == DeliveryChannel.SMS && message.state() == state)
                .count();
    }
}
