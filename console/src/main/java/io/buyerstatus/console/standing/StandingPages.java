package io.buyerstatus.console.standing;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.standing.Standing;
import io.buyerstatus.core.standing.WhatStands;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that shows what of a shop stands still, and what to do about each. */
public final class StandingPages {
    private static final String TEMPLATE = "console/standing";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public StandingPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(ConsoleFrame frame, String title, String count, List<Line> lines) {}

    /**
     * Something that stands.
     *
     * @param why in a machine's words; may be empty
     * @param next what to do
     * @param url where; empty where it is not done here
     */
    private record Line(String what, String why, String at, String next, String url, String go) {}

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, List<Standing> standing, ZoneId zone) {
        Texts texts = asked.texts();
        String title = texts.get("part.standing");
        Formats formats = new Formats(asked.language(), zone);
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.STANDING),
                        title,
                        standing.isEmpty()
                                ? texts.get("standing.none")
                                : texts.count("standing.count", standing.size()),
                        standing.stream()
                                .map(each -> line(each, me.shop(), texts, formats))
                                .toList()),
                texts);
    }

    private static Line line(Standing standing, ShopId shop, Texts texts, Formats formats) {
        String at = formats.moment(standing.at());
        return switch (standing) {
            case Standing.MailboxStands mailbox -> {
                String key = mailbox.pauses() ? "standing.mailbox.pauses" : "standing.mailbox";
                yield new Line(
                        texts.get(key, Map.of("id", mailbox.mailbox().value())),
                        mailbox.why(),
                        texts.get(mailbox.pauses() ? "standing.until" : "standing.since", Map.of("at", at)),
                        texts.get(key + ".next"),
                        ConsoleUrls.mailboxes(shop),
                        texts.get("standing.go.mailbox"));
            }
            case Standing.AutomationIsHeld held ->
                new Line(
                        texts.get("standing.automation", Map.of("name", held.name())),
                        "",
                        texts.get("standing.since", Map.of("at", at)),
                        texts.get("standing.automation." + held.why().name().toLowerCase(Locale.ROOT)),
                        ConsoleUrls.automation(ConsoleUrls.AUTOMATION, shop, held.automation()),
                        texts.get("standing.go.automation"));
            case Standing.ConnectionFails fails -> {
                String key = fails.why().isEmpty() ? "standing.connection.silent" : "standing.connection";
                yield new Line(
                        texts.get(key, Map.of("id", fails.connection().value())),
                        fails.why(),
                        texts.get("standing.since", Map.of("at", at)),
                        texts.get(key + ".next"),
                        ConsoleUrls.settings(shop),
                        texts.get("standing.go.connection"));
            }
            case Standing.EventsRefused refused ->
                new Line(
                        refused.many() >= WhatStands.REFUSALS
                                ? texts.get("standing.refused.many", Map.of("n", refused.many()))
                                : texts.count("standing.refused", refused.many()),
                        refused.rule(),
                        texts.get("standing.last", Map.of("at", at)),
                        texts.get("standing.refused.next"),
                        "",
                        "");
        };
    }
}
