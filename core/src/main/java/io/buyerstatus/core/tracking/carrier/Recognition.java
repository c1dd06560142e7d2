package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.value.Checks;
import java.util.Set;

/** What can be said of whose a tracking number is. */
public sealed interface Recognition {
    /** It is this carrier's. */
    record Recognised(Carrier carrier) implements Recognition {}

    /**
     * It may be one of these carriers', or somebody else's whose numbers look alike. Who guesses here sends buyers to
     * pages that do not know their parcel.
     */
    record Ambiguous(Set<Carrier> carriers) implements Recognition {
        public Ambiguous {
            Checks.require(!carriers.isEmpty(), "carriers", "must not be empty");
            carriers = Set.copyOf(carriers);
        }
    }

    /** Nothing that is known fits. */
    record Unknown() implements Recognition {}
}
