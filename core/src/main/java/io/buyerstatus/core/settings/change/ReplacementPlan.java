package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.ShopSettings;
import java.util.List;

/** What replacing a shop's settings would do. */
public sealed interface ReplacementPlan {
    /**
     * It can be done.
     *
     * @param next what the shop's settings will be, still of the version that they replace
     * @param changes what is different then; none where everything is so already
     */
    record Ready(ShopSettings next, List<FieldChange> changes) implements ReplacementPlan {
        public Ready {
            changes = List.copyOf(changes);
        }
    }

    /** It does not fit the system that it is meant for. */
    record Refused(List<InvalidField> fields) implements ReplacementPlan {
        public Refused {
            fields = List.copyOf(fields);
        }
    }
}
