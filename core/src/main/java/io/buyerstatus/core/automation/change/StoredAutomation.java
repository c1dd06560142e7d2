package io.buyerstatus.core.automation.change;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/**
 * An automation as somebody saved it.
 *
 * @param version counts its savings, from 1
 */
public record StoredAutomation(Automation automation, long version, Author by, Instant at) {
    public StoredAutomation {
        Checks.require(version >= 1, "version", "must be 1 or more");
    }
}
