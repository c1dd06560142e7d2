package io.buyerstatus.console.reference;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.pages.kit.template.Templates;

/** The page that shows what the API is: made from its document, for everybody. */
public final class ReferencePages {
    private static final String TEMPLATE = "console/reference";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public ReferencePages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(ConsoleFrame frame, Reference api) {}

    /** The page. */
    public String html(ConsoleRequest asked, Reference api) {
        return templates.render(TEMPLATE, new View(frames.outside(asked, api.title()), api), asked.texts());
    }
}
