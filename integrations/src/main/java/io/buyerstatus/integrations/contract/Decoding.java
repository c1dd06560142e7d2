package io.buyerstatus.integrations.contract;

import io.buyerstatus.core.event.OrderEvent;
import java.util.List;

/** What came of reading a CloudEvent. */
public sealed interface Decoding {
    /** It keeps the contract. */
    record Accepted(OrderEvent event) implements Decoding {}

    /** It breaks the contract; at least one error, in the order of the document where possible. */
    record Refused(List<FieldError> errors) implements Decoding {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
