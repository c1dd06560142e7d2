package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.AddressView;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Fact;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Payment;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.Picture;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what was bought, by whom, for how much [DR-21, DR-22]. */
public final class PurchaseViews {

    private final Wording wording;
    private final boolean verified;
    private final boolean shown;
    private final boolean located;
    private final URI link;
    private final EffectiveSettings settings;

    /**
     * @param settings tell whether the private link may show addresses, contact data and documents to everybody
     * @param level how far this browser's owner proved to be the buyer: a postcode opens the addresses and nothing more
     * @param link the order's private link
     */
    public PurchaseViews(Wording wording, EffectiveSettings settings, AccessLevel level, URI link) {
        this.wording = wording;
        this.verified = level == AccessLevel.VERIFIED;
        this.shown = verified || settings.get(PrivacySettings.ADDRESSES) == PrivacySettings.Addresses.SHOWN;
        this.located = shown || level == AccessLevel.ADDRESSES;
        this.link = link;
        this.settings = settings;
    }

    /** Everything below "your order". */
    public PurchaseView of(Order order) {
        List<AddressView> addresses = addresses(order);
        List<Link> documents = documents(order);
        boolean hidden = !shown
                && !(addresses.isEmpty() && documents.isEmpty() && order.buyer().isEmpty());
        PriceViews prices = new PriceViews(wording);
        PaymentTexts payment = new PaymentTexts(order, wording);
        return new PurchaseView(
                prices.items(order).stream()
                        .map(item -> item.item()
                                .pictured(item.line()
                                        .picture()
                                        .map(original ->
                                                Picture.item(order.key().shop(), original))))
                        .toList(),
                prices.amounts(order),
                new Payment(payment.lines(), payment.settled()),
                facts(order),
                order.purchase()
                        .buyerNote()
                        .map(Stamped::value)
                        .filter(note -> verified && !note.isBlank())
                        .map(String::strip),
                addresses,
                new AddressWishes(wording, settings, link).of(order),
                located || addresses.isEmpty() ? Optional.empty() : Optional.of(texts().get("address.masked")),
                hidden
                        ? Optional.of(new Link(texts().get("access.show"), BuyerUrls.at(link, BuyerUrls.VERIFY)))
                        : Optional.empty(),
                shown || documents.isEmpty() ? Optional.empty() : Optional.of(texts().get("access.documents")),
                shown ? documents : List.of());
    }

    private List<Fact> facts(Order order) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts().get("fact.number"), order.number()));
        order.milestones()
                .at(Milestone.PLACED)
                .ifPresent(placed ->
                        facts.add(new Fact(texts().get("fact.date"), formats().date(placed))));
        order.purchase().payableInvoice().ifPresent(invoice -> facts.add(invoice(invoice)));
        order.buyer().ifPresent(buyer -> facts.addAll(contact(buyer)));
        return facts;
    }

    private Fact invoice(Invoice invoice) {
        String key = invoice.kind() == Invoice.Kind.PROFORMA ? "fact.proforma" : "fact.invoice";
        return new Fact(texts().get(key), invoice.number());
    }

    private List<Fact> contact(Buyer buyer) {
        List<Fact> facts = new ArrayList<>();
        buyer.email()
                .map(email -> shown ? email.value() : Masked.email(email.value()))
                .ifPresent(email -> facts.add(new Fact(texts().get("fact.email"), email)));
        if (!buyer.phone().isBlank()) {
            facts.add(new Fact(texts().get("fact.phone"), shown ? buyer.phone() : Masked.phone(buyer.phone())));
        }
        return facts;
    }

    private List<AddressView> addresses(Order order) {
        Optional<Address> delivery = order.deliveryAddress();
        Optional<Address> billing = order.purchase().billingAddress().map(Stamped::value);
        if (delivery.isPresent() && delivery.equals(billing)) {
            return List.of(address("address.both", delivery.get()));
        }
        return Stream.concat(
                        delivery.map(address -> address("address.delivery", address)).stream(),
                        billing.map(address -> address("address.billing", address)).stream())
                .toList();
    }

    private AddressView address(String key, Address address) {
        return new AddressView(
                texts().get(key), located ? Addresses.shown(address, formats()) : Addresses.masked(address, formats()));
    }

    private List<Link> documents(Order order) {
        Stream<Link> invoices = order.purchase().invoices().values().stream()
                .map(Stamped::value)
                .sorted(Comparator.comparing(Invoice::issuedAt).thenComparing(Invoice::number))
                .flatMap(invoice -> link(invoiceName(invoice), invoice.url()).stream());
        Stream<Link> papers = order.purchase().documents().values().stream()
                .map(Stamped::value)
                .sorted(Comparator.comparing(Document::name).thenComparing(Document::id))
                .flatMap(paper -> link(paper.name(), Optional.of(paper.url())).stream());
        return Stream.concat(invoices, papers).toList();
    }

    private String invoiceName(Invoice invoice) {
        return texts().get(
                        "document." + invoice.kind().name().toLowerCase(Locale.ROOT),
                        Map.of("number", invoice.number()));
    }

    private static Optional<Link> link(String label, Optional<URI> url) {
        return url.flatMap(address -> SafeUrl.of(address.toString())).map(address -> new Link(label, address));
    }

    private Texts texts() {
        return wording.texts();
    }

    private Formats formats() {
        return wording.formats();
    }
}
