package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.List;

/** Port to all that a buyer may have a copy of (GDPR, art. 15(3)): what tells of them, and of nobody else. */
public interface ExportSource {
    /**
     * A record of something.
     *
     * @param kind what it is, in English, e.g. {@code purchase}
     * @param fields what it says
     */
    record Part(String kind, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One thing that a record says.
     *
     * @param label in English
     */
    record Field(String label, String value) {}

    /** What is kept of an order, and of what belongs to it. */
    List<Part> of(OrderKey order);

    /** What is kept of an address and belongs to no order. */
    List<Part> of(ShopId shop, EmailAddress address);
}
