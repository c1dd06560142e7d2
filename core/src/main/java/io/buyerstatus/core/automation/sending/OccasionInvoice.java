package io.buyerstatus.core.automation.sending;

import io.buyerstatus.core.automation.Occasion;
import io.buyerstatus.core.automation.OccasionThing;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.sending.AutomationComposer.Case;
import io.buyerstatus.core.order.purchase.Invoice;
import java.util.Optional;

/** The invoice that a message is about, where an invoice is what triggered it. */
final class OccasionInvoice {
    private OccasionInvoice() {}

    static Optional<Invoice> of(Case about) {
        return about.automation().trigger().equals(new Trigger.Happens(Occasion.INVOICE_ISSUED))
                ? OccasionThing.of(
                        about.order().purchase().invoices(),
                        about.message().key().occurrence())
                : Optional.empty();
    }
}
