package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the buyer bought and agreed to: the order's detail. Each part is a register of its own, so that an
 * {@code order.changed} that arrives before its {@code order.placed} is not undone by it.
 *
 * @param pictures of lines, by their ids: who tells of an order does not always show them, and says nothing against them then
 * @param invoices by kind and number
 * @param documents by the shop system's id
 */
public record Purchase(
        Optional<Stamped<Buyer>> buyer,
        Optional<Stamped<Address>> billingAddress,
        Optional<Stamped<Address>> deliveryAddress,
        Optional<Stamped<Lines>> lines,
        Map<String, Stamped<URI>> pictures,
        Optional<Stamped<Totals>> totals,
        Optional<Stamped<PaymentTerms>> payment,
        Optional<Stamped<String>> buyerNote,
        Map<String, Stamped<Invoice>> invoices,
        Map<String, Stamped<Document>> documents) {
    /** The lines as one value: a change replaces them all. */
    public record Lines(List<Line> all) {
        public Lines {
            all = List.copyOf(all);
        }

        /** Without their pictures, which are kept beside them. */
        public static Lines bare(List<Line> lines) {
            return new Lines(
                    lines.stream().map(line -> line.showing(Optional.empty())).toList());
        }
    }

    /** Nothing known yet: what a status event for an order that nobody announced leaves behind. */
    public static final Purchase UNKNOWN = new Purchase(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of());

    public Purchase {
        pictures = Map.copyOf(pictures);
        invoices = Map.copyOf(invoices);
        documents = Map.copyOf(documents);
    }

    /** Both purchases' statements, the later one of each part; commutative, associative and idempotent. */
    public Purchase merge(Purchase other) {
        return new Purchase(
                Stamped.later(buyer, other.buyer),
                Stamped.later(billingAddress, other.billingAddress),
                Stamped.later(deliveryAddress, other.deliveryAddress),
                Stamped.later(lines, other.lines),
                Stamped.later(pictures, other.pictures),
                Stamped.later(totals, other.totals),
                Stamped.later(payment, other.payment),
                Stamped.later(buyerNote, other.buyerNote),
                Stamped.later(invoices, other.invoices),
                Stamped.later(documents, other.documents));
    }

    /** The pictures that a list of lines brings along. */
    public static Map<String, Stamped<URI>> pictures(List<Line> lines, Stamp stamp) {
        Map<String, Stamped<URI>> pictures = new HashMap<>();
        lines.forEach(line -> line.picture().ifPresent(shown -> pictures.put(line.id(), new Stamped<>(shown, stamp))));
        return pictures;
    }

    /** The lines as they were last said, each with its picture. */
    public List<Line> illustrated() {
        List<Line> all = lines.map(Stamped::value).map(Lines::all).orElse(List.of());
        return pictures.isEmpty() ? all : all.stream().map(this::illustrated).toList();
    }

    private Line illustrated(Line line) {
        return Optional.ofNullable(pictures.get(line.id()))
                .map(Stamped::value)
                .map(shown -> line.showing(Optional.of(shown)))
                .orElse(line);
    }

    /** Where the order goes, else where its bill goes. */
    public Optional<Country> country() {
        return country(deliveryAddress).or(() -> country(billingAddress));
    }

    private static Optional<Country> country(Optional<Stamped<Address>> address) {
        return address.map(Stamped::value).map(Address::country).filter(Country::known);
    }

    /**
     * The invoice number that a payment refers to: the newest invoice's, or the newest proforma's where no invoice was
     * issued (BL-41); a correction is never paid by its number.
     */
    public Optional<Invoice> payableInvoice() {
        return newest(Invoice.Kind.INVOICE).or(() -> newest(Invoice.Kind.PROFORMA));
    }

    private Optional<Invoice> newest(Invoice.Kind kind) {
        return invoices.values().stream()
                .filter(invoice -> invoice.value().kind() == kind)
                .max(Comparator.comparing(Stamped::stamp))
                .map(Stamped::value);
    }
}
