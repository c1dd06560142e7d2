package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.value.Stamped;
import java.util.Comparator;
import java.util.List;

/** The papers by which goods that are withdrawn from come back, as far as the shop made any. */
public final class ReturnLabels {
    private ReturnLabels() {}

    /** Those of an order, by name; they may come long after the declaration. */
    public static List<Document> of(Order order) {
        return order.purchase().documents().values().stream()
                .map(Stamped::value)
                .filter(document -> document.kind() == Document.Kind.RETURN_LABEL)
                .sorted(Comparator.comparing(Document::name).thenComparing(Document::id))
                .toList();
    }
}
