package io.buyerstatus.pages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalSentences;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is mailed of a declared withdrawal. */
@Tag("G5")
class WithdrawalMailTextsTest {
    private static final EffectiveSettings SETTINGS = new EffectiveSettings(
            SettingsLayer.EMPTY
                    .with(GeneralSettings.NAME, "Teehaus")
                    .with(WithdrawalSettings.RETURN_ADDRESS, "Teehaus Retouren\nHafenweg 1\n20457 Hamburg")
                    .with(WithdrawalSettings.POSTAGE, WithdrawalSettings.Postage.BUYER),
            SettingsLayer.EMPTY);

    private final WithdrawalMailTexts mails = new WithdrawalMailTexts();

    @Test
    @Tag("LAW-4")
    void d4TheReceiptSaysWhatWhenToTheSecondAndThatItIsReceived() {
        String text = mail("de", "Erika Beispiel").text();
        assertThat(text)
                .contains(
                        "Diese E-Mail bestätigt den Eingang.",
                        "> Hiermit widerrufe ich, Erika Beispiel, den Vertrag 4711 für: 2\u00a0× Tasse.",
                        "29. November 2026, 14:05:09 (UTC+01:00)",
                        "bis zum 13. Dezember 2026",
                        "Teehaus Retouren, Hafenweg 1, 20457 Hamburg",
                        "Die Kosten der Rücksendung tragen Sie.")
                .doesNotContain("angenommen", "akzeptiert", "http");
    }

    @Test
    void d10TheSellerSeesHowItStandsAndUntilWhenMoneyGoesBack() {
        RenderedMail mail = mails.mail(
                BuiltInTypes.WITHDRAWAL_DECLARED, withdrawal("fr", "Erika Beispiel"), Optional.empty(), SETTINGS);
        assertThat(mail.subject()).isEqualTo("Withdrawal from 4711 by Erika Beispiel");
        assertThat(mail.text())
                .contains(
                        "After the period, as far as we know",
                        "13 December 2026",
                        "erika@example.com",
                        "2\u00a0× Tasse");
    }

    @Test
    void d7TheSellerIsToldOfWhatMayBeExceptedAndTheBuyersReceiptIsTheSame() {
        Order order = new OrderBuilder()
                .placed(
                        PaymentTerms.Method.PAYPAL,
                        OrderBuilder.buyer("Erika", "Beispiel"),
                        OrderBuilder.address("Erika Beispiel"),
                        List.of(line("1", "Teekanne", "KANNE"), line("2", "Tasse", "TASSE")))
                .order();
        EffectiveSettings exempting = new EffectiveSettings(
                SettingsLayer.EMPTY.with(WithdrawalSettings.EXEMPT, Map.of("KANNE", "c", "TASSE", "e")),
                SettingsLayer.EMPTY);
        Withdrawal withdrawal = withdrawal("en", "Erika Beispiel");

        assertThat(mails.mail(BuiltInTypes.WITHDRAWAL_DECLARED, withdrawal, Optional.of(order), exempting)
                        .text())
                .contains("Possible exception: Tasse: There may be no right of withdrawal", "letter e")
                .doesNotContain("Teekanne", "letter c");
        assertThat(mails.mail(BuiltInTypes.WITHDRAWAL_RECEIVED, withdrawal, Optional.of(order), exempting))
                .isEqualTo(mails.mail(
                        BuiltInTypes.WITHDRAWAL_RECEIVED,
                        withdrawal,
                        Optional.of(order),
                        new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY)));
    }

    private static Line line(String id, String name, String sku) {
        return new Line(id, name, sku, 4, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    @Test
    void d4TheNoticeToTheAddressOnFileTellsNothingOfTheOther() {
        String text = mails.mail(
                        BuiltInTypes.WITHDRAWAL_NOTICED, withdrawal("de", "Erika Beispiel"), Optional.empty(), SETTINGS)
                .text();
        assertThat(text).contains("4711", "Teehaus").doesNotContain("erika@example.com", "Tasse", "Beispiel");
    }

    @ParameterizedTest
    @EnumSource
    void d4TheReceiptIsWrittenInTheLanguageOfTheDeclaration(PageLanguage language) {
        RenderedMail mail = mail(language.tag(), "Erika Beispiel");
        assertThat(mail.html()).contains("<html lang=\"" + language.tag() + "\">", "14:05:09");
        assertThat(mail.subject()).contains("4711");
    }

    @ParameterizedTest
    @EnumSource
    void d4TheReceiptForATelephoneSaysWhenAndLeadsToAllOfIt(PageLanguage language) {
        URI link = URI.create("https://status.example.com/o/demo-1/x");
        String sms = mails.sms(withdrawal(language.tag(), "Erika Beispiel"), link, SETTINGS);
        assertThat(sms).contains("4711", "14:05:09", link.toString());
        assertThat(Gsm7.fits(sms)).as(sms).isTrue();
    }

    @Test
    void aStrangersWordsBecomeNoLinksInAnybodysInbox() {
        String html = mail("de", "https://evil.example/x <script>").html();
        assertThat(html).doesNotContain("href=\"https://evil", "<script>");
    }

    private RenderedMail mail(String language, String name) {
        return mails.mail(BuiltInTypes.WITHDRAWAL_RECEIVED, withdrawal(language, name), Optional.empty(), SETTINGS);
    }

    private static Withdrawal withdrawal(String tag, String name) {
        Scope scope = new Scope.Pieces(List.of(new Scope.Piece("2", "Tasse", Quantity.of(2))));
        Language language = new Language(tag);
        return Withdrawal.received(
                new ShopId("demo"),
                "",
                Instant.parse("2026-11-29T13:05:09Z"),
                new Declaration(
                        name,
                        "4711",
                        new EmailAddress("erika@example.com"),
                        scope,
                        language,
                        new WithdrawalSentences().declaring(name, "4711", scope, language, SETTINGS)),
                Optional.of(OrderKey.ofRef("demo-" + "0".repeat(26))),
                Withdrawal.Timeliness.LATE);
    }
}
