package io.buyerstatus.benchmarks.render;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.io.IOException;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The four ways. Each is ready when it is made: what is measured is a page, never a template that is read. */
public final class Renderers {
    private static final String NAME = "benchmark";

    private final PageData data = PageData.reference();
    private final Templates ours = Templates.html(NAME);
    private final Template stock;
    private final TemplateEngine thymeleaf = new TemplateEngine();
    private final Texts texts = Texts.in(PageLanguage.GERMAN);

    public Renderers() {
        try {
            stock = new Handlebars(new ClassPathTemplateLoader("/io/buyerstatus/pages/templates", ".hbs"))
                    .prettyPrint(true)
                    .compile(NAME);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("io/buyerstatus/benchmarks/render/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCacheable(true);
        thymeleaf.setTemplateResolver(files);
    }

    /** As the functions do it, views turned into maps included. */
    public String ours() {
        return ours.render(NAME, data, texts);
    }

    /** The library as it comes, with the same model. */
    public String stock() {
        try {
            return stock.apply(Context.newBuilder(data.map())
                    .resolver(MapValueResolver.INSTANCE)
                    .build());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The template engine of most shops in Java, caching. */
    public String thymeleaf() {
        org.thymeleaf.context.Context context =
                new org.thymeleaf.context.Context(java.util.Locale.GERMANY, Map.of("page", data.map()));
        return thymeleaf.process(NAME, context);
    }

    /** What nobody would keep: appended by hand, each value escaped. */
    public String byHand() {
        return ByHand.page(data);
    }
}
