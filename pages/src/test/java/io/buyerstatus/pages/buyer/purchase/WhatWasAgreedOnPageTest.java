package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a buyer may read only where it is so: that nothing is to be done, that money went back, by what way it came, what is packed. */
@Tag("DR-12")
class WhatWasAgreedOnPageTest {
    private static final String LATER = "2026-11-19T09:00:00Z";

    @ParameterizedTest
    @EnumSource
    void whoSendsAChequeReadsHowMuchIsOpen(PageLanguage language) {
        String page = page(new OrderBuilder().placed(Method.CHEQUE), language);
        String card = page(new OrderBuilder().placed(Method.KLARNA), language);

        String hero = page.substring(0, page.indexOf("class=\"steps\""));
        assertThat(hero).contains("131").isNotEqualTo(card.substring(0, card.indexOf("class=\"steps\"")));
        if (language == PageLanguage.ENGLISH) {
            assertThat(hero).contains("€131.50 is still open. Please pay it as agreed: Cheque.");
        }
    }

    @Test
    void whatNobodyPaidAtTheDoorIsNotSaidToHaveGoneBack() {
        OrderBuilder order = new OrderBuilder().placed(Method.CASH_ON_DELIVERY).fact(LATER, allRefunded());

        assertThat(page(order))
                .contains("Your order has been cancelled.", "Nothing to pay")
                .doesNotContain("efunded");
    }

    @Test
    void norWhatCameBackWithoutHavingBeenTaken() {
        OrderBuilder order = sentWithCash()
                .tracked("2026-11-19T09:00:00Z", "s1", ScanStatus.RETURNED, "", "")
                .fact("2026-11-20T09:00:00Z", allRefunded());

        assertThat(page(order)).contains("Nothing to pay").doesNotContain("efunded");
        assertThat(page(order.paid()))
                .as("whatever its shop system says of the money")
                .contains("Nothing to pay")
                .doesNotContain("efunded");
    }

    @Test
    void whatTheCourierCollectedAndTheShopGaveBackIsSaid() {
        OrderBuilder delivered = sentWithCash()
                .tracked("2026-11-19T09:00:00Z", "s1", ScanStatus.DELIVERED, "", "")
                .fact("2026-11-20T09:00:00Z", allRefunded());

        assertThat(page(delivered)).contains("Refunded: €131.50");
        assertThat(page(sentWithCash().fact("2026-11-25T09:00:00Z", allRefunded())))
                .as("one that nobody follows")
                .contains("Refunded: €131.50");
    }

    @Test
    void whatWasGivenUpBeforeATransferCameIsNotSaidToHaveGoneBack() {
        OrderBuilder order = new OrderBuilder()
                .placed(Method.BANK_TRANSFER)
                .fact(LATER, unpaid())
                .fact("2026-11-20T09:00:00Z", allRefunded());

        assertThat(page(order)).contains("Nothing to pay").doesNotContain("efunded");
    }

