package io.buyerstatus.core.settings.change;

import java.util.List;

/** The outcome of a change. */
public sealed interface ChangeResult {
    /** It holds now; functions use it within 60 seconds. */
    record Done(SettingsChange change) implements ChangeResult {}

    /** Everything is so already: nothing was written. */
    record Unchanged() implements ChangeResult {}

    /** Rules are broken, all of which are named; nothing was written. */
    record Refused(List<InvalidField> fields) implements ChangeResult {
        public Refused {
            fields = List.copyOf(fields);
        }
    }

    /** Somebody else changed the settings since they were read; nothing was written. */
    record Overtaken() implements ChangeResult {}

    /** There is no such shop. */
    record NoSuchShop() implements ChangeResult {}
}
