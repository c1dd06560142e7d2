package io.buyerstatus.console.inquiry;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Tab;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.asking.InquiryDesk.Kind;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.order.ticket.Ticket.Assignee;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Inquiries by who has the next word, and those that are held or were thrown away (UP-18). */
public final class InquiryBoard {
    /** The boards on which something is to be done: their counts are shown. */
    public static final List<InquiryState> COUNTS = List.of(InquiryState.US, InquiryState.HELD);

    private static final String TEMPLATE = "console/inquiries";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public InquiryBoard(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            List<Tab> tabs,
            List<Tab> kinds,
            List<Tab> whose,
            String said,
            Optional<String> off,
            List<Line> lines,
            Optional<String> next) {}

    /** @param news whether nobody answered it yet, nor looks after it */
    private record Line(
            String url,
            String name,
            String about,
            String gist,
            String hold,
            boolean news,
            String moved,
            String machine,
            String assignee) {}

    /**
     * What a page shows.
     *
     * @param off whether the shop takes no questions at present
     */
    public record Shown(InquiryDesk.Page page, Map<InquiryState, Integer> counts, boolean off, ZoneId zone) {
        public Shown {
            counts = Map.copyOf(counts);
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, InquiryQuery query, Shown shown) {
        Texts texts = asked.texts();
        String title = texts.get("inquiries.title");
        Formats formats = new Formats(asked.language(), shown.zone());
        List<Line> lines = shown.page().inquiries().stream()
                .map(inquiry -> line(inquiry, texts, formats))
                .toList();
        boolean more = shown.page().next().isPresent();
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.INQUIRIES),
                title,
                Arrays.stream(InquiryState.values())
                        .map(state -> Tab.counted(
                                texts.get("inquiries.state." + state.word()),
                                query.on(state).path(me.shop()),
                                state == query.state(),
                                shown.counts().getOrDefault(state, 0)))
                        .toList(),
                Stream.of(Kind.values())
                        .map(kind -> new Tab(
                                texts.get("inquiries.about." + InquiryQuery.word(kind)),
                                query.about(kind).path(me.shop()),
                                kind == query.kind()))
                        .toList(),
                Tab.whose(texts, query.mine(), all -> query.everybodys(all).path(me.shop())),
                lines.isEmpty()
                        ? texts.get(
                                more
                                        ? "board.none.yet"
                                        : "inquiries.none." + query.state().word())
                        : texts.count("inquiries.count", lines.size()),
                shown.off()
                        ? Optional.of(ConsoleUrls.settings(me.shop(), "inquiries", Optional.empty()))
                        : Optional.empty(),
                lines,
                shown.page().next().map(place -> query.from(place).path(me.shop())));
        return templates.render(TEMPLATE, view, texts);
    }

    private static Line line(Inquiry inquiry, Texts texts, Formats formats) {
        return new Line(
                ConsoleUrls.inquiry(inquiry.key()),
                inquiry.asker().name(),
                inquiry.product().map(AskedProduct::called).orElseGet(() -> texts.get("inquiries.shop")),
                inquiry.gist(),
                inquiry.hold()
                        .map(why -> texts.get("inquiries.why." + why.word()))
                        .orElse(""),
                inquiry.state() == InquiryState.US
                        && inquiry.assignee().isEmpty()
                        && inquiry.since().equals(inquiry.at()),
                formats.moment(inquiry.since()),
                formats.machine(inquiry.since()),
                inquiry.assignee().map(Assignee::name).orElse(""));
    }
}
