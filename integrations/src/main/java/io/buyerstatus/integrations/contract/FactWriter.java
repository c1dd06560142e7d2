package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes events as the schemas want them: the inverse of {@link FactReader}. Absent and empty fields are left out. */
final class FactWriter {
    private FactWriter() {}

    static ObjectNode write(OrderEvent event) {
        ObjectNode root = object();
        root.put("specversion", "1.0");
        root.put("id", event.id());
        root.put("source", event.connection().source());
        root.put("subject", event.subject());
        root.put("type", event.fact().type());
        root.put("time", event.time().toString());
        if (event.imported()) {
            root.put("import", true);
        }
        if (event.origin() != OrderEvent.Origin.SHOP) {
            root.put("origin", constant(event.origin()));
        }
        text(root, "leftout", String.join("; ", event.leftOut()));
        root.set("data", data(event.fact()));
        return root;
    }

    static ObjectNode data(Fact fact) {
        ObjectNode data = object();
        switch (fact) {
            case Fact.OrderPlaced placed -> {
                data.put("placedAt", placed.placedAt().toString());
                data.put("complete", placed.complete());
                if (placed.awaitingPayment()) {
                    data.put("awaitingPayment", true);
                }
                contents(data, placed.contents());
            }
            case Fact.OrderChanged changed -> {
                contents(data, changed.contents());
                changed.snapshot().ifPresent(snapshot -> StandingWriter.snapshot(data, snapshot));
            }
            case Fact.OrderFinalised _,
                    Fact.OrderConfirmed _,
                    Fact.OrderPacked _,
                    Fact.OrderReopened _,
                    Fact.OrderWithdrawn _ -> {}
            case Fact.PaymentReported reported -> StandingWriter.payment(data, reported);
            case Fact.RefundWithdrawn(String refund) -> data.put("refund", refund);
            case Fact.ShipmentWithdrawn withdrawn -> {
                text(data, "shipment", withdrawn.shipment());
                text(data, "number", withdrawn.number());
            }
            case Fact.OrderPaid paid -> paid(data, paid);
            case Fact.OrderCancelled cancelled -> text(data, "reason", cancelled.reason());
            case Fact.OrderRefunded refunded -> refunded(data, refunded);
            case Fact.InvoiceIssued(Invoice invoice) -> invoice(data, invoice);
            case Fact.DocumentAdded(Document document) -> document(data, document);
            case Fact.ShipmentSent sent -> sent(data, sent);
            case Fact.ShipmentReady ready -> ready(data, ready);
            case Fact.ParcelPhotographed(String shipment, String number, URI picture) -> {
                text(data, "shipment", shipment);
                text(data, "number", number);
                data.put("picture", picture.toString());
            }
            case Fact.ShipmentTracked tracked -> tracked(data, tracked);
            case Fact.OrderNoted noted -> {
                data.put("text", noted.text());
                data.put("visibility", noted.toBuyer() ? "buyer" : "seller");
                text(data, "author", noted.author());
            }
        }
        return data;
    }

    private static void contents(ObjectNode data, Fact.Contents contents) {
        contents.number().ifPresent(number -> data.put("number", number));
        contents.language().map(Language::tag).ifPresent(tag -> data.put("language", tag));
        amounts(contents)
                .findFirst()
                .ifPresent(money -> data.put("currency", money.currency().code()));
        contents.buyer().ifPresent(buyer -> data.set("buyer", buyer(buyer)));
        contents.billingAddress().ifPresent(address -> data.set("billingAddress", address(address)));
        contents.deliveryAddress().ifPresent(address -> data.set("deliveryAddress", address(address)));
        contents.lines().ifPresent(lines -> data.set("lines", array(lines, FactWriter::line)));
        contents.totals().ifPresent(totals -> data.set("totals", totals(totals)));
        contents.payment().ifPresent(payment -> data.set("payment", payment(payment)));
        contents.buyerNote().ifPresent(note -> data.put("buyerNote", note));
    }

