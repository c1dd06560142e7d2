package io.buyerstatus.core.automation;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/** An automation's id in its shop: 1 to 60 lower-case letters, digits, dashes and underscores. */
public record AutomationId(String value) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    public AutomationId {
        Checks.matching(ID, value, "automation");
    }

    @Override
    public String toString() {
        return value;
    }
}
