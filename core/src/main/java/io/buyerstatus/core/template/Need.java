package io.buyerstatus.core.template;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.tracking.Parcel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What must be known before a template can be sent: a message whose needs are not met waits, and is never sent half filled. Each has a word,
 * by which stores and documents know it.
 */
public sealed interface Need {

    /** Nothing more will be added to the order. */
    record CompleteOrder() implements Need {}

    /** The parcel has a number, or an address to follow it at. */
    record Tracking() implements Need {}

    /**
     * An invoice.
     *
     * @param proformaCounts whether a proforma stands in for it
     */
    record OfInvoice(boolean proformaCounts) implements Need {}

    /** A document of one kind. */
    record OfDocument(Document.Kind kind) implements Need {}

    /** The picture of the packed parcel. */
    record Photo() implements Need {}

    /** An address to send to. */
    record ValidAddress() implements Need {}

    /** Something printed from the order. */
    record Printed(PrintOut what) implements Need {}

    /** Its word, e.g. {@code document:return_label}. */
    default String word() {
        return switch (this) {
            case CompleteOrder() -> "complete_order";
            case Tracking() -> "tracking";
            case OfInvoice(boolean proforma) -> proforma ? "invoice_or_proforma" : "invoice";
            case OfDocument(Document.Kind kind) -> "document:" + kind.name().toLowerCase(Locale.ROOT);
            case Photo() -> "photo";
            case ValidAddress() -> "valid_address";
            case Printed(PrintOut what) -> "printout:" + what.word();
        };
    }

    /** The need of a word; empty for one that this release does not know. */
    static Optional<Need> named(String word) {
        int colon = word.indexOf(':');
        String detail = word.substring(colon + 1);
        return switch (colon < 0 ? word : word.substring(0, colon)) {
            case "complete_order" -> Optional.of(new CompleteOrder());
            case "tracking" -> Optional.of(new Tracking());
            case "invoice" -> Optional.of(new OfInvoice(false));
            case "invoice_or_proforma" -> Optional.of(new OfInvoice(true));
            case "photo" -> Optional.of(new Photo());
            case "valid_address" -> Optional.of(new ValidAddress());
            case "document" ->
                Arrays.stream(Document.Kind.values())
                        .filter(kind -> kind.name().equalsIgnoreCase(detail))
                        .map(OfDocument::new)
                        .map(Need.class::cast)
                        .findFirst();
            case "printout" -> PrintOut.named(detail).map(Printed::new);
            default -> Optional.empty();
        };
    }

    /**
     * What is missing, for people; nothing where it is met.
     *
     * @param parcel the parcel that the message is about, if it is about one
     * @param elsewhere needs that are met by what the order itself does not know: pictures and print-outs
     */
    default Optional<String> missing(Order order, Optional<Parcel> parcel, Set<Need> elsewhere) {
        boolean met = elsewhere.contains(this)
                || switch (this) {
                    case CompleteOrder() -> order.complete();
                    case Tracking() -> tracked(order, parcel);
                    case OfInvoice(boolean proforma) -> invoiced(order, proforma);
                    case OfDocument(Document.Kind kind) ->
                        order.purchase().documents().values().stream()
                                .anyMatch(document -> document.value().kind() == kind);
                    case ValidAddress() -> addressed(order);
                    case Photo() -> false;
                    case Printed(PrintOut what) -> false;
                };
        return met ? Optional.empty() : Optional.of(absence());
    }

    private String absence() {
        return switch (this) {
            case CompleteOrder() -> "the order is not complete yet";
            case Tracking() -> "there is no tracking number yet";
            case OfInvoice(boolean proforma) ->
                proforma ? "there is no invoice or proforma yet" : "there is no invoice yet";
            case OfDocument(Document.Kind kind) ->
                "there is no " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " yet";
            case Photo() -> "there is no picture of the packed parcel yet";
            case ValidAddress() -> "there is no delivery address yet";
            case Printed(PrintOut what) -> "what is to be printed is not printed yet";
        };
    }

    private static boolean tracked(Order order, Optional<Parcel> parcel) {
        return parcel.map(Need::tracked)
                .orElseGet(() -> order.parcels().all().stream().anyMatch(Need::tracked));
    }

    private static boolean tracked(Parcel parcel) {
        return !parcel.number().isEmpty() || parcel.url().isPresent();
    }

    private static boolean invoiced(Order order, boolean proforma) {
        return order.purchase()
                .payableInvoice()
                .filter(invoice -> proforma || invoice.kind() == Invoice.Kind.INVOICE)
                .isPresent();
    }

    private static boolean addressed(Order order) {
        return order.deliveryAddress().filter(Need::complete).isPresent();
    }

    private static boolean complete(Address address) {
        return !address.city().isBlank()
                && !address.street().isBlank()
                && address.country().known();
    }
}
