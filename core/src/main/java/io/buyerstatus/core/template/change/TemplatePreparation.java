package io.buyerstatus.core.template.change;

import java.util.List;

/** Port to what makes a draft ready for readers, and knows what their mail programs bear. */
public interface TemplatePreparation {

    /**
     * A draft as it shall be saved.
     *
     * @param findings what is beyond the syntax of tags
     */
    record Prepared(TemplateDraft draft, List<TemplateCheck.Located> findings) {
        public Prepared {
            findings = List.copyOf(findings);
        }
    }

    /** Does it; to do it twice changes nothing more. */
    Prepared prepare(TemplateDraft draft);
}
