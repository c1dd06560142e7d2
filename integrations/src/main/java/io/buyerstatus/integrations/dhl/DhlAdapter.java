package io.buyerstatus.integrations.dhl;

import io.buyerstatus.core.carrier.Carrier;
import io.buyerstatus.core.event.OrderEvent;
import io.buyerstatus.core.shipment.DeliveryWindow;
import io.buyerstatus.core.shipment.ScanStatus;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.carrier.CarrierTime;
import io.buyerstatus.integrations.carrier.CodeTable;
import io.buyerstatus.integrations.carrier.Places;
import io.buyerstatus.integrations.carrier.Scans;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.Verification;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * DHL's "Shipment Tracking - Unified - Push": shipments as its tracking API shows them. DHL does not sign; a subscription
 * names a header and a token ({@code hook.authentication} of type {@code ApiKeyAuthentication}), and every push carries
 * them. The header is {@value #TOKEN}, the token the connection's secret.
 *
 * @see <a href="https://developer.dhl.com/api-reference/shipment-tracking-unified-push">DHL's push API</a>
 */
public final class DhlAdapter implements WebhookAdapter {
    private static final String TOKEN = "X-Hook-Token";

    /**
     * The five normalised status codes and, where DHL Express says more in {@code status}, its event codes (MyDHL API,
     * "Tracking event codes").
     */
    private static final CodeTable CODES = CodeTable.of(Map.ofEntries(
            Map.entry("pre-transit", ScanStatus.ANNOUNCED),
            Map.entry("transit", ScanStatus.IN_TRANSIT),
            Map.entry("transit/WC", ScanStatus.OUT_FOR_DELIVERY),
            Map.entry("transit/OUT FOR DELIVERY", ScanStatus.OUT_FOR_DELIVERY),
            Map.entry("transit/CC", ScanStatus.PICKUP_READY),
            Map.entry("transit/AWAITING COLLECTION", ScanStatus.PICKUP_READY),
            Map.entry("transit/NH", ScanStatus.ATTEMPTED),
            Map.entry("transit/CA", ScanStatus.ATTEMPTED),
            Map.entry("transit/RT", ScanStatus.RETURNING),
            Map.entry("delivered", ScanStatus.DELIVERED),
            Map.entry("failure", ScanStatus.PROBLEM),
            Map.entry("failure/NH", ScanStatus.ATTEMPTED),
            Map.entry("failure/CA", ScanStatus.ATTEMPTED),
            Map.entry("failure/RT", ScanStatus.RETURNING)));

    private static final Map<String, Carrier> SERVICES = Map.of(
            "express", Carrier.DHL_EXPRESS,
            "parcel-de", Carrier.DHL,
            "post-de", Carrier.DEUTSCHE_POST);

    @Override
    public Verification verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        Optional<byte[]> token = Headers.value(headers, TOKEN).map(value -> value.getBytes(StandardCharsets.UTF_8));
        if (token.isEmpty()) {
            return Verification.UNSIGNED;
        }
        boolean known = false;
        for (String secret : secrets) {
            known |= !secret.isEmpty() && MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), token.get());
        }
        return known ? Verification.AUTHENTIC : Verification.FORGED;
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return Payload.read(body, push -> translate(push, connection));
    }

    private static Translation translate(Payload push, Connection connection) {
        List<OrderEvent> events = new ArrayList<>();
        Set<String> unknownCodes = new TreeSet<>();
        for (Payload shipment : push.objects("shipments")) {
            Scans scans = scans(shipment, connection);
            events.addAll(scans.events(estimate(shipment)));
            unknownCodes.addAll(scans.unknownCodes());
        }
        return Translation.of(events, unknownCodes);
    }

    private static Scans scans(Payload shipment, Connection connection) {
        Carrier service = SERVICES.get(shipment.line("service", 40));
        Scans scans = new Scans(
                connection,
                shipment.requiredLine("id", 100, "a tracking number"),
                service == null ? "" : service.displayName());
        List<Payload> history = shipment.objects("events");
        List<Payload> events = history.isEmpty() ? List.of(shipment.object("status")) : history;
        events.forEach(event -> scan(event).ifPresent(scans::add));
        return scans;
    }

    private static Optional<Scans.Scan> scan(Payload event) {
        Payload address = event.object("location").object("address");
        Optional<Country> country = Places.country(address.line("countryCode", 10));
        String code = event.line("statusCode", 60);
        return event.instant("timestamp", text -> CarrierTime.parse(text, country))
                .map(at -> new Scans.Scan(
                        at,
                        CODES.of(code + "/" + event.line("status", 60), code),
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
        return payload.instant(name, text -> CarrierTime.parse(text, where));
    }
}
