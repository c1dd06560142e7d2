package io.buyerstatus.integrations.easypost;

import io.buyerstatus.core.carrier.Carriers;
import io.buyerstatus.core.shipment.DeliveryWindow;
import io.buyerstatus.core.shipment.ScanStatus;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.carrier.CarrierTime;
import io.buyerstatus.integrations.carrier.CodeTable;
import io.buyerstatus.integrations.carrier.Places;
import io.buyerstatus.integrations.carrier.Scans;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.Verification;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * EasyPost's {@code tracker.created} and {@code tracker.updated}: a tracker with all its scans, signed in {@code
 * X-Hmac-Signature} over the body's bytes with the webhook's secret in Unicode's form NFKD.
 *
 * @see <a href="https://docs.easypost.com/docs/trackers">EasyPost's trackers</a>
 * @see <a href="https://docs.easypost.com/guides/webhooks-guide">EasyPost's webhooks</a>
 */
public final class EasyPostAdapter implements WebhookAdapter {
    private static final String SIGNATURE = "X-Hmac-Signature";
    private static final String SIGNATURE_PREFIX = "hmac-sha256-hex=";

    /** The tracker's statuses and, where they say more, their details. */
    private static final CodeTable CODES = CodeTable.of(Map.ofEntries(
            Map.entry("pre_transit", ScanStatus.ANNOUNCED),
            Map.entry("in_transit", ScanStatus.IN_TRANSIT),
            Map.entry("in_transit/arrived_at_pickup_location", ScanStatus.PICKUP_READY),
            Map.entry("in_transit/out_for_delivery", ScanStatus.OUT_FOR_DELIVERY),
            Map.entry("in_transit/delivery_exception", ScanStatus.ATTEMPTED),
            Map.entry("in_transit/return", ScanStatus.RETURNING),
            Map.entry("out_for_delivery", ScanStatus.OUT_FOR_DELIVERY),
            Map.entry("available_for_pickup", ScanStatus.PICKUP_READY),
            Map.entry("delivered", ScanStatus.DELIVERED),
            Map.entry("return_to_sender", ScanStatus.RETURNING),
            Map.entry("failure", ScanStatus.PROBLEM),
            Map.entry("failure/delivery_exception", ScanStatus.ATTEMPTED),
            Map.entry("failure/return", ScanStatus.RETURNING),
            Map.entry("cancelled", ScanStatus.PROBLEM),
            Map.entry("error", ScanStatus.PROBLEM)));

    @Override
    public Verification verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        Optional<byte[]> digest = Headers.value(headers, SIGNATURE)
                .filter(header -> header.startsWith(SIGNATURE_PREFIX))
                .flatMap(header -> digest(header.substring(SIGNATURE_PREFIX.length())));
        if (digest.isEmpty()) {
            return Verification.UNSIGNED;
        }
        List<byte[]> keys = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .map(secret ->
                        Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8))
                .toList();
        return Hmac.anyMade(keys, List.of(digest.get()), body) ? Verification.AUTHENTIC : Verification.FORGED;
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return Payload.read(body, event -> translate(event, connection));
    }

    private static Translation translate(Payload event, Connection connection) {
        return switch (event.line("description", 40)) {
            case "tracker.created", "tracker.updated" -> tracker(event.object("result"), connection);
            default -> new Translation.Ignored("is not about a tracker");
        };
    }

    private static Translation tracker(Payload tracker, Connection connection) {
        Scans scans = new Scans(
                connection,
                tracker.requiredLine("tracking_code", 100, "a tracking number"),
                Carriers.properName(tracker.line("carrier", 100)));
        tracker.objects("tracking_details").forEach(detail -> scan(detail).ifPresent(scans::add));
        return Translation.of(scans.events(estimate(tracker)), scans.unknownCodes());
    }

    private static Optional<Scans.Scan> scan(Payload detail) {
        Payload location = detail.object("tracking_location");
        Optional<Country> country = Places.country(location.line("country", 10));
        String status = detail.line("status", 60);
        return detail.instant("datetime", text -> CarrierTime.parse(text, country))
                .map(at -> new Scans.Scan(
                        at,
                        CODES.of(status + "/" + detail.line("status_detail", 60), status),
                        detail.firstLine(500, "message", "description", "status"),
                        Places.place(location.line("city", 200), location.line("zip", 20), country, Optional.empty()),
                        Optional.empty()));
    }

    private static Optional<Scans.Estimate> estimate(Payload tracker) {
        Optional<Instant> said = tracker.instant("updated_at", text -> CarrierTime.parse(text, Optional.empty()));
        return tracker.instant("est_delivery_date", text -> CarrierTime.parse(text, Optional.empty()))
                .flatMap(day -> said.map(since -> new Scans.Estimate(new DeliveryWindow(day, day), since)));
    }

    private static Optional<byte[]> digest(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }
}
