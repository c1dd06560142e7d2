package io.buyerstatus.integrations.carrier.dhl;

import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.code.CarrierCodes;
import io.buyerstatus.core.tracking.code.CodeTable;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.carrier.CarrierTime;
import io.buyerstatus.integrations.carrier.Places;
import io.buyerstatus.integrations.carrier.Scans;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * DHL's "Shipment Tracking - Unified - Push": shipments as its tracking API shows them. DHL does not sign; a subscription
 * names a header and a token ({@code hook.authentication} of type {@code ApiKeyAuthentication}), and every push carries
 * them. The header is {@value #TOKEN}, the token the connection's secret.
 *
 * <p>DHL Express and, since April 2024, DHL Paket write their event codes into {@code status}; the sentence is then in
 * {@code remark}. A shipment with {@code returnFlag} is on its way back, whatever its newest event says, and one that is
 * "delivered" has come back to its sender.
 *
 * @see <a href="https://developer.dhl.com/api-reference/shipment-tracking-unified-push">DHL's push API</a>
 * @see <a href="https://support-developer.dhl.com/support/solutions/articles/47001197243">DHL, "What are the different status
 *     codes available"</a>
 * @see <a href="https://developer.dhl.com/api-reference/shipment-tracking">DHL, Shipment Tracking Unified, changelog of 29 April
 *     2024, "Under 'status' you will receive a set of codes e.g. 'ZU'", and returnFlag</a>
 * @see <a href="https://support-developer.dhl.com/support/solutions/articles/47001251916">DHL, "How does the response body look
 *     for an undeliverable/return shipment"</a>
 */
public final class DhlAdapter implements WebhookAdapter {
    private static final String TOKEN = "X-Hook-Token";

    /**
     * The normalised status codes and, behind a slash, what DHL Paket said in {@code status} before it had codes: sentences, of
     * which these are documented.
     */
    public static final CodeTable CODES = CodeTable.of("""
            announced: unknown, pre-transit
            in_transit: transit
            out_for_delivery: transit/out for delivery, transit/the shipment has been loaded onto the delivery vehicle
            pickup_ready: transit/awaiting collection
            delivered: delivered
            problem: failure
            """);

    /** A division: whose numbers it has, and where its scans are made when they do not say. */
    private record Division(Carrier carrier, Optional<Country> home) {}

    private static final Map<String, Division> DIVISIONS = Map.of(
            "express", new Division(Carrier.DHL_EXPRESS, Optional.empty()),
            "parcel-de", new Division(Carrier.DHL, Optional.of(new Country("DE"))),
            "post-de", new Division(Carrier.DEUTSCHE_POST, Optional.of(new Country("DE"))));

    /**
     * What all scans of a shipment share.
     *
     * @param home the country of scans that name none
     * @param returned whether it goes back: "delivered" then means to its sender
     */
    private record Shipment(
            Optional<Division> division, Optional<Country> home, boolean returned, Connection connection) {
        static Shipment of(Payload shipment, Connection connection) {
            Optional<Division> division = Optional.ofNullable(DIVISIONS.get(shipment.line("service", 40)));
            return new Shipment(division, division.flatMap(Division::home), shipment.flag("returnFlag"), connection);
        }

        String carrier() {
            return division.map(known -> known.carrier().displayName()).orElse("");
        }

        CodeTable.Meaning meaning(Payload event) {
            String code = event.line("statusCode", 60);
            String status = event.line("status", 200);
            CodeTable.Meaning said = CODES.of(code + "/" + status, code);
            CodeTable.Meaning own = division.map(known -> CarrierCodes.of(known.carrier(), status))
                    .filter(CodeTable.Meaning::known)
                    .filter(known -> REFINED.contains(code) || !said.known())
                    .map(known -> said.known() ? known : said.beside(known))
                    .orElse(said);
            return returned && own.status() == ScanStatus.DELIVERED
                    ? new CodeTable.Meaning(ScanStatus.RETURNED, own.reason(), own.unknownCode())
                    : own;
        }

        /** The flag is the shipment's and has no time: it holds at the latest since its newest event. */
        Scans.Scan turnedBack(Scans.Scan scan, Optional<Instant> newest) {
            CodeTable.Meaning meaning = scan.meaning();
            return returned
                            && newest.equals(Optional.of(scan.at()))
                            && meaning.status().compareTo(ScanStatus.DELIVERED) < 0
                    ? new Scans.Scan(
                            scan.at(),
                            new CodeTable.Meaning(ScanStatus.RETURNING, meaning.reason(), meaning.unknownCode()),
                            scan.words(),
                            scan.place(),
                            Optional.empty())
                    : scan;
        }
    }

    /** The status codes that a division's own code refines; the others say what they say. */
    private static final Set<String> REFINED = Set.of("transit", "failure", "unknown");

    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        Optional<byte[]> token = Headers.value(headers, TOKEN).map(value -> value.getBytes(StandardCharsets.UTF_8));
        if (token.isEmpty()) {
            return SignatureCheck.UNSIGNED;
        }
        boolean known = false;
        for (String secret : secrets) {
            known |= !secret.isEmpty() && MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), token.get());
        }
        return known ? SignatureCheck.AUTHENTIC : SignatureCheck.FORGED;
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return Payload.read(body, push -> translate(push, connection));
    }

    private static Translation translate(Payload push, Connection connection) {
        List<OrderEvent> events = new ArrayList<>();
        List<Scans> told = new ArrayList<>();
        for (Payload shipment : push.objects("shipments")) {
            Scans scans = scans(shipment, connection);
            events.addAll(scans.events(estimate(shipment)));
            told.add(scans);
        }
        return Scans.translation(events, told);
    }

    private static Scans scans(Payload payload, Connection connection) {
        Shipment shipment = Shipment.of(payload, connection);
        Scans scans = new Scans(connection, payload.requiredLine("id", 100, "a tracking number"), shipment.carrier());
        List<Payload> history = payload.objects("events");
        List<Payload> events = history.isEmpty() ? List.of(payload.object("status")) : history;
        Pieces pieces = new Pieces(payload.line("id", 100), payload);
        List<Optional<Scans.Scan>> read = events.stream()
                .map(event -> scan(event, shipment).map(scan -> pieces.arrivedWith(event) ? scan : onItsWay(scan)))
                .toList();
        Optional<Instant> newest =
                read.stream().flatMap(Optional::stream).map(Scans.Scan::at).max(Comparator.naturalOrder());
        for (int at = 0; at < events.size(); at++) {
            scans.add(
                    events.get(at).line("timestamp", 60), read.get(at).map(scan -> shipment.turnedBack(scan, newest)));
        }
        return scans;
    }

    /** Where a piece of it arrived, and others did not yet: its words say so. */
    private static Scans.Scan onItsWay(Scans.Scan scan) {
        return scan.meaning().status() == ScanStatus.DELIVERED
                ? new Scans.Scan(
                        scan.at(),
                        new CodeTable.Meaning(
                                ScanStatus.IN_TRANSIT,
                                Optional.empty(),
                                scan.meaning().unknownCode()),
                        scan.words(),
                        scan.place(),
                        Optional.empty())
                : scan;
    }

    private static Optional<Scans.Scan> scan(Payload event, Shipment shipment) {
        Payload address = event.object("location").object("address");
        Optional<Country> country =
                Places.country(address.line("countryCode", 10)).or(shipment::home);
        return event.instant(
                        "timestamp",
                        text -> CarrierTime.parse(
                                text, country, shipment.connection().timeZone()))
                .map(at -> new Scans.Scan(
                        at,
                        shipment.meaning(event),
                        event.firstLine(500, "description", "remark", "status", "statusCode"),
                        Places.place(
                                address.line("addressLocality", 200),
                                address.line("postalCode", 20),
                                country,
                                Optional.empty()),
                        Optional.empty()));
    }

    private static Optional<Scans.Estimate> estimate(Payload shipment) {
        Optional<Country> destination =
                Places.country(shipment.object("destination").object("address").line("countryCode", 10));
        Payload frame = shipment.object("estimatedDeliveryTimeFrame");
        Optional<Instant> from = time(frame, "estimatedFrom", destination)
                .or(() -> time(shipment, "estimatedTimeOfDelivery", destination));
        Optional<Instant> until = time(frame, "estimatedThrough", destination).or(() -> from);
        Optional<Instant> since = time(shipment.object("status"), "timestamp", destination);
        return since.flatMap(said -> from.flatMap(begin -> until.filter(end -> !end.isBefore(begin))
                .map(end -> new Scans.Estimate(new DeliveryWindow(begin, end), said))));
    }

    private static Optional<Instant> time(Payload payload, String name, Optional<Country> where) {
        return payload.instant(name, text -> CarrierTime.parse(text, where, Optional.empty()));
    }
}
