package io.buyerstatus.crash;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.contract.EventCodec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The events of one order, as the queue carries them. */
record Events(String subject, Instant placedAt) {
    private static final EventCodec CODEC = new EventCodec();
    private static final String NUMBER = "00340434161094042557";
    private static final List<Optional<URI>> NO_PICTURES = List.of(Optional.empty());

    /** By somebody who gave an e-mail address. */
    String placed() {
        return placed(
                new Buyer("Erika", "Beispiel", "", Optional.of(new EmailAddress(address())), "", "", false),
                placedAt,
                NO_PICTURES);
    }

    /** The address that its buyer gives, which nobody else has. */
    String address() {
        return subject.toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** By somebody who gave only a phone number, and agreed to text messages. */
    String placedByPhone() {
        return placed(byPhone(), placedAt, NO_PICTURES);
    }

    /** With a line for each picture, by somebody who can be told nothing. */
    String placedShowing(List<URI> pictures) {
        Buyer silent = new Buyer("Erika", "Beispiel", "", Optional.empty(), "", "", false);
        return placed(silent, placedAt, pictures.stream().map(Optional::of).toList());
    }

    /** Before the connection was installed. */
    String placedBefore(Instant installedAt) {
        return placed(byPhone(), installedAt.minus(Duration.ofDays(1)), NO_PICTURES);
    }

    String paid() {
        return event("paid", 1, new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** With the address of the invoice. */
    String invoiced(URI document) {
        return event(
                "invoiced",
                1,
                new Fact.InvoiceIssued(
                        new Invoice(Invoice.Kind.INVOICE, "R-" + subject, minutes(1), Optional.of(document))));
    }

    String sent() {
        return event(
                "sent",
                2,
                new Fact.ShipmentSent("1", "DHL", NUMBER, Optional.empty(), List.of(), minutes(2), Optional.empty()));
    }

    String delivered() {
        return event(
                "delivered",
                3,
                new Fact.ShipmentTracked(
                        "1",
                        "DHL",
                        NUMBER,
                        ScanStatus.DELIVERED,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Each life has a number of its own, as nobody's phone gets more than some messages a day. */
    private Buyer byPhone() {
        String phone = "+49 151 2%07d".formatted(Math.floorMod(subject.hashCode(), 10_000_000));
        return new Buyer("Erika", "Beispiel", "", Optional.empty(), phone, "", true);
    }

    private String placed(Buyer buyer, Instant at, List<Optional<URI>> pictures) {
        Address address =
                new Address("Erika Beispiel", "", "Lindenweg 7", "", "50667", "Köln", "", new Country("DE"), "");
        Fact.Contents contents = new Fact.Contents(
                Optional.of(subject),
                Optional.of(new Language("de")),
                Optional.of(buyer),
                Optional.of(address),
                Optional.of(address),
                Optional.of(lines(pictures)),
                Optional.of(new Totals(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Money.of("39.90", "EUR"),
                        true)),
                Optional.of(new PaymentTerms(PaymentTerms.Method.BANK_TRANSFER, "", Optional.empty())),
                Optional.empty());
        return event("placed", 0, new Fact.OrderPlaced(at, true, contents));
    }

    private static List<Line> lines(List<Optional<URI>> pictures) {
        return IntStream.range(0, pictures.size())
                .mapToObj(index -> new Line(
                        Integer.toString(index + 1),
                        "Teekanne",
                        "",
                        1,
                        Optional.of(Money.of("39.90", "EUR")),
                        Optional.empty(),
                        pictures.get(index),
                        List.of()))
                .toList();
    }

    private Instant minutes(int minutes) {
        return placedAt.plus(Duration.ofMinutes(minutes));
    }

    private String event(String id, int minutes, Fact fact) {
        return CODEC.encode(new OrderEvent(
                subject + "-" + id, Bench.CONNECTION, subject, minutes(minutes), false, OrderEvent.Origin.SHOP, fact));
    }
}
