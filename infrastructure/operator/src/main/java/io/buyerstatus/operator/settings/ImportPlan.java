package io.buyerstatus.operator.settings;

import io.buyerstatus.core.automation.change.SaveAutomations;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.ReplacementPlan;
import io.buyerstatus.operator.yaml.Problem;
import java.util.ArrayList;
import java.util.List;

/** What an import would do. */
public sealed interface ImportPlan {
    /** It can be done. */
    record Ready(ReplacementPlan.Ready plan, List<SaveAutomations.Change> automations) implements ImportPlan {
        public Ready {
            automations = List.copyOf(automations);
        }

        /** What the shop's settings will be. */
        public ShopSettings next() {
            return plan.next();
        }

        /** What is different then; none where the document says what holds already. */
        public List<Change> changes() {
            List<Change> all = new ArrayList<>(Change.of(plan.changes()));
            automations.forEach(automation -> all.add(Change.of(automation)));
            return List.copyOf(all);
        }
    }

    /** The document does not fit the system that it is meant for. */
    record Refused(List<Problem> problems) implements ImportPlan {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
