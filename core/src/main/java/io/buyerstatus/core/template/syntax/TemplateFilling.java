package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.template.tag.TagType;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.value.CleanText;
import java.util.List;
import java.util.Optional;

/** Fills a template's tree. What comes out is bounded, whatever the order holds. */
public final class TemplateFilling {
    /** The most characters of one value; texts of the contract are shorter. */
    private static final int LONGEST_VALUE = 4_000;

    /** From here on values are cut short and lists end: what the template itself says fits behind it. */
    static final int FULL = 150_000;

    private static final int SHORT = 60;

    private final Sink sink;

    private TemplateFilling(Sink sink) {
        this.sink = sink;
    }

    /** Writes what a template says of an order. */
    public static void write(List<Node> nodes, TagValues values, Sink sink) {
        new TemplateFilling(sink).all(nodes, values);
    }

    private void all(List<Node> nodes, TagValues values) {
        nodes.forEach(node -> one(node, values));
    }

    private void one(Node node, TagValues values) {
        switch (node) {
            case Node.Words(String text) -> sink.words(text);
            case Node.Value value -> value(value, values);
            case Node.If(Node.Test test, List<Node> then, List<Node> otherwise) ->
                all(holds(test, values) ? then : otherwise, values);
            case Node.Each(String list, List<Node> body) -> {
                for (TagValues element : values.elements(list)) {
                    if (full()) {
                        sink.words("…");
                        return;
                    }
                    all(body, element);
                }
            }
        }
    }

    private void value(Node.Value node, TagValues values) {
        if (node.tag().type() == TagType.BLOCK) {
            if (!full()) {
                sink.block(node.tag(), node.place(), node.fallback());
            }
            return;
        }
        Optional<String> known = values.value(node.tag()).filter(text -> !text.isBlank());
        if (known.isPresent()) {
            sink.value(node.tag(), node.place(), bounded(known.get(), node.tag()));
        } else {
            node.fallback().ifPresent(fallback -> sink.value(node.tag(), node.place(), fallback));
        }
    }

    /** An address that is cut opens nothing, so that a link is written whole. */
    private String bounded(String text, TemplateTag tag) {
        return tag.type() == TagType.LINK ? text : CleanText.cut(text, full() ? SHORT : LONGEST_VALUE);
    }

    private boolean full() {
        return sink.length() > FULL;
    }

    private static boolean holds(Node.Test test, TagValues values) {
        boolean holds = TagCatalogue.isFact(test.name())
                ? values.holds(test.name(), test.values())
                : TagCatalogue.named(test.name())
                        .flatMap(values::value)
                        .filter(text -> !text.isBlank())
                        .isPresent();
        return holds != test.not();
    }
}
