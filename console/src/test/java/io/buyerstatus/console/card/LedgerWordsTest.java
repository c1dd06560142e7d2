package io.buyerstatus.console.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.console.frame.ConsoleTexts;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("UP-6")
class LedgerWordsTest {
    private final Texts english = ConsoleTexts.in(PageLanguage.ENGLISH);
    private final Texts german = ConsoleTexts.in(PageLanguage.GERMAN);

    /** Each kind of fact is named as its event is; of payments there is an event for each state, a part among what came. */
    static Stream<String> events() {
        return Stream.concat(
                Arrays.stream(Fact.class.getPermittedSubclasses())
                        .filter(fact -> fact != Fact.PaymentReported.class)
                        .map(fact -> fact.getSimpleName()
                                .replaceFirst("(?<=[a-z])(?=[A-Z])", ".")
                                .toLowerCase(Locale.ROOT)),
                Arrays.stream(Payment.State.values())
                        .filter(state -> state != Payment.State.RECEIVED_IN_PART)
                        .map(state -> "payment." + state.name().toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasWordsInBothLanguages(String type) {
        assertThat(LedgerWords.event(english, type)).doesNotContain(".", "_").isNotEqualTo(type);
        assertThat(LedgerWords.event(german, type))
                .doesNotContain(".", "_")
                .isNotEqualTo(type)
                .isNotEqualTo(LedgerWords.event(english, type));
    }

    static Stream<String> reasons() {
        return Stream.of(
                        SkipRule.ORDER_WITHDRAWN,
                        SkipRule.ORDER_CANCELLED,
                        SkipRule.BUYER_WITHDREW,
                        SkipRule.PARCEL_TAKEN_BACK)
                .map(SkipRule::reason);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    @ValueSource(
            strings = {
                SkipRule.NO_NEWS,
                SkipRule.TOLD_TOGETHER,
                "overtaken",
                "paid meanwhile",
                "stopped by the buyer",
                "no basis",
                "eBay rule marketplace.links",
                "eBay rule marketplace.reviews",
                "Amazon rule marketplace.marketing",
                "there is no invoice yet",
                "there is no tracking number yet",
                "there is no return label yet",
                "the shop is switched off"
            })
    void reasonsOfTheLedgerAreGermanOnTheGermanCard(String reason) {
        assertThat(LedgerWords.reason(german, reason)).isNotEqualTo(reason);
        assertThat(LedgerWords.reason(english, reason)).isNotEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "order.teleported", "the provider said no"})
    void whatHasNoWordsStandsAsItIs(String name) {
        assertThat(LedgerWords.event(german, name)).isEqualTo(name);
        assertThat(LedgerWords.reason(german, name)).isEqualTo(name);
    }
}
