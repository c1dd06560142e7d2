package io.buyerstatus.console.card;

import io.buyerstatus.console.card.Item.Act;
import io.buyerstatus.core.desk.DecideMessage.Decision;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.desk.Outlook;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a message: what it is, how it stands, where it went, what can be decided about it [G3, BL-64..68]. */
final class MessageWords {
    private final Texts texts;
    private final Formats formats;
    private final OrderCard card;
    private final Outlook outlook;
    private final boolean mayDecide;

    MessageWords(Texts texts, Formats formats, OrderCard card, Outlook outlook, boolean mayDecide) {
        this.texts = texts;
        this.formats = formats;
        this.card = card;
        this.outlook = outlook;
        this.mayDecide = mayDecide;
    }

    /** How something stands, in words and in a tone. */
    record State(String word, String tone) {}

    /** Whether it will still leave, or waits for somebody. */
    static boolean ahead(Message message) {
        return switch (message.state()) {
            case PLANNED, WAITING, PENDING, SENDING -> true;
            case SENT, DELIVERED, BOUNCED, COMPLAINED, OUTCOME_UNKNOWN, FAILED, SKIPPED -> false;
        };
    }

    Item item(Message message) {
        State state = state(message);
        boolean ahead = ahead(message);
        Instant at = ahead
                ? message.due().orElse(message.status().since())
                : message.status().since();
        List<String> details = new ArrayList<>();
        details.add(route(message));
        details.add(sender(message));
        details.add(test(message));
        if (message.state() == MessageState.PLANNED) {
            details.add(texts.get("card.message.due", Map.of("time", formats.moment(at))));
        }
        details.add(Cancelling.cancelled(message) ? "" : LedgerWords.reason(texts, message.reason()));
        details.add(template(message));
        details.add(planned(message));
        details.add(before(message));
        details.addAll(seen(message));
        details.add(message.delivery().instead());
        return new Item(
                "message",
                formats.moment(at),
                formats.machine(at),
                texts.get("card.message", Map.of("name", name(message))),
                "",
                state.word(),
                state.tone(),
                said(message),
                details,
                mayDecide ? acts(message) : List.of());
    }

    /** Of what left or was about to: from which mailbox; the default one where it was none of the shop's own [BL-66]. */
    String sender(Message message) {
        String mailbox = message.delivery().mailbox();
        if (message.delivery().attempts() == 0 || message.channel() != DeliveryChannel.EMAIL) {
            return "";
        }
        return mailbox.isEmpty() ? texts.get("card.from.default") : texts.get("card.from", Map.of("mailbox", mailbox));
    }

    /** By which template and version; that of an automation says also what people call it [BL-68]. */
    private String template(Message message) {
        String used = message.trace().template();
        if (used.isEmpty()) {
            return "";
        }
        return outlook.template(used.split(" ", 2)[0])
                .map(name -> texts.get("card.message.template.named", Map.of("name", name, "template", used)))
                .orElseGet(() -> texts.get("card.message.template", Map.of("template", used)));
    }

    /** Of what is over: when it was planned, beside when that was. */
    private String planned(Message message) {
        return ahead(message)
                ? ""
                : texts.get(
                        "card.message.planned",
                        Map.of("time", formats.moment(message.schedule().plannedAt())));
    }

    /** What it went through up to now, each with its time; what it is in, and when it was planned, are said beside. */
    private String before(Message message) {
        String steps = message.status().before().stream()
                .filter(step -> step.state() != MessageState.PENDING && step.state() != MessageState.PLANNED)
                .map(step -> LedgerStates.word(texts, step.state()) + " " + formats.moment(step.since()))
                .collect(Collectors.joining(", "));
        return steps.isEmpty() ? "" : texts.get("card.message.before", Map.of("steps", steps));
    }

    /** What an automation's condition saw, when the message was planned and when it was due. */
    private List<String> seen(Message message) {
        String before = message.trace().whenPlanned();
        String then = message.trace().whenDue();
        return List.of(
                before.isEmpty() ? "" : texts.get("card.message.saw.planned", Map.of("what", before)),
                then.isEmpty() ? "" : texts.get("card.message.saw.due", Map.of("what", then)));
    }

    /** Whom it was for, where the shop tried things out and had it itself; empty otherwise. */
    String test(Message message) {
        String meantFor = message.trace().meantFor();
        return meantFor.isEmpty() ? "" : texts.get("card.message.test", Map.of("to", meantFor));
    }

    /** What it said, where the order's conversation holds it. */
    private String said(Message message) {
        String onPage = Entry.idOf("message", message.id().id());
        return card.entries().stream()
                .filter(entry -> entry.id().equals(onPage))
                .map(Entry::text)
                .findFirst()
                .orElse("");
    }

    /** Of a letter: to whom it went, and how that stands. */
    String sent(Message message, Letter letter) {
        String to = letter.other(message.role()).map(EmailAddress::value).orElseGet(() -> route(message));
        return texts.get(
                "card.letter.to",
                Map.of(
                        "to",
                        to,
                        "state",
                        state(message).word()
                                + (message.reason().isEmpty() || Cancelling.cancelled(message)
                                        ? ""
                                        : ": " + LedgerWords.reason(texts, message.reason()))));
    }

    /** How the messages of a letter stand together: as the one that stands worst. */
    State together(List<Message> carrying) {
        return carrying.stream()
                .map(this::state)
                .filter(state -> state.tone().equals("problem"))
                .findFirst()
                .or(() -> carrying.stream().map(this::state).findFirst())
                .orElse(new State("", ""));
    }

    private State state(Message message) {
        return new State(LedgerStates.word(texts, message), LedgerStates.tone(message));
    }

    /** By mail or SMS; the address only where it is not the order's own of today. */
    private String route(Message message) {
        String way = texts.get(message.channel() == DeliveryChannel.SMS ? "card.by.sms" : "card.by.email");
        String address = message.delivery().recipient();
        String known = Recipient.buyer(message.channel(), ChannelChoice.email(card.order()), card.order())
                .map(Recipient::address)
                .orElse("");
        String to = message.role() == RecipientRole.BUYER && address.equalsIgnoreCase(known) ? "" : address;
        return to.isEmpty() ? way : texts.get("card.by.to", Map.of("way", way, "to", to));
    }

    private String name(Message message) {
        return switch (message.key().type()) {
            case MessageType.Automation(String id) ->
                texts.get("card.automation", Map.of("name", outlook.automation(id)));
            case MessageType.Unknown(String name) -> name;
            case BuiltInType type -> texts.get("message." + type.word());
        };
    }

    /** What can be decided about it. */
    List<Act> acts(Message message) {
        return Decision.possibleFor(message).stream()
                .map(decision -> new Act(
                        decision.word(),
                        "message",
                        message.id().id(),
                        texts.get("card." + decision.word()),
                        Optional.of(name(message))))
                .toList();
    }
}
