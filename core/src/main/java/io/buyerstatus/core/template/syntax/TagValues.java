package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.tag.TemplateTag;
import java.util.List;
import java.util.Optional;

/** Port to what tags say of one order. A value is never read for tags again. */
public interface TagValues {

    /** What a tag says, in the reader's language; empty where the order has nothing for it. Of a link, an address that is safe to open. */
    Optional<String> value(TemplateTag tag);

    /** Whether a fact is one of the values, or, without values, whether it holds. */
    boolean holds(String fact, List<String> values);

    /** The elements of a list, each with what can be said of it and of all around it. */
    List<TagValues> elements(String list);
}
