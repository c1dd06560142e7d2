package io.buyerstatus.chaos.audit;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.chaos.audit.Violation.Kind;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Milestones;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.TrackingFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What one order must be, by its events. */
record OrderAudit(
        Bench bench,
        SettingsLayer settings,
        OrderKey key,
        List<OrderEvent> events,
        Optional<Order> order,
        Map<String, Instant> receivedAt,
        List<Violation> found) {

    /** What an order tells, without what depends on when we learned of it. */
    private record Told(Milestones milestones, Purchase purchase, List<ParcelFacts> parcels) {
        static Told of(Milestones milestones, Purchase purchase, Parcels parcels) {
            return new Told(
                    milestones,
                    purchase,
                    parcels.fragments().values().stream()
                            .map(Told::timeless)
                            .sorted((one, two) -> one.id().compareTo(two.id()))
                            .toList());
        }

        private static ParcelFacts timeless(ParcelFacts fragment) {
            List<Scan> scans = fragment.tracking().scans().stream()
                    .map(scan -> new Scan(
                            scan.at(), scan.status(), scan.description(), scan.reason(), scan.place(), Instant.EPOCH))
                    .toList();
            TrackingFacts tracking = new TrackingFacts(
                    fragment.tracking().number(),
                    fragment.tracking().expected(),
                    fragment.tracking().pickup(),
                    scans);
            return new ParcelFacts(fragment.id(), fragment.shipping(), tracking, Set.of());
        }
    }

    /** A message as it was planned. */
    private record Planned(String id, MessageKey key, String channel, String role, Instant plannedAt) {
        static Planned of(Message message) {
            return new Planned(
                    message.id().id(),
                    message.key(),
                    message.channel().name(),
                    message.role().name(),
                    message.schedule().plannedAt());
        }
    }

    static OrderAudit of(Bench bench, SettingsLayer settings, OrderKey key, List<OrderEvent> events) {
        Map<String, Instant> receivedAt = new HashMap<>();
        for (Map<String, AttributeValue> row : bench.rows(bench.ordersTable(), key, "~HISTORY#")) {
            receivedAt.put(
                    row.getOrDefault("id", AttributeValue.fromS("")).s(),
                    Values.instant(row.getOrDefault("received", AttributeValue.fromN("0"))));
        }
        return new OrderAudit(bench, settings, key, events, bench.orders().find(key), receivedAt, new ArrayList<>());
    }

    List<Violation> violations(List<Message> messages) {
        if (order.isEmpty()) {
            add(Kind.LOST_EVENT, "there is no order");
            return found;
        }
        marks();
        version(order.get());
        if (!(order.get().admission() instanceof Admission.Refused)) {
            fold(order.get());
        }
        if (found.isEmpty()) {
            replay(order.get(), messages);
        }
        return found;
    }

    /** Each event left a mark and a place in the history. */
    private void marks() {
        Set<String> marks = bench.rows(bench.ledgerTable(), key, "MARK#").stream()
                .map(row -> row.getOrDefault("sk", AttributeValue.fromS("")).s())
                .collect(Collectors.toSet());
        for (OrderEvent event : events) {
            if (!marks.contains("MARK#" + event.markKey())) {
                add(Kind.LOST_EVENT, event.id() + " has no mark");
            }
            if (!receivedAt.containsKey(event.id())) {
                add(Kind.LOST_EVENT, event.id() + " has no place in the history");
            }
        }
    }

    /** Each event wrote the order once. */
    private void version(Order is) {
        if (is.version() > events.size()) {
            add(Kind.APPLIED_TWICE, events.size() + " events, " + is.version() + " writes");
        }
        if (is.version() < events.size()) {
            add(Kind.LOST_EVENT, events.size() + " events, " + is.version() + " writes");
        }
    }

    /** In whatever order they came, an admitted order is the merge of what its events say. */
    private void fold(Order is) {
        OrderFacts all = events.stream()
                .map(event -> OrderFacts.of(event, Instant.EPOCH))
                .reduce(OrderFacts::merge)
                .orElseThrow();
        if (!Told.of(is.milestones(), is.purchase(), is.parcels())
                .equals(Told.of(all.milestones(), all.purchase(), all.parcels()))) {
            add(Kind.UNEXPECTED_STATE, "it is not the fold of its events");
        }
    }

    /** Faults, deaths and company changed nothing: the same arrivals in peace come to the same. */
    private void replay(Order is, List<Message> messages) {
        Replay replay = Replay.of(bench, settings, events, receivedAt);
        if (!is.equals(replay.order(key))) {
            add(Kind.UNEXPECTED_STATE, "the same arrivals in peace make another order");
        }
        List<Entry> entries = replay.entries(key).stream()
                .filter(entry -> entry.visibility() == Entry.Visibility.BUYER_AND_SELLER)
                .toList();
        if (!bench.orders().view(key, Freshness.LATEST).orElseThrow().entries().equals(entries)) {
            add(Kind.UNEXPECTED_STATE, "the same arrivals in peace make another conversation");
        }
        Set<Planned> meant = replay.messages().stream().map(Planned::of).collect(Collectors.toSet());
        Set<Planned> planned = messages.stream().map(Planned::of).collect(Collectors.toSet());
        meant.stream()
                .filter(message -> !planned.contains(message))
                .forEach(message -> add(Kind.LOST_MESSAGE, message.key() + " was never planned"));
        planned.stream()
                .filter(message -> !meant.contains(message))
                .forEach(message -> add(Kind.UNEXPECTED_MESSAGE, message.key() + " was planned for no reason"));
    }

    private void add(Kind kind, String what) {
        found.add(new Violation(kind, key.key() + ": " + what));
    }
}
