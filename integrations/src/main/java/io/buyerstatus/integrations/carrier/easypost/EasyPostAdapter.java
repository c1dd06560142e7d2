package io.buyerstatus.integrations.carrier.easypost;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.tracking.code.CarrierCodes;
import io.buyerstatus.core.tracking.code.CodeTable;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.carrier.CarrierTime;
import io.buyerstatus.integrations.carrier.Places;
import io.buyerstatus.integrations.carrier.Scans;
import io.buyerstatus.integrations.webhook.Headers;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** The tracker's statuses and, where they say more, their details behind a slash. */
    public static final CodeTable CODES = CodeTable.of("""
            announced: unknown, pre_transit
            in_transit: in_transit
            in_transit misrouted: in_transit/missorted
            in_transit delayed: in_transit/delayed
            in_transit weather: in_transit/weather_delay
            out_for_delivery: out_for_delivery, in_transit/out_for_delivery
            attempted: in_transit/delivery_exception, failure/delivery_exception
            attempted refused: in_transit/refused, failure/refused
            pickup_ready: available_for_pickup, in_transit/arrived_at_pickup_location
            delivered: delivered
            problem: failure, error, in_transit/transit_exception, in_transit/held
            problem recalled: cancelled
            problem address_wrong: in_transit/address_correction, failure/address_correction
            problem damaged: in_transit/damaged, failure/damaged
            problem lost: in_transit/lost, failure/lost
            problem not_collected: failure/expired
            returning: return_to_sender, in_transit/return, failure/return
            returning refused: return_to_sender/refused
            returning damaged: return_to_sender/damaged
            returning address_wrong: return_to_sender/address_correction
            """);

    private static final String CANCELLED = "cancelled";

    /** What the broker says where it knows nothing more exact: the carrier's own code may. */
    private static final Set<String> VAGUE = Set.of("unknown", "in_transit", "failure", "error");

    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        Optional<byte[]> digest = Headers.value(headers, SIGNATURE)
                .filter(header -> header.startsWith(SIGNATURE_PREFIX))
                .flatMap(header -> digest(header.substring(SIGNATURE_PREFIX.length())));
        if (digest.isEmpty()) {
            return SignatureCheck.UNSIGNED;
        }
        List<byte[]> keys = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .map(secret ->
                        Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8))
                .toList();
        return Hmac.anyMade(keys, List.of(digest.get()), body) ? SignatureCheck.AUTHENTIC : SignatureCheck.FORGED;
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
        String carrier = tracker.line("carrier", 100);
        Scans scans = new Scans(
                connection,
                tracker.requiredLine("tracking_code", 100, "a tracking number"),
                Carriers.properName(carrier));
        List<Payload> details = tracker.objects("tracking_details");
        details.forEach(detail -> scans.add(detail.line("datetime", 60), scan(detail, carrier, connection)));
        cancelled(tracker, details).ifPresent(scan -> scans.add("", Optional.of(scan)));
        return Scans.translation(scans.events(estimate(tracker)), List.of(scans));
    }

    /** Of a label that was cancelled, the tracker says so, and no scan of it may. */
    private static Optional<Scans.Scan> cancelled(Payload tracker, List<Payload> details) {
        boolean said =
                details.stream().anyMatch(detail -> detail.line("status", 60).equals(CANCELLED));
        return said || !tracker.line("status", 60).equals(CANCELLED)
                ? Optional.empty()
                : tracker.instant("updated_at", text -> CarrierTime.parse(text, Optional.empty(), Optional.empty()))
                        .map(at -> new Scans.Scan(at, CODES.of(CANCELLED, ""), "", Optional.empty(), Optional.empty()));
    }

    private static CodeTable.Meaning meaning(String status, Payload detail, String carrier) {
        CodeTable.Meaning said = CODES.of(status + "/" + detail.line("status_detail", 60), status);
        CodeTable.Meaning own = CarrierCodes.of(carrier, detail.line("carrier_code", 60));
        return own.known() && VAGUE.contains(status) && said.reason().isEmpty() ? own : said.beside(own);
    }

    private static Optional<Scans.Scan> scan(Payload detail, String carrier, Connection connection) {
        Payload location = detail.object("tracking_location");
        Optional<Country> country = Places.country(location.line("country", 10));
        String status = detail.line("status", 60);
        return detail.instant("datetime", text -> CarrierTime.parse(text, country, connection.timeZone()))
                .map(at -> new Scans.Scan(
                        at,
                        meaning(status, detail, carrier),
                        detail.firstLine(500, "message", "description", "status"),
                        Places.place(location.line("city", 200), location.line("zip", 20), country, Optional.empty()),
                        Optional.empty()));
    }

    private static Optional<Scans.Estimate> estimate(Payload tracker) {
        Optional<Instant> said =
                tracker.instant("updated_at", text -> CarrierTime.parse(text, Optional.empty(), Optional.empty()));
        return tracker.instant("est_delivery_date", text -> CarrierTime.parse(text, Optional.empty(), Optional.empty()))
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
