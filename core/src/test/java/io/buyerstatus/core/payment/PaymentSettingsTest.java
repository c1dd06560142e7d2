package io.buyerstatus.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.settings.SettingsLayer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DR-14")
class PaymentSettingsTest {
    @Test
    void aMethodIsKnownByItsIdBeforeItsNameWhateverItsCapitals() {
        Map<String, Method> methods = read(Map.of("Vorkasse  Plus", "bank_transfer", "PLUS_7", "provider"));

        assertThat(PaymentSettings.stated(methods, terms("other", "vorkasse plus")))
                .contains(Method.BANK_TRANSFER);
        assertThat(PaymentSettings.stated(methods, terms("plus_7", "Vorkasse Plus")))
                .contains(Method.PROVIDER);
        assertThat(PaymentSettings.stated(methods, terms("", ""))).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        SettingsLayer layer = layer(Map.of("Überweisung (Treuhand)", "provider", "bacs", "invoice"));

        Object plain = layer.plainOf(PaymentSettings.METHODS).orElseThrow();

        assertThat(plain).isEqualTo(Map.of("überweisung (treuhand)", "provider", "bacs", "invoice"));
        assertThat(layer(plain)).isEqualTo(layer);
    }

    @Test
    void anErrorNamesTheMethodAndTheKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(Map.of("bacs", "transfer")))
                .withMessageContaining("bacs must be one of: bank_transfer, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(Map.of(" ", "card")))
                .withMessageContaining("no name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(List.of("bacs")))
                .withMessageContaining("bacs: bank_transfer");
    }

    private static PaymentTerms terms(String id, String label) {
        return new PaymentTerms(Method.OTHER, id, label, Optional.empty());
    }

    private static Map<String, Method> read(Object plain) {
        return layer(plain).get(PaymentSettings.METHODS).orElseThrow();
    }

    private static SettingsLayer layer(Object plain) {
        return SettingsLayer.EMPTY.withPlain(PaymentSettings.METHODS, plain);
    }
}
