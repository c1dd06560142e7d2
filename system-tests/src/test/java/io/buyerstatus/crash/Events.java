package io.buyerstatus.crash;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.event.Fact;
import io.buyerstatus.core.event.OrderEvent;
import io.buyerstatus.core.purchase.Address;
import io.buyerstatus.core.purchase.Buyer;
import io.buyerstatus.core.purchase.Line;
import io.buyerstatus.core.purchase.PaymentTerms;
import io.buyerstatus.core.purchase.Totals;
import io.buyerstatus.core.shipment.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The events of one order, as the queue carries them. */
record Events(String subject, Instant placedAt) {
    private static final EventCodec CODEC = new EventCodec();
    private static final String NUMBER = "00340434161094042557";
    private static final String PHONE = "+49 151 23456789";

    /** By somebody who gave an e-mail address. */
    String placed() {
        EmailAddress address = new EmailAddress(subject.toLowerCase(Locale.ROOT) + "@example.org");
        return placed(new Buyer("Erika", "Beispiel", "", Optional.of(address), "", "", false), placedAt);
    }

    /** By somebody who gave only a phone number, and agreed to text messages. */
    String placedByPhone() {
        return placed(new Buyer("Erika", "Beispiel", "", Optional.empty(), PHONE, "", true), placedAt);
    }

    /** Before the connection was installed. */
    String placedBefore(Instant installedAt) {
        return placed(
                new Buyer("Erika", "Beispiel", "", Optional.empty(), PHONE, "", true),
                installedAt.minus(Duration.ofDays(1)));
    }

    String paid() {
        return event("paid", 1, new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
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

    private String placed(Buyer buyer, Instant at) {
        Address address =
                new Address("Erika Beispiel", "", "Lindenweg 7", "", "50667", "Köln", "", new Country("DE"), "");
        Fact.Contents contents = new Fact.Contents(
                Optional.of(subject),
                Optional.of(new Language("de")),
                Optional.of(buyer),
                Optional.of(address),
                Optional.of(address),
                Optional.of(List.of(new Line(
                        "1",
                        "Teekanne",
                        "",
                        1,
                        Optional.of(Money.of("39.90", "EUR")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))),
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

    private Instant minutes(int minutes) {
        return placedAt.plus(Duration.ofMinutes(minutes));
    }

    private String event(String id, int minutes, Fact fact) {
        return CODEC.encode(new OrderEvent(
                subject + "-" + id, Bench.CONNECTION, subject, minutes(minutes), false, OrderEvent.Origin.SHOP, fact));
    }
}
