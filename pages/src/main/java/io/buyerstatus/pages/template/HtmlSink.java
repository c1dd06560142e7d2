package io.buyerstatus.pages.template;

import io.buyerstatus.core.template.syntax.Escaping;
import io.buyerstatus.core.template.syntax.Place;
import io.buyerstatus.core.template.syntax.Sink;
import io.buyerstatus.core.template.tag.TemplateTag;
import java.util.Optional;
import java.util.function.BiFunction;

/** The seller's HTML, with values escaped for their places. */
final class HtmlSink implements Sink {
    private final StringBuilder html = new StringBuilder();
    private final BiFunction<TemplateTag, Optional<String>, String> blocks;

    /** @param blocks makes the HTML of a block */
    HtmlSink(BiFunction<TemplateTag, Optional<String>, String> blocks) {
        this.blocks = blocks;
    }

    @Override
    public void words(String text) {
        html.append(text);
    }

    @Override
    public void value(TemplateTag tag, Place place, String text) {
        html.append(Escaping.inHtml(place, text));
    }

    @Override
    public void block(TemplateTag tag, Place place, Optional<String> label) {
        html.append(blocks.apply(tag, label));
    }

    @Override
    public int length() {
        return html.length();
    }

    /** All of it. */
    String html() {
        return html.toString();
    }
}
