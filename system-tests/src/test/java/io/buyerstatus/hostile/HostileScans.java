package io.buyerstatus.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Deliveries of brokers and carriers about one parcel, of which every text is hostile: words, places, codes, names, addresses.
 *
 * @param now when the newest scan was made
 */
public record HostileScans(Instant now) {
    /** As many scans as one delivery may bring. */
    public static final int SCANS = 40;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WORDS = HostileStrings.packed(490);
    private static final List<String> PLACES = HostileStrings.packed(190);
    private static final List<String> CODES = HostileStrings.packed(50);
    private static final List<String> POSTCODES = HostileStrings.packed(19);

    /** How many deliveries it takes until all words were in one. */
    public static int deliveries() {
        return (WORDS.size() + SCANS - 1) / SCANS;
    }

    /** EasyPost's, of which each number brings other strings. */
    public byte[] easyPost(String tracking, int number) {
        ObjectNode event = JSON.createObjectNode().put("description", "tracker.updated");
        ObjectNode tracker = event.putObject("result")
                .put("tracking_code", tracking)
                .put("carrier", text(CODES, number))
                .put("public_url", text(Fragments.ADDRESSES, number))
                .put("signed_by", text(CODES, number + 1))
                .put("updated_at", now.toString());
        ArrayNode details = tracker.putArray("tracking_details");
        for (int scan = number * SCANS; scan < (number + 1) * SCANS; scan++) {
            boolean odd = scan % 4 == 0;
            ObjectNode detail = details.addObject()
                    .put("message", text(WORDS, scan))
                    .put("description", text(WORDS, scan + 1))
                    .put("status", odd ? text(CODES, scan) : "in_transit")
                    .put("status_detail", text(CODES, scan + 1))
                    .put("carrier_code", text(CODES, scan + 2))
                    .put("datetime", time(scan));
            detail.putObject("tracking_location")
                    .put("city", text(PLACES, scan))
                    .put("country", odd ? text(CODES, scan) : "DE")
                    .put("zip", text(POSTCODES, scan));
        }
        return bytes(event);
    }

    /** AfterShip's, which ends at a pick-up point. */
    public byte[] afterShip(String tracking, int number) {
        ObjectNode event =
                JSON.createObjectNode().put("event", "tracking_update").put("event_id", "hostile-" + number);
        ObjectNode message = event.putObject("msg")
                .put("tracking_number", tracking)
                .put("slug", text(CODES, number))
                .put("updated_at", now.toString())
                .put("pickup_location", text(PLACES, number))
                .put("pickup_note", text(PLACES, number + 1));
        ArrayNode checkpoints = message.putArray("checkpoints");
        for (int scan = number * SCANS; scan < (number + 1) * SCANS; scan++) {
            boolean last = scan == (number + 1) * SCANS - 1;
            checkpoints
                    .addObject()
                    .put("tag", last ? "AvailableForPickup" : scan % 4 == 0 ? text(CODES, scan) : "InTransit")
                    .put("subtag", last ? "AvailableForPickup_001" : text(CODES, scan + 1))
                    .put("subtag_message", text(WORDS, scan + 1))
                    .put("message", text(WORDS, scan))
                    .put("checkpoint_time", time(scan))
                    .put("city", text(PLACES, PLACES.size() / 3 + scan))
                    .put("zip", text(POSTCODES, scan))
                    .put("country_region", "DEU")
                    .put("location", text(PLACES, scan))
                    .put("raw_tag", text(CODES, scan + 2));
        }
        return bytes(event);
    }

    /** DHL's. */
    public byte[] dhl(String tracking, int number) {
        ObjectNode push = JSON.createObjectNode();
        ObjectNode shipment = push.putArray("shipments")
                .addObject()
                .put("id", tracking)
                .put("service", text(CODES, number))
                .put("serviceUrl", text(Fragments.ADDRESSES, number));
        ArrayNode events = shipment.putArray("events");
        for (int scan = number * SCANS; scan < (number + 1) * SCANS; scan++) {
            ObjectNode event = events.addObject()
                    .put("timestamp", time(scan))
                    .put("statusCode", scan % 4 == 0 ? text(CODES, scan) : "transit")
                    .put("status", text(PLACES, scan))
                    .put("remark", text(WORDS, scan + 1));
            if (scan % 3 != 0) {
                event.put("description", text(WORDS, scan));
            }
            event.putObject("location")
                    .putObject("address")
                    .put("addressLocality", text(PLACES, 2 * PLACES.size() / 3 + scan))
                    .put("postalCode", text(POSTCODES, scan))
                    .put("countryCode", "DE");
        }
        return bytes(push);
    }

    private String time(int scan) {
        return now.minus(Duration.ofMinutes(SCANS - scan % SCANS))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String text(List<String> texts, int at) {
        return texts.get(at % texts.size());
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
