package io.buyerstatus.integrations.contract;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.ReviewConsent;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.code.CarrierCodes;
import io.buyerstatus.core.tracking.code.CodeTable;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes facts of the {@code data} that their schemas have accepted. */
final class FactReader {
    private FactReader() {}

    static Fact read(String type, Fields data, Instant time) {
        return data.guarded(() -> switch (type) {
            case "order.placed" ->
                new Fact.OrderPlaced(
                        data.instant("placedAt").orElse(time),
                        data.flag("complete", true),
                        data.flag("awaitingPayment", false),
                        contents(data));
            case "order.changed" ->
                new Fact.OrderChanged(
                        contents(data),
                        data.part("snapshot", snapshot -> StandingReader.snapshot(snapshot, data.currency())));
            case "order.finalised" -> new Fact.OrderFinalised();
            case "order.confirmed" -> new Fact.OrderConfirmed();
            case "order.paid" -> paid(data);
            case "order.packed" -> new Fact.OrderPacked();
            case "order.cancelled" -> new Fact.OrderCancelled(data.text("reason"));
            case "order.reopened" -> new Fact.OrderReopened();
            case "order.withdrawn" -> new Fact.OrderWithdrawn();
            case "payment.received", "payment.authorised", "payment.failed", "payment.reversed" ->
                StandingReader.payment(type, data);
            case "refund.withdrawn" -> new Fact.RefundWithdrawn(data.text("refund"));
            case "shipment.withdrawn" -> new Fact.ShipmentWithdrawn(data.text("shipment"), data.text("number"));
            case "order.refunded" -> refunded(data);
            case "invoice.issued" -> new Fact.InvoiceIssued(invoice(data, time));
            case "document.added" -> new Fact.DocumentAdded(document(data));
            case "shipment.sent" -> sent(data, time);
            case "shipment.ready" -> ready(data);
            case "parcel.photographed" ->
                new Fact.ParcelPhotographed(
                        data.text("shipment"),
                        data.text("number"),
                        data.uri("picture").orElseThrow(() -> new IllegalStateException("the schema requires it")));
            case "shipment.tracked" -> tracked(data);
            case "order.noted" ->
                new Fact.OrderNoted(data.text("text"), data.text("visibility").equals("buyer"), data.text("author"));
            default -> throw new IllegalStateException("the schemas know a type that is not read: " + type);
        });
    }

    private static Fact.Contents contents(Fields data) {
        Optional<CurrencyCode> currency = data.currency();
        return new Fact.Contents(
                data.optionalText("number"),
                data.optionalText("language").map(Language::new),
                data.part("buyer", FactReader::buyer),
                data.part("billingAddress", FactReader::address),
                data.part("deliveryAddress", FactReader::address),
                data.list("lines", line -> line(line, currency)).map(Bounded::lines),
                data.part("totals", totals -> totals(totals, currency)),
                data.part("payment", FactReader::payment),
                data.optionalText("buyerNote"));
    }

    private static Buyer buyer(Fields buyer) {
        return new Buyer(
                buyer.text("firstName"),
                buyer.text("lastName"),
                buyer.text("company"),
                buyer.optionalText("email").map(EmailAddress::new),
                buyer.text("phone"),
                buyer.text("login"),
                buyer.flag("smsConsent", false),
                buyer.part("reviewConsent", FactReader::consent));
    }

    private static ReviewConsent consent(Fields consent) {
        return new ReviewConsent(consent.requiredInstant("at"), consent.text("words"));
    }

    private static Address address(Fields address) {
        return new Address(
                address.text("name"),
                address.text("company"),
                address.text("street"),
                address.text("street2"),
                address.text("postcode"),
                address.text("city"),
                address.text("region"),
                address.optionalText("country").map(Country::new).orElse(Country.UNKNOWN),
                address.text("phone"));
    }

    private static Line line(Fields line, Optional<CurrencyCode> currency) {
        return new Line(
                line.text("id"),
                line.text("name"),
                line.text("sku"),
                new Quantity(line.decimal("quantity"), line.text("unit")),
                line.money("unitPrice", currency),
                line.money("total", currency),
                line.uri("picture"),
                line.list("options", option -> new Line.Option(option.text("name"), option.text("value")))
                        .orElse(List.of()),
                new Line.Counts(
                        line.decimal("cancelled"),
                        line.decimal("returned"),
                        line.optionalText("bundle"),
                        line.count("further")),
                line.has("kind") ? line.constant("kind", LineKind.class) : LineKind.SHIPPED);
    }

    private static Totals totals(Fields totals, Optional<CurrencyCode> currency) {
        Money total = totals.money("total", currency)
                .orElseThrow(() -> new IllegalStateException("the schema requires the total"));
        return new Totals(
                totals.money("items", currency),
                totals.money("shipping", currency),
                totals.money("discount", currency),
                totals.money("tax", currency),
                total,
                totals.flag("taxIncluded", true),
                totals.list("charges", charge -> charge(charge, currency)).orElse(List.of()));
    }

