package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.OrdersTable.Detail;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The detail of an order: what was bought, by whom, for how much. */
final class DetailItem {
    private DetailItem() {}

    /** The item without its keys. */
    static Map<String, AttributeValue> write(Purchase purchase) {
        Stamps stamps = Stamps.empty();
        ItemWriter detail = Schema.item()
                .put(Detail.BUYER, purchase.buyer(), stamps.write(DetailItem::buyer))
                .put(Detail.BILLING, purchase.billingAddress(), stamps.write(DetailItem::address))
                .put(Detail.DELIVERY, purchase.deliveryAddress(), stamps.write(DetailItem::address))
                .put(Detail.LINES, purchase.lines(), stamps.write(lines -> Values.list(lines.all(), LineForm::write)))
                .put(Detail.TOTALS, purchase.totals(), stamps.write(DetailItem::totals))
                .put(Detail.PAYMENT, purchase.payment(), stamps.write(DetailItem::payment))
                .put(Detail.NOTE, purchase.buyerNote(), stamps.write(Values::text))
                .map(Detail.INVOICES, purchase.invoices(), stamps.write(DetailItem::invoice))
                .map(Detail.DOCUMENTS, purchase.documents(), stamps.write(DetailItem::document));
        return stamps.into(detail).item();
    }

    static Purchase read(ItemReader detail) {
        Schema.check(detail);
        Stamps stamps = Stamps.of(detail);
        return new Purchase(
                detail.find(Detail.BUYER, stamps.read(DetailItem::buyer)),
                detail.find(Detail.BILLING, stamps.read(DetailItem::address)),
                detail.find(Detail.DELIVERY, stamps.read(DetailItem::address)),
                detail.find(
                        Detail.LINES,
                        stamps.read(lines -> new Purchase.Lines(
                                lines.l().stream().map(LineForm::read).toList()))),
                detail.find(Detail.TOTALS, stamps.read(DetailItem::totals)),
                detail.find(Detail.PAYMENT, stamps.read(DetailItem::payment)),
                detail.find(Detail.NOTE, stamps.read(AttributeValue::s)),
                detail.map(Detail.INVOICES, stamps.read(DetailItem::invoice)),
                detail.map(Detail.DOCUMENTS, stamps.read(DetailItem::document)));
    }

    private static AttributeValue buyer(Buyer buyer) {
        return new ItemWriter()
                .text("f", buyer.firstName())
                .text("l", buyer.lastName())
                .text("c", buyer.company())
                .put("e", buyer.email(), email -> Values.text(email.value()))
                .text("p", buyer.phone())
                .text("u", buyer.login())
                .flag("s", buyer.smsConsent())
                .value();
    }

    private static Buyer buyer(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Buyer(
                map.text("f"),
                map.text("l"),
                map.text("c"),
                map.find("e", email -> new EmailAddress(email.s())),
                map.text("p"),
                map.text("u"),
                map.flag("s"));
    }

    private static AttributeValue address(Address address) {
        return new ItemWriter()
                .text("n", address.name())
                .text("o", address.company())
                .text("s", address.street())
                .text("t", address.street2())
                .text("z", address.postcode())
                .text("c", address.city())
                .text("r", address.region())
                .text("k", address.country().code())
                .text("p", address.phone())
                .value();
    }

    private static Address address(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Address(
                map.text("n"),
                map.text("o"),
                map.text("s"),
                map.text("t"),
                map.text("z"),
                map.text("c"),
                map.text("r"),
                new Country(map.text("k")),
                map.text("p"));
    }

    private static AttributeValue totals(Totals totals) {
        return new ItemWriter()
                .put("i", totals.items(), Values::money)
                .put("s", totals.shipping(), Values::money)
                .put("d", totals.discount(), Values::money)
                .put("x", totals.tax(), Values::money)
                .put("t", Values.money(totals.total()))
                .flag("n", totals.taxIncluded())
                .value();
    }

    private static Totals totals(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Totals(
                map.find("i", Values::money),
                map.find("s", Values::money),
                map.find("d", Values::money),
                map.find("x", Values::money),
                Values.money(map.get("t")),
                map.flag("n"));
    }

    private static AttributeValue payment(PaymentTerms terms) {
        return new ItemWriter()
                .text("m", terms.method().name())
                .text("l", terms.label())
                .instant("d", terms.dueAt())
                .value();
    }

    private static PaymentTerms payment(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new PaymentTerms(
                PaymentTerms.Method.valueOf(map.text("m")), map.text("l"), map.find("d", Values::instant));
    }

    private static AttributeValue invoice(Invoice invoice) {
        return new ItemWriter()
                .text("k", invoice.kind().name())
                .text("n", invoice.number())
                .instant("t", invoice.issuedAt())
                .put("u", invoice.url(), url -> Values.text(url.toString()))
                .value();
    }

    private static Invoice invoice(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Invoice(
                Invoice.Kind.valueOf(map.text("k")),
                map.text("n"),
                map.instant("t"),
                map.find("u", url -> URI.create(url.s())));
    }

    private static AttributeValue document(Document document) {
        return new ItemWriter()
                .text("i", document.id())
                .text("k", document.kind().name())
                .text("n", document.name())
                .text("u", document.url().toString())
                .value();
    }

    private static Document document(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Document(
                map.text("i"), Document.Kind.valueOf(map.text("k")), map.text("n"), URI.create(map.text("u")));
    }
}
