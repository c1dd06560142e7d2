package io.buyerstatus.operator.settings;

import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.ReplacementPlan;
import io.buyerstatus.operator.yaml.Problem;
import java.util.List;

/** What an import would do. */
public sealed interface ImportPlan {
    /** It can be done. */
    record Ready(ReplacementPlan.Ready plan) implements ImportPlan {
        /** What the shop's settings will be. */
        public ShopSettings next() {
            return plan.next();
        }

        /** What is different then; none where the document says what holds already. */
        public List<Change> changes() {
            return Change.of(plan.changes());
        }
    }

    /** The document does not fit the system that it is meant for. */
    record Refused(List<Problem> problems) implements ImportPlan {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
