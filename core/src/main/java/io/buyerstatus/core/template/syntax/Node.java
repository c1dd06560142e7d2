package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.tag.TemplateTag;
import java.util.List;
import java.util.Optional;

/** A part of a template as it was read. */
public sealed interface Node {

    /** Words that stand as they are. */
    record Words(String text) implements Node {}

    /**
     * A tag.
     *
     * @param fallback what stands there where the order has nothing for it; of a button what is written on it
     */
    record Value(TemplateTag tag, Place place, Optional<String> fallback) implements Node {}

    /** One part or the other. */
    record If(Test test, List<Node> then, List<Node> otherwise) implements Node {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** A part for each element of a list. */
    record Each(String list, List<Node> body) implements Node {
        public Each {
            body = List.copyOf(body);
        }
    }

    /**
     * What an {@link If} asks.
     *
     * @param name a tag's, which asks whether there is something for it, or a fact's
     * @param values of which a fact must be one; none asks whether it holds at all
     * @param not whether the contrary is asked
     */
    record Test(String name, List<String> values, boolean not) {
        public Test {
            values = List.copyOf(values);
        }
    }
}
