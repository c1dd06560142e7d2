package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An order as the Admin API's JSON shows it: which of its parts is which. */
final class MedusaOrder {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Payload order;

    MedusaOrder(Payload order) {
        this.order = order;
    }

    Payload json() {
        return order;
    }

    /** An id, such as {@code order_01JFHXQKVKQKTV4E000NJT0VAJ}. */
    static Optional<String> id(Payload of) {
        return Optional.of(of.line("id", 101)).filter(id -> ID.matcher(id).matches());
    }

    String requiredId() {
        return id(order).orElseThrow(() -> order.missing("id", "an id such as order_01JFHXQKVK"));
    }

    Optional<Instant> placedAt() {
        return order.instant("created_at", UtcTime::parse);
    }

    /** When the order itself was written last: the time that it is found and sorted by. */
    Optional<Instant> updatedAt() {
        return order.instant("updated_at", UtcTime::parse).or(this::placedAt);
    }

    /** When any part of it was written last: Medusa does not date the order when it is paid for, or when a label is changed. */
    Optional<Instant> changedAt() {
        return Stream.of(updatedAt(), partsAt()).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** When a payment, a refund or a fulfilment was written last. */
    Optional<Instant> partsAt() {
        return Stream.of(
                        times(collections().stream(), "updated_at"),
                        times(payments().stream(), "updated_at", "captured_at"),
                        times(
                                payments().stream().flatMap(payment -> payment.objects("captures").stream()),
                                "created_at"),
                        times(
                                payments().stream().flatMap(payment -> payment.objects("refunds").stream()),
                                "created_at"),
                        times(fulfilments().stream(), "updated_at"),
                        times(fulfilments().stream().flatMap(sent -> sent.objects("labels").stream()), "updated_at"))
                .flatMap(all -> all)
                .max(Comparator.naturalOrder());
    }

    private static Stream<Instant> times(Stream<Payload> parts, String... names) {
        return parts.flatMap(part -> Stream.of(names).flatMap(name -> part.instant(name, UtcTime::parse).stream()));
    }

    /** What was packed and sent together, the oldest first. */
    List<Payload> fulfilments() {
        return order.objects("fulfillments").stream()
                .sorted(MedusaOrder::byCreation)
                .toList();
    }

    private List<Payload> collections() {
        return order.objects("payment_collections");
    }

    /** Payments, the oldest first. */
    List<Payload> payments() {
        return collections().stream()
                .flatMap(collection -> collection.objects("payments").stream())
                .sorted(MedusaOrder::byCreation)
                .toList();
    }

    private static int byCreation(Payload one, Payload other) {
        return Comparator.<Payload, Instant>comparing(
                        part -> part.instant("created_at", UtcTime::parse).orElse(Instant.EPOCH))
                .thenComparing(part -> part.line("id", 101))
                .compare(one, other);
    }
}
