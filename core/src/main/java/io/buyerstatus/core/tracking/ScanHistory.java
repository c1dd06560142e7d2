package io.buyerstatus.core.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the scans that came under a parcel's number: carriers use numbers again, and say things twice. */
final class ScanHistory {
    /** No parcel goes on so long after it arrived; carriers give numbers out again after months. */
    private static final Duration REST = Duration.ofDays(14);

    /** By so much clocks differ at most. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    /** A checkpoint that comes by two ways differs in its seconds. */
    private static final Duration TWICE = Duration.ofMinutes(10);

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<ScanStatus> ENDS = EnumSet.of(ScanStatus.DELIVERED, ScanStatus.RETURNED);
    private static final Set<ScanStatus> BEGINS = EnumSet.of(ScanStatus.ANNOUNCED, ScanStatus.IN_TRANSIT);

    private ScanHistory() {}

    /** The parcel with the scans of the number's present life alone, each checkpoint once. */
    static ParcelFacts present(ParcelFacts parcel) {
        List<Scan> scans = parcel.tracking().scans();
        Set<Scan> kept =
                Set.copyOf(once(scans.subList(beginning(scans, parcel.shipping().sentAt()), scans.size())));
        return parcel.only(kept::contains);
    }

    private static int beginning(List<Scan> scans, Optional<Instant> sentAt) {
        int beginning = 0;
        Optional<Instant> ended = Optional.empty();
        for (int at = 0; at < scans.size(); at++) {
            Scan scan = scans.get(at);
            if (BEGINS.contains(scan.status()) && (longAfter(scan.at(), ended) || sentAnew(scan.at(), ended, sentAt))) {
                beginning = at;
                ended = Optional.empty();
            } else if (ended.isEmpty() && ENDS.contains(scan.status())) {
                ended = Optional.of(scan.at());
            }
        }
        Optional<Instant> last = ended;
        return sentAt.filter(sent -> longAfter(sent, last)).isPresent() ? scans.size() : beginning;
    }

    /**
     * Whether the shop handed the parcel over after another had arrived under its number, and the carrier began anew. A shop that
     * only tells late of what has arrived hears of no beginning after it.
     */
    private static boolean sentAnew(Instant began, Optional<Instant> ended, Optional<Instant> sentAt) {
        return ended.map(end -> end.plus(CLOCKS_APART))
                .filter(began::isAfter)
                .filter(end -> sentAt.filter(end::isBefore)
                        .filter(sent -> !began.isBefore(sent.minus(CLOCKS_APART)))
                        .isPresent())
                .isPresent();
    }

    private static boolean longAfter(Instant moment, Optional<Instant> ended) {
        return ended.filter(end -> moment.isAfter(end.plus(REST))).isPresent();
    }

    private static List<Scan> once(List<Scan> scans) {
        List<Scan> kept = new ArrayList<>();
        for (Scan scan : scans) {
            if (kept.stream().noneMatch(earlier -> repeats(scan, earlier))) {
                kept.add(scan);
            }
        }
        return kept;
    }

    /** One way ends a sentence with a full stop, the other does not. */
    private static String words(String description) {
        return NO_WORDS.matcher(description).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Each scan is held against all before it: what costs most is asked last. */
    private static boolean repeats(Scan scan, Scan earlier) {
        return scan.status() == earlier.status()
                && scan.at().isBefore(earlier.at().plus(TWICE))
                && scan.reason().equals(earlier.reason())
                && scan.place().equals(earlier.place())
                && words(scan.description()).equals(words(earlier.description()));
    }
}
