package io.buyerstatus.integrations.contract;

import io.buyerstatus.core.order.event.OrderEvent;
import java.util.List;
import java.util.Optional;

/** What came of reading a CloudEvent. */
public sealed interface Decoding {
    /**
     * It keeps the contract.
     *
     * @param unknownCode a carrier's code in it that we cannot explain, fit for a log
     */
    record Accepted(OrderEvent event, Optional<String> unknownCode) implements Decoding {
        /** An event that leaves nothing unexplained. */
        public Accepted(OrderEvent event) {
            this(event, Optional.empty());
        }
    }

    /** It breaks the contract; at least one error, in the order of the document where possible. */
    record Refused(List<FieldError> errors) implements Decoding {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
