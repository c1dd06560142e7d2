package io.buyerstatus.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** axe-core: what of WCAG a program can judge. */
public final class Axe {
    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static final String SOURCE = read();

    private Axe() {}

    /** What of a page violates a rule: the rule, and where. */
    @SuppressWarnings("unchecked") // axe answers with a list of objects, as JSON has them
    public static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        return ((List<Map<String, Object>>) page.evaluate("axe.run().then(result => result.violations)"))
                .stream()
                        .map(violation -> violation.get("id") + ": " + violation.get("nodes"))
                        .toList();
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
