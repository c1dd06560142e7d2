package io.buyerstatus.core.template.change;

import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import java.util.List;

/** What became of saving a template. */
public sealed interface SaveResult {

    /**
     * It is a version now.
     *
     * @param findings what its author should know all the same
     */
    record Saved(Template template, List<Located> findings) implements SaveResult {
        public Saved {
            findings = List.copyOf(findings);
        }
    }

    /** It is as it was: nothing was written. */
    record Unchanged(Template template) implements SaveResult {}

    /** It cannot go live like this; as a draft it could be saved. */
    record Refused(List<Located> problems) implements SaveResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** These send it. */
    record InUse(List<String> automations) implements SaveResult {
        public InUse {
            automations = List.copyOf(automations);
        }
    }

    /** Somebody else saved meanwhile. */
    record Overtaken() implements SaveResult {}

    /** There is no such template, or version. */
    record Unknown() implements SaveResult {}
}
