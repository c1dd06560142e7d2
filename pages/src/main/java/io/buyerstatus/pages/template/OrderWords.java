package io.buyerstatus.pages.template;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.template.AttachedName;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.purchase.Addresses;
import io.buyerstatus.pages.buyer.purchase.PaymentReference;
import io.buyerstatus.pages.buyer.purchase.PaymentTexts;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the tags of the order and its buyer say. */
final class OrderWords {
    private final TemplateOccasion occasion;
    private final Order order;
    private final Wording wording;
    private final Formats formats;

    private OrderWords(TemplateOccasion occasion, Wording wording) {
        this.occasion = occasion;
        this.order = occasion.order().order();
        this.wording = wording;
        this.formats = wording.formats();
    }

    static Optional<String> of(String tag, TemplateOccasion occasion, Wording wording) {
        OrderWords words = new OrderWords(occasion, wording);
        return words.ofBuyer(tag)
                .or(() -> words.ofOrder(tag))
                .or(() -> words.ofMoney(tag))
                .or(() -> words.ofPapers(tag))
                .filter(not(String::isBlank));
    }

    private Optional<String> ofBuyer(String tag) {
        return switch (tag) {
            case "Name" -> order.buyer().map(StrangersWords::name);
            case "first_name" -> typed(Buyer::firstName);
            case "last_name" -> typed(Buyer::lastName);
            case "company_name" -> typed(Buyer::company);
            case "Kunden-Login", "customer_login" -> typed(Buyer::login);
            case "phone" -> typed(Buyer::phone);
            case "email" -> order.buyer().flatMap(Buyer::email).map(EmailAddress::value);
            case "buyer_note" ->
                order.purchase().buyerNote().map(Stamped::value).map(StrangersWords::unlinked);
            case "delivery_address" -> order.deliveryAddress().map(this::address);
            case "billing_address" ->
                order.purchase().billingAddress().map(Stamped::value).map(this::address);
            default -> Optional.empty();
        };
    }

    private Optional<String> typed(Function<Buyer, String> part) {
        return order.buyer().map(part).map(StrangersWords::unlinked);
    }

    private String address(Address address) {
        return Addresses.shown(address, formats).stream()
                .map(StrangersWords::unlinked)
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> ofOrder(String tag) {
        return switch (tag) {
            case "order_number" -> Optional.of(StrangersWords.unlinked(order.number()));
            case "order_date" -> order.milestones().at(Milestone.PLACED).map(formats::date);
            case "order_link" -> Optional.of(occasion.link().toString());
            case "items_count" -> Optional.of(Integer.toString(order.lines().size()));
            case "order_status" -> Optional.of(status());
            case "attachments" ->
                Optional.of(occasion.attachments().stream()
                        .map(AttachedName::name)
                        .map(StrangersWords::unlinked)
                        .collect(Collectors.joining(", ")));
            case "message" -> occasion.entry().map(Entry::text).map(StrangersWords::unlinked);
            case "message_author" -> occasion.entry().map(Entry::name).map(StrangersWords::unlinked);
            default -> Optional.empty();
        };
    }

    private String status() {
        String key =
                switch (order.progress()) {
                    case PLACED -> "placed";
                    case CONFIRMED -> "confirmed";
                    case PACKED -> "packed";
                    case CANCELLED -> "cancelled";
                    default -> "";
                };
        return key.isEmpty()
                ? new ParcelWords(occasion, wording)
                        .of("parcel_status", order.parcels().all().stream().findFirst())
                        .orElseGet(() -> wording.texts().get("headline.placed"))
                : wording.texts().get("headline." + key);
    }

    private Optional<String> ofMoney(String tag) {
        Settlement settlement = order.settlement();
        return switch (tag) {
            case "order_price" -> totals().map(Totals::total).map(formats::money);
            case "items_price" -> totals().flatMap(Totals::items).map(formats::money);
            case "delivery_price" -> totals().flatMap(Totals::shipping).map(formats::money);
            case "payment_method" -> new PaymentTexts(order, wording).method();
            case "paid_amount" -> money(settlement.received());
            case "open_amount" -> money(settlement.open());
            case "payment_due" -> settlement.due().map(formats::date);
            case "payment_reference" -> Optional.of(StrangersWords.unlinked(PaymentReference.of(order)));
            case "refunded_amount" -> new PaymentTexts(order, wording).refunded();
            default -> Optional.empty();
        };
    }

    private Optional<Totals> totals() {
        return order.purchase().totals().map(Stamped::value);
    }

    private Optional<String> money(Optional<Money> amount) {
        return amount.map(formats::money);
    }

    private Optional<String> ofPapers(String tag) {
        Optional<Invoice> invoice = occasion.invoice().or(() -> order.purchase().payableInvoice());
        return switch (tag) {
            case "invoice_link" -> invoice.flatMap(Invoice::url).map(URI::toString);
            case "invoice_number" -> invoice.map(Invoice::number).map(StrangersWords::unlinked);
            case "invoice_date" -> invoice.map(Invoice::issuedAt).map(formats::date);
            case "return_label_link" ->
                order.purchase().documents().values().stream()
                        .map(Stamped::value)
                        .filter(document -> document.kind() == Document.Kind.RETURN_LABEL)
                        .map(Document::url)
                        .map(URI::toString)
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
