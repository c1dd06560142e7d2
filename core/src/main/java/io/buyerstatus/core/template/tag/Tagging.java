package io.buyerstatus.core.template.tag;

import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.tag.TemplateTag.About;
import java.util.Optional;

/** Short ways to say what a tag is. */
final class Tagging {
    static final Need COMPLETE = new Need.CompleteOrder();
    static final Need TRACKING = new Need.Tracking();
    static final Need INVOICE = new Need.OfInvoice(true);
    static final Need ADDRESS = new Need.ValidAddress();

    private Tagging() {}

    /** One that every order has something for. */
    static TemplateTag always(About about, String name, TagType type, String description, String example) {
        return new TemplateTag(name, type, about, description, example, Optional.empty(), false);
    }

    /** One that some orders have nothing for. */
    static TemplateTag perhaps(About about, String name, TagType type, String description, String example) {
        return new TemplateTag(name, type, about, description, example, Optional.empty(), true);
    }

    /** One that must be waited for. */
    static TemplateTag needing(About about, Need need, String name, TagType type, String description, String example) {
        return new TemplateTag(name, type, about, description, example, Optional.of(need), false);
    }
}
