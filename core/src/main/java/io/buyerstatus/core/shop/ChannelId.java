package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/** One sales account of a shop: 1 to 40 lower-case letters, digits and dashes, unique in the shop. */
public record ChannelId(String value) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ChannelId {
        Checks.matching(ID, value, "channel");
    }

    @Override
    public String toString() {
        return value;
    }
}
