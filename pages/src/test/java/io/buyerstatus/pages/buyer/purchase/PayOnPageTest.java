package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.payment.ProviderCurrencies;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.payment.ProviderSettings.Mode;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paying with a provider, on the page (C1, C6, C11). */
@Tag("DR-20")
class PayOnPageTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final EffectiveSettings SHOP = Shops.of(both());
    private static final String BUTTONS = "id=\"pay-online\"";

    @ParameterizedTest
    @EnumSource
    void bothProvidersStandBesideTheTransfer(PageLanguage language) {
        String page = Rendered.page(order(Situation.UNPAID), List.of(), language, SHOP);
        assertThat(page)
                .contains("name=\"provider\" value=\"paypal\"", "name=\"provider\" value=\"klarna\"", "id=\"pay\"")
                .contains("action=\"" + Rendered.LINK.getRawPath() + "/pay\"")
                .doesNotContain("paypal.com", "klarna.com");
    }

    @Test
    @Tag("DR-8")
    void withoutTheSwitchThereIsNoButton() {
        EffectiveSettings off = Shops.of(both().with(ProviderSettings.PAYPAL.enabled(), false));
        assertThat(Rendered.page(order(Situation.UNPAID), off))
                .contains("value=\"klarna\"")
                .doesNotContain("value=\"paypal\"");
    }

    @Test
    @Tag("DR-9")
    void eachHasASwitchOfItsOwn() {
        EffectiveSettings off = Shops.of(both().with(ProviderSettings.KLARNA.enabled(), false));
        assertThat(Rendered.page(order(Situation.UNPAID), off))
                .contains("value=\"paypal\"")
                .doesNotContain("value=\"klarna\"");
    }

    /** The channel's own credentials count, not another's. */
    @Test
    @Tag("DR-10")
    @Tag("DR-11")
    void withoutCredentialsOfTheChannelThereIsNoButton() {
        EffectiveSettings none = Shops.of(Shops.complete()
                .with(ProviderSettings.PAYPAL.enabled(), true)
                .with(ProviderSettings.KLARNA.enabled(), true));
        assertThat(Rendered.page(order(Situation.UNPAID), none)).doesNotContain(BUTTONS);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "WITHDRAWN",
                "CANCELLED_UNPAID",
                "CANCELLED_REFUNDED",
                "OVERPAID",
                "PAID_AT_DOOR",
                "DUE_AT_DOOR",
                "DUE_IN_SHOP",
                "RESERVED"
            })
    void whereNothingIsToBePaidNowThereIsNoButton(Situation situation) {
        assertThat(Rendered.page(order(situation), SHOP)).doesNotContain(BUTTONS);
    }

    @Test
    void theSharedLinkShowsNoneOfIt() {
        assertThat(Rendered.shared(order(Situation.UNPAID), PageLanguage.ENGLISH, SHOP))
                .doesNotContain(BUTTONS, "paypal", "/pay\"");
    }

    @Test
    void withoutATransferTheHeadlineLeadsToTheButtons() {
        assertThat(Rendered.page(order(Situation.PAYMENT_AWAITED), SHOP)).contains("href=\"#pay-online\"");
    }

    /** A provider that was chosen when it was ordered collects the money: two ways to pay would take it twice. */
    @ParameterizedTest
    @EnumSource(
            value = PaymentTerms.Method.class,
            names = {"PROVIDER", "DIRECT_DEBIT", "PAY_LATER"})
    void whatAnotherProviderCollectsIsNotOfferedASecondTime(PaymentTerms.Method method) {
        assertThat(Rendered.page(new OrderBuilder().placed(method).confirmed().order(), SHOP))
                .doesNotContain(BUTTONS);
    }

    @Test
    void whoseTransferAProviderCollectsReadsThatItIsWaitedFor() {
        String page = Rendered.page(
                new OrderBuilder().placed(PaymentTerms.Method.PROVIDER).order(), SHOP);
        assertThat(page).contains("We’re waiting for your payment.").doesNotContain("You don’t need to do anything");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentTerms.Method.class,
            names = {"OTHER", "CARD", "INVOICE"})
    void whereMoneyIsOpenThatCanBePaidBelowNobodyReadsThatThereIsNothingToDo(PaymentTerms.Method method) {
        OrderBuilder placed = new OrderBuilder().placed(method).confirmed();
        OrderBuilder sent = new OrderBuilder()
                .placed(method)
                .confirmed()
                .packed()
                .sent("s1", "DHL", "00340434161094042557", List.of());
        for (OrderBuilder story : List.of(placed, sent)) {
            assertThat(Rendered.page(story.order(), SHOP))
                    .contains("is still open. You can pay below.")
                    .doesNotContain("You don’t need to do anything");
        }
    }

    @Test
    void whoCanPayTheRestBelowIsNotSentToTheShop() {
        String page = Rendered.page(
                new OrderBuilder()
                        .placed(PaymentTerms.Method.CARD)
                        .payment("2026-11-19T08:00:00Z", "p1", Payment.State.RECEIVED, "31.50")
                        .order(),
                SHOP);
        assertThat(page).contains("You can pay the rest below.").doesNotContain("Please get in touch");
    }

    /** C6: what the buyer comes back to changes nothing, and can be looked at without a script. */
    @ParameterizedTest
    @EnumSource
    void whoComesBackReadsThatItIsBeingConfirmed(PageLanguage language) {
        String page = page(State.CREATED, language, Optional.of(FormResult.PAYPAL));
        assertThat(page)
                .contains("data-settle", "action=\"" + Rendered.LINK.getRawPath() + "/pay/confirm\"")
                .doesNotContain("value=\"klarna\"", "id=\"pay\"", "DE89");
    }

    @Test
    void whatTheHeadlineAsksForIsNotWhatTheBuyerHasJustDone() {
        assertThat(page(State.CREATED, PageLanguage.ENGLISH, Optional.of(FormResult.PAYPAL)))
                .contains("Your payment is being confirmed.")
                .doesNotContain("Please transfer", "is due on");
        assertThat(page(State.CREATED, PageLanguage.ENGLISH, Optional.empty()))
                .as("who did not approve it")
                .contains("Please transfer");
    }

    @Test
    void whatWasPaidHereIsNamedByTheWayItWasPaid() {
        Order paid = new OrderBuilder()
                .placed(PaymentTerms.Method.BANK_TRANSFER)
                .payment("2026-11-19T08:00:00Z", "p1", Payment.State.RECEIVED, "131.50")
                .order();
        PaymentAttempt attempt = PaymentAttempt.created(
                        "a", Provider.PAYPAL, Money.of("131.50", "EUR"), NOW, "5O1", "https://www.paypal.com/x")
                .moved(State.PAID, "tx", NOW, "");
        assertThat(Rendered.page(paid, SHOP)).contains("Bank transfer");
        assertThat(Rendered.page(paying(paid, attempt), SHOP))
                .contains("PayPal")
                .doesNotContain("Bank transfer");
    }

    @Test
    void whileItIsBeingConfirmedNobodyIsAskedToPayBesideIt() {
        for (State state : List.of(State.CLAIMED, State.PENDING)) {
            assertThat(page(state, PageLanguage.ENGLISH, Optional.empty()))
                    .contains("Your payment with PayPal is being confirmed.")
                    .doesNotContain("id=\"pay\"", "value=\"klarna\"", "DE89")
                    .as("nor told below that it is not paid")
                    .doesNotContain("Not paid yet");
        }
    }

    /** The order knows of the money before its attempt does, where a notice and an answer meet. */
    @Test
    void onceTheMoneyIsThereNobodyReadsThatItIsBeingConfirmed() {
        Order paid = new OrderBuilder()
                .placed(PaymentTerms.Method.BANK_TRANSFER)
                .payment(
                        "2026-11-19T08:00:00Z",
                        PaymentFacts.online(Provider.PAYPAL, "tx"),
                        Payment.State.RECEIVED,
                        "131.50")
                .order();
        for (State state : List.of(State.CLAIMED, State.PENDING)) {
            PaymentAttempt attempt = PaymentAttempt.created(
                            "a", Provider.PAYPAL, Money.of("131.50", "EUR"), NOW, "5O1", "https://www.paypal.com/x")
                    .in(state, NOW, "");
            for (Optional<FormResult> back : List.of(Optional.of(FormResult.PAYPAL), Optional.<FormResult>empty())) {
                String page = Rendered.page(
                        paying(paid, attempt), List.of(), PageLanguage.ENGLISH, SHOP, Optional.empty(), back);
                assertThat(page).doesNotContain("being confirmed", BUTTONS, "id=\"pay\"", "DE89");
                assertThat(page.contains("Thank you, your payment has arrived."))
                        .as("back from there: %s", back)
                        .isEqualTo(back.isPresent());
            }
        }
    }

    /** A card that was declined: who reads "is being confirmed" would wait for ever. */
    @Test
    void whoseWayOfPayingWasDeclinedCanChooseAnotherAtOnce() {
        PaymentAttempt declined = PaymentAttempt.created(
                        "a", Provider.PAYPAL, Money.of("131.50", "EUR"), NOW, "5O1", "https://www.paypal.com/x")
                .in(State.CLAIMED, NOW, "")
                .declined(NOW, "INSTRUMENT_DECLINED");
        assertThat(Rendered.page(
                        paying(order(Situation.UNPAID), declined),
                        List.of(),
                        PageLanguage.ENGLISH,
                        SHOP,
                        Optional.empty(),
                        Optional.of(FormResult.PAYPAL)))
                .contains(
                        "PayPal hasn’t charged you. You can pay below.", "value=\"paypal\"", "value=\"klarna\"", "DE89")
                .doesNotContain("being confirmed", "INSTRUMENT");
    }

    @Test
    void whatWasReleasedTookNothingAndSaysSo() {
        assertThat(page(State.RELEASED, PageLanguage.ENGLISH, Optional.of(FormResult.PAYPAL)))
                .contains("PayPal hasn’t charged you. You can pay below.", "value=\"paypal\"");
    }

    @Test
    void anAmountThatAProviderCannotWriteHasNoButton() {
        assertThat(ProviderCurrencies.takes(Provider.PAYPAL, Money.of("100.50", "HUF")))
                .isFalse();
        assertThat(ProviderCurrencies.takes(Provider.PAYPAL, Money.of("100.00", "HUF")))
                .isTrue();
        assertThat(ProviderCurrencies.takes(Provider.PAYPAL, Money.of("100", "JPY")))
                .isTrue();
        assertThat(ProviderCurrencies.takes(Provider.PAYPAL, Money.of("1.234", "KWD")))
                .isFalse();
        assertThat(ProviderCurrencies.takes(Provider.KLARNA, Money.of("100", "JPY")))
                .isFalse();
        assertThat(ProviderCurrencies.takes(Provider.KLARNA, Money.of("0", "EUR")))
                .isFalse();
    }

    private static String page(State state, PageLanguage language, Optional<FormResult> result) {
        PaymentAttempt attempt = PaymentAttempt.created(
                "a", Provider.PAYPAL, Money.of("131.50", "EUR"), NOW, "5O1", "https://www.paypal.com/x");
        return Rendered.page(
                paying(order(Situation.UNPAID), state == State.CREATED ? attempt : attempt.in(state, NOW, "")),
                List.of(),
                language,
                SHOP,
                Optional.empty(),
                result);
    }

    private static Order paying(Order order, PaymentAttempt attempt) {
        return new Order(
                order.key(),
                order.stored(),
                order.source(),
                order.admission(),
                order.facts(),
                order.messages(),
                order.declared().with(PaymentAttempts.NONE.with(attempt)),
                order.access());
    }

    private static Order order(Situation situation) {
        return situation.order();
    }

    private static SettingsLayer both() {
        return Shops.complete()
                .with(ProviderSettings.PAYPAL.enabled(), true)
                .with(ProviderSettings.PAYPAL.login(), "client")
                .with(ProviderSettings.PAYPAL.mode(), Mode.SANDBOX)
                .with(ProviderSettings.KLARNA.enabled(), true)
                .with(ProviderSettings.KLARNA.login(), "PK1")
                .with(ProviderSettings.KLARNA.mode(), Mode.SANDBOX);
    }
}
