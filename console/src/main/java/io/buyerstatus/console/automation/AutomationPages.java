package io.buyerstatus.console.automation;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.Moment;
import io.buyerstatus.core.automation.Occasion;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.condition.Field;
import io.buyerstatus.core.automation.condition.Operator;
import io.buyerstatus.core.automation.form.BrokenRule;
import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of an automation. */
public final class AutomationPages {
    private static final String TEMPLATE = "console/automation";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public AutomationPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String sentence,
            String problem,
            List<String> told,
            boolean changeable,
            String action,
            String token,
            String seen,
            String name,
            List<Choice> whens,
            List<Choice> wheres,
            String span,
            String days,
            List<Choice> moments,
            String kept,
            List<Test> tests,
            List<Choice> templates,
            List<Choice> sends,
            String to,
            List<Choice> kinds,
            String mailbox,
            String delay,
            String at,
            boolean businessDays,
            String quiet,
            String patience,
            List<Choice> others,
            List<Choice> states,
            String waiting,
            boolean known,
            AutomationCounts counted) {}

    private record Choice(String value, String label, boolean chosen) {}

    private record Test(String number, List<Choice> fields, List<Choice> operators, String value) {}

    /**
     * What the page shows.
     *
     * @param before the automation as it is, if it is there
     * @param heads the templates that it can send
     * @param days what became of what it planned, lately
     * @param waiting how many messages of it are still to go out
     * @param zone the shop's
     */
    public record Shown(
            Optional<Automation> before, List<TemplateHead> heads, List<AutomationDay> days, int waiting, ZoneId zone) {
        public Shown {
            heads = List.copyOf(heads);
            days = List.copyOf(days);
        }
    }

    /** Why nothing was saved, as the texts name it, and which rules are broken. */
    public record News(Optional<String> problem, List<BrokenRule> broken) {
        public News {
            broken = List.copyOf(broken);
        }

        /** Nothing. */
        public static News none() {
            return new News(Optional.empty(), List.of());
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, AutomationFields form, News news) {
        Texts texts = asked.texts();
        AutomationSentence sentence = new AutomationSentence(texts);
        String title = form.field("name").isEmpty() ? form.id().value() : form.field("name");
        Choice report = new Choice(
                "", texts.get("auto.f.report"), form.field("otherwise").isEmpty());
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.AUTOMATIONS),
                        title,
                        ConsoleUrls.automations(me.shop()),
                        shown.before().map(sentence::of).orElse(""),
                        news.problem()
                                .map(what -> texts.get("auto.problem." + what))
                                .orElse(""),
                        news.broken().stream()
                                .map(rule -> (rule.field().isEmpty() ? "" : rule.field() + ": ") + rule.rule())
                                .toList(),
                        me.role() == Role.OWNER,
                        ConsoleUrls.automation(ConsoleUrls.AUTOMATION, me.shop(), form.id()),
                        me.token().formToken(),
                        Long.toString(form.seen()),
                        form.field("name"),
                        whens(form, texts),
                        choices(wheres(), form.field("where"), word -> Trigger.State.named(word)
                                .map(sentence::state)
                                .orElse(word)),
                        form.field("for"),
                        form.field("days"),
                        choices(
                                Arrays.stream(Moment.values()).map(Moment::word),
                                form.field("moment"),
                                word -> texts.get("auto.moment." + word)),
                        shown.before()
                                .filter(automation -> !AutomationFields.flat(automation.condition()))
                                .map(automation -> texts.get(
                                        "auto.f.keep", Map.of("condition", sentence.of(automation.condition()))))
                                .orElse(""),
                        tests(form, texts),
                        templates(shown, form.field("template")),
                        choices(
                                Stream.of("email", "sms"),
                                form.field("send"),
                                word -> texts.get("templates.way." + word)),
                        form.field("to"),
                        choices(
                                Arrays.stream(MessageKind.values()).map(MessageKind::word),
                                form.field("kind").isEmpty() ? "mail_only" : form.field("kind"),
                                word -> word.equals("internal")
                                        ? texts.get("auto.f.internal")
                                        : texts.get("write.kind." + word)),
                        form.field("mailbox"),
                        form.field("delay"),
                        form.field("at"),
                        !form.field("business_days").isEmpty(),
                        form.field("quiet_hours"),
                        form.field("wait_at_most"),
                        Stream.concat(Stream.of(report), templates(shown, form.field("otherwise")).stream())
                                .toList(),
                        choices(
                                AutomationsPages.states().stream(),
                                form.field("state"),
                                word -> texts.get("auto.state." + word)),
                        shown.waiting() == 0 ? "" : texts.count("auto.waits", shown.waiting()),
                        shown.before().isPresent(),
                        AutomationCounts.of(
                                shown.days(), shown.zone(), texts, new Formats(asked.language(), shown.zone()))),
                texts);
    }

    private static List<Choice> whens(AutomationFields form, Texts texts) {
        Stream<Choice> occasions = Arrays.stream(Occasion.values())
                .map(Occasion::word)
                .map(word -> new Choice(word, texts.get("auto.occasion." + word), word.equals(form.field("when"))));
        Stream<Choice> others = Stream.of(AutomationFields.STILL, AutomationFields.BEFORE, AutomationFields.AFTER)
                .map(word -> new Choice(word, texts.get("auto.f." + word), word.equals(form.field("when"))));
        return Stream.concat(occasions, others).toList();
    }

    private static Stream<String> wheres() {
        return Stream.concat(
                Arrays.stream(Progress.values()).map(AutomationSentence::word),
                Arrays.stream(ParcelState.values()).map(state -> new Trigger.State.OfParcel(state).word()));
    }

    private static List<Choice> templates(Shown shown, String chosen) {
        return shown.heads().stream()
                .map(head -> new Choice(
                        head.id().value(),
                        head.displayName() + " (" + head.id() + ")",
                        head.id().value().equals(chosen)))
                .toList();
    }

    private static List<Test> tests(AutomationFields form, Texts texts) {
        return IntStream.range(0, AutomationFields.TESTS)
                .mapToObj(at -> {
                    String chosen = form.field("field:" + at);
                    Choice nothing = new Choice("", texts.get("auto.f.nothing"), chosen.isEmpty());
                    return new Test(
                            Integer.toString(at),
                            Stream.concat(
                                            Stream.of(nothing),
                                            choices(
                                                    Arrays.stream(Field.values())
                                                            .map(Field::word),
                                                    chosen,
                                                    word -> texts.get("auto.field." + word))
                                                    .stream())
                                    .toList(),
                            choices(
                                    Arrays.stream(Operator.values()).map(Operator::word),
                                    form.field("op:" + at),
                                    word -> texts.get("auto.op." + word)),
                            form.field("value:" + at));
                })
                .toList();
    }

    private static List<Choice> choices(Stream<String> words, String chosen, UnaryOperator<String> label) {
        return words.map(word -> new Choice(word, label.apply(word), word.equals(chosen)))
                .toList();
    }
}
