package io.buyerstatus.core.document;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document that an order names by its address, or that is printed from it.
 *
 * @param id which of them it is: an invoice's kind and number, a document's id, for what or whom it is printed; empty for a picture
 */
public record OrderDocument(DocumentUse use, String id, URI original) {
    private static final String PRINTED = "printout";

    public static OrderDocument of(Invoice invoice, URI original) {
        return new OrderDocument(DocumentUse.INVOICE, invoice.kind() + " " + invoice.number(), original);
    }

    public static OrderDocument of(Document document) {
        return new OrderDocument(DocumentUse.DOCUMENT, document.id(), document.url());
    }

    /** The picture of a packed parcel. */
    public static OrderDocument photo(URI original) {
        return new OrderDocument(DocumentUse.PHOTO, "", original);
    }

    /**
     * What is printed from the order: once for each message that brings it along, or person who wants it, as the order is then.
     *
     * @param parcel of which it is, if it is of one
     * @param whose names that message, or what that person asked
     */
    public static OrderDocument printed(PrintOut what, Optional<ParcelId> parcel, String whose) {
        String of = parcel.map(id -> "#" + id.value()).orElse("");
        return new OrderDocument(DocumentUse.PRINTOUT, whose, URI.create(PRINTED + ":" + what.word() + of));
    }

    /** Of which parcel it is printed. */
    public Optional<ParcelId> parcel() {
        return Optional.ofNullable(original.getFragment()).map(ParcelId::new);
    }

    /** What of its order is printed; empty for a document that is fetched. */
    public Optional<PrintOut> printOut() {
        return use == DocumentUse.PRINTOUT ? PrintOut.named(original.getSchemeSpecificPart()) : Optional.empty();
    }

    /** All that an order names. */
    public static List<OrderDocument> all(Order order) {
        List<OrderDocument> all = new ArrayList<>();
        order.purchase().invoices().values().stream().map(Stamped::value).forEach(invoice -> invoice.url()
                .ifPresent(url -> all.add(of(invoice, url))));
        order.purchase().documents().values().forEach(document -> all.add(of(document.value())));
        order.facts().parcels().fragments().values().forEach(parcel -> parcel.shipping()
                .photo()
                .ifPresent(photo -> all.add(photo(photo.value()))));
        return all;
    }

    /** What an order names and did not name before. */
    public static List<OrderDocument> between(Optional<Order> before, Order after) {
        Set<OrderDocument> known =
                before.map(OrderDocument::all).stream().flatMap(List::stream).collect(Collectors.toSet());
        return all(after).stream()
                .filter(named -> !known.contains(named))
                .distinct()
                .toList();
    }
}
