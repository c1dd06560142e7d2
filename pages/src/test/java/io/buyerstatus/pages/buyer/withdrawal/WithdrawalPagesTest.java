package io.buyerstatus.pages.buyer.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.core.withdrawal.ButtonWords;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.pages.golden.Golden;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import io.buyerstatus.pages.sample.WithdrawalSamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The statement, the public form and the receipt. */
@Tag("G5")
class WithdrawalPagesTest {
    private static final WithdrawalPages PAGES = new WithdrawalPages(new PageFrames(new Assets()));

    /** What the buyer reads while withdrawing. What the goods' way back is called is no word for withdrawing. */
    private static final List<String> OF_THE_ACT = List.of(
            "withdrawal.function",
            "withdrawal.confirm",
            "withdrawal.title",
            "withdrawal.until",
            "withdrawal.lead",
            "withdrawal.what",
            "withdrawal.pieces",
            "withdrawal.public.lead",
            "withdrawal.check.lead",
            "withdrawal.declare.whole",
            "withdrawal.declare.part",
            "withdrawal.received",
            "withdrawal.received.at",
            "withdrawal.received.note",
            "mail.withdrawal_received.subject",
            "mail.withdrawal_received.headline",
            "mail.withdrawal_received.text",
            "mail.withdrawal_noticed.headline");

