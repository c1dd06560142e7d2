package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was said and sent of an order, as the document describes it. */
record ThreadJson(OrderCard card) {
    private record Dated(Instant at, String id, ObjectNode entry) {}

    /** {@code Thread}. */
    ObjectNode thread() {
        ObjectNode thread = Json.object().put("read_up_to", card.mark().text()).put("more", card.older());
        Json.list(thread, "entries", entries(), entry -> entry);
        return thread;
    }

    private List<ObjectNode> entries() {
        return Stream.concat(
                        card.entriesBesideLetters().stream()
                                .map(entry -> new Dated(entry.at(), entry.id(), entry(entry))),
                        card.letters().stream()
                                .map(letter ->
                                        new Dated(letter.at(), letter.id().value(), letter(letter))))
                .sorted(Comparator.comparing(Dated::at).thenComparing(Dated::id))
                .map(Dated::entry)
                .toList();
    }

    /** {@code Entry}, of the conversation. */
    ObjectNode entry(Entry entry) {
        ObjectNode json = Json.object()
                .put("id", entry.id())
                .put("at", entry.at().toString())
                .put(
                        "from",
                        switch (entry.author()) {
                            case BUYER -> "buyer";
                            case SELLER -> "shop";
                            case SYSTEM -> "system";
                        })
                .put("internal", entry.visibility() == Entry.Visibility.SELLER_ONLY)
                .put("text", entry.text());
        Json.text(json, "name", entry.name());
        return json;
    }

    /** {@code Entry}, of a letter. */
    ObjectNode letter(Letter letter) {
        ObjectNode json = Json.object()
                .put("id", letter.id().value())
                .put("at", letter.at().toString())
                .put("from", "shop")
                .put("internal", false)
                .put("kind", letter.kind().word())
                .put("undoable", card.undoable(letter.id()))
                .put("text", letter.text());
        Json.text(json, "name", letter.by());
        Json.text(json, "subject", letter.subject());
        card.carrying(letter.id()).stream().findFirst().ifPresent(message -> json.put("state", state(message)));
        return json;
    }

    /** {@code MessageList}. */
    ObjectNode messages() {
        ObjectNode json = Json.object();
        Json.list(
                json,
                "messages",
                Stream.concat(
                                card.messages().stream()
                                        .filter(ThreadJson::ahead)
                                        .sorted(Comparator.comparing(message -> message.due()
                                                .orElse(message.status().since()))),
                                card.messages().stream()
                                        .filter(message -> !ahead(message))
                                        .sorted(Comparator.comparing((Message message) ->
                                                        message.status().since())
                                                .reversed()))
                        .toList(),
                this::message);
        return json;
    }

    static boolean ahead(Message message) {
        return switch (message.state()) {
            case PLANNED, WAITING, PENDING, SENDING -> true;
            case SENT, DELIVERED, BOUNCED, COMPLAINED, OUTCOME_UNKNOWN, FAILED, SKIPPED -> false;
        };
    }

    /** {@code Message}. */
    ObjectNode message(Message message) {
        ObjectNode json = Json.object()
                .put("id", message.id().id())
                .put("type", message.key().type().name())
                .put("channel", Json.word(message.channel()))
                .put(
                        "to",
                        switch (message.role()) {
                            case RecipientRole role when role == RecipientRole.BUYER -> "buyer";
                            case RecipientRole role when role == RecipientRole.SELLER -> "seller";
                            case RecipientRole other -> "other";
                        })
                .put("state", state(message))
                .put("since", message.status().since().toString())
                .put("planned_at", message.schedule().plannedAt().toString())
                .put("attempts", message.delivery().attempts());
        Json.text(json, "address", address(message));
        Json.text(json, "reason", message.reason());
        Json.instant(json, "due_at", message.due());
        Json.text(json, "template", message.trace().template());
        LetterId.ofOccurrence(message.key().occurrence()).ifPresent(letter -> json.put("reply", letter.value()));
        return json;
    }

    /** Only where it is not the order's own of today. */
    private String address(Message message) {
        String address = message.delivery().recipient();
        Optional<String> known = Recipient.buyer(message.channel(), ChannelChoice.email(card.order()), card.order())
                .map(Recipient::address);
        return message.role() == RecipientRole.BUYER
                        && known.filter(address::equalsIgnoreCase).isPresent()
                ? ""
                : address;
    }

    private static String state(Message message) {
        return message.state().storedName().toLowerCase(Locale.ROOT);
    }
}
