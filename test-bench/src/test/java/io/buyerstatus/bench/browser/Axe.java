package io.buyerstatus.bench.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core: what of WCAG 2.2 AA, and of good practice beyond it, a program can judge. */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String PROGRAM = PageScript.of(AxeBuilder.class, "/axe.min.js");

    /** Says what is violated and where; what is not, or not certainly, is counted by nobody. */
    private static final String RUN = """
            rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] }).then(said =>
              said.violations.map(rule => `${rule.id} at [${rule.nodes.map(node => node.html).join(', ')}]`))""";

    private Axe() {}

    /** What of a page violates a rule: the rule, and where. */
    public static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(PROGRAM);
        }
        if (page.evaluate(RUN, RULES) instanceof List<?> violations) {
            return violations.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("axe says nothing");
    }
}
