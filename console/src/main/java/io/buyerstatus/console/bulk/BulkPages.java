package io.buyerstatus.console.bulk;

import io.buyerstatus.console.card.LedgerStates;
import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.bulk.BulkExclusion;
import io.buyerstatus.core.bulk.BulkRecipient;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One message to many: who gets it and how it reads before it is sent, how far it is, and what became of it. */
public final class BulkPages {
    private static final String TEMPLATE = "console/bulk";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public BulkPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String script,
            String title,
            String action,
            String live,
            boolean moves,
            String token,
            String back,
            String state,
            String tone,
            String about,
            String chosen,
            Optional<String> problem,
            String said,
            Optional<Bar> bar,
            List<Why> excluded,
            Optional<LookView> look,
            boolean looked,
            List<Line> lines,
            String linesTitle,
            Optional<String> next,
            Optional<String> all,
            BulkActs acts) {}

    /** @param said what it shows, in words */
    private record Bar(int done, int of, String said) {}

    private record Why(String why, int count, String url) {}

    private record LookView(
            String url, String number, String name, String subject, List<String> lines, Optional<String> nextBuyer) {}

    private record Line(String url, String number, String name, String state, String tone, String reason) {}

    /**
     * How it reads for one of those who get it.
     *
     * @param next names the next of them; empty at the end
     * @param wanted whether the page was asked for to read it
     */
    public record Look(
            OrderKey order, String number, BulkWriter.Written written, Optional<String> next, boolean wanted) {}

    /**
     * Those of a part of whom it goes to.
     *
     * @param only those that were left out for this; empty for all
     * @param next the number of the part behind it; empty at the end
     */
    public record Part(
            List<BulkRecipient> recipients,
            Map<OrderKey, Message> messages,
            Optional<BulkExclusion> only,
            Optional<Integer> next) {
        public Part {
            recipients = List.copyOf(recipients);
            messages = Map.copyOf(messages);
        }
    }

    /**
     * What a page shows.
     *
     * @param names of buyers, where the lists know them
     * @param stands whether it moves no more, though it should
     */
    public record Shown(
            BulkRun run,
            BulkWords words,
            Optional<Look> look,
            Part part,
            Map<OrderKey, String> names,
            ZoneId zone,
            Instant now,
            boolean stands,
            Optional<BulkProblem> problem) {
        public Shown {
            names = Map.copyOf(names);
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown) {
        Texts texts = asked.texts();
        BulkRun run = shown.run();
        String url = ConsoleUrls.bulk(me.shop(), run.id());
        String name = name(texts, run);
        View view = new View(
                frames.of(asked, name, me, ConsoleFrames.Section.ORDERS),
                frames.script(),
                name,
                url,
                url + "?live=1",
                run.state().moves(),
                me.token().formToken(),
                ConsoleUrls.bulk(me.shop()),
                texts.get("bulk.state." + run.state().word()),
                tone(run.state()),
                about(asked, shown),
                BulkTexts.chosen(texts, run.selection()),
                problem(texts, shown),
                said(texts, run),
                bar(texts, run),
                run.tally().excluded().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(why -> new Why(
                                texts.get("bulk.why." + why.getKey().word()),
                                why.getValue(),
                                url + "?only=" + why.getKey().word()))
                        .toList(),
                shown.look().map(look -> look(url, shown, look)),
                shown.look().filter(Look::wanted).isPresent(),
                shown.part().recipients().stream()
                        .map(recipient -> line(texts, shown, recipient))
                        .toList(),
                shown.part()
                        .only()
                        .map(why -> texts.get("bulk.lines.only", Map.of("why", texts.get("bulk.why." + why.word()))))
                        .orElseGet(() -> texts.get("bulk.lines")),
                shown.part()
                        .next()
                        .map(part -> url + "?slice=" + part
                                + shown.part()
                                        .only()
                                        .map(why -> "&only=" + why.word())
                                        .orElse("")),
                shown.part().only().map(why -> url),
                me.role().includes(Role.AGENT) ? BulkActs.of(texts, shown) : BulkActs.NONE);
        return templates.render(TEMPLATE, view, texts);
    }

    static String name(Texts texts, BulkRun run) {
        return run.begun().template().isEmpty()
                ? texts.get("bulk.own.title")
                : run.begun().template();
    }

    static String tone(BulkState state) {
        return switch (state) {
            case GATHERING, SENDING -> "moving";
            case READY -> "asking";
            case STOPPED -> "problem";
            case DONE -> "done";
            case ENDED -> "over";
        };
    }

    private static String about(ConsoleRequest asked, Shown shown) {
        BulkRun run = shown.run();
        return asked.texts()
                .get(
                        "bulk.about",
                        Map.of(
                                "by",
                                run.begun().by(),
                                "at",
                                new Formats(asked.language(), shown.zone())
                                        .moment(run.begun().at()),
                                "how",
                                asked.texts().get("bulk.how." + way(shown.words()))));
    }

    static String way(BulkWords words) {
        return words.kind().sends() ? words.channel().name().toLowerCase(Locale.ROOT) : "page";
    }

    private static Optional<String> problem(Texts texts, Shown shown) {
        Optional<String> alarm = shown.run()
                .status()
                .why()
                .map(why -> texts.get("bulk.alarm." + why.name().toLowerCase(Locale.ROOT)));
        return shown.problem()
                .map(why -> texts.get("bulk.problem." + why.word(), Map.of("detail", why.detail())))
                .or(() -> alarm)
                .or(() -> shown.stands() ? Optional.of(texts.get("bulk.stands")) : Optional.empty());
    }

    private static String said(Texts texts, BulkRun run) {
        int included = run.tally().included();
        int sent = run.tally().sent();
        return switch (run.state()) {
            case GATHERING -> texts.count("bulk.said.gathering", run.tally().chosen());
            case READY -> texts.count("bulk.said.ready", included);
            case SENDING, STOPPED ->
                texts.get(
                        "bulk.said.sending", Map.of("sent", Integer.toString(sent), "all", Integer.toString(included)));
            case DONE -> texts.count("bulk.said.done", sent);
            case ENDED -> texts.count("bulk.said.ended", sent);
        };
    }

    private static Optional<Bar> bar(Texts texts, BulkRun run) {
        boolean shown = run.state() == BulkState.SENDING || run.state() == BulkState.STOPPED;
        return shown
                ? Optional.of(
                        new Bar(run.tally().sent(), Math.max(1, run.tally().included()), said(texts, run)))
                : Optional.empty();
    }

    private static LookView look(String url, Shown shown, Look look) {
        return new LookView(
                ConsoleUrls.order(look.order()),
                look.number(),
                shown.names().getOrDefault(look.order(), ""),
                look.written().subject(),
                look.written().text().lines().toList(),
                look.next().map(next -> url + "?look=" + next));
    }

    private static Line line(Texts texts, Shown shown, BulkRecipient recipient) {
        String url = ConsoleUrls.order(recipient.order());
        String name = shown.names().getOrDefault(recipient.order(), "");
        if (!recipient.included()) {
            return new Line(
                    url,
                    recipient.number(),
                    name,
                    texts.get("bulk.out"),
                    "over",
                    recipient
                            .excluded()
                            .map(why -> texts.get("bulk.why." + why.word()))
                            .orElse(""));
        }
        return Optional.ofNullable(shown.part().messages().get(recipient.order()))
                .map(message -> new Line(
                        url,
                        recipient.number(),
                        name,
                        LedgerStates.word(texts, message),
                        LedgerStates.tone(message),
                        LedgerStates.reason(texts, message)))
                .orElseGet(() -> new Line(
                        url,
                        recipient.number(),
                        name,
                        texts.get(shown.run().state() == BulkState.DONE ? "bulk.gone" : "bulk.in"),
                        shown.run().state() == BulkState.DONE ? "over" : "open",
                        ""));
    }
}