    private static Totals.Charge charge(Fields charge, Optional<CurrencyCode> currency) {
        return new Totals.Charge(
                charge.constant("kind", Totals.Kind.class),
                charge.text("label"),
                charge.money("amount", currency)
                        .orElseThrow(() -> new IllegalStateException("the schema requires the amount")));
    }

    private static PaymentTerms payment(Fields payment) {
        return new PaymentTerms(
                payment.constant("method", PaymentTerms.Method.class),
                payment.text("methodId"),
                payment.text("label"),
                payment.instant("dueAt"),
                payment.uri("payUrl"));
    }

    private static Fact paid(Fields data) {
        return new Fact.OrderPaid(
                data.money("amount", data.currency()),
                data.has("method") ? Optional.of(data.constant("method", PaymentTerms.Method.class)) : Optional.empty(),
                data.optionalText("label"),
                data.flag("part", false));
    }

    private static Fact refunded(Fields data) {
        return new Fact.OrderRefunded(
                data.text("refund"),
                data.money("amount", data.currency()),
                data.text("reason"),
                data.flag("full", false));
    }

    private static Invoice invoice(Fields data, Instant time) {
        return new Invoice(
                data.constant("kind", Invoice.Kind.class),
                data.text("number"),
                data.instant("issuedAt").orElse(time),
                data.uri("url"));
    }

    private static Document document(Fields data) {
        return new Document(
                data.text("document"),
                data.constant("kind", Document.Kind.class),
                data.text("name"),
                data.uri("url").orElseThrow(() -> new IllegalStateException("the schema requires the url")));
    }

    private static Fact sent(Fields data, Instant time) {
        return new Fact.ShipmentSent(
                data.text("shipment"),
                data.text("carrier"),
                data.text("number"),
                data.uri("url"),
                data.list("lines", FactReader::parcelLine)
                        .map(Bounded::contents)
                        .orElse(List.of()),
                data.instant("sentAt").orElse(time),
                data.part("expected", FactReader::expected),
                data.flag("untracked", false),
                data.has("parcels") ? Optional.of(data.count("parcels")) : Optional.empty());
    }

    private static Fact ready(Fields data) {
        return new Fact.ShipmentReady(
                data.text("shipment"),
                data.list("lines", FactReader::parcelLine).orElse(List.of()),
                data.part("pickup", FactReader::pickup));
    }

    private static ParcelLine parcelLine(Fields line) {
        return new ParcelLine(line.text("line"), line.decimal("quantity"));
    }

    /** A carrier's code that we cannot explain, fit for a log. */
    static Optional<String> unknownCode(String type, Fields data) {
        return type.equals("shipment.tracked")
                ? meaning(data).flatMap(CodeTable.Meaning::unknownCode)
                : Optional.empty();
    }

    /** What the carrier's code means, where it replaces our word. */
    private static Optional<CodeTable.Meaning> meaning(Fields data) {
        return data.has("status")
                ? Optional.empty()
                : Optional.of(CarrierCodes.of(data.text("carrier"), data.text("code")));
    }

    private static ScanStatus status(String name) {
        return ScanStatus.ofWireName(name)
                .orElseThrow(() -> new IllegalArgumentException("the schema lets the status '" + name + "' pass"));
    }

    private static Fact tracked(Fields data) {
        Optional<CodeTable.Meaning> meaning = meaning(data);
        return new Fact.ShipmentTracked(
                data.text("shipment"),
                data.text("carrier"),
                data.text("number"),
                meaning.map(CodeTable.Meaning::status).orElseGet(() -> status(data.text("status"))),
                data.text("description"),
                data.textOr(
                        "reason",
                        meaning.flatMap(CodeTable.Meaning::reason)
                                .map(Reason::code)
                                .orElse("")),
                data.part("place", FactReader::place),
                data.part("expected", FactReader::expected),
                data.part("pickup", FactReader::pickup));
    }

    private static PickupPoint pickup(Fields pickup) {
        return new PickupPoint(
                pickup.text("name"), pickup.text("address"), pickup.text("hours"), pickup.instant("until"));
    }

    private static Place place(Fields place) {
        return new Place(
                place.text("name"),
                place.text("postcode"),
                place.optionalText("country").map(Country::new),
                place.has("latitude")
                        ? Optional.of(new Place.Coordinates(place.degrees("latitude"), place.degrees("longitude")))
                        : Optional.empty());
    }

    private static DeliveryWindow expected(Fields expected) {
        return new DeliveryWindow(expected.requiredInstant("from"), expected.requiredInstant("until"));
    }
}
