package io.buyerstatus.operator.settings;

import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.operator.yaml.Problem;
import java.util.List;

/** What an import would do. */
public sealed interface ImportPlan {
    /**
     * It can be done.
     *
     * @param next what the shop's settings will be
     * @param changes what is different then; none where the document says what holds already
     */
    record Ready(ShopSettings next, List<Change> changes) implements ImportPlan {
        public Ready {
            changes = List.copyOf(changes);
        }
    }

    /** The document does not fit the system that it is meant for. */
    record Refused(List<Problem> problems) implements ImportPlan {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