    @Test
    void theMoneyCameByTheWayThatItsPaymentsName() {
        OrderBuilder card =
                new OrderBuilder().placed(Method.BANK_TRANSFER).fact(LATER, paid("p1", "131.50", Method.GIFT_CARD));
        OrderBuilder both = new OrderBuilder()
                .placed(Method.BANK_TRANSFER)
                .fact(LATER, paid("p1", "31.50", Method.GIFT_CARD))
                .fact("2026-11-20T09:00:00Z", paid("p2", "100.00", Method.BANK_TRANSFER));
        OrderBuilder rest = new OrderBuilder()
                .placed(Method.BANK_TRANSFER)
                .fact(LATER, paid("p1", "31.50", Method.GIFT_CARD))
                .fact("2026-11-20T09:00:00Z", new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(page(card)).contains("Paid on 19 November · Gift card<").doesNotContain("Bank transfer");
        assertThat(page(both)).contains("Gift card and Bank transfer");
        assertThat(page(rest)).contains("Gift card and Bank transfer");
    }

    /** An amount may be left out, where all of it is meant. */
    @Test
    void soItIsWhereOnlyThatItIsPaidIsSaid() {
        Fact byPayPal = new Fact.OrderPaid(Optional.empty(), Optional.of(Method.PAYPAL), Optional.empty());
        OrderBuilder order = new OrderBuilder().placed(Method.BANK_TRANSFER).fact(LATER, byPayPal);
        assertThat(page(order)).contains("Paid on 19 November · PayPal<").doesNotContain("Bank transfer");

        assertThat(page(order.fact("2026-11-20T09:00:00Z", unpaid()))).contains("Please transfer €131.50");
        Fact inShop = new Fact.OrderPaid(Optional.empty(), Optional.of(Method.IN_SHOP), Optional.empty());
        assertThat(page(order.fact("2026-11-21T09:00:00Z", inShop)))
                .contains("Payment in the shop")
                .doesNotContain("PayPal");
    }

    /** Shop systems keep such an order as a good one, even as a complete one (magento/magento2#33012). */
    @ParameterizedTest
    @EnumSource
    @Tag("DR-22")
    void ofAnOrderOfWhichAllWasGivenUpNobodyWaitsForAParcel(PageLanguage language) {
        OrderBuilder one = ofTwo(BigDecimal.ONE, BigDecimal.ZERO).paid();
        OrderBuilder all = ofTwo(BigDecimal.ONE, BigDecimal.ONE).paid();

        assertThat(one.order().givenUp()).isFalse();
        assertThat(all.order().givenUp()).isTrue();
        assertThat(page(all, language).replaceAll("(?s).*id=\"where\">(.*?)</h1>.*", "$1"))
                .isNotEqualTo(page(one, language).replaceAll("(?s).*id=\"where\">(.*?)</h1>.*", "$1"));
        if (language == PageLanguage.ENGLISH) {
            assertThat(page(all))
                    .contains("All items of your order have been cancelled.", "Nothing more will be sent.")
                    .doesNotContain("getting your order ready", "Out for delivery");
        }
    }

    /** A shop that has a parcel as delivered whose carrier goes on for two days, and carriers that scan what has arrived. */
    @Test
    void noStepComesAfterTheLast() {
        OrderBuilder order = sentWithCash()
                .tracked("2026-11-20T09:00:00Z", "s1", ScanStatus.DELIVERED, "", "")
                .tracked("2026-11-21T07:00:00Z", "s1", ScanStatus.OUT_FOR_DELIVERY, "", "");

        assertThat(page(order).replaceAll("(?s).*class=\"steps\"(.*?)</ol>.*", "$1"))
                .contains("20 November")
                .doesNotContain("21 November");
    }

    private static OrderBuilder ofTwo(BigDecimal cancelledOfFirst, BigDecimal cancelledOfSecond) {
        return new OrderBuilder()
                .placed(
                        Method.CARD,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        List.of(
                                line("a", "Pullover M", "60.00")
                                        .counting(new Line.Counts(cancelledOfFirst, Optional.empty(), 0)),
                                line("b", "Pullover L", "71.50")
                                        .counting(new Line.Counts(cancelledOfSecond, Optional.empty(), 0))));
    }

    @Test
    @Tag("DR-12")
    void nobodyIsAskedToPayForAnOrderOfWhichNothingWillCome() {
        assertThat(page(ofTwo(BigDecimal.ONE, BigDecimal.ZERO))).contains("€131.50", "Not paid yet");
        assertThat(ofTwo(BigDecimal.ONE, BigDecimal.ZERO).order().settlement().asks())
                .isTrue();
        assertThat(ofTwo(BigDecimal.ONE, BigDecimal.ONE).order().settlement().asks())
                .isFalse();
        assertThat(page(ofTwo(BigDecimal.ONE, BigDecimal.ONE))).doesNotContain("Not paid yet");
    }

    @Test
    @Tag("DR-22")
    void whatWasExchangedStaysInItsParcelAndCostsNothing() {
        Line exchanged = line("a", "Pullover M", "0.00")
                .counting(new Line.Counts(BigDecimal.ZERO, BigDecimal.ONE, Optional.empty(), 0));
        OrderBuilder order = new OrderBuilder()
                .placed(
                        Method.CARD,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        List.of(exchanged, line("b", "Pullover L", "131.50")))
                .sent("s1", "GLS", "12345678901", List.of(new ParcelLine("a", 1)));

        assertThat(page(order))
                .contains("<bdi>Pullover M</bdi>", "Exchanged or taken back, not charged")
                .contains("id=\"waiting\"");
        assertThat(order.order().allSent()).isFalse();
    }

    @Test
    @Tag("DR-25")
    void aDownloadDoesNotCloseTheOrderThatIsStillToBePacked() {
        OrderBuilder order = new OrderBuilder()
                .placed(
                        Method.CARD,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        List.of(
                                line("a", "Becher", "30.00"),
                                line("b", "Anleitung", "5.00").as(LineKind.DOWNLOAD)))
                .paid();

        assertThat(order.order().packed()).isFalse();
        assertThat(page(order)).doesNotContain("already packed");
        assertThat(order.sent("s1", "GLS", "12345678901", List.of()).order().packed())
                .isTrue();
    }

    @Test
    void whatNoCarrierBringsIsNotSaidToBePacked() {
        assertThat(page(alone(LineKind.DOWNLOAD)))
                .contains("Your order is already complete")
                .doesNotContain("already packed");
        assertThat(page(alone(LineKind.GIFT_CARD)))
                .contains("You’ll find its code in the e-mail")
                .doesNotContain("already packed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOWNLOAD       | You can download your purchase as soon as it is paid. You’ll find the bank details below.",
                "GIFT_CARD      | You’ll get your gift card as soon as it is paid. You’ll find the bank details below.",
                "SERVICE        | <p>You’ll find the bank details below.",
                "PICKUP         | We pack your order as soon as the money arrives.",
                "LOCAL_DELIVERY | We pack your order as soon as the money arrives.",
                "SHIPPED        | We pack your order as soon as the money arrives."
            })
    void whatIsTransferredBringsAboutWhatWasBought(LineKind kind, String detail) {
        assertThat(page(alone(kind, Method.BANK_TRANSFER)).replaceAll("<p[^>]*>", "<p>"))
                .contains(detail);
    }

    @Test
    @Tag("SH-16")
    void whomTheShopMissedIsTold() {
        OrderBuilder order = alone(LineKind.LOCAL_DELIVERY)
                .tracked("2026-11-19T09:00:00Z", "c1", ScanStatus.OUT_FOR_DELIVERY, "", "");
        assertThat(page(order)).contains("We’re on our way to you with your goods.");

        order.tracked("2026-11-19T11:00:00Z", "c1", ScanStatus.DELIVERY_ATTEMPTED, "", "");
        assertThat(page(order))
                .contains("We couldn’t deliver your goods.", "Attempted delivery")
                .doesNotContain("on our way", "carrier");
    }

    @Test
    void whoHasAllOfTheirMoneyBackAfterAReturnReadsThat() {
        OrderBuilder order = new OrderBuilder()
                .placed(Method.CARD)
                .paid()
                .sent("s1", "GLS", "12345678901", List.of())
                .tracked("2026-11-20T09:00:00Z", "s1", ScanStatus.DELIVERED, "", "")
                .fact("2026-11-25T09:00:00Z", allRefunded());

        assertThat(page(order)).contains("We have refunded your order.").doesNotContain("enjoy");
    }

    @Test
    @Tag("SH-13")
    void aParcelThatCameBackIsNotCountedAmongThoseOnTheirWay() {
        OrderBuilder order = new OrderBuilder()
                .placed(Method.CARD)
                .paid()
                .sent("s1", "GLS", "12345678901", List.of())
                .tracked("2026-11-20T09:00:00Z", "s1", ScanStatus.RETURNED, "", "")
                .sent("s2", "GLS", "12345678902", List.of());

        assertThat(page(order)).contains("Your parcel is on its way.").doesNotContain("2 parcels are");
    }

    private static OrderBuilder alone(LineKind kind) {
        return alone(kind, Method.CARD).paid();
    }

    private static OrderBuilder alone(LineKind kind, Method method) {
        return new OrderBuilder()
                .placed(
                        method,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        List.of(line("b", "Gutschein", "131.50").as(kind)));
    }

    private static OrderBuilder sentWithCash() {
        return new OrderBuilder().placed(Method.CASH_ON_DELIVERY).sent("s1", "GLS", "12345678901", List.of());
    }

    private static Fact allRefunded() {
        return new Fact.OrderRefunded("r", Optional.of(Money.of("131.50", "EUR")), "", true);
    }

    private static Fact unpaid() {
        return new Fact.OrderChanged(
                new Fact.Contents(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(new Fact.Snapshot(
                        Map.of(Milestone.PAID, false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static Fact paid(String id, String euros, Method method) {
        return new Fact.PaymentReported(
                id,
                new Payment(
                        Payment.State.RECEIVED,
                        Optional.of(Money.of(euros, "EUR")),
                        Optional.of(method),
                        "",
                        Optional.empty()));
    }

    private static Line line(String id, String name, String euros) {
        return new Line(
                id,
                name,
                "",
                Quantity.of(1),
                Optional.empty(),
                Optional.of(Money.of(euros, "EUR")),
                Optional.empty(),
                List.of(),
                Line.Counts.PLAIN,
                LineKind.SHIPPED);
    }

    private static String page(OrderBuilder order) {
        return page(order, PageLanguage.ENGLISH);
    }

    private static String page(OrderBuilder order, PageLanguage language) {
        return Rendered.page(order.order(), List.of(), language, Shops.of(Shops.complete()));
    }
}
