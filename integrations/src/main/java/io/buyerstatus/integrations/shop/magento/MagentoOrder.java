package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order as the REST API's JSON shows it, with what it keeps beside it. Times are UTC without saying so.
 *
 * @param json the order
 * @param shipments its shipments, the oldest first
 * @param refunds its credit memos, the oldest first; empty where the credentials do not show them
 * @param language of the store view that it was placed in
 */
record MagentoOrder(
        Payload json, List<Payload> shipments, Optional<List<Payload>> refunds, Optional<Language> language) {
    MagentoOrder {
        shipments = List.copyOf(shipments);
        refunds = refunds.map(List::copyOf);
    }

    /** The same, read from a document that remembers what was not usable. */
    MagentoOrder readFrom(Payload document) {
        return new MagentoOrder(document, shipments, refunds, language);
    }

    static Optional<Instant> placedAt(Payload order) {
        return order.instant("created_at", UtcTime::parse);
    }

    /** When the order itself was written last: the time that it is found and sorted by. */
    static Optional<Instant> updatedAt(Payload order) {
        return order.instant("updated_at", UtcTime::parse).or(() -> placedAt(order));
    }

    /** When any part of it was written last: Magento does not date the order when a tracking number is added to a shipment. */
    Optional<Instant> changedAt() {
        return Stream.of(updatedAt(json), partsAt()).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** When a shipment, or a number of one, was written last. */
    Optional<Instant> partsAt() {
        return shipments.stream()
                .flatMap(shipment -> writtenAt(shipment).stream())
                .max(Comparator.naturalOrder());
    }

    /** When a shipment, or a number of it, was written last. */
    static Optional<Instant> writtenAt(Payload shipment) {
        return Stream.concat(Stream.of(shipment), shipment.objects("tracks").stream())
                .flatMap(part -> Stream.of("created_at", "updated_at")
                        .flatMap(name -> part.instant(name, UtcTime::parse).stream()))
                .max(Comparator.naturalOrder());
    }

    /** How the goods travel: Magento keeps as many assignments as there are addresses, which is one. */
    Payload shipping() {
        return json.object("extension_attributes").objects("shipping_assignments").stream()
                .findFirst()
                .map(assignment -> assignment.object("shipping"))
                .orElseGet(() -> json.object("shipping"));
    }
}
