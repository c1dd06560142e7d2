package io.buyerstatus.pages.kit.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import io.buyerstatus.pages.kit.text.Texts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A set of templates, all compiled when it is made, so that a function pays for parsing while it starts and never while a
 * person waits. Safe to share between threads.
 */
public final class Templates {

    /** One for all sets: they share frames and other partials, and each file is parsed once in a process. */
    private static final Handlebars HANDLEBARS = new Handlebars(new TemplateFiles())
            .with(new ConcurrentMapTemplateCache())
            .with(new HtmlEscaper())
            .prettyPrint(true)
            .registerHelper("t", new TranslateHelper());

    private final Map<String, Template> compiled;

    private Templates(List<String> names) {
        this.compiled = names.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Templates::compile));
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

    private static Template compile(String name) {
        try {
            return HANDLEBARS.compile(name);
        } catch (IOException broken) {
            throw new UncheckedIOException("template " + name, broken);
        }
    }

    /**
     * Reads {@code templates/<name>.hbs} once. Handlebars asks for a partial's source each time it is included, and its own
     * loader would open the jar each time.
     */
    private static final class TemplateFiles extends AbstractTemplateLoader {

        private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();

        @Override
        public TemplateSource sourceAt(String name) throws IOException {
            try {
                return sources.computeIfAbsent(name, TemplateFiles::read);
            } catch (UncheckedIOException failed) {
                throw new IOException("template " + name, failed);
            }
        }

        private static TemplateSource read(String name) {
            String file = "/io/buyerstatus/pages/templates/" + name + ".hbs";
            try (InputStream stream = TemplateFiles.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new FileNotFoundException(file);
                }
                return new StringTemplateSource(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /**
     * {@code {{t "parcel.number"}}} prints a text of the page's language; {@code {{t "thread.from" name=shop.name}}} fills its
     * places; with {@code n=...} the text is one that counts. What it returns is escaped like any other value.
     */
    private static final class TranslateHelper implements Helper<String> {

        /** The name under which a page's texts travel beside its view. */
        static final String TEXTS = "texts";

        @Override
        public Object apply(String key, Options options) {
            Texts texts = options.data(TEXTS);
            Object number = options.hash.get("n");
            if (number instanceof Integer count) {
                return texts.count(key, count, options.hash);
            }
            return options.hash.isEmpty() ? texts.get(key) : texts.get(key, options.hash);
        }
    }
}
