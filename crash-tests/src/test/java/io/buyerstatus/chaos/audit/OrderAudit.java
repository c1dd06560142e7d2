package io.buyerstatus.chaos.audit;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.chaos.audit.Violation.Kind;
import io.buyerstatus.core.automation.Automation;
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
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What one order must be, by its events. */
record OrderAudit(
        Bench bench,
        SettingsLayer settings,
        List<Automation> automations,
        OrderKey key,
        List<OrderEvent> events,
        Optional<Order> order,
        Map<String, Taken> history,
        List<Violation> found) {

    /** What the history says of an event. */
    private record Taken(Instant receivedAt, String effect) {
        static Taken of(Map<String, AttributeValue> row) {
            return new Taken(
                    Values.instant(row.getOrDefault("receivedAt", AttributeValue.fromN("0"))), text(row, "effect"));
        }

        boolean wroteTheOrder() {
            return !effect.equals("history");
        }
    }

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

    static OrderAudit of(
            Bench bench, SettingsLayer settings, List<Automation> automations, OrderKey key, List<OrderEvent> events) {
        Map<String, Taken> history = new HashMap<>();
        for (Map<String, AttributeValue> row : bench.rows(bench.ledgerTable(), key, "MARK#")) {
            history.put(text(row, "sk"), Taken.of(row));
        }
        return new OrderAudit(
                bench, settings, automations, key, events, bench.orders().find(key), history, new ArrayList<>());
    }

    List<Violation> violations(List<Message> messages) {
        if (order.isEmpty()) {
            add(Kind.LOST_EVENT, "there is no order");
            return found;
        }
        places(order.get());
        version(order.get());
        if (!(order.get().admission() instanceof Admission.Refused)) {
            fold(order.get());
        }
        if (found.isEmpty()) {
            replay(order.get(), messages);
        }
        return found;
    }

    /** Each event has one place in the history, and nothing else has; a scan's is in its parcel, unless a rule refused it. */
    private void places(Order is) {
        for (OrderEvent event : events) {
            if (receivedAt(is, event).isEmpty()) {
                add(Kind.LOST_EVENT, event.id() + " has no place in the history");
            }
        }
        long rows =
                events.stream().filter(event -> !standsInItsParcel(is, event)).count();
        if (history.size() > rows) {
            add(Kind.APPLIED_TWICE, rows + " events, " + history.size() + " places in the history");
        }
    }

    /** Each event that changed something wrote the order once, and no other did. No scan is in the plan twice. */
    private void version(Order is) {
        long writes = history.values().stream().filter(Taken::wroteTheOrder).count()
                + events.stream().filter(event -> standsInItsParcel(is, event)).count();
        if (is.version() > writes) {
            add(Kind.APPLIED_TWICE, writes + " events that changed it, " + is.version() + " writes");
        }
        if (is.version() < writes) {
            add(Kind.LOST_EVENT, writes + " events that changed it, " + is.version() + " writes");
        }
    }

    private Optional<Instant> receivedAt(Order is, OrderEvent event) {
        return scan(is, event).map(Scan::receivedAt).or(() -> Optional.ofNullable(
                        history.get("MARK#" + event.markKey()))
                .map(Taken::receivedAt));
    }

    private static boolean standsInItsParcel(Order is, OrderEvent event) {
        return scan(is, event).isPresent();
    }

    private static Optional<Scan> scan(Order is, OrderEvent event) {
        List<Scan> said = scans(OrderFacts.of(event, Instant.EPOCH).parcels()).toList();
        return scans(is.parcels())
                .filter(scan -> said.stream().anyMatch(other -> Scan.ORDER.compare(scan, other) == 0))
                .findFirst();
    }

    private static Stream<Scan> scans(Parcels parcels) {
        return parcels.fragments().values().stream().flatMap(fragment -> fragment.tracking().scans().stream());
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
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
        Map<String, Instant> receivedAt = new HashMap<>();
        events.forEach(event -> receivedAt(is, event).ifPresent(at -> receivedAt.put(event.id(), at)));
        Replay replay = Replay.of(bench, settings, automations, events, receivedAt);
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
