package io.buyerstatus.console.mailbox;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxHealth;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.login.MailboxSignIn;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A shop's mailboxes, each with how it does; owners who have just proved who they are change them. */
public final class MailboxesPages {
    private static final String TEMPLATE = "console/mailboxes";

    /** What problems begin with that somebody may insist on. */
    public static final String UNPROVEN = "unproven.";

    /** After these, looking again is worth it. */
    private static final Set<String> RUNNING = Set.of("trying", "back");

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public MailboxesPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String done,
            boolean look,
            String problem,
            List<String> told,
            Optional<String> confirm,
            boolean changeable,
            boolean mayNot,
            String action,
            String token,
            List<Line> lines) {}

    /** @param id empty of the form for a new one */
    private record Line(
            String id,
            String key,
            String title,
            String about,
            String state,
            String tone,
            String to,
            Optional<TrialWords.View> trial,
            Optional<SignInWords.View> signIn,
            boolean open,
            boolean unproven,
            String typedId,
            String seen,
            String smtp,
            List<Choice> securities,
            String login,
            String address,
            String name,
            String imap,
            String perMinute,
            String perDay) {}

    private record Choice(String value, String label, boolean chosen) {}

    /** What is said of a mailbox above its form. */
    private record Head(
            String id,
            String title,
            String about,
            String state,
            String tone,
            String to,
            Optional<TrialWords.View> trial,
            Optional<SignInWords.View> signIn) {
        /** Above the form for a new one. */
        static Head ofNew(Texts texts) {
            return new Head("", texts.get("boxes.new"), "", "", "", "", Optional.empty(), Optional.empty());
        }
    }

    /** A mailbox, and what is known of it. */
    public record Known(
            Mailbox mailbox, MailboxState state, Optional<MailboxTrial> trial, Optional<MailboxSignIn> signIn) {}

    /**
     * What the page shows.
     *
     * @param back where providers lead browsers back to
     */
    public record Shown(List<Known> mailboxes, ZoneId zone, URI back, Instant now) {
        public Shown {
            mailboxes = List.copyOf(mailboxes);
        }
    }

    /**
     * What just happened.
     *
     * @param problem as the texts name it
     * @param rule in the words of the check
     * @param typed what was typed, to be shown again
     * @param signIn the same of the form to sign in with, which says the mailbox, too
     */
    public record News(
            Optional<String> done,
            Optional<String> problem,
            String rule,
            Optional<MailboxFields> typed,
            Optional<SignInFields> signIn) {
        private boolean unproven() {
            return problem.filter(what -> what.startsWith(UNPROVEN)).isPresent();
        }

        /** Something was done. */
        public static News done(Optional<String> what) {
            return new News(what, Optional.empty(), "", Optional.empty(), Optional.empty());
        }

        /** Something was not. */
        public static News problem(String what, String rule, Optional<MailboxFields> typed) {
            return new News(Optional.empty(), Optional.of(what), rule, typed, Optional.empty());
        }

        /** Nobody was led to a provider. */
        public static News notSigningIn(String what, String rule, SignInFields typed) {
            return new News(Optional.empty(), Optional.of(what), rule, Optional.empty(), Optional.of(typed));
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, News news) {
        Texts texts = asked.texts();
        String title = texts.get("boxes.title");
        String path = ConsoleUrls.mailboxes(me.shop());
        OwnersOnly owners = OwnersOnly.of(me, shown.now(), path);
        Formats formats = new Formats(asked.language(), shown.zone());
        List<Line> lines = new ArrayList<>();
        shown.mailboxes().forEach(known -> lines.add(line(known, me, shown, news, texts, formats)));
        boolean taken = news.typed()
                .filter(typed -> shown.mailboxes().stream()
                        .noneMatch(known -> known.mailbox().id().value().equals(typed.id())))
                .isPresent();
        MailboxFields fresher = taken ? news.typed().get() : new MailboxFields(Map.of("seen", "0"));
        lines.add(form(Head.ofNew(texts), taken, taken && news.unproven(), fresher, texts));
        return templates.render(
                TEMPLATE,
                new View(
                        frames.of(asked, title, me, ConsoleFrames.Section.MAILBOXES),
                        title,
                        ConsoleUrls.settings(me.shop()),
                        news.done().map(what -> texts.get("boxes.done." + what)).orElse(""),
                        news.done().filter(RUNNING::contains).isPresent(),
                        news.problem()
                                .map(what -> texts.get("boxes.problem." + what))
                                .orElse(""),
                        news.rule().lines().toList(),
                        owners.confirm(),
                        owners.owner(),
                        !owners.owner(),
                        path,
                        me.token().formToken(),
                        lines),
                texts);
    }

    private static Line line(Known known, Colleague me, Shown shown, News news, Texts texts, Formats formats) {
        Mailbox mailbox = known.mailbox();
        MailboxHealth health = known.state().of(mailbox).health();
        boolean invalid = health.invalidSince().isPresent();
        Optional<Instant> paused = health.paused(shown.now());
        boolean failed = known.trial()
                .filter(trial -> trial.endedAt().isPresent() && trial.ofVersion() == mailbox.version() && !trial.well())
                .isPresent();
        String state = health.invalidSince()
                .map(since ->
                        texts.get("boxes.invalid", Map.of("time", formats.moment(since), "reason", health.reason())))
                .or(() -> paused.map(until ->
                        texts.get("boxes.paused", Map.of("time", formats.moment(until), "reason", health.reason()))))
                .orElseGet(() -> texts.get(failed ? "boxes.bad" : "boxes.works"));
        Optional<SignInFields> signing = news.signIn()
                .filter(fields -> fields.field("id").equals(mailbox.id().value()));
        Optional<MailboxFields> typed =
                news.typed().filter(fields -> fields.id().equals(mailbox.id().value()));
        Head head = new Head(
                mailbox.id().value(),
                mailbox.address().value(),
                texts.get(
                        "boxes.about",
                        Map.of(
                                "server",
                                mailbox.smtp().toString(),
                                "n",
                                known.state().rate().perMinute(mailbox.rate(), shown.now()))),
                state,
                invalid || failed ? "problem" : paused.isPresent() ? "asking" : "done",
                me.person().session().email().value(),
                known.trial().map(trial -> new TrialWords(texts, formats).view(trial, mailbox, shown.now())),
                mailbox.login().map(_ -> new SignInWords(texts, formats)
                        .view(
                                mailbox,
                                known.trial()
                                        .filter(trial -> trial.ofVersion() == mailbox.version())
                                        .isPresent(),
                                known.signIn(),
                                known.state().signInEnd(),
                                signing,
                                shown.back().toString(),
                                shown.now())));
        return form(
                head,
                typed.isPresent(),
                typed.isPresent() && news.unproven(),
                typed.orElseGet(() -> MailboxFields.of(mailbox)),
                texts);
    }

    private static Line form(Head head, boolean open, boolean unproven, MailboxFields fields, Texts texts) {
        return new Line(
                head.id(),
                head.id().isEmpty() ? "new" : head.id(),
                head.title(),
                head.about(),
                head.state(),
                head.tone(),
                head.to(),
                head.trial(),
                head.signIn(),
                open,
                unproven,
                fields.id(),
                Long.toString(fields.seen()),
                fields.field("smtp"),
                Arrays.stream(Security.values())
                        .map(security -> new Choice(
                                MailboxFields.word(security),
                                texts.get("boxes.security." + MailboxFields.word(security)),
                                MailboxFields.word(security).equals(fields.field("security"))))
                        .toList(),
                fields.field("login"),
                fields.field("address"),
                fields.field("name"),
                fields.field("imap"),
                fields.field("per_minute"),
                fields.field("per_day"));
    }
}