    static Stream<Sample> samples() {
        return Samples.of("withdrawal");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void d11EveryStepIsThePageThatWasFoundRight(Sample page) {
        Golden.assertMatches(page);
    }

    @ParameterizedTest
    @EnumSource
    void d2NoWordSaysCancellingOrReturning(PageLanguage language) {
        Texts texts = Texts.in(language);
        Map<String, String> values =
                Map.of("date", "", "name", "", "to", "", "number", "", "what", "", "time", "", "shop", "", "value", "");
        assertThat(OF_THE_ACT).allSatisfy(key -> assertThat(ButtonWords.clear(texts.get(key, values)))
                .as("%s in %s: %s", key, language, texts.get(key, values))
                .isTrue());
    }

    /** As Directive (EU) 2023/2673 and what the states made of it have them; Norwegian is ours. docs/sellers/withdrawal.md says where each is from. */
    @ParameterizedTest
    @CsvSource({
        "GERMAN, Vertrag widerrufen, Widerruf bestätigen",
        "ENGLISH, Withdraw from contract here, Confirm withdrawal",
        "FRENCH, Renoncer au contrat ici, Confirmer la rétractation",
        "ITALIAN, Recedere dal contratto qui, Conferma recesso",
        "SPANISH, Desistir del contrato aquí, Confirmar desistimiento",
        "DUTCH, Hier de overeenkomst herroepen, Herroeping bevestigen",
        "POLISH, Odstąp od umowy tutaj, Potwierdź odstąpienie od umowy",
        "NORWEGIAN, Gå fra avtalen her, Bekreft at du går fra avtalen"
    })
    @Tag("LAW-1")
    @Tag("LAW-3")
    void d2TheButtonsBearTheWordsOfTheLaw(PageLanguage language, String function, String confirm) {
        assertThat(Texts.in(language).get("withdrawal.function")).isEqualTo(function);
        assertThat(Texts.in(language).get("withdrawal.confirm")).isEqualTo(confirm);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("LAW-3")
    void d2BothStepsArePostsWithTheWordsOfTheLaw(PageLanguage language) {
        Texts texts = Texts.in(language);
        String order = Rendered.page(Situation.DELIVERED_ALL.order(), List.of(), language, WithdrawalSamples.SHOP);
        assertThat(order)
                .containsPattern("<form method=\"post\" action=\"[^\"]*/withdrawal\"><button class=\"button second\" "
                        + "type=\"submit\">" + texts.get("withdrawal.function") + "</button>");
        assertThat(statement(Situation.DELIVERED_ALL.order(), language, WithdrawalSamples.SHOP))
                .containsPattern("<form method=\"post\" action=\"[^\"]*/withdrawal/confirm\">")
                .contains(">" + texts.get("withdrawal.confirm") + "</button>");
    }

    @Test
    void d2AShopMaySayItInItsOwnWords() {
        EffectiveSettings austrian = Shops.of(Shops.complete()
                .with(
                        WithdrawalSettings.FUNCTION_WORDS,
                        new LocalisedText(Map.of("de", "Hier vom Vertrag zurücktreten")))
                .with(WithdrawalSettings.CONFIRM_WORDS, new LocalisedText(Map.of("de", "Rücktritt bestätigen"))));
        Order order = Situation.DELIVERED_ALL.order();
        assertThat(Rendered.page(order, List.of(), PageLanguage.GERMAN, austrian))
                .contains(">Hier vom Vertrag zurücktreten</button>")
                .doesNotContain("Vertrag widerrufen<");
        assertThat(statement(order, PageLanguage.GERMAN, austrian)).contains(">Rücktritt bestätigen</button>");
        assertThat(statement(order, PageLanguage.ENGLISH, austrian)).contains(">Confirm withdrawal</button>");
    }

    @Test
    @Tag("LAW-2")
    void d3WhatIsOnFileIsShownInOutlineAndNeedNotBeTyped() {
        String page = statement(Situation.DELIVERED_ALL.order(), PageLanguage.ENGLISH, WithdrawalSamples.SHOP);
        assertThat(page)
                .contains("On file: M••• K•••. Leave empty if that is right.", "You need not give a reason")
                .doesNotContain("Köhler", "mia.koehler@example.com", "reason\"")
                .doesNotContainPattern("<input id=\"(?:name|email)\"[^>]* required");
    }

    @Test
    @Tag("LAW-7")
    void d7AnExemptionIsSaidAtItsLineBeforeTheFirstStepAndHidesNothing() {
        Line candle = new Line(
                "4",
                "Bienenwachskerze",
                "NL-KERZE",
                1,
                Optional.of(Money.of("10.00", "EUR")),
                Optional.of(Money.of("10.00", "EUR")),
                Optional.empty(),
                List.of());
        Order mixed = new OrderBuilder()
                .placed(
                        PaymentTerms.Method.PAYPAL,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        List.of(OrderBuilder.lines().getFirst(), candle))
                .order();
        String hint = "Directive 2011/83/EU, article 16, letter e";
        String form = statement(mixed, PageLanguage.ENGLISH, WithdrawalSamples.SHOP);
        assertThat(form).containsOnlyOnce(hint).contains("name=\"piece-1\"", "name=\"piece-4\"");
        assertThat(form.indexOf(hint)).isGreaterThan(form.indexOf("Bienenwachskerze"));
        assertThat(Rendered.page(mixed, List.of(), PageLanguage.ENGLISH, WithdrawalSamples.SHOP))
                .contains("Withdraw from contract here</button>", "Bienenwachskerze</span>: There may be no right")
                .contains(hint);
        Order without = WithdrawalSamples.declared(
                mixed,
                WithdrawalSamples.declaration(
                        mixed,
                        new Scope.Pieces(List.of(new Scope.Piece("4", "Bienenwachskerze", Quantity.of(1)))),
                        PageLanguage.ENGLISH,
                        0));
        assertThat(Rendered.page(without, List.of(), PageLanguage.ENGLISH, WithdrawalSamples.SHOP))
                .contains("Withdraw from contract here</button>")
                .doesNotContain(hint);
    }

    private static String statement(Order order, PageLanguage language, EffectiveSettings settings) {
        Opened.Shown shown = new Opened.Shown(OrderView.of(order, List.of(), false), settings, Optional.empty());
        return PAGES.statement(
                shown, Rendered.request(language), WithdrawalSamples.AT, Optional.empty(), Optional.empty());
    }
}
