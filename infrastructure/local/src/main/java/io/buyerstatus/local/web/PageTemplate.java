package io.buyerstatus.local.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A page of the local system as a Handlebars file {@code NAME.hbs}, beside the class that shows it; compiled once. Whatever
 * a view holds is escaped. Safe for use by several threads.
 */
public final class PageTemplate {
    private static final ObjectMapper VIEWS = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final Template template;

    private PageTemplate(Template template) {
        this.template = template;
    }

    /** The template in the package of a class; partials are found there as well. */
    public static PageTemplate of(Class<?> owner, String name) {
        String folder = "/" + owner.getPackageName().replace('.', '/');
        Handlebars engine = new Handlebars(new ClassPathTemplateLoader(folder, ".hbs"))
                .with(EscapingStrategy.HBS3)
                .prettyPrint(true);
        try {
            return new PageTemplate(engine.compile(name));
        } catch (IOException broken) {
            throw new UncheckedIOException("template " + name, broken);
        }
    }

    /**
     * The page.
     *
     * @param view a record of texts, flags, numbers, lists and further records; a name that a nested one lacks shows that of the one
     *     around it
     */
    public String render(Record view) {
        Context context = Context.newBuilder(VIEWS.convertValue(view, PLAIN))
                .resolver(MapValueResolver.INSTANCE)
                .build();
        try {
            return template.apply(context);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
    }
}
