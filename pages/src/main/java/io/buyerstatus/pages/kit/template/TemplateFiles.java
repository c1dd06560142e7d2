package io.buyerstatus.pages.kit.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads {@code templates/<name>.hbs} once. Handlebars asks for a partial's source each time it is included, and its own
 * loader would open the jar each time.
 */
final class TemplateFiles extends AbstractTemplateLoader {

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
