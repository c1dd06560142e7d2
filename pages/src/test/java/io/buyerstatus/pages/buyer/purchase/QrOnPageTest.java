package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.ReadQr;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code that the page draws, read again by another's decoder. */
@Tag("DR-12")
class QrOnPageTest {

    private static final Pattern COPY = Pattern.compile("data-copy=\"([^\"]*)\"");

    @Test
    @Tag("DR-13")
    @Tag("DR-19")
    void saysWhatThePageSays() {
        String page = Rendered.page(Situation.UNPAID.order(), Shops.of(Shops.complete()));
        assertThat(lines(page))
                .containsExactly(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        "COBADEFFXXX",
                        "Nordlicht Manufaktur GmbH",
                        "DE89370400440532013000",
                        "EUR131.50",
                        "",
                        "",
                        "RE-2026-0815, Mia, Koehler");
        assertThat(page)
                .contains(
                        "€131.50",
                        "<bdi>Nordlicht Manufaktur GmbH</bdi>",
                        "<span>DE89 3704 0044 0532 0130 00</span>",
                        "<span>COBADEFFXXX</span>",
                        "<bdi>RE-2026-0815, Mia, Koehler</bdi>");
        assertThat(copies(page))
                .containsExactly(
                        "131.50",
                        "Nordlicht Manufaktur GmbH",
                        "DE89370400440532013000",
                        "COBADEFFXXX",
                        "RE-2026-0815, Mia, Koehler");
    }

    @Test
    void isCorrectedAtLevelMAndNoLargerThanVersion13() {
        SettingsLayer longest = Shops.complete().with(BankSettings.HOLDER, "N".repeat(70));
        String page = Rendered.page(unpaid("F".repeat(70), "L".repeat(200)), Shops.of(longest));
        Result code = ReadQr.of(page).orElseThrow();
        assertThat(code.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
        assertThat(code.getText().lines().toList().getLast()).hasSize(140);
        assertThat(page).containsPattern("viewBox=\"0 0 (\\d\\d) \\1\" width=\"176\"");
    }

    @Test
    void isUtf8() {
        SettingsLayer shop = Shops.complete().with(BankSettings.HOLDER, "Müßiggang & Söhne Œuvre");
        String page = Rendered.page(Situation.UNPAID.order(), Shops.of(shop));
        assertThat(lines(page)).contains("Müßiggang & Söhne Œuvre");
    }

    @Test
    void cutsALongShopNameForTheCodeAndTheTextAlike() {
        SettingsLayer shop = SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Handel ".repeat(14))
                .with(BankSettings.IBAN, new Iban("DE89370400440532013000"));
        String page = Rendered.page(Situation.UNPAID.order(), Shops.of(shop));
        assertThat(lines(page).get(5)).isEqualTo("Handel ".repeat(10).strip());
        assertThat(copies(page)).contains("Handel ".repeat(10).strip());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNPAID", "PARTLY_PAID", "DUE_LATER"})
    @Tag("DR-19")
    void isGoneWithEverythingElseAsSoonAsNothingIsToBeTransferred(Situation situation) {
        String page = Rendered.page(situation.order(), Shops.of(Shops.complete()));
        assertThat(ReadQr.of(page)).isEmpty();
        assertThat(page).doesNotContain("DE89", "data-copy", "COBADEFF", "id=\"pay\"");
    }

    @Test
    void staysAwayWhereBankingAppsCouldNotUseIt() {
        SettingsLayer swiss =
                SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Shop").with(BankSettings.IBAN, swiss());
        assertThat(ReadQr.of(Rendered.page(Situation.UNPAID.order(), Shops.of(swiss))))
                .as("outside the EEA without a BIC")
                .isEmpty();
        SettingsLayer withBic = swiss.with(BankSettings.BIC, "POFICHBEXXX");
        assertThat(ReadQr.of(Rendered.page(Situation.UNPAID.order(), Shops.of(withBic))))
                .isPresent();
        SettingsLayer turkish = withBic.with(BankSettings.IBAN, new Iban("TR330006100519786457841326"));
        String page = Rendered.page(Situation.UNPAID.order(), Shops.of(turkish));
        assertThat(ReadQr.of(page)).as("outside SEPA").isEmpty();
        assertThat(page).contains("TR33 0006 1005 1978 6457 8413 26");
    }

    private static Iban swiss() {
        return new Iban("CH9300762011623852957");
    }

    private static List<String> lines(String page) {
        return List.of(ReadQr.of(page).map(Result::getText).orElse("no code").split("\n", -1));
    }

    private static List<String> copies(String page) {
        return COPY.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static Order unpaid(String first, String last) {
        return new OrderBuilder()
                .placed(
                        PaymentTerms.Method.BANK_TRANSFER,
                        OrderBuilder.buyer(first, last),
                        OrderBuilder.address("Somebody"),
                        OrderBuilder.lines())
                .order();
    }
}
