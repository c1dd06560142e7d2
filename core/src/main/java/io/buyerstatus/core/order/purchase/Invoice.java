package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** An issued invoice, proforma or correction. */
public record Invoice(Kind kind, String number, Instant issuedAt, Optional<URI> url) {
    /** What was issued. */
    public enum Kind {
        INVOICE,
        PROFORMA,
        CORRECTION
    }

    public Invoice {
        Checks.text(number, 100, "invoice number");
    }
}
