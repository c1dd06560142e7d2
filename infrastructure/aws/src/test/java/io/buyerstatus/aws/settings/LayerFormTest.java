package io.buyerstatus.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.payment.BankSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerFormTest {

    /** Releases before took letters where Hungary has digits, and a shop that has stored such a number has a page all the same. */
    @Test
    void anAccountNumberThatThisReleaseRefusesIsLeftOutAndTheRestIsRead() {
        var layer = LayerForm.read(Values.map(Map.of(
                "bank.iban", Values.text("HU97117730161111101800A00000"), "bank.holder", Values.text("Kávé Kft."))));

        assertThat(layer.get(BankSettings.IBAN)).isEmpty();
        assertThat(layer.get(BankSettings.HOLDER)).contains("Kávé Kft.");
    }

    @Test
    void whateverElseIsBrokenIsAnError() {
        var broken = Values.map(Map.of("bank.bic", Values.text("?")));

        assertThatThrownBy(() -> LayerForm.read(broken)).hasMessageContaining("stored setting bank.bic");
    }
}
