package io.buyerstatus.console.template;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The editor of a template: its words in each language, what the check says of them, its versions, and all tags. */
public final class TemplatePages {
    /** Of how many days it is said how much was sent. */
    public static final int DAYS = 30;

    private static final String TEMPLATE = "console/template";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public TemplatePages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String script,
            String back,
            String done,
            String problem,
            List<String> told,
            boolean checked,
            List<Finding> findings,
            List<Difference> differences,
            boolean changeable,
            boolean known,
            String action,
            String filled,
            String token,
            String seen,
            String channel,
            boolean sms,
            String name,
            String mailbox,
            boolean hidden,
            String attachments,
            List<Choice> formats,
            List<Choice> purposes,
            List<Tongue> said,
            List<Tongue> others,
            List<Choice> states,
            List<Choice> tongues,
            List<Tag> tags,
            List<Version> versions,
            String waiting,
            List<Used> used,
            String sure) {}

    private record Used(String url, String name, String sent) {}

    private record Choice(String value, String label, boolean chosen) {}

    private record Tongue(String tag, String label, String lang, String subject, String body) {}

    private record Tag(String written, String description, String example) {}

    private record Finding(String href, String place, boolean error, String rule, String text) {}

    private record Difference(String name, List<DifferentLine> lines) {}

    private record DifferentLine(boolean added, String number, String text) {}

    private record Version(
            String number, String saved, String state, boolean live, boolean newest, String look, String compare) {}

    /**
     * What the page shows.
     *
     * @param versions the newest first
     * @param uses which automations plan with it
     * @param zone in which times
     */
    public record Shown(List<TemplateHead> versions, List<Use> uses, ZoneId zone) {
        public Shown {
            versions = List.copyOf(versions);
            uses = List.copyOf(uses);
        }
    }

    /**
     * An automation that plans with the template.
     *
     * @param waiting how many of its messages are still to go out
     * @param sent how many went out with the template in the last {@link #DAYS} days
     */
    public record Use(AutomationId automation, int waiting, int sent) {}

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, TemplateForm form, TemplateNews news) {
        Texts texts = asked.texts();
        String path = ConsoleUrls.template(me.shop(), form.id());
        List<Tongue> all = TemplateForm.LANGUAGES.stream()
                .map(tag -> tongue(form, tag, texts))
                .toList();
        String title = texts.get(
                "template.title",
                Map.of("name", form.field("name").isBlank() ? form.id().value() : form.field("name")));
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.TEMPLATES),
                        title,
                        frames.script(),
                        ConsoleUrls.templates(me.shop()),
                        news.done()
                                .map(what -> texts.get("template.done." + what))
                                .orElse(""),
                        news.problems().stream()
                                .map(what -> texts.get("template.problem." + what))
                                .collect(Collectors.joining(" ")),
                        news.told(),
                        news.checked(),
                        news.findings().stream()
                                .map(found -> finding(found, texts))
                                .toList(),
                        news.differences().stream()
                                .map(field -> new Difference(
                                        field.name(),
                                        field.lines().stream()
                                                .map(line -> new DifferentLine(
                                                        line.added(), Integer.toString(line.number()), line.text()))
                                                .toList()))
                                .toList(),
                        me.role() == Role.OWNER,
                        !shown.versions().isEmpty(),
                        path,
                        ConsoleUrls.templateFilled(me.shop(), form.id()),
                        me.token().formToken(),
                        Integer.toString(form.seen()),
                        form.sms() ? "sms" : "email",
                        form.sms(),
                        form.field("name"),
                        form.field("mailbox"),
                        !form.field("hidden").isEmpty(),
                        form.field("attachments"),
                        choices(Format.values(), "templates.format.", form.field("format"), texts),
                        choices(Necessity.values(), "template.purpose.", form.field("purpose"), texts),
                        all.stream().filter(tongue -> open(tongue)).toList(),
                        all.stream().filter(tongue -> !open(tongue)).toList(),
                        choices(Progress.values(), "progress.", "sent", texts),
                        TemplateForm.LANGUAGES.stream()
                                .filter(tag -> !tag.equals(LocalisedText.ANY))
                                .map(tag -> new Choice(tag, TemplateWords.tongue(texts, tag), false))
                                .toList(),
                        tags(),
                        versions(shown, path, texts, new Formats(asked.language(), shown.zone())),
                        waiting(shown, texts),
                        shown.uses().stream()
                                .map(use -> new Used(
                                        ConsoleUrls.automation(ConsoleUrls.AUTOMATION, me.shop(), use.automation()),
                                        use.automation().value(),
                                        texts.count("template.sent", use.sent())))
                                .toList(),
                        news.problems().contains("purpose") ? form.field("purpose") : ""),
                texts);
    }

    private static String waiting(Shown shown, Texts texts) {
        int waiting = shown.uses().stream().mapToInt(Use::waiting).sum();
        return waiting == 0 ? "" : texts.count("template.waits", waiting);
    }

    private static boolean open(Tongue tongue) {
        return tongue.lang().isEmpty()
                || !tongue.subject().isBlank()
                || !tongue.body().isBlank();
    }

    private static Tongue tongue(TemplateForm form, String tag, Texts texts) {
        return new Tongue(
                tag,
                TemplateWords.tongue(texts, tag),
                tag.equals(LocalisedText.ANY) ? "" : tag,
                form.field("subject:" + tag),
                form.field("body:" + tag));
    }

    private static Finding finding(Located found, Texts texts) {
        return new Finding(
                "#" + found.field() + "-" + found.language(),
                texts.get(
                        "template.place",
                        Map.of(
                                "language", TemplateWords.tongue(texts, found.language()),
                                "field", texts.get("template." + found.field()),
                                "line", found.problem().line(),
                                "column", found.problem().column())),
                found.problem().isError(),
                found.problem().rule(),
                found.problem().message());
    }

    private static List<Tag> tags() {
        Stream<Tag> words = Stream.of(
                new Tag("[if paid]..[else]..[end]", "only where something holds of the order", "[if country = DE, AT]"),
                new Tag("[each items]..[end]", "once for each of a list", "[each items][item.name][end]"));
        return Stream.concat(
                        TagCatalogue.tags().stream()
                                .map(tag -> new Tag(tag.written(), tag.description(), tag.example())),
                        words)
                .toList();
    }

    private static List<Version> versions(Shown shown, String path, Texts texts, Formats formats) {
        int newest =
                shown.versions().isEmpty() ? 0 : shown.versions().getFirst().version();
        return shown.versions().stream()
                .map(head -> new Version(
                        Integer.toString(head.version()),
                        TemplateWords.saved(head, texts, formats),
                        texts.get("templates.state." + TemplateForm.word(head.state())),
                        head.state() == Template.State.LIVE,
                        head.version() == newest,
                        path + "?version=" + head.version(),
                        head.version() == 1 ? "" : path + "?compare=" + head.version()))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, String key, String chosen, Texts texts) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        TemplateForm.word(value),
                        texts.get(key + TemplateForm.word(value)),
                        TemplateForm.word(value).equals(chosen)))
                .toList();
    }
}
