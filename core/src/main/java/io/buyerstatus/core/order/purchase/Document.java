package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import java.net.URI;

/** A paper that belongs to the order, by link: a return label, terms, a manual. */
public record Document(String id, Kind kind, String name, URI url) {
    /** What the paper is for. */
    public enum Kind {
        RETURN_LABEL,
        TERMS,
        MANUAL,
        OTHER
    }

    public Document {
        Checks.text(id, 200, "document");
        Checks.text(name, 200, "document name");
    }
}
