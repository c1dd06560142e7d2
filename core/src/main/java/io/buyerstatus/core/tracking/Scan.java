package io.buyerstatus.core.tracking;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One tracking event of a parcel. Two scans that say the same of the same time are one, whatever their ids: carriers
 * and their brokers repeat themselves.
 *
 * @param at when it happened at the carrier
 * @param description the carrier's own words, may be empty
 * @param reason the code of a {@link Reason}, or the carrier's words for one that is not in our vocabulary; may be empty
 * @param receivedAt when we learned of it
 */
public record Scan(
        Instant at, ScanStatus status, String description, String reason, Optional<Place> place, Instant receivedAt) {
    /** Time, then rank, then what was said: a total order of distinct scans, so the fold has one result. */
    public static final Comparator<Scan> ORDER = Comparator.comparing(Scan::at)
            .thenComparing(Scan::status)
            .thenComparing(Scan::description)
            .thenComparing(Scan::reason)
            .thenComparing(scan -> scan.place().map(Place::toString).orElse(""));
}
