package io.buyerstatus.integrations.shop.ebay;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.PaymentMethods;
import io.buyerstatus.integrations.webhook.PersonName;
import java.util.Map;
import java.util.Optional;

/**
 * What an order at eBay consists of. The buyer's mail address is one of eBay's, which passes mails on for a while; the name is the one that the parcel
 * goes to.
 */
final class OrderContents {
    private static final int NAME = 200;

    /** The language of a marketplace, where it is not the one of most of its country. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("EBAY_DE", "de"),
            Map.entry("EBAY_AT", "de"),
            Map.entry("EBAY_CH", "de"),
            Map.entry("EBAY_GB", "en"),
            Map.entry("EBAY_IE", "en"),
            Map.entry("EBAY_US", "en"),
            Map.entry("EBAY_CA", "en"),
            Map.entry("EBAY_AU", "en"),
            Map.entry("EBAY_FR", "fr"),
            Map.entry("EBAY_IT", "it"),
            Map.entry("EBAY_ES", "es"),
            Map.entry("EBAY_NL", "nl"),
            Map.entry("EBAY_PL", "pl"));

    private final Payload order;
    private final Payload instruction;
    private final CurrencyCode currency;

    OrderContents(Payload order) {
        this.order = order;
        this.instruction = instruction(order);
        this.currency = OrderParts.currency(order.object("pricingSummary").object("total"), "currency");
    }

    /** How it goes to the buyer, as the buyer chose it. */
    static Payload instruction(Payload order) {
        return order.objects("fulfillmentStartInstructions").stream()
                .findFirst()
                .orElseGet(() -> order.object("none"));
    }

    CurrencyCode currency() {
        return currency;
    }

    Fact.Contents read() {
        return read(Optional.of(buyer()));
    }

    /** The same without what eBay shows no more: of the buyer stays what was known before. */
    Fact.Contents asOfNow() {
        return read(Optional.of(buyer()).filter(buyer -> buyer.email().isPresent() || !masked()));
    }

    private Fact.Contents read(Optional<Buyer> buyer) {
        OrderSums sums = new OrderSums(order, currency);
        String note = order.text("buyerCheckoutNotes", 4000);
        return new Fact.Contents(
                Optional.of(order.line("orderId", 100)),
                language(),
                buyer,
                registered(),
                new LineKinds(order).collected() ? Optional.empty() : delivery().or(this::registered),
                Optional.of(sums.lines()),
                Optional.of(sums.totals()),
                payment(),
                note.isEmpty() ? Optional.empty() : Optional.of(note));
    }

    /** The language of the marketplace that the buyer bought at. */
    private Optional<Language> language() {
        return order.objects("lineItems").stream()
                .map(item -> item.firstLine(40, "purchaseMarketplaceId", "listingMarketplaceId"))
                .flatMap(market -> Optional.ofNullable(LANGUAGES.get(market)).stream())
                .findFirst()
                .flatMap(Language::parse);
    }

    private Buyer buyer() {
        Payload buyer = order.object("buyer");
        Payload registered = buyer.object("buyerRegistrationAddress");
        Payload shipTo = shipTo();
        String recipient = shipTo.line("fullName", NAME);
        PersonName name =
                PersonName.of(recipient.isEmpty() || abroad() ? registered.line("fullName", NAME) : recipient);
        return new Buyer(
                name.first(),
                name.last(),
                shipTo.line("companyName", NAME),
                OrderParts.email(shipTo, "email").or(() -> OrderParts.email(registered, "email")),
                phone(shipTo).or(() -> phone(registered)).orElse(""),
                buyer.line("username", NAME),
                false);
    }

    /** Two weeks after the order eBay writes other words in the mail address's place. */
    private boolean masked() {
        return !shipTo().line("email", NAME).isEmpty()
                || !order.object("buyer")
                        .object("buyerRegistrationAddress")
                        .line("email", NAME)
                        .isEmpty();
    }

    private Payload shipTo() {
        return instruction.object("shippingStep").object("shipTo");
    }

    private static Optional<String> phone(Payload of) {
        return Optional.of(of.object("primaryPhone").line("phoneNumber", 50)).filter(phone -> !phone.isEmpty());
    }

    /** In eBay's programme for shipping abroad the parcel goes to eBay first, and the buyer's address is said beside. */
    private boolean abroad() {
        return !instruction.object("finalDestinationAddress").isEmpty();
    }

    private Optional<Address> delivery() {
        return abroad()
                ? address(
                        order.object("buyer").object("buyerRegistrationAddress"),
                        instruction.object("finalDestinationAddress"))
                : address(shipTo(), shipTo().object("contactAddress"));
    }

    private Optional<Address> registered() {
        Payload registered = order.object("buyer").object("buyerRegistrationAddress");
        return address(registered, registered.object("contactAddress"));
    }

    private static Optional<Address> address(Payload person, Payload address) {
        if (address.firstLine(NAME, "addressLine1", "city", "postalCode").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                person.line("fullName", NAME),
                person.line("companyName", NAME),
                address.line("addressLine1", NAME),
                address.line("addressLine2", NAME),
                address.line("postalCode", 20),
                address.line("city", NAME),
                address.line("stateOrProvince", NAME),
                OrderParts.country(address, "countryCode"),
                phone(person).orElse("")));
    }

    private Optional<PaymentTerms> payment() {
        return order.object("paymentSummary").objects("payments").stream()
                .map(payment -> payment.line("paymentMethod", NAME))
                .filter(method -> !method.isEmpty())
                .findFirst()
                .map(method -> PaymentMethods.terms(method, method.equals("EBAY") ? "eBay" : ""));
    }
}
