package io.buyerstatus.console.bulk;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.List;

/** A shop's messages to many: who wrote them, when, and to how many. */
public final class BulkRunsPages {
    private static final String TEMPLATE = "console/bulks";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public BulkRunsPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(ConsoleFrame frame, String title, String orders, List<Line> lines) {}

    private record Line(
            String url,
            String name,
            String by,
            String at,
            String machine,
            String chosen,
            String state,
            String tone,
            String sent) {}

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, List<BulkRun> runs, ZoneId zone) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), zone);
        String title = texts.get("bulk.title");
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.ORDERS),
                title,
                ConsoleUrls.orders(me.shop()),
                runs.stream()
                        .map(run -> new Line(
                                ConsoleUrls.bulk(me.shop(), run.id()),
                                BulkPages.name(texts, run),
                                run.begun().by(),
                                formats.moment(run.begun().at()),
                                formats.machine(run.begun().at()),
                                BulkTexts.chosen(texts, run.selection()),
                                texts.get("bulk.state." + run.state().word()),
                                BulkPages.tone(run.state()),
                                run.tally().sent() + " / " + run.tally().included()))
                        .toList());
        return templates.render(TEMPLATE, view, texts);
    }
}
