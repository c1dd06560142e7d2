package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.OrderSamples;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a payment stands, at first glance: each way of standing has words of its own, and what is to be done is said. */
@Tag("DR-12")
@Tag("DR-19")
class PaymentOnPageTest {

    private static final Pattern HERO = Pattern.compile("(?s)<section class=\"hero.*?<ol class=\"steps\"");
    private static final Pattern PAYMENT = Pattern.compile("<p class=\"payment.*?</p>");

    /** Those in which the buyer is told at first glance how the payment stands. */
    private static final Set<Situation> TOLD = EnumSet.of(
            Situation.UNPAID,
            Situation.PARTLY_PAID,
            Situation.PARTLY_PAID_UNCOUNTED,
            Situation.DUE_LATER,
            Situation.PAYMENT_AWAITED,
            Situation.PAYMENT_FAILED,
            Situation.RESERVED,
            Situation.DEBIT_RETURNED,
            Situation.DUE_AT_DOOR,
            Situation.PAID_AT_DOOR,
            Situation.DUE_IN_SHOP,
            Situation.OVERPAID);

    static Stream<Arguments> situations() {
        return Stream.of(
                row(
                        Situation.PARTLY_PAID,
                        "Please transfer €100.00.",
                        "€31.50 of €131.50 is already paid.",
                        "€31.50 of €131.50 is paid, €100.00 is still open"),
                row(
                        Situation.PARTLY_PAID_UNCOUNTED,
                        "Part of your payment has arrived.",
                        "We’ll let you know how much is still open.",
                        "Paid in part; we’ll let you know how much is still open"),
                row(
                        Situation.DUE_LATER,
                        "Your order is packed.",
                        "€131.50 is due on 18 December 2026",
                        "Not paid yet, due on 18 December 2026 · Invoice"),
                row(
                        Situation.PAYMENT_AWAITED,
                        "Your order isn’t paid yet.",
                        "We’ll confirm your order as soon as it is paid.",
                        "Not paid yet, €131.50 is open"),
                row(
                        Situation.PAYMENT_FAILED,
                        "Your payment didn’t go through.",
                        "€131.50 is still open. Please pay again",
                        "The payment didn’t go through, €131.50 is still open"),
                row(
                        Situation.RESERVED,
                        "We’re getting your order ready.",
                        "€131.50 is reserved and hasn’t been charged yet",
                        "€131.50 is reserved and hasn’t been charged yet"),
                row(
                        Situation.DEBIT_RETURNED,
                        "Your payment was returned.",
                        "€131.50 is open again.",
                        "Your payment was returned, €131.50 is open again"),
                row(
                        Situation.DUE_AT_DOOR,
                        "Your parcel is on its way.",
                        "Please have the amount ready for the courier. €131.50 is due at the door",
                        "€131.50 is due at the door"),
                row(Situation.PAID_AT_DOOR, "Your parcel has been delivered.", "Paid at the door", "Paid at the door"),
                row(
                        Situation.DUE_IN_SHOP,
                        "We’re getting your order ready.",
                        "You pay €131.50 in our shop",
                        "You pay €131.50 in our shop"),
                row(
                        Situation.OVERPAID,
                        "We’re getting your order ready.",
                        "Paid, €10.00 too much",
                        "Paid, €10.00 too much"),
                row(
                        Situation.REFUNDED_IN_TWO_CURRENCIES,
                        "Your parcel has been delivered.",
                        "",
                        "Paid on 18 November · PayPal Refunded: €5.00 and US$6.00"),
                row(
                        Situation.WITHDRAWN,
                        "This order doesn’t stand any more.",
                        "You don’t need to pay anything, and nothing will be sent.",
                        "Nothing to pay"),
                row(Situation.REOPENED, "We’re getting your order ready.", "", "Paid on 19 November · PayPal"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void itSaysHowThePaymentStands(Situation situation, String headline, String glance, String line) {
        String page = OrderSamples.page(situation, PageLanguage.ENGLISH);
        assertThat(words(page, HERO)).contains(headline).contains(glance);
        assertThat(words(page, PAYMENT)).isEqualTo(line);
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOfStandingHasWordsOfItsOwnInEveryLanguage(PageLanguage language) {
        List<String> lines = TOLD.stream()
                .map(situation -> words(OrderSamples.page(situation, language), PAYMENT))
                .toList();
        assertThat(lines).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PARTLY_PAID_UNCOUNTED",
                "WITHDRAWN",
                "CANCELLED_UNPAID",
                "CANCELLED_REFUNDED",
                "REOPENED",
                "OVERPAID",
                "PAID_AT_DOOR"
            })
    void whereNothingIsOpenNothingIsAskedFor(Situation situation) {
        for (PageLanguage language : PageLanguage.values()) {
            assertThat(OrderSamples.page(situation, language))
                    .doesNotContain("id=\"pay\"", "class=\"sum\"", "class=\"money asks\"", "DE89");
        }
    }

    @Test
    void whoCanPayAgainIsLedThere() {
        assertThat(OrderSamples.page(Situation.PAYMENT_FAILED, PageLanguage.ENGLISH))
                .contains("href=\"https://nordlicht.example/pay/10042\" rel=\"noopener noreferrer\">Pay now</a>");
        assertThat(OrderSamples.page(Situation.DEBIT_RETURNED, PageLanguage.ENGLISH))
                .contains("Please get in touch with us about the payment.")
                .doesNotContain("Pay now");
    }

    @ParameterizedTest
    @EnumSource
    void whoseOrderIsConfirmedIsNotToldThatItIsNot(PageLanguage language) {
        OrderBuilder failed = new OrderBuilder().placed(Method.CARD);
        String before = hero(failed.payment("2026-11-18T09:20:00Z", "p1", Payment.State.FAILED, "131.50"), language);
        String after = hero(failed.confirmed(), language);

        assertThat(after).isNotEqualTo(before).contains("131");
        if (language == PageLanguage.ENGLISH) {
            assertThat(before).contains("so we haven’t confirmed your order yet");
            assertThat(after).contains("€131.50 is still open. Please get in touch with us about the payment.");
        }
    }

    private static String hero(OrderBuilder order, PageLanguage language) {
        return words(Rendered.page(order.order(), List.of(), language, Shops.of(Shops.complete())), HERO);
    }

    @ParameterizedTest
    @EnumSource
    void refundsInThreeCurrenciesAreAllNamed(PageLanguage language) {
        OrderBuilder order = new OrderBuilder()
                .placed(Method.CARD)
                .paid()
                .refunded("2026-11-20T08:00:00Z", "r1", Money.of("5.00", "EUR"))
                .refunded("2026-11-20T08:00:00Z", "r2", Money.of("5.00", "USD"))
                .refunded("2026-11-20T08:00:00Z", "r3", Money.of("7.00", "NOK"))
                .refunded("2026-11-20T08:00:00Z", "r4", Money.of("1.00", "EUR"));
        String page = Rendered.page(order.order(), List.of(), language, Shops.of(Shops.complete()));
        assertThat(words(page, PAYMENT).replaceAll("[^0-9,.]", " ")).containsPattern("6[,.]00,? .*5[,.]00,? .*7[,.]00");
    }

    private static Arguments row(Situation situation, String headline, String glance, String line) {
        return Arguments.of(situation, headline, glance, line);
    }

    private static String words(String page, Pattern section) {
        return section.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(html ->
                        html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
                .findFirst()
                .orElse("");
    }
}