    private static Stream<Money> amounts(Fact.Contents contents) {
        Stream<Money> total = contents.totals().map(Totals::total).stream();
        Stream<Money> prices = contents.lines().orElse(List.of()).stream()
                .flatMap(line -> Stream.concat(line.unitPrice().stream(), line.total().stream()));
        return Stream.concat(total, prices);
    }

    private static ObjectNode buyer(Buyer buyer) {
        ObjectNode node = object();
        text(node, "firstName", buyer.firstName());
        text(node, "lastName", buyer.lastName());
        text(node, "company", buyer.company());
        buyer.email().map(EmailAddress::value).ifPresent(email -> node.put("email", email));
        text(node, "phone", buyer.phone());
        text(node, "login", buyer.login());
        if (buyer.smsConsent()) {
            node.put("smsConsent", true);
        }
        buyer.reviewConsent().ifPresent(consent -> node.putObject("reviewConsent")
                .put("at", consent.at().toString())
                .put("words", consent.words()));
        return node;
    }

    private static ObjectNode address(Address address) {
        ObjectNode node = object();
        text(node, "name", address.name());
        text(node, "company", address.company());
        text(node, "street", address.street());
        text(node, "street2", address.street2());
        text(node, "postcode", address.postcode());
        text(node, "city", address.city());
        text(node, "region", address.region());
        text(node, "country", address.country().known() ? address.country().code() : "");
        text(node, "phone", address.phone());
        return node;
    }

    private static ObjectNode line(Line line) {
        ObjectNode node = object();
        node.put("id", line.id());
        node.put("name", line.name());
        text(node, "sku", line.sku());
        number(node, "quantity", line.quantity().amount());
        text(node, "unit", line.quantity().unit());
        counts(node, line.counts());
        money(node, "unitPrice", line.unitPrice());
        money(node, "total", line.total());
        line.picture().ifPresent(picture -> node.put("picture", picture.toString()));
        if (!line.options().isEmpty()) {
            node.set("options", array(line.options(), option -> object().put("name", option.name())
                    .put("value", option.value())));
        }
        text(node, "kind", line.kind() == LineKind.SHIPPED ? "" : constant(line.kind()));
        return node;
    }

    private static void counts(ObjectNode node, Line.Counts counts) {
        if (counts.cancelled().signum() > 0) {
            number(node, "cancelled", counts.cancelled());
        }
        if (counts.returned().signum() > 0) {
            number(node, "returned", counts.returned());
        }
        counts.bundle().ifPresent(bundle -> node.put("bundle", bundle));
        if (counts.further() > 0) {
            node.put("further", counts.further());
        }
    }

    /** Whole numbers as such. */
    private static void number(ObjectNode node, String name, BigDecimal amount) {
        if (amount.scale() == 0) {
            node.put(name, amount.intValueExact());
        } else {
            node.put(name, amount);
        }
    }

    private static ObjectNode charge(Totals.Charge charge) {
        ObjectNode node = object();
        node.put("kind", constant(charge.kind()));
        text(node, "label", charge.label());
        node.put("amount", charge.amount().decimal());
        return node;
    }

    private static ObjectNode totals(Totals totals) {
        ObjectNode node = object();
        money(node, "items", totals.items());
        money(node, "shipping", totals.shipping());
        money(node, "discount", totals.discount());
        money(node, "tax", totals.tax());
        node.put("total", totals.total().decimal());
        node.put("taxIncluded", totals.taxIncluded());
        if (!totals.charges().isEmpty()) {
            node.set("charges", array(totals.charges(), FactWriter::charge));
        }
        return node;
    }

    private static ObjectNode payment(PaymentTerms payment) {
        ObjectNode node = object();
        node.put("method", constant(payment.method()));
        text(node, "methodId", payment.methodId());
        text(node, "label", payment.label());
        payment.dueAt().ifPresent(due -> node.put("dueAt", due.toString()));
        payment.payAt().ifPresent(url -> node.put("payUrl", url.toString()));
        return node;
    }

