package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Addresses;
import io.buyerstatus.aws.order.Attributes.Buyers;
import io.buyerstatus.aws.order.Attributes.Charges;
import io.buyerstatus.aws.order.Attributes.Detail;
import io.buyerstatus.aws.order.Attributes.Documents;
import io.buyerstatus.aws.order.Attributes.Invoices;
import io.buyerstatus.aws.order.Attributes.Payment;
import io.buyerstatus.aws.order.Attributes.Sums;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.order.purchase.ReviewConsent;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The detail of an order: what was bought, by whom, for how much. */
final class DetailItem {
    private DetailItem() {}

    /** Where the change touches it: what carriers say does not. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        Purchase before = change.before().map(Order::purchase).orElse(Purchase.UNKNOWN);
        Order after = change.after();
        return after.purchase().equals(before)
                ? Stream.empty()
                : Stream.of(RowWrite.put(
                        tables.orders(),
                        RowWrite.keyed(OrdersTable.key(after.key(), OrdersTable.DETAIL), write(after.purchase()))));
    }

    /** The item without its keys. */
    static Map<String, AttributeValue> write(Purchase purchase) {
        Stamps stamps = Stamps.empty();
        ItemWriter detail = Schema.item()
                .put(Detail.BUYER, purchase.buyer(), stamps.write(DetailItem::buyer))
                .put(Detail.BILLING, purchase.billingAddress(), stamps.write(DetailItem::address))
                .put(Detail.DELIVERY, purchase.deliveryAddress(), stamps.write(DetailItem::address))
                .put(Detail.LINES, purchase.lines(), stamps.write(lines -> Values.list(lines.all(), LineForm::write)))
                .map(Detail.PICTURES, purchase.pictures(), stamps.write(url -> Values.text(url.toString())))
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
                detail.map(Detail.PICTURES, stamps.read(url -> URI.create(url.s()))),
                detail.find(Detail.TOTALS, stamps.read(DetailItem::totals)),
                detail.find(Detail.PAYMENT, stamps.read(DetailItem::payment)),
                detail.find(Detail.NOTE, stamps.read(AttributeValue::s)),
                detail.map(Detail.INVOICES, stamps.read(DetailItem::invoice)),
                detail.map(Detail.DOCUMENTS, stamps.read(DetailItem::document)));
    }

    private static AttributeValue buyer(Buyer buyer) {
        return new ItemWriter()
                .text(Buyers.FIRST_NAME, buyer.firstName())
                .text(Buyers.LAST_NAME, buyer.lastName())
                .text(Buyers.COMPANY, buyer.company())
                .put(Buyers.EMAIL, buyer.email(), email -> Values.text(email.value()))
                .text(Buyers.PHONE, buyer.phone())
                .text(Buyers.LOGIN, buyer.login())
                .flag(Buyers.SMS_CONSENT, buyer.smsConsent())
                .put(Buyers.REVIEW_CONSENT, buyer.reviewConsent(), DetailItem::consent)
                .value();
    }

    private static Buyer buyer(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Buyer(
                map.text(Buyers.FIRST_NAME),
                map.text(Buyers.LAST_NAME),
                map.text(Buyers.COMPANY),
                map.find(Buyers.EMAIL, AttributeValue::s).flatMap(EmailAddress::parse),
                map.text(Buyers.PHONE),
                map.text(Buyers.LOGIN),
                map.flag(Buyers.SMS_CONSENT),
                map.find(Buyers.REVIEW_CONSENT, DetailItem::consent));
    }

    private static AttributeValue consent(ReviewConsent consent) {
        return new ItemWriter()
                .instant(Buyers.CONSENT_AT, consent.at())
                .text(Buyers.CONSENT_WORDS, consent.words())
                .value();
    }

    private static ReviewConsent consent(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new ReviewConsent(map.instant(Buyers.CONSENT_AT), map.text(Buyers.CONSENT_WORDS));
    }

    static AttributeValue address(Address address) {
        return new ItemWriter()
                .text(Addresses.NAME, address.name())
                .text(Addresses.COMPANY, address.company())
                .text(Addresses.STREET, address.street())
                .text(Addresses.STREET_2, address.street2())
                .text(Addresses.POSTCODE, address.postcode())
                .text(Addresses.CITY, address.city())
                .text(Addresses.REGION, address.region())
                .text(Addresses.COUNTRY, address.country().code())
                .text(Addresses.PHONE, address.phone())
                .value();
    }

    static Address address(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Address(
                map.text(Addresses.NAME),
                map.text(Addresses.COMPANY),
                map.text(Addresses.STREET),
                map.text(Addresses.STREET_2),
                map.text(Addresses.POSTCODE),
                map.text(Addresses.CITY),
                map.text(Addresses.REGION),
                new Country(map.text(Addresses.COUNTRY)),
                map.text(Addresses.PHONE));
    }

    private static AttributeValue totals(Totals totals) {
        return new ItemWriter()
                .put(Sums.ITEMS, totals.items(), Values::money)
                .put(Sums.SHIPPING, totals.shipping(), Values::money)
                .put(Sums.DISCOUNT, totals.discount(), Values::money)
                .put(Sums.TAX, totals.tax(), Values::money)
                .put(Sums.TOTAL, Values.money(totals.total()))
                .flag(Sums.TAX_INCLUDED, totals.taxIncluded())
                .list(Sums.CHARGES, totals.charges(), charge -> new ItemWriter()
                        .text(Charges.KIND, charge.kind().name())
                        .text(Charges.LABEL, charge.label())
                        .put(Charges.AMOUNT, Values.money(charge.amount()))
                        .value())
                .value();
    }

    private static Totals totals(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Totals(
                map.find(Sums.ITEMS, Values::money),
                map.find(Sums.SHIPPING, Values::money),
                map.find(Sums.DISCOUNT, Values::money),
                map.find(Sums.TAX, Values::money),
                Values.money(map.get(Sums.TOTAL)),
                map.flag(Sums.TAX_INCLUDED),
                map.list(Sums.CHARGES, DetailItem::charge));
    }

    private static Totals.Charge charge(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Totals.Charge(
                Totals.Kind.valueOf(map.text(Charges.KIND)),
                map.text(Charges.LABEL),
                Values.money(map.get(Charges.AMOUNT)));
    }

    private static AttributeValue payment(PaymentTerms terms) {
        return new ItemWriter()
                .text(Payment.METHOD, terms.method().name())
                .text(Payment.METHOD_ID, terms.methodId())
                .text(Payment.LABEL, terms.label())
                .instant(Payment.DUE, terms.dueAt())
                .put(Payment.PAY_AT, terms.payAt(), url -> Values.text(url.toString()))
                .value();
    }

    private static PaymentTerms payment(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new PaymentTerms(
                PaymentTerms.Method.valueOf(map.text(Payment.METHOD)),
                map.text(Payment.METHOD_ID),
                map.text(Payment.LABEL),
                map.find(Payment.DUE, Values::instant),
                map.find(Payment.PAY_AT, url -> URI.create(url.s())));
    }

    private static AttributeValue invoice(Invoice invoice) {
        return new ItemWriter()
                .text(Invoices.KIND, invoice.kind().name())
                .text(Invoices.NUMBER, invoice.number())
                .instant(Invoices.ISSUED_AT, invoice.issuedAt())
                .put(Invoices.URL, invoice.url(), url -> Values.text(url.toString()))
                .value();
    }

    private static Invoice invoice(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Invoice(
                Invoice.Kind.valueOf(map.text(Invoices.KIND)),
                map.text(Invoices.NUMBER),
                map.instant(Invoices.ISSUED_AT),
                map.find(Invoices.URL, url -> URI.create(url.s())));
    }

    private static AttributeValue document(Document document) {
        return new ItemWriter()
                .text(Documents.ID, document.id())
                .text(Documents.KIND, document.kind().name())
                .text(Documents.NAME, document.name())
                .text(Documents.URL, document.url().toString())
                .value();
    }

    private static Document document(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Document(
                map.text(Documents.ID),
                Document.Kind.valueOf(map.text(Documents.KIND)),
                map.text(Documents.NAME),
                URI.create(map.text(Documents.URL)));
    }
}
