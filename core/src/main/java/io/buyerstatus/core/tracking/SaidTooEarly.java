package io.buyerstatus.core.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A shop's word that a parcel has arrived, of which its carrier knows better: that still has it more than a day later, and never
 * said that it arrived or turned back. Shops set that word by hand, or with the label.
 */
final class SaidTooEarly {
    /** Carriers and shops read different clocks. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private static final Set<ScanStatus> ON_ITS_WAY = EnumSet.of(
            ScanStatus.IN_TRANSIT,
            ScanStatus.OUT_FOR_DELIVERY,
            ScanStatus.DELIVERY_ATTEMPTED,
            ScanStatus.AVAILABLE_FOR_PICKUP);

    private static final Set<ScanStatus> ENDS =
            EnumSet.of(ScanStatus.DELIVERED, ScanStatus.RETURNING, ScanStatus.RETURNED);

    private SaidTooEarly() {}

    /** Such scans of one parcel, if there are any. */
    static Set<Scan> of(List<ParcelFacts> parts) {
        List<Scan> carriers = scans(parts, part -> !part.ofShop()).toList();
        if (carriers.stream().anyMatch(scan -> ENDS.contains(scan.status()))) {
            return Set.of();
        }
        Optional<Instant> last = carriers.stream()
                .filter(scan -> ON_ITS_WAY.contains(scan.status()))
                .map(Scan::at)
                .max(Comparator.naturalOrder());
        return scans(parts, ParcelFacts::ofShop)
                .filter(scan -> scan.status() == ScanStatus.DELIVERED
                        && last.filter(scan.at().plus(CLOCKS_APART)::isBefore).isPresent())
                .collect(Collectors.toSet());
    }

    private static Stream<Scan> scans(List<ParcelFacts> parts, Predicate<ParcelFacts> whose) {
        return parts.stream().filter(whose).flatMap(part -> part.tracking().scans().stream());
    }
}
