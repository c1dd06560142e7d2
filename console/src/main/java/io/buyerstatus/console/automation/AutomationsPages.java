package io.buyerstatus.console.automation;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop's automations as sentences, with what holds one, and switches. */
public final class AutomationsPages {
    private static final String TEMPLATE = "console/automations";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public AutomationsPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String done,
            String problem,
            boolean changeable,
            String action,
            String token,
            String id,
            List<Line> lines) {}

    private record Line(
            String url,
            String tryUrl,
            String holdUrl,
            String name,
            String id,
            String state,
            String tone,
            String sentence,
            String waiting,
            String held,
            String from,
            String saved) {}

    /**
     * What the page shows.
     *
     * @param held those that are held
     * @param waiting how many messages of the one that was just saved are still to go out
     */
    public record Shown(
            List<StoredAutomation> automations, Map<AutomationId, AutomationHold.Held> held, int waiting, ZoneId zone) {
        public Shown {
            automations = List.copyOf(automations);
            held = Map.copyOf(held);
        }
    }

    /**
     * The page.
     *
     * @param done what was done, as the texts name it
     * @param problem why no new one was begun, as the texts name it
     * @param typed the id that was typed
     */
    public String html(
            ConsoleRequest asked,
            Colleague me,
            Shown shown,
            Optional<String> done,
            Optional<String> problem,
            String typed) {
        Texts texts = asked.texts();
        String title = texts.get("auto.title");
        Formats formats = new Formats(asked.language(), shown.zone());
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.AUTOMATIONS),
                        title,
                        done(done, shown.waiting(), texts),
                        problem.map(key -> texts.get(key)).orElse(""),
                        me.role() == Role.OWNER,
                        ConsoleUrls.automations(me.shop()),
                        me.token().formToken(),
                        typed,
                        shown.automations().stream()
                                .map(stored -> line(stored, me, shown, texts, formats))
                                .toList()),
                texts);
    }

    private static String done(Optional<String> done, int waiting, Texts texts) {
        return done.map(what ->
                        texts.get("auto.done." + what) + (waiting == 0 ? "" : " " + texts.count("auto.waits", waiting)))
                .orElse("");
    }

    private static Line line(StoredAutomation stored, Colleague me, Shown shown, Texts texts, Formats formats) {
        Automation automation = stored.automation();
        AutomationSentence sentence = new AutomationSentence(texts);
        return new Line(
                ConsoleUrls.automation(ConsoleUrls.AUTOMATION, me.shop(), automation.id()),
                ConsoleUrls.automation(ConsoleUrls.AUTOMATION_TRIED, me.shop(), automation.id()),
                ConsoleUrls.automation(ConsoleUrls.AUTOMATION_HOLD, me.shop(), automation.id()),
                automation.name(),
                automation.id().value(),
                texts.get("auto.state." + automation.state().word()),
                automation.state() == Automation.State.LIVE ? "done" : "open",
                sentence.of(automation),
                sentence.of(automation.waiting()),
                Optional.ofNullable(shown.held().get(automation.id()))
                        .map(held -> texts.get(
                                "auto.held." + AutomationSentence.word(held.why()),
                                Map.of("time", formats.moment(held.since()))))
                        .orElse(""),
                automation
                        .activeFrom()
                        .map(from -> texts.get("auto.from", Map.of("time", formats.moment(from))))
                        .orElse(""),
                texts.get(
                        "auto.saved",
                        Map.of(
                                "time",
                                formats.moment(stored.at()),
                                "name",
                                stored.by().name().isEmpty()
                                        ? texts.get("changes.via."
                                                + AutomationSentence.word(
                                                        stored.by().via()))
                                        : stored.by().name())));
    }

    /** The states that somebody may choose. */
    static List<String> states() {
        return Arrays.stream(Automation.State.values())
                .map(Automation.State::word)
                .toList();
    }
}
