package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.regex.Pattern;

/** One sales account of a shop: 1 to 40 lower-case letters, digits and dashes, unique in the shop. */
public record ChannelId(String value) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ChannelId {
        Checks.matching(ID, value, "channel");
    }

    /** A channel as somebody names it; empty where nothing can have that name. */
    public static Optional<ChannelId> parse(String text) {
        return Optional.of(text).filter(name -> ID.matcher(name).matches()).map(ChannelId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
