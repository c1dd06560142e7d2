package io.buyerstatus.core.testing.sample;

import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Presence;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.ShippingFacts;
import io.buyerstatus.core.tracking.TrackingFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parcels with every field at random. */
final class RandomParcels {
    private final RandomValues random;

    RandomParcels(RandomValues random) {
        this.random = random;
    }

    List<ParcelFacts> fragments(int count, int scans) {
        return IntStream.range(0, count).mapToObj(at -> fragment(at, scans)).toList();
    }

    private ParcelFacts fragment(int at, int scans) {
        return new ParcelFacts(
                random.flag() ? ParcelId.of("shipment " + at, "") : ParcelId.of("", "number " + at),
                shipping(),
                tracking(scans),
                random.keys());
    }

    private ShippingFacts shipping() {
        Optional<Instant> sentAt = random.maybe(random::instant);
        return new ShippingFacts(
                random.stamped(() -> random.text(100)),
                random.stamped(() -> random.text(100)),
                random.stamped(random::url),
                random.stamped(() -> new ShippingFacts.Contents(IntStream.range(0, random.below(4))
                        .mapToObj(line -> new ParcelLine(
                                random.text(200), BigDecimal.valueOf(1 + random.below(900), random.below(3))))
                        .toList())),
                sentAt,
                new Presence(
                        sentAt.map(at -> random.stamp()),
                        random.maybe(random::stamp),
                        random.maybe(random::stamp),
                        IntStream.range(0, 1 + random.below(4))
                                .boxed()
                                .collect(Collectors.toMap(number -> "NUMBER" + number, number -> random.stamp())),
                        IntStream.range(0, random.below(4))
                                .mapToObj(word -> random.stamp())
                                .collect(Collectors.toSet()),
                        random.stamped(() -> new Parts(random.text(200), 1 + random.below(Parts.MOST)))),
                random.stamped(random::url));
    }

    private TrackingFacts tracking(int scans) {
        return new TrackingFacts(
                random.stamped(() -> random.text(100)),
                random.stamped(this::window),
                random.stamped(() -> new PickupPoint(
                        random.textOrNothing(200),
                        random.textOrNothing(500),
                        random.textOrNothing(500),
                        random.maybe(random::instant))),
                IntStream.range(0, scans).mapToObj(this::scan).toList());
    }

    private Scan scan(int at) {
        return new Scan(
                random.instant().plusSeconds(at),
                random.anyOf(ScanStatus.values()),
                random.textOrNothing(500),
                random.textOrNothing(500),
                random.maybe(this::place),
                random.instant());
    }

    private Place place() {
        return new Place(
                random.textOrNothing(200),
                random.textOrNothing(20),
                random.maybe(random::country),
                random.maybe(() -> new Place.Coordinates(random.degrees(90), random.degrees(180))));
    }

    private DeliveryWindow window() {
        Instant from = random.instant();
        return new DeliveryWindow(from, from.plusNanos(random.below(Integer.MAX_VALUE)));
    }
}
