package io.buyerstatus.pages.template;

import io.buyerstatus.core.template.syntax.Escaping;
import io.buyerstatus.core.template.syntax.Place;
import io.buyerstatus.core.template.syntax.Sink;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.pages.mail.MailSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Plain words, cut wherever a block stands between them. */
final class WordsSink implements Sink {

    /** A piece of what was written. */
    sealed interface Part {
        record Words(String text) implements Part {}

        record Block(MailSection section) implements Part {}
    }

    private final BiFunction<TemplateTag, Optional<String>, Optional<MailSection>> blocks;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int length;

    /** @param blocks makes the section of a block; nothing where the order has nothing for it */
    WordsSink(BiFunction<TemplateTag, Optional<String>, Optional<MailSection>> blocks) {
        this.blocks = blocks;
    }

    @Override
    public void words(String text) {
        words.append(text);
        length += text.length();
    }

    @Override
    public void value(TemplateTag tag, Place place, String text) {
        words(place == Place.SUBJECT ? Escaping.line(text) : text);
    }

    @Override
    public void block(TemplateTag tag, Place place, Optional<String> label) {
        blocks.apply(tag, label).ifPresent(section -> {
            cut();
            parts.add(new Part.Block(section));
            length += 200 * (1 + section.items().size());
        });
    }

    @Override
    public int length() {
        return length;
    }

    /** All of it, in its order. */
    List<Part> parts() {
        cut();
        return List.copyOf(parts);
    }

    private void cut() {
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words.toString()));
            words.setLength(0);
        }
    }
}
