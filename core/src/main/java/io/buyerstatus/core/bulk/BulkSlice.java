package io.buyerstatus.core.bulk;

import io.buyerstatus.core.value.Checks;
import java.util.List;
import java.util.Optional;

/**
 * A part of those who were chosen, as it was frozen; it never changes.
 *
 * @param number from 0
 * @param after where the next part begins in what was chosen; empty at its end
 */
public record BulkSlice(int number, List<BulkRecipient> recipients, Optional<String> after) {
    /** Orders in one: few enough that what begins a slice ends it. */
    public static final int SIZE = 25;

    public BulkSlice {
        Checks.require(number >= 0, "number", "must be 0 or more");
        Checks.size(recipients, SIZE, "recipients");
        recipients = List.copyOf(recipients);
    }

    /** Those whose buyers get it. */
    public List<BulkRecipient> included() {
        return recipients.stream().filter(BulkRecipient::included).toList();
    }
}
