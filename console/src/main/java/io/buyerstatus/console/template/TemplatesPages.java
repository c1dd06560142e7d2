package io.buyerstatus.console.template;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.change.TemplateUse;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shop's templates: which there are, what each waits for, in which languages it speaks, and what sends it. */
public final class TemplatesPages {
    private static final String TEMPLATE = "console/templates";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public TemplatesPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String problem,
            boolean changeable,
            String action,
            String token,
            String id,
            List<Line> lines) {}

    private record Line(
            String url,
            String name,
            String id,
            String state,
            String tone,
            String way,
            String languages,
            String missing,
            String needs,
            String use,
            String saved) {}

    /**
     * What the page shows.
     *
     * @param offered the languages that the shop's buyers are spoken to in
     */
    public record Shown(
            ShopId shop, List<TemplateHead> heads, TemplateUse use, Set<SupportedLanguage> offered, ZoneId zone) {
        public Shown {
            heads = List.copyOf(heads);
            offered = Set.copyOf(offered);
        }
    }

    /**
     * The page.
     *
     * @param problem why no new one was begun, as the texts name it
     * @param typed the id that was typed
     */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, Optional<String> problem, String typed) {
        Texts texts = asked.texts();
        String title = texts.get("templates.title");
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.TEMPLATES),
                        title,
                        problem.map(key -> texts.get("templates.problem." + key))
                                .orElse(""),
                        me.role() == Role.OWNER,
                        ConsoleUrls.templates(me.shop()),
                        me.token().formToken(),
                        typed,
                        shown.heads().stream()
                                .map(head -> line(head, shown, texts, new Formats(asked.language(), shown.zone())))
                                .toList()),
                texts);
    }

    private static Line line(TemplateHead head, Shown shown, Texts texts, Formats formats) {
        List<String> use = shown.use().automations(shown.shop(), head.id());
        String missing = shown.offered().stream()
                .map(SupportedLanguage::tag)
                .filter(tag -> !head.speaks(tag))
                .sorted()
                .map(tag -> TemplateWords.tongue(texts, tag))
                .collect(Collectors.joining(", "));
        String needs = head.needs().stream().map(need -> need.word()).sorted().collect(Collectors.joining(", "));
        return new Line(
                ConsoleUrls.template(shown.shop(), head.id()),
                head.displayName(),
                head.id().value(),
                texts.get("templates.state." + TemplateForm.word(head.state())),
                head.state() == Template.State.LIVE ? "done" : "open",
                texts.get("templates.way." + TemplateForm.word(head.channel())) + ", "
                        + texts.get("templates.format." + TemplateForm.word(head.format())),
                languages(head, texts),
                missing.isEmpty() ? "" : texts.get("templates.missing", Map.of("languages", missing)),
                needs.isEmpty() ? "" : texts.get("templates.needs", Map.of("needs", needs)),
                use.isEmpty()
                        ? texts.get("templates.unused")
                        : texts.get("templates.use", Map.of("automations", String.join(", ", use))),
                TemplateWords.saved(head, texts, formats));
    }

    private static String languages(TemplateHead head, Texts texts) {
        return Stream.concat(
                        Stream.of(LocalisedText.ANY),
                        Arrays.stream(SupportedLanguage.values()).map(SupportedLanguage::tag))
                .filter(head.languages()::contains)
                .map(tag -> TemplateWords.tongue(texts, tag))
                .collect(Collectors.joining(", "));
    }
}
