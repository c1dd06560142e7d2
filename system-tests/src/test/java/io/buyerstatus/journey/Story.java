package io.buyerstatus.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * One order as a shop system tells of it. Ids of events say what they assert, so that telling the same twice is one event.
 *
 * @param number the order's number, and the shop system's id of it
 * @param placedAt when it was placed; everything else happens some minutes later
 */
public record Story(String connection, String number, Instant placedAt) {
    private static final String LINES = """
            [{"id": "1", "name": "Teekanne", "quantity": 1, "unitPrice": "39.00", "total": "39.00"},
             {"id": "2", "name": "Tasse", "sku": "T-2", "quantity": 2, "unitPrice": "9.50", "total": "19.00"}]""";
    private static final String ADDRESS = """
            {"name": "Erika Beispiel", "street": "Lindenweg 7", "postcode": "50667", "city": "Köln", "country": "DE"}""";

    public String subject() {
        return number;
    }

    public String email() {
        return number.toLowerCase(Locale.ROOT) + "@example.com";
    }

    /** Placed by a buyer with an address, to be paid by bank transfer. */
    public String placed() {
        return placed("{\"firstName\": \"Erika\", \"lastName\": \"Beispiel\", \"email\": \"" + email() + "\"}");
    }

    /** Placed by this buyer, a JSON object. */
    public String placed(String buyer) {
        return event("order.placed", "placed", 0, contents(buyer));
    }

    /** What an order consists of, as the data of a placing. */
    public String contents(String buyer) {
        return """
                {"number": "%s", "language": "de", "currency": "EUR", "buyer": %s,
                 "billingAddress": %s, "deliveryAddress": %s, "lines": %s,
                 "totals": {"items": "58.00", "shipping": "4.90", "tax": "10.04", "total": "62.90", "taxIncluded": true},
                 "payment": {"method": "bank_transfer", "label": "Überweisung"}}""".formatted(number, buyer, ADDRESS, ADDRESS, LINES);
    }

    public String confirmed() {
        return event("order.confirmed", "confirmed", 5, "{}");
    }

    public String paid() {
        return event("order.paid", "paid", 10, "{}");
    }

    public String packed() {
        return event("order.packed", "packed", 20, "{}");
    }

    public String cancelled() {
        return event("order.cancelled", "cancelled", 70, "{\"reason\": \"Der Käufer hat es sich anders überlegt.\"}");
    }

    /** The only parcel, with everything in it. */
    public String sent() {
        return sent("P1", 30, "DHL", "00340434160942011875", "[]");
    }

    /** A parcel with some lines, a JSON array. */
    public String sent(String shipment, int minutes, String carrier, String trackingNumber, String lines) {
        return event(
                "shipment.sent", "sent-" + shipment, minutes, """
                {"shipment": "%s", "carrier": "%s", "number": "%s", "lines": %s}""".formatted(shipment, carrier, trackingNumber, lines));
    }

    public String tracked(String status, int minutes) {
        return tracked("P1", status, minutes);
    }

    public String tracked(String shipment, String status, int minutes) {
        return event(
                "shipment.tracked",
                shipment + "-" + status + "-" + minutes,
                minutes,
                "{\"shipment\": \"" + shipment + "\", \"status\": \"" + status + "\"}");
    }

    public String noted(String text, String visibility) {
        return event(
                "order.noted",
                "noted-" + visibility,
                15,
                "{\"text\": \"" + text + "\", \"visibility\": \"" + visibility + "\", \"author\": \"Lena\"}");
    }

    /** Any event of this order. */
    public String event(String type, String id, int minutes, String data) {
        return """
                {"specversion": "1.0", "id": "%s-%s", "source": "/connections/%s", "subject": "%s", "type": "%s",
                 "time": "%s", "data": %s}""".formatted(number, id, connection, subject(), type, placedAt.plus(Duration.ofMinutes(minutes)), data);
    }

    /** The same event as a part of an import. */
    public static String imported(String event) {
        return event.replaceFirst("\"specversion\"", "\"import\": true, \"specversion\"");
    }
}
