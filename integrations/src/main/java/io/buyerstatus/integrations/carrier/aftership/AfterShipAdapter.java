package io.buyerstatus.integrations.carrier.aftership;

import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.Carriers;
import io.buyerstatus.core.tracking.code.CarrierCodes;
import io.buyerstatus.core.tracking.code.CodeTable;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.carrier.CarrierTime;
import io.buyerstatus.integrations.carrier.Places;
import io.buyerstatus.integrations.carrier.Scans;
import io.buyerstatus.integrations.webhook.BodySignature;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.WebhookAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AfterShip's {@code tracking_update}: a tracking with all its checkpoints, signed in {@code aftership-hmac-sha256} over
 * the body's bytes with the webhook's secret.
 *
 * @see <a href="https://www.aftership.com/docs/tracking/webhook/webhook-signature">AfterShip's signature</a>
 * @see <a href="https://www.aftership.com/docs/tracking/enum/delivery-sub-statuses">AfterShip's tags and subtags</a>
 */
public final class AfterShipAdapter implements WebhookAdapter {
    private static final String SIGNATURE = "aftership-hmac-sha256";

    /** Tags and, where they say more, subtags. */
    public static final CodeTable CODES = CodeTable.of("""
            announced: Pending, InfoReceived, Expired
            in_transit: InTransit
            in_transit rescheduled: InTransit_009
            out_for_delivery: OutForDelivery
            attempted: AttemptFail
            attempted nobody_home: AttemptFail_002
            attempted closed: AttemptFail_003
            pickup_ready: AvailableForPickup
            delivered: Delivered
            problem: Exception
            problem recipient_unknown: Exception_002
            problem refused: Exception_003
            problem customs: Exception_004
            problem delayed: Exception_005, Exception_016
            problem not_paid: Exception_006
            problem address_wrong: Exception_007
            problem not_collected: Exception_008
            problem not_allowed: Exception_009
            problem damaged: Exception_012
            problem lost: Exception_013
            problem weather: Exception_017
            problem customs_action: Exception_018
            returning: Exception_010
            returned: Exception_011
            """);

    @Override
    public SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets, Instant now) {
        return BodySignature.verify(body, headers, SIGNATURE, secrets);
    }

    @Override
    public Translation translate(byte[] body, Map<String, String> headers, Connection connection) {
        return Payload.read(body, event -> translate(event, connection));
    }

    private static Translation translate(Payload event, Connection connection) {
        return event.line("event", 40).equals("tracking_update")
                ? tracking(event.object("msg"), connection)
                : new Translation.Ignored("is not an update of a tracking");
    }

    private static Translation tracking(Payload tracking, Connection connection) {
        Scans scans = new Scans(
                connection,
                tracking.requiredLine("tracking_number", 100, "a tracking number"),
                Carriers.properName(tracking.line("slug", 100)));
        tracking.objects("checkpoints")
                .forEach(checkpoint ->
                        scans.add(checkpoint.line("checkpoint_time", 60), scan(checkpoint, tracking, connection)));
        return Scans.translation(scans.events(estimate(tracking)), List.of(scans));
    }

    private static Optional<Scans.Scan> scan(Payload checkpoint, Payload tracking, Connection connection) {
        Optional<Country> country = Places.country(checkpoint.firstLine(10, "country_region", "country_iso3"));
        CodeTable.Meaning own = CarrierCodes.of(tracking.line("slug", 100), checkpoint.line("raw_tag", 60));
        CodeTable.Meaning meaning = CODES.of(checkpoint.line("subtag", 60), checkpoint.line("tag", 60))
                .beside(own);
        Optional<PickupPoint> pickup =
                meaning.status() == ScanStatus.AVAILABLE_FOR_PICKUP ? pickup(checkpoint, tracking) : Optional.empty();
        return checkpoint
                .instant("checkpoint_time", text -> CarrierTime.parse(text, country, connection.timeZone()))
                .map(at -> new Scans.Scan(
                        at,
                        meaning,
                        checkpoint.firstLine(500, "message", "subtag_message", "tag"),
                        Places.place(
                                checkpoint.firstLine(200, "city", "location"),
                                checkpoint.firstLine(20, "zip", "postal_code"),
                                country,
                                Places.coordinates(checkpoint.object("coordinate"))),
                        pickup));
    }

    private static Optional<PickupPoint> pickup(Payload checkpoint, Payload tracking) {
        String address = tracking.line("pickup_location", 200);
        String name = address.isEmpty() ? checkpoint.firstLine(200, "location", "city") : address;
        return name.isEmpty() ? Optional.empty() : Optional.of(new PickupPoint(name, "", Optional.empty()));
    }

    private static Optional<Scans.Estimate> estimate(Payload tracking) {
        Payload latest = tracking.object("latest_estimated_delivery");
        Optional<Country> destination =
                Places.country(tracking.firstLine(10, "destination_country_region", "destination_country_iso3"));
        Optional<Instant> from =
                time(latest, "datetime_min", destination).or(() -> time(latest, "datetime", destination));
        Optional<Instant> until = time(latest, "datetime_max", destination).or(() -> from);
        return time(tracking, "updated_at", Optional.empty())
                .flatMap(since -> from.flatMap(begin -> until.filter(end -> !end.isBefore(begin))
                        .map(end -> new Scans.Estimate(new DeliveryWindow(begin, end), since))));
    }

    private static Optional<Instant> time(Payload payload, String name, Optional<Country> where) {
        return payload.instant(name, text -> CarrierTime.parse(text, where, Optional.empty()));
    }
}
