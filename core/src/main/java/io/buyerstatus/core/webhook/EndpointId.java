package io.buyerstatus.core.webhook;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;

/** The name of an address that a shop wants to be told at. */
public record EndpointId(String value) {
    public EndpointId {
        Checks.matching(Hashes.KEY, value, "endpoint");
    }

    /** One that nobody has seen before. */
    static EndpointId of(LinkSecret random) {
        return new EndpointId(Hashes.key("webhook endpoint", random.value()));
    }

    /** The id that a text is. */
    public static Optional<EndpointId> parse(String text) {
        return Hashes.KEY.matcher(text).matches() ? Optional.of(new EndpointId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
