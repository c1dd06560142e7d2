package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was handed over to whom, and by which number it is followed.
 *
 * @param url the carrier's page about it, as the shop gave it
 * @param sentAt the earliest statement that it was handed over
 * @param presence whether the shop still says that there is this parcel
 * @param photo where the shop keeps the picture of the packed parcel
 */
public record ShippingFacts(
        Optional<Stamped<String>> carrier,
        Optional<Stamped<String>> number,
        Optional<Stamped<URI>> url,
        Optional<Stamped<Contents>> contents,
        Optional<Instant> sentAt,
        Presence presence,
        Optional<Stamped<URI>> photo) {
    /** Without a picture. */
    public ShippingFacts(
            Optional<Stamped<String>> carrier,
            Optional<Stamped<String>> number,
            Optional<Stamped<URI>> url,
            Optional<Stamped<Contents>> contents,
            Optional<Instant> sentAt,
            Presence presence) {
        this(carrier, number, url, contents, sentAt, presence, Optional.empty());
    }

    /** Nothing is known. */
    public static final ShippingFacts UNKNOWN = of(Presence.UNKNOWN);

    /** Nothing but whether there is such a parcel. */
    public static ShippingFacts of(Presence presence) {
        return new ShippingFacts(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), presence);
    }

    /** The lines that are in the parcel. */
    public record Contents(List<ParcelLine> lines) {
        public Contents {
            Checks.size(lines, 200, "lines");
            lines = List.copyOf(lines);
        }
    }

    /** What is not as it was before of that which scans say, too. */
    ShippingFacts carriersNewsSince(ShippingFacts before) {
        return new ShippingFacts(
                carrier.filter(said -> !before.carrier.equals(Optional.of(said))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Presence.UNKNOWN);
    }

    /** The statements of both; commutative, associative and idempotent. */
    ShippingFacts merge(ShippingFacts other) {
        return new ShippingFacts(
                Stamped.later(carrier, other.carrier),
                Stamped.later(number, other.number),
                Stamped.later(url, other.url),
                Stamped.later(contents, other.contents),
                earlier(sentAt, other.sentAt),
                presence.merge(other.presence),
                Stamped.later(photo, other.photo));
    }

    /** The same, said with another certainty. */
    public ShippingFacts as(Presence other) {
        return new ShippingFacts(carrier, number, url, contents, sentAt, other, photo);
    }

    /** The same, with the picture of the packed parcel. */
    public ShippingFacts with(Optional<Stamped<URI>> picture) {
        return new ShippingFacts(carrier, number, url, contents, sentAt, presence, picture);
    }

    /** The same without the number, which was taken off. */
    ShippingFacts withoutNumber() {
        return new ShippingFacts(carrier, Optional.empty(), url, contents, sentAt, presence, photo);
    }

    /** The same without the link that was given for an earlier number. */
    ShippingFacts since(Optional<Stamp> corrected) {
        return new ShippingFacts(
                carrier,
                number,
                url.filter(link -> corrected
                        .filter(stamp -> link.stamp().compareTo(stamp) < 0)
                        .isEmpty()),
                contents,
                sentAt,
                presence,
                photo);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isPresent() && other.get().isBefore(one.get()) ? other : one;
    }
}
