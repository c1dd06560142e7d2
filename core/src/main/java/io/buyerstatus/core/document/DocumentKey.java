package io.buyerstatus.core.document;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;

/**
 * The address of a document's row, derived from the order, what the document is, and where the shop keeps it: a new address is
 * another document, whose bytes may differ.
 */
public record DocumentKey(OrderKey order, String key) {
    public DocumentKey {
        Checks.matching(Hashes.KEY, key, "document key");
    }

    public static DocumentKey of(OrderKey order, OrderDocument document) {
        return new DocumentKey(
                order,
                Hashes.key(
                        "document",
                        order.shop().value(),
                        order.key(),
                        document.use().name(),
                        document.id(),
                        document.original().toString()));
    }

    /** The key when the text is one. */
    public static Optional<DocumentKey> parse(OrderKey order, String text) {
        return Hashes.KEY.matcher(text).matches() ? Optional.of(new DocumentKey(order, text)) : Optional.empty();
    }
}
