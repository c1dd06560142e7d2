package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.desk.Happening;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that happened to an order, as the document describes it. */
record TimelineJson(OrderCard card) {
    private record Dated(Instant at, ObjectNode happening) {}

    /** {@code Timeline}. */
    ObjectNode timeline() {
        ThreadJson words = new ThreadJson(card);
        List<Dated> all = new ArrayList<>();
        card.events().forEach(event -> all.add(new Dated(event.at(), event(event))));
        card.documents().forEach(copy -> all.add(new Dated(copy.changedAt(), document(copy))));
        card.order().parcels().all().forEach(parcel -> parcel.scans()
                .forEach(scan -> all.add(new Dated(scan.at(), scan(parcel, scan)))));
        card.messages().stream()
                .filter(message -> !ThreadJson.ahead(message))
                .filter(message -> LetterId.ofOccurrence(message.key().occurrence())
                        .flatMap(card::letter)
                        .isEmpty())
                .forEach(message -> all.add(dated(message.status().since(), "message", words.message(message))));
        card.entriesBesideLetters().forEach(entry -> all.add(dated(entry.at(), "entry", words.entry(entry))));
        card.letters().forEach(letter -> all.add(dated(letter.at(), "entry", words.letter(letter))));
        ObjectNode timeline = Json.object().put("more", card.older());
        Json.list(
                timeline,
                "happenings",
                all.stream()
                        .sorted(Comparator.comparing(Dated::at).reversed())
                        .map(Dated::happening)
                        .toList(),
                happening -> happening);
        return timeline;
    }

    private static Dated dated(Instant at, String kind, ObjectNode what) {
        ObjectNode json = json(at, kind);
        json.set(kind, what);
        return new Dated(at, json);
    }

    private static ObjectNode json(Instant at, String kind) {
        return Json.object().put("at", at.toString()).put("kind", kind);
    }

    private static ObjectNode event(Happening event) {
        ObjectNode json = json(event.at(), "event").put("type", event.type());
        Json.text(json, "refused", event.rule());
        return json;
    }

    private static ObjectNode document(DocumentCopy copy) {
        return json(copy.changedAt(), "document")
                .put("document", copy.document().id())
                .put("state", Json.word(copy.state()));
    }

    private static ObjectNode scan(Parcel parcel, Scan scan) {
        ObjectNode json = json(scan.at(), "scan").put("status", scan.status().wireName());
        Json.text(json, "carrier", parcel.carrier());
        Json.text(json, "number", parcel.number());
        Json.text(json, "description", scan.description());
        return json;
    }
}
