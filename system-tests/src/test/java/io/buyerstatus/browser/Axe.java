package io.buyerstatus.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core: what of WCAG 2.2 AA, and of good practice beyond it, a program can judge. */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What of a page violates a rule: the rule, and where. */
    @SuppressWarnings("deprecation") // of the legacy mode
    public static List<String> violations(Page page) {
        // The newer mode opens another window for each page, for the sake of frames from elsewhere, which we never
        // have.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(Axe::named)
                        .toList();
    }

    private static String named(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
