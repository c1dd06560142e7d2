package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.tag.TemplateTag;
import java.util.Optional;

/** Takes a template as it is filled, from its beginning to its end. */
public interface Sink {

    /** Words of the template. */
    void words(String text);

    /** What a tag says; to be escaped for its place. */
    void value(TemplateTag tag, Place place, String text);

    /** A part of its own. */
    void block(TemplateTag tag, Place place, Optional<String> label);

    /** How many characters were taken so far. */
    int length();
}
