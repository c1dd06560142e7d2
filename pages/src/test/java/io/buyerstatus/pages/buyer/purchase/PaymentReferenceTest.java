package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.pages.sample.OrderBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("DR-13")
class PaymentReferenceTest {

    @Test
    void isInvoiceNumberFirstNameLastNameInThatOrder() {
        Order order = unpaid("Mia", "Köhler").invoiced().order();
        assertThat(PaymentReference.of(order)).isEqualTo("RE-2026-0815, Mia, Koehler");
    }

    @Test
    void beforeAnInvoiceTheOrderNumberTakesItsPlace() {
        assertThat(PaymentReference.of(unpaid("Mia", "Köhler").order())).isEqualTo("10042, Mia, Koehler");
    }

    @Test
    void spellsNamesAsBanksPassThemOn() {
        assertThat(PaymentReference.of(unpaid("Jørgen & Åse", "Großmann-Łuczak").order()))
                .isEqualTo("10042, Joergen + Aase, Grossmann-Luczak");
    }

    @ParameterizedTest
    @CsvSource({
        "Łukasz, Żółć-Święcicki, 'Lukasz, Zolc-Swiecicki'",
        "Søren, Ærø, 'Soeren, Aeroe'",
        "Сергій, Щербак, 'Sergii, Shcherbak'",
        "Юлия, Жуковская, 'Iuliia, Zhukovskaia'",
        "Γιώργος, Παπαδόπουλος, 'Giorgos, Papadopoulos'",
        "İbrahim, Şahin, 'Ibrahim, Sahin'",
        "Zoë, D’Angelo, 'Zoe, D''Angelo'",
        "Ana//, /Nuñez/, 'Ana, Nunez'"
    })
    void spellsNamesOfEurope(String first, String last, String spelled) {
        assertThat(PaymentReference.of(unpaid(first, last).order())).isEqualTo("10042, " + spelled);
    }

    @Test
    void aNameInAnotherScriptLeavesTheNumber() {
        assertThat(PaymentReference.of(unpaid("محمد", "王").order())).isEqualTo("10042");
    }

    @Property
    void neverHoldsWhatABankWouldDrop(
            @ForAll @StringLength(max = 200) String first, @ForAll @StringLength(max = 200) String last) {
        assertThat(PaymentReference.of(unpaid(first, last).order()))
                .matches("[A-Za-z0-9/\\-?:().,'+ ]{1,140}")
                .startsWith("10042");
    }

    private static OrderBuilder unpaid(String first, String last) {
        return new OrderBuilder()
                .placed(
                        PaymentTerms.Method.BANK_TRANSFER,
                        OrderBuilder.buyer(first, last),
                        OrderBuilder.address("Somebody"),
                        OrderBuilder.lines());
    }
}
