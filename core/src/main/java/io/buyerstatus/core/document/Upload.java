package io.buyerstatus.core.document;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A picture that a packing station puts into our quarantine. It belongs to its order: whoever names another order's upload finds
 * nothing.
 */
public record Upload(OrderKey order, String id) {
    /** How long the address that takes it is good. */
    public static final Duration VALID = Duration.ofMinutes(10);

    /** The largest picture that is taken, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final String SCHEME = "upload";

    public Upload {
        Checks.matching(Hashes.KEY, id, "upload");
    }

    /** The upload that an order's address means, if it means one. */
    public static Optional<Upload> of(OrderKey order, URI address) {
        return isOne(address)
                        && Hashes.KEY.matcher(address.getSchemeSpecificPart()).matches()
                ? Optional.of(new Upload(order, address.getSchemeSpecificPart()))
                : Optional.empty();
    }

    static boolean isOne(URI address) {
        return SCHEME.equals(address.getScheme());
    }

    /** As {@code parcel.photographed} names it. */
    public URI address() {
        return URI.create(SCHEME + ":" + id);
    }

    /** Its name in the quarantine, which holds nobody's words. */
    public String object() {
        return "quarantine/" + order.shop().value() + "/" + order.key() + "/" + id;
    }
}
