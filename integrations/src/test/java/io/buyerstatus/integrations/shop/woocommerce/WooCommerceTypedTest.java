package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.event;
import static io.buyerstatus.integrations.Translations.events;
import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.CREATED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and shops keep, is no reason to refuse an order. */
@Tag("KS-1")
class WooCommerceTypedTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '§',
            value = {
                "Bei M&uuml;ller &amp; S&ouml;hne klingeln § Bei Müller & Söhne klingeln",
                "a &lt; b &gt; c &quot;d&quot; &#039;e&#039; § a < b > c \"d\" 'e'",
                "R&D, AT&T; &copy § R&D, AT&T; &copy",
                "erste Zeile<br />\\nzweite Zeile § erste Zeile\\nzweite Zeile",
                "erste\\nzweite &amp; dritte § erste\\nzweite & dritte"
            })
    void aNoteIsWhatTheBuyerTyped(String sent, String typed) {
        assertThat(placed("/customer_note", "\"" + sent.strip().replace("\"", "\\\"") + "\"")
                        .contents()
                        .buyerNote())
                .contains(typed.strip().replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Muster <ada@example.com>",
                "<ada@example.com>",
                "mailto:ada@example.com",
                "ada@example.com.",
                "ada@example.com, bob@example.com",
                "ada@example.com / bob@example.com",
                " ada@example.com "
            })
    void anAddressIsReadAsMailProgramsCopyIt(String typed) {
        Translation translation = deliver("/billing/email", "\"" + typed + "\"");

        assertThat(placed(translation)
                        .contents()
                        .buyer()
                        .orElseThrow()
                        .email()
                        .orElseThrow()
                        .value())
                .isEqualTo("ada@example.com");
    }

    @Test
    void halfASmileyIsReplaced() {
        String body = Samples.text(CREATED).replace("\"Aurelia\"", "\"Ada \\ud83d\"");

        assertThat(placed(translate("order.created", body.getBytes(StandardCharsets.UTF_8)))
                        .contents()
                        .buyer()
                        .orElseThrow()
                        .firstName())
                .isEqualTo("Ada \ufffd");
    }

    @Test
    void anAddressThatIsNoneLeavesTheOrderAndTellsTheOperator() {
        Translation translation = deliver("/billing/email", "\"ada(at)example.com\"");

        assertThat(placed(translation).contents().buyer().orElseThrow().email()).isEmpty();
        assertThat(event(translation, Fact.OrderPlaced.class).leftOut())
                .containsExactly("/billing/email is no e-mail address");
        assertThat(events(translation))
                .filteredOn(each -> !each.leftOut().isEmpty())
                .hasSize(1);
    }

    @Test
    void nothingIsLeftOutOfAnOrdinaryOrder() {
        assertThat(events(translate("order.updated", Samples.bytes(CREATED))))
                .allSatisfy(each -> assertThat(each.leftOut()).isEmpty());
    }

    @ParameterizedTest(name = "country {0}")
    @ValueSource(strings = {"\"\"", "null", "\"Deutschland\"", "49"})
    void anAddressWithoutACountryKeepsItsLines(String country) {
        Address address =
                placed("/billing/country", country).contents().billingAddress().orElseThrow();

        assertThat(address.street()).isNotEmpty();
        assertThat(address.city()).isNotEmpty();
        assertThat(address.country()).isEqualTo(Country.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"IRT, 1250000", "BTC, 0.00123456", "JEP, 34.50"})
    void aCurrencyThatOnlyShopsKnowIsShownAsItIs(String currency, String total) {
        String body = Samples.text(CREATED)
                .replace("\"EUR\"", "\"" + currency + "\"")
                .replace("\"total\": \"34.54\"", "\"total\": \"" + total + "\"");
        Translation translation = translate("order.created", body.getBytes(StandardCharsets.UTF_8));

        Money money = placed(translation).contents().totals().orElseThrow().total();

        assertThat(money.currency()).isEqualTo(new CurrencyCode(currency));
        assertThat(money.decimal()).isEqualTo(total);
    }

    @Test
    void aLongerCodeIsLeftOut() {
        Translation translation = deliver("/currency", "\"IRHT\"");

        assertThat(placed(translation).contents().totals().orElseThrow().total().currency())
                .isEqualTo(CurrencyCode.NONE);
        assertThat(event(translation, Fact.OrderPlaced.class).leftOut())
                .containsExactly("/currency has not three letters");
    }

    @Test
    void aNegativeTotalIsShownAsTheShopSaysIt() {
        assertThat(placed("/total", "\"-5.00\"")
                        .contents()
                        .totals()
                        .orElseThrow()
                        .total())
                .isEqualTo(Money.of("-5.00", "EUR"));
    }

    @Test
    void aNumberThatIsNoneIsLeftOut() {
        assertThat(event(deliver("/discount_total", "\"viel\""), Fact.OrderPlaced.class)
                        .leftOut())
                .containsExactly("/discount_total is no number");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "trp_language, de_AT, de-AT",
        "weglot_language, fr, fr",
        "wpml_language, nl, nl",
        "pll_language, pl_PL, pl-PL",
        "lang, it, it",
        "language, nb_NO, nb-NO",
        "trp_language, de_DE_formal, de-DE-formal"
    })
    void theLanguageStandsWhereThePlugInsLeaveIt(String key, String value, String language) {
        assertThat(placed("/meta_data", "[{\"key\":\"" + key + "\",\"value\":\"" + value + "\"}]")
                        .contents()
                        .language())
                .contains(new Language(language));
    }

    @Test
    void orInTheOrdersOwnField() {
        String body = Samples.text(CREATED)
                .replace("\"wpml_language\"", "\"something_else\"")
                .replaceFirst("\\{", "{\"lang\": \"es\",");

        assertThat(placed(translate("order.created", body.getBytes(StandardCharsets.UTF_8)))
                        .contents()
                        .language())
                .contains(new Language("es"));
    }

    @Test
    void aPhoneNumberOfTheDeliveryIsBetterThanNone() {
        String body = Samples.text(CREATED)
                .replace("\"phone\": \"\"", "\"phone\": \"0151 23456789\"")
                .replace("\"0761 5550133\"", "\"\"");

        assertThat(placed(translate("order.created", body.getBytes(StandardCharsets.UTF_8)))
                        .contents()
                        .buyer()
                        .orElseThrow()
                        .phone())
                .isEqualTo("0151 23456789");
    }

    @Test
    void aTransferThroughAProviderIsNotForTheShopsAccount() {
        assertThat(placed("/payment_method", "\"mollie_wc_gateway_banktransfer\"")
                        .contents()
                        .payment()
                        .orElseThrow()
                        .method())
                .isEqualTo(Method.PROVIDER);
    }

    private static Fact.OrderPlaced placed(String pointer, String value) {
        return placed(deliver(pointer, value));
    }

    private static Fact.OrderPlaced placed(Translation translation) {
        return facts(translation, Fact.OrderPlaced.class).getFirst();
    }

    private static Translation deliver(String pointer, String value) {
        return translate("order.created", Samples.with(CREATED, pointer, value));
    }
}
