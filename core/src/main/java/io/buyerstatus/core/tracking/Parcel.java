package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One parcel as the buyer sees it: the joined statements of all fragments that speak of it.
 *
 * @param fragments the ids that stand for it, at least one
 * @param merged their statements
 * @param lines the lines in it; empty where the shop does not say
 */
public record Parcel(Set<ParcelId> fragments, ParcelFacts merged, List<ParcelLine> lines) {

    public Parcel {
        fragments = Set.copyOf(fragments);
        lines = List.copyOf(lines);
    }

    static Parcel of(List<ParcelFacts> parts) {
        ParcelFacts merged = parts.stream()
                .sorted(Comparator.comparing(ParcelFacts::id))
                .reduce(ParcelFacts::merge)
                .orElseThrow(() -> new IllegalArgumentException("a parcel has at least one fragment"));
        Set<Scan> tooEarly = SaidTooEarly.of(parts);
        return new Parcel(
                parts.stream().map(ParcelFacts::id).collect(Collectors.toSet()),
                ScanHistory.present(tooEarly.isEmpty() ? merged : merged.only(scan -> !tooEarly.contains(scan))),
                contents(parts));
    }

    /** Of two shipments under one number the parcel holds what is in both. */
    private static List<ParcelLine> contents(List<ParcelFacts> parts) {
        Map<String, BigDecimal> pieces = new LinkedHashMap<>();
        parts.stream()
                .sorted(Comparator.comparing(ParcelFacts::id))
                .flatMap(part -> part.shipping().contents().stream())
                .flatMap(contents -> contents.value().lines().stream())
                .forEach(line ->
                        pieces.merge(line.line(), line.quantity(), (one, more) -> Quantity.MOST.min(one.add(more))));
        return pieces.entrySet().stream()
                .map(line -> new ParcelLine(line.getKey(), line.getValue()))
                .toList();
    }

    /** The id under which this parcel is named in messages and links. */
    public ParcelId id() {
        return merged.id();
    }

    /** Whether its contents are those of all parcels of its shipment, since nobody says what is in which. */
    public boolean sharesContents() {
        return merged.shipping()
                .presence()
                .parts()
                .filter(parts -> parts.value().count() > 1)
                .isPresent();
    }

    /** The carrier's name as given, empty if unknown. */
    public String carrier() {
        return merged.shipping().carrier().map(Stamped::value).orElse("");
    }

    /** The tracking number as given, empty for an untracked letter. */
    public String number() {
        return merged.shipping()
                .number()
                .or(merged.tracking()::number)
                .map(Stamped::value)
                .orElse("");
    }

    /** The link to the carrier's tracking page as the shop gave it. */
    public Optional<URI> url() {
        return merged.shipping().url().map(Stamped::value);
    }

    /** The picture of it as it was packed, where the shop keeps it. */
    public Optional<Stamped<URI>> photo() {
        return merged.shipping().photo();
    }

    public Optional<DeliveryWindow> expected() {
        return merged.tracking().expected().map(Stamped::value);
    }

    public Optional<PickupPoint> pickup() {
        return merged.tracking().pickup().map(Stamped::value);
    }

    /** Oldest first. */
    public List<Scan> scans() {
        return merged.tracking().scans();
    }

    /** Whether anyone else than the shop follows it. */
    public boolean tracked() {
        return !number().isEmpty() || !scans().isEmpty();
    }

    /** Where it is: the fold of its scans, beginning at "sent" when the shop said so. One whose label was cancelled never left. */
    public ParcelState state() {
        if (labelCancelled()) {
            return ParcelState.UNKNOWN;
        }
        ParcelState state = merged.shipping().sentAt().isPresent() ? ParcelState.SENT : ParcelState.UNKNOWN;
        for (Scan scan : scans()) {
            state = state.after(scan.status());
        }
        return state;
    }

    /** Whether the last that its carrier heard of it, before it had anything to carry, is that the sender called it back. */
    private boolean labelCancelled() {
        List<Scan> scans = scans();
        return !scans.isEmpty()
                && recalled(scans.getLast())
                && scans.stream().allMatch(scan -> scan.status() == ScanStatus.ANNOUNCED || recalled(scan));
    }

    private static boolean recalled(Scan scan) {
        return scan.status() == ScanStatus.EXCEPTION && Reason.of(scan.reason()).equals(Optional.of(Reason.RECALLED));
    }

    /**
     * The carrier's own words that it has arrived or come back, where their code says nothing to us. They change nothing of where it
     * is, and are shown as a quotation.
     */
    public Optional<String> lastWord() {
        return LastWord.of(state(), scans());
    }

    /** When it reached its present state: the time of the scan that last changed it, or of sending. */
    public Optional<Instant> since() {
        if (labelCancelled()) {
            return Optional.of(scans().getLast().at());
        }
        ParcelState state = merged.shipping().sentAt().isPresent() ? ParcelState.SENT : ParcelState.UNKNOWN;
        Optional<Instant> since = merged.shipping().sentAt();
        for (Scan scan : scans()) {
            ParcelState next = state.after(scan.status());
            if (next != state) {
                since = Optional.of(scan.at());
            }
            state = next;
        }
        return since;
    }

    /** When its shop first told of it as it is: under the number that it has, or without one. */
    Optional<Instant> toldAt() {
        Presence presence = merged.shipping().presence();
        return Optional.ofNullable(presence.numbers().get(merged.number()))
                .or(() -> presence.untracked().stream().min(Comparator.naturalOrder()))
                .map(Stamp::at);
    }

    /** When it was handed over: as the shop says, else the carrier's first scan of it. */
    public Optional<Instant> sentAt() {
        return merged.shipping().sentAt().or(() -> scans().stream()
                .filter(scan -> scan.status() != ScanStatus.ANNOUNCED)
                .map(Scan::at)
                .findFirst());
    }
}
