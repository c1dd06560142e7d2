package io.buyerstatus.core.webhook;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an address that a shop wants to be told at. */
public record EndpointId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public EndpointId {
        Checks.matching(FORM, value, "endpoint");
    }

    /** One that nobody has seen before. */
    static EndpointId of(LinkSecret random) {
        return new EndpointId(Hashes.key("webhook endpoint", random.value()));
    }

    /** The id that a text is. */
    public static Optional<EndpointId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EndpointId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
