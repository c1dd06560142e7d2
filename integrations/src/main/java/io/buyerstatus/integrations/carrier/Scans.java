package io.buyerstatus.integrations.carrier;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.code.CodeTable;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.integrations.contract.EventWriter;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects what a delivery says of one parcel, as events of which the subject is the tracking number. Deliveries repeat
 * the parcel's whole history; a scan's event has an id of its contents, so that it has one effect.
 */
public final class Scans {
    /** As many of the newest scans as one delivery brings; more than carriers make between two deliveries. */
    static final int NEWEST = 40;

    private static final String UNREADABLE_TIME = "unreadable-time";

    private final Connection connection;
    private final String number;
    private final String carrier;
    private final List<Scan> scans = new ArrayList<>();
    private final Set<String> unknownCodes = new TreeSet<>();
    private boolean unreadable;

    /**
     * @param number as the carrier writes it; not blank
     * @param carrier the carrier's name, empty where it is none that we know: the shop's own word then stands
     */
    public Scans(Connection connection, String number, String carrier) {
        this.connection = connection;
        this.number = number;
        this.carrier = carrier;
    }

    /**
     * One scan.
     *
     * @param words the carrier's own
     */
    public record Scan(
            Instant at, CodeTable.Meaning meaning, String words, Optional<Place> place, Optional<PickupPoint> pickup) {}

    /**
     * When the parcel is expected.
     *
     * @param since when the carrier began to say so; a later word replaces an earlier one
     */
    public record Estimate(DeliveryWindow window, Instant since) {}

    /**
     * One more scan.
     *
     * @param time as the carrier writes it, for a scan that is not there because it cannot be read
     */
    public void add(String time, Optional<Scan> scan) {
        scan.ifPresentOrElse(
                read -> {
                    scans.add(read);
                    read.meaning().unknownCode().ifPresent(unknownCodes::add);
                },
                () -> unreadable |= !time.isEmpty());
    }

    /**
     * What these events of some parcels say. A scan whose time cannot be read is left out and reported as the unknown code
     * {@value #UNREADABLE_TIME}; a delivery of nothing else is refused.
     */
    public static Translation translation(List<OrderEvent> events, List<Scans> told) {
        Set<String> unknown = new TreeSet<>();
        told.forEach(scans -> unknown.addAll(scans.unknownCodes));
        boolean unreadable = told.stream().anyMatch(scans -> scans.unreadable);
        if (unreadable && events.isEmpty()) {
            return new Translation.Rejected(List.of(new FieldError(
                    "", "time", "no scan has a time that we can read; write it as 2026-11-18T09:12:00+01:00")));
        }
        if (unreadable) {
            unknown.add(UNREADABLE_TIME);
        }
        return Translation.of(events, unknown);
    }

    /** The newest scans as events, oldest first; the newest says when the parcel is expected. */
    public List<OrderEvent> events(Optional<Estimate> estimate) {
        List<Scan> ordered = scans.stream()
                .sorted(Comparator.comparing(Scan::at)
                        .thenComparing(scan -> scan.meaning().status()))
                .toList();
        Map<String, OrderEvent> events = new LinkedHashMap<>();
        for (int at = Math.max(0, ordered.size() - NEWEST); at < ordered.size(); at++) {
            boolean newest = at == ordered.size() - 1;
            OrderEvent event = event(ordered.get(at), newest ? estimate : Optional.empty());
            events.putIfAbsent(event.id(), event);
        }
        return List.copyOf(events.values());
    }

    private OrderEvent event(Scan scan, Optional<Estimate> estimate) {
        ScanStatus status = scan.meaning().status();
        Optional<String> reason = scan.meaning().reason().map(Reason::code);
        // Of a reason that we do not support, the carrier's words are all that is known.
        boolean unexplained =
                reason.isEmpty() && (status == ScanStatus.EXCEPTION || status == ScanStatus.DELIVERY_ATTEMPTED);
        Fact fact = new Fact.ShipmentTracked(
                "",
                carrier,
                number,
                status,
                unexplained ? "" : scan.words(),
                unexplained ? scan.words() : reason.orElse(""),
                scan.place(),
                estimate.map(Estimate::window),
                scan.pickup());
        String subject = ParcelId.normalise(number);
        String id = Hashes.key(EventWriter.dataOf(fact), scan.at().toString());
        // Of two events of one time the one with the greater id is later: the newer estimate.
        String rank = estimate.map(known -> known.since() + ":").orElse("");
        return new OrderEvent(
                subject + ":" + rank + id, connection.id(), subject, scan.at(), false, OrderEvent.Origin.CARRIER, fact);
    }
}
