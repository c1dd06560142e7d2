package io.buyerstatus.core.order.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which of an order's documents a payment refers to. */
@Tag("BL-41")
final class PayableInvoiceTest {
    private static final Instant PLACED_AT = Instant.parse("2026-11-18T09:00:00Z");

    private Purchase purchase = Purchase.UNKNOWN;

    @Test
    void aProformaStandsInForTheInvoiceUntilThereIsOne() {
        assertThat(payable()).isEmpty();

        issued(Invoice.Kind.PROFORMA, "PF-1", 10);
        assertThat(payable()).contains("PF-1");

        issued(Invoice.Kind.INVOICE, "RE-1", 5);
        assertThat(payable()).as("although the proforma is newer").contains("RE-1");
    }

    @Test
    void theNewestInvoiceIsPaidAndACorrectionNever() {
        issued(Invoice.Kind.INVOICE, "RE-2", 20);
        issued(Invoice.Kind.INVOICE, "RE-1", 10);
        issued(Invoice.Kind.CORRECTION, "RK-1", 30);

        assertThat(payable()).contains("RE-2");
    }

    private void issued(Invoice.Kind kind, String number, int minutes) {
        Instant at = PLACED_AT.plus(Duration.ofMinutes(minutes));
        Invoice invoice = new Invoice(kind, number, at, Optional.empty());
        purchase = purchase.merge(new Purchase(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(kind + number, new Stamped<>(invoice, new Stamp(at, number))),
                Map.of()));
    }

    private Optional<String> payable() {
        return purchase.payableInvoice().map(Invoice::number);
    }
}
