package io.buyerstatus.console.card;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;

/** What is seen while something is printed, and where it cannot be. */
public final class PrintingPages {
    private static final String TEMPLATE = "console/print";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public PrintingPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    /**
     * The page.
     *
     * @param again where it is looked at once more; empty where that is no use
     */
    private record View(ConsoleFrame frame, String title, String back, String text, String again) {}

    /** The page of a print-out that is not there. */
    public String html(ConsoleRequest asked, Colleague me, OrderKey order, String document, DocumentState state) {
        Texts texts = asked.texts();
        boolean over = state == DocumentState.REFUSED || state == DocumentState.FAILED;
        String title = texts.get(over ? "print.never" : "print.soon");
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.ORDERS),
                        title,
                        ConsoleUrls.order(order),
                        texts.get(over ? "print.never.text" : "print.soon.text"),
                        over ? "" : ConsoleUrls.printOut(order, document)),
                texts);
    }
}
