package io.buyerstatus.console.automation;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.condition.Verdict;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Map;

/** What an automation's condition sees of orders as they are now. */
public final class TriedPages {
    private static final String TEMPLATE = "console/tried";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public TriedPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String action,
            String number,
            String sentence,
            boolean unasked,
            List<Line> lines) {}

    private record Line(String url, String number, boolean holds, List<String> seen) {}

    /** An order, and what the condition sees of it. */
    public record Tried(Order order, Verdict verdict) {}

    /**
     * The page.
     *
     * @param number what was typed to find an order; empty for the newest
     */
    public String html(ConsoleRequest asked, Colleague me, Automation automation, String number, List<Tried> tried) {
        Texts texts = asked.texts();
        String title = texts.get("auto.try.title", Map.of("name", automation.name()));
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.AUTOMATIONS),
                        title,
                        ConsoleUrls.automations(me.shop()),
                        ConsoleUrls.automation(ConsoleUrls.AUTOMATION_TRIED, me.shop(), automation.id()),
                        number,
                        new AutomationSentence(texts).of(automation),
                        automation.condition().tests().isEmpty(),
                        tried.stream()
                                .map(each -> new Line(
                                        ConsoleUrls.order(each.order().key()),
                                        each.order().number(),
                                        each.verdict().holds(),
                                        each.verdict().seen()))
                                .toList()),
                texts);
    }
}
