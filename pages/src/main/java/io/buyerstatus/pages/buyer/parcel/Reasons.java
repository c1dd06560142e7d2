package io.buyerstatus.pages.buyer.parcel;

import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says why a parcel is late, was not handed over or goes back: in the buyer's words where it is a reason of ours, else as a
 * quotation of what the carrier said.
 */
public final class Reasons {

    /** What delays a parcel without anything being wrong with it or its address. */
    private static final Set<Reason> ON_ITS_WAY = EnumSet.of(
            Reason.CUSTOMS,
            Reason.CUSTOMS_ACTION,
            Reason.WEATHER,
            Reason.DELAYED,
            Reason.MISROUTED,
            Reason.RESCHEDULED);

    /** What holds a parcel up wherever it is has a sentence of its own; all else kept it from being handed over. */
    private static final Set<Reason> OF_THEIR_OWN = EnumSet.of(
            Reason.CUSTOMS,
            Reason.CUSTOMS_ACTION,
            Reason.WEATHER,
            Reason.DELAYED,
            Reason.MISROUTED,
            Reason.RESCHEDULED,
            Reason.DAMAGED,
            Reason.LOST);

    private static final Set<Reason> SENDING_NONE_BACK =
            EnumSet.of(Reason.RESCHEDULED, Reason.LOST, Reason.WEATHER, Reason.DELAYED, Reason.MISROUTED);

    private final Texts texts;

    public Reasons(Texts texts) {
        this.texts = texts;
    }

    /** One sentence about the parcel, where its reason is one of ours. */
    public Optional<String> sentence(Parcel parcel, Subject subject) {
        Optional<Reason> known = known(parcel);
        return switch (parcel.state()) {
            case RETURNING -> known.flatMap(reason -> because("headline.returning.because", reason, subject));
            case RETURNED -> known.flatMap(reason -> because("headline.returned.because", reason, subject));
            case SENT, DELIVERY_ATTEMPTED, EXCEPTION -> known.map(reason -> trouble(reason, subject));
            case UNKNOWN, ANNOUNCED, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERED -> Optional.empty();
        };
    }

    /** The carrier's own words, marked as such, where they are none of our reasons. */
    public Optional<String> quotation(Parcel parcel) {
        return words(parcel).filter(words -> Reason.of(words).isEmpty()).map(this::quoted);
    }

    /** That it has arrived or come back, in the carrier's own words, where we cannot read their code. */
    public Optional<String> lastWord(Parcel parcel) {
        return parcel.lastWord().map(this::quoted);
    }

    private String quoted(String words) {
        return texts.get(
                "parcel.reason",
                Map.of("reason", words.endsWith(".") ? words.substring(0, words.length() - 1) : words));
    }

    /** What one scan says went wrong: the reason as a sentence, or the carrier's words as they are. */
    Optional<String> ofScan(Scan scan) {
        return Optional.of(scan.reason().strip())
                .filter(words -> !words.isEmpty())
                .map(words -> Reason.of(words)
                        .map(reason -> trouble(reason, Subject.THIS))
                        .orElse(words));
    }

    /** What the buyer should know or do about it, where the reason is one of ours. */
    public Optional<String> advice(Parcel parcel) {
        return known(parcel).map(Reasons::advice).map(texts::get);
    }

    /** How a sentence speaks of a parcel. */
    public enum Subject {
        /** The only one. */
        ONE("reason.subject.one"),
        /** One of several. */
        SEVERAL("reason.subject.several"),
        /** The one that is being shown. */
        THIS("reason.subject.this");

        private final String key;

        Subject(String key) {
            this.key = key;
        }
    }

    private static Optional<Reason> known(Parcel parcel) {
        Optional<Reason> reason = words(parcel).flatMap(Reason::of);
        return parcel.state() == ParcelState.SENT ? reason.filter(ON_ITS_WAY::contains) : reason;
    }

    /** The words that explain the state that the parcel is in; older ones explain a state that has passed. */
    private static Optional<String> words(Parcel parcel) {
        List<Scan> scans = parcel.scans();
        return switch (parcel.state()) {
            case DELIVERY_ATTEMPTED -> newest(scans, EnumSet.of(ScanStatus.DELIVERY_ATTEMPTED));
            case EXCEPTION -> newest(scans, EnumSet.of(ScanStatus.EXCEPTION));
            case RETURNING, RETURNED ->
                newest(
                        scans.subList(sinceLastArrival(scans), scans.size()),
                        EnumSet.of(
                                ScanStatus.EXCEPTION,
                                ScanStatus.DELIVERY_ATTEMPTED,
                                ScanStatus.RETURNING,
                                ScanStatus.RETURNED));
            case SENT ->
                scans.isEmpty()
                        ? Optional.empty()
                        : newest(scans.subList(scans.size() - 1, scans.size()), EnumSet.of(ScanStatus.IN_TRANSIT));
            case UNKNOWN, ANNOUNCED, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERED -> Optional.empty();
        };
    }

    private static Optional<String> newest(List<Scan> scans, Set<ScanStatus> of) {
        return scans.stream()
                .filter(scan -> of.contains(scan.status()))
                .map(scan -> scan.reason().strip())
                .filter(words -> !words.isEmpty())
                .reduce((_, later) -> later);
    }

    /**
     * What went wrong before it was delivered, or lay ready to be collected, is not why it goes back now. Once it goes back,
     * "delivered" is its arrival with us.
     */
    private static int sinceLastArrival(List<Scan> scans) {
        int since = 0;
        for (int at = 0; at < scans.size(); at++) {
            ScanStatus status = scans.get(at).status();
            if (status == ScanStatus.RETURNING) {
                return since;
            }
            if (status == ScanStatus.DELIVERED || status == ScanStatus.AVAILABLE_FOR_PICKUP) {
                since = at;
            }
        }
        return since;
    }

    private String trouble(Reason reason, Subject subject) {
        return OF_THEIR_OWN.contains(reason)
                ? texts.get("reason." + reason.code(), Map.of("parcel", texts.get(subject.key)))
                : because("headline.attempted.because", reason, subject).orElseThrow();
    }

    private Optional<String> because(String sentence, Reason reason, Subject subject) {
        return clause(reason)
                .map(clause -> texts.get(
                        sentence, Map.of("parcel", texts.get(subject.key), "because", texts.get("because." + clause))));
    }

    private static Optional<String> clause(Reason reason) {
        if (SENDING_NONE_BACK.contains(reason)) {
            return Optional.empty();
        }
        return Optional.of((reason == Reason.CUSTOMS_ACTION ? Reason.CUSTOMS : reason).code());
    }

    private static String advice(Reason reason) {
        return switch (reason) {
            case NOBODY_HOME, NO_ACCESS, CLOSED, NO_TIME -> "headline.attempted.detail";
            case ADDRESS_WRONG, RECIPIENT_UNKNOWN -> "advice.address";
            case NO_PROOF_OF_IDENTITY -> "advice.identity";
            case NOT_PAID -> "advice.pay";
            case DAMAGED, LOST -> "advice.loss";
            case CUSTOMS -> "advice.customs";
            case CUSTOMS_ACTION -> "advice.customs_action";
            case RESCHEDULED, WEATHER, DELAYED, MISROUTED -> "advice.late";
            case REFUSED, NOT_COLLECTED, NOT_ALLOWED, RECALLED -> "headline.returning.detail";
        };
    }
}
