package io.buyerstatus.pages.kit.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.buyerstatus.pages.kit.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A set of templates, all compiled when it is made, so that a function pays for parsing while it starts and never while a
 * person waits. Safe to share between threads.
 */
public final class Templates {

    private final Map<String, Template> compiled;

    private Templates(List<String> names) {
        Handlebars handlebars = new Handlebars(new TemplateFiles())
                .with(new ConcurrentMapTemplateCache())
                .with(new HtmlEscaper())
                .prettyPrint(true)
                .registerHelper("t", new TranslateHelper());
        this.compiled = names.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> compile(handlebars, name)));
    }

    /** Templates whose values are escaped for HTML. */
    public static Templates html(String... names) {
        return new Templates(List.of(names));
    }

    /**
     * Renders a view.
     *
     * @param name one of the names that this set was made with
     * @param view a record of texts, flags, numbers, lists and further records
     * @param texts the language
     * @throws IllegalArgumentException where there is no such template, or the view holds what a view may not
     */
    public String render(String name, Record view, Texts texts) {
        Template template = compiled.get(name);
        if (template == null) {
            throw new IllegalArgumentException("no template " + name);
        }
        Context context = Context.newBuilder(Views.map(view))
                .resolver(MapValueResolver.INSTANCE)
                .build()
                .data(TranslateHelper.TEXTS, texts);
        try {
            return template.apply(context);
        } catch (IOException impossible) {
            throw new UncheckedIOException("template " + name, impossible);
        }
    }

    private static Template compile(Handlebars handlebars, String name) {
        try {
            return handlebars.compile(name);
        } catch (IOException broken) {
            throw new UncheckedIOException("template " + name, broken);
        }
    }
}