    private static void paid(ObjectNode data, Fact.OrderPaid paid) {
        amountWithCurrency(data, paid.amount());
        if (paid.part()) {
            data.put("part", true);
        }
        paid.method().ifPresent(method -> data.put("method", constant(method)));
        paid.label().ifPresent(label -> data.put("label", label));
    }

    private static void refunded(ObjectNode data, Fact.OrderRefunded refunded) {
        data.put("refund", refunded.refund());
        amountWithCurrency(data, refunded.amount());
        text(data, "reason", refunded.reason());
        data.put("full", refunded.full());
    }

    private static void invoice(ObjectNode data, Invoice invoice) {
        data.put("kind", constant(invoice.kind()));
        data.put("number", invoice.number());
        data.put("issuedAt", invoice.issuedAt().toString());
        invoice.url().ifPresent(url -> data.put("url", url.toString()));
    }

    private static void document(ObjectNode data, Document document) {
        data.put("document", document.id());
        data.put("kind", constant(document.kind()));
        data.put("name", document.name());
        data.put("url", document.url().toString());
    }

    private static void sent(ObjectNode data, Fact.ShipmentSent sent) {
        text(data, "shipment", sent.shipment());
        text(data, "carrier", sent.carrier());
        text(data, "number", sent.number());
        sent.url().ifPresent(url -> data.put("url", url.toString()));
        parcelLines(data, sent.lines());
        data.put("sentAt", sent.sentAt().toString());
        sent.expected().ifPresent(expected -> data.set("expected", expected(expected)));
        if (sent.untracked()) {
            data.put("untracked", true);
        }
        sent.parcels().ifPresent(count -> data.put("parcels", count));
    }

    private static void ready(ObjectNode data, Fact.ShipmentReady ready) {
        data.put("shipment", ready.shipment());
        parcelLines(data, ready.lines());
        ready.pickup().ifPresent(pickup -> data.set("pickup", pickup(pickup)));
    }

    private static void parcelLines(ObjectNode data, List<ParcelLine> lines) {
        if (!lines.isEmpty()) {
            data.set("lines", array(lines, FactWriter::parcelLine));
        }
    }

    private static ObjectNode parcelLine(ParcelLine line) {
        ObjectNode node = object().put("line", line.line());
        number(node, "quantity", line.quantity());
        return node;
    }

    private static void tracked(ObjectNode data, Fact.ShipmentTracked tracked) {
        text(data, "shipment", tracked.shipment());
        text(data, "carrier", tracked.carrier());
        text(data, "number", tracked.number());
        data.put("status", tracked.status().wireName());
        text(data, "description", tracked.description());
        text(data, "reason", tracked.reason());
        tracked.place().ifPresent(place -> data.set("place", place(place)));
        tracked.expected().ifPresent(expected -> data.set("expected", expected(expected)));
        tracked.pickup().ifPresent(pickup -> data.set("pickup", pickup(pickup)));
    }

    private static ObjectNode place(Place place) {
        ObjectNode node = object();
        text(node, "name", place.name());
        text(node, "postcode", place.postcode());
        place.country().map(Country::code).ifPresent(code -> node.put("country", code));
        place.coordinates().ifPresent(at -> node.put("latitude", at.latitude()).put("longitude", at.longitude()));
        return node;
    }

    private static ObjectNode expected(DeliveryWindow expected) {
        return object().put("from", expected.from().toString())
                .put("until", expected.until().toString());
    }

    private static ObjectNode pickup(PickupPoint pickup) {
        ObjectNode node = object();
        text(node, "name", pickup.name());
        text(node, "address", pickup.address());
        text(node, "hours", pickup.hours());
        pickup.until().ifPresent(until -> node.put("until", until.toString()));
        return node;
    }

    static void amountWithCurrency(ObjectNode node, Optional<Money> amount) {
        money(node, "amount", amount);
        amount.ifPresent(money -> node.put("currency", money.currency().code()));
    }

    private static void money(ObjectNode node, String name, Optional<Money> amount) {
        amount.ifPresent(money -> node.put(name, money.decimal()));
    }

    static void text(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> ArrayNode array(List<T> values, Function<T, ObjectNode> writer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
