package io.buyerstatus.console.ticket;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Tab;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.search.Board;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.TicketRow;
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

/** Conversations by who has the next word: the shop, the buyer, nobody any more [UP-11]. */
public final class BoardPages {
    private static final String TEMPLATE = "console/board";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public BoardPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            List<Tab> tabs,
            List<Tab> whose,
            String said,
            List<Line> lines,
            Optional<String> next) {}

    /** @param ticket its name; empty where the buyer wrote beside any ticket */
    private record Line(
            String url,
            String number,
            String name,
            String ticket,
            String about,
            String moved,
            String machine,
            String assignee) {}

    /**
     * What a page shows.
     *
     * @param counts how many stand on the boards that are not closed, at most {@link Tab#COUNTED}
     */
    public record Shown(FindOrders.Found found, Map<Board, Integer> counts, ZoneId zone) {
        public Shown {
            counts = Map.copyOf(counts);
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, BoardQuery query, Shown shown) {
        Texts texts = asked.texts();
        String title = texts.get("board.title");
        Formats formats = new Formats(asked.language(), shown.zone());
        List<Line> lines = shown.found().rows().stream()
                .map(row -> line(row, texts, formats))
                .toList();
        boolean more = shown.found().after().isPresent();
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.TICKETS),
                title,
                Arrays.stream(Board.values())
                        .map(board -> Tab.counted(
                                texts.get("ticket.state." + board.word()),
                                query.on(board).path(me.shop()),
                                board == query.board(),
                                shown.counts().getOrDefault(board, 0)))
                        .toList(),
                Tab.whose(texts, query.mine(), all -> query.everybodys(all).path(me.shop())),
                lines.isEmpty()
                        ? texts.get(
                                more
                                        ? "board.none.yet"
                                        : "board.none." + query.board().word())
                        : texts.count("board.count", lines.size()),
                lines,
                shown.found().after().map(place -> query.from(place).path(me.shop())));
        return templates.render(TEMPLATE, view, texts);
    }

    private static Line line(OrderRow row, Texts texts, Formats formats) {
        Optional<TicketRow> ticket = row.ticket()
                .filter(newest -> newest.open() || row.waitingSince().isEmpty());
        return new Line(
                ticket.isPresent() ? ConsoleUrls.ticket(row.key()) : ConsoleUrls.order(row.key()),
                row.number(),
                row.name(),
                ticket.map(newest -> row.number() + "-" + newest.number()).orElse(""),
                texts.get("ticket.kind."
                        + ticket.map(newest -> newest.kind().word()).orElse("none")),
                row.boardedAt().map(formats::moment).orElse(""),
                row.boardedAt().map(formats::machine).orElse(""),
                ticket.flatMap(TicketRow::assignee).map(Ticket.Assignee::name).orElse(""));
    }
}
