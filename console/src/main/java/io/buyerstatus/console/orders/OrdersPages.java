package io.buyerstatus.console.orders;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Tab;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.view.KeepViews;
import io.buyerstatus.core.view.SavedViews;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A shop's orders as a list: tabs for what is to be done, filters, and one box to find any order. */
public final class OrdersPages {
    /** Begins the name of the field of an order that is ticked. */
    public static final String TICK = "o-";

    private static final String TEMPLATE = "console/orders";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public OrdersPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String action,
            String text,
            List<Tab> tabs,
            boolean listed,
            List<Choice> progress,
            List<Choice> money,
            List<Choice> channels,
            boolean severalChannels,
            boolean waiting,
            boolean filtered,
            String all,
            String said,
            List<Line> lines,
            Optional<String> next,
            String nextText,
            Optional<Writing> writing,
            String runs,
            ViewsView views) {}

    /**
     * Where one writes to many.
     *
     * @param fields that say the filter
     * @param all whether all that match can be chosen
     */
    private record Writing(String action, List<ViewsView.Field> fields, boolean all) {}

    private record Choice(String value, String label, boolean chosen) {}

    /** @param tone of the progress, which also stands there in words */
    private record Line(
            String url,
            String tick,
            String tickLabel,
            String number,
            String name,
            String placed,
            String machine,
            String progress,
            String tone,
            String money,
            String total,
            String parcels,
            String channel,
            String waiting,
            String address) {}

    /**
     * What a page shows.
     *
     * @param channels the shop's
     * @param waiting how many buyers wait, at most {@link Tab#COUNTED}
     * @param views that its reader keeps
     * @param changed what came of changing these; empty where nobody did
     */
    public record Shown(
            FindOrders.Found found,
            List<ChannelId> channels,
            int waiting,
            ZoneId zone,
            Instant now,
            SavedViews views,
            Optional<KeepViews.Result> changed) {
        public Shown {
            channels = List.copyOf(channels);
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, OrdersQuery query, Shown shown) {
        Texts texts = asked.texts();
        String title = texts.get("orders.title");
        List<Line> lines = lines(asked, shown);
        OrderFilter filter = query.filter();
        boolean filtered = !filter.equals(OrderFilter.none()) || !query.text().isEmpty();
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.ORDERS),
                title,
                ConsoleUrls.orders(me.shop()),
                query.text(),
                tabs(texts, me, query, shown),
                query.text().isEmpty(),
                choices(Progress.values(), "progress.", filter.progress(), texts),
                choices(new Due[] {Due.UNPAID, Due.PARTLY, Due.REFUND}, "money.", filter.due(), texts),
                shown.channels().stream()
                        .map(channel -> new Choice(
                                channel.value(),
                                channel.value(),
                                filter.channel().filter(channel::equals).isPresent()))
                        .toList(),
                shown.channels().size() > 1,
                filter.waiting(),
                filtered,
                all(me, shown),
                said(texts, query, lines.size(), shown.found().after().isPresent()),
                lines,
                shown.found().after().map(place -> query.from(place).path(me.shop())),
                texts.get(lines.size() < FindOrders.PAGE ? "orders.further" : "orders.next"),
                writing(me, query, lines),
                ConsoleUrls.bulk(me.shop()),
                ViewsView.of(texts, me, query, shown));
        return templates.render(TEMPLATE, view, texts);
    }

    private static String said(Texts texts, OrdersQuery query, int lines, boolean more) {
        if (lines > 0) {
            return texts.count(more ? "orders.count.more" : "orders.count", lines);
        }
        if (!query.text().isEmpty()) {
            return texts.get("orders.none.found", Map.of("text", query.text()));
        }
        return texts.get(more ? "orders.none.yet" : "orders.none");
    }

    /** All orders, also where another list is the one that opens. */
    private static String all(Colleague me, Shown shown) {
        return ConsoleUrls.orders(me.shop()) + (shown.views().opening().isPresent() ? "?all=1" : "");
    }

    private static Optional<Writing> writing(Colleague me, OrdersQuery query, List<Line> lines) {
        return me.role().includes(Role.AGENT) && !lines.isEmpty()
                ? Optional.of(new Writing(
                        ConsoleUrls.write(me.shop()),
                        ViewsView.fields(OrdersQuery.fields(query.filter())),
                        query.text().isEmpty()))
                : Optional.empty();
    }

    private static List<Tab> tabs(Texts texts, Colleague me, OrdersQuery query, Shown shown) {
        Stream<Tab> kept = shown.views().views().stream()
                .map(view -> new Tab(
                        view.name(),
                        ConsoleUrls.orders(me.shop()) + "?" + (view.query().isEmpty() ? "all=1" : view.query()),
                        query.kept().equals(view.query())));
        return Stream.concat(tabs(texts, me, query, shown.waiting(), all(me, shown)), kept)
                .toList();
    }

    private static Stream<Tab> tabs(Texts texts, Colleague me, OrdersQuery query, int waiting, String all) {
        OrderFilter none = OrderFilter.none();
        OrderFilter answers = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);
        OrderFilter unpaid = new OrderFilter(Optional.empty(), Optional.of(Due.UNPAID), Optional.empty(), false);
        OrderFilter problems =
                new OrderFilter(Optional.of(Progress.PROBLEM), Optional.empty(), Optional.empty(), false);
        return Stream.of(
                new Tab(texts.get("orders.tab.all"), all, query.shows(none)),
                tab(texts.get("orders.tab.waiting"), me, query, answers, waiting),
                tab(texts.get("orders.tab.unpaid"), me, query, unpaid, 0),
                tab(texts.get("orders.tab.problem"), me, query, problems, 0));
    }

    private static Tab tab(String label, Colleague me, OrdersQuery query, OrderFilter filter, int waiting) {
        return Tab.counted(label, OrdersQuery.of(filter).path(me.shop()), query.shows(filter), waiting);
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, String key, Optional<E> chosen, Texts texts) {
        return Arrays.stream(values)
                .map(value -> {
                    String word = value.name().toLowerCase(Locale.ROOT);
                    return new Choice(
                            word,
                            texts.get(key + word),
                            chosen.filter(value::equals).isPresent());
                })
                .toList();
    }

    private static List<Line> lines(ConsoleRequest asked, Shown shown) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        return shown.found().rows().stream()
                .map(row -> line(row, texts, formats, shown.now()))
                .toList();
    }

    private static Line line(OrderRow row, Texts texts, Formats formats, Instant now) {
        return new Line(
                ConsoleUrls.order(row.key()),
                TICK + row.key().key(),
                texts.get("orders.tick", Map.of("number", row.number())),
                row.number(),
                row.name(),
                formats.moment(row.placedAt()),
                formats.machine(row.placedAt()),
                texts.get("progress." + OrdersQuery.word(row.progress())),
                tone(row.progress()),
                row.payment() == Due.SETTLED
                        ? ""
                        : texts.get("money." + row.payment().word()),
                row.total().map(formats::money).orElse(""),
                row.parcels() == 0 ? "" : texts.count("orders.parcels", row.parcels()),
                row.channel().value(),
                row.waitingSince().map(since -> waiting(texts, since, now)).orElse(""),
                row.addressSince().map(since -> texts.get("orders.address")).orElse(""));
    }

    private static String waiting(Texts texts, Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toHours() < 1) {
            return texts.get("orders.waits.now");
        }
        return age.toHours() < 48
                ? texts.count("orders.waits.hours", age.toHours())
                : texts.count("orders.waits.days", age.toDays());
    }

    private static String tone(Progress progress) {
        return switch (progress) {
            case PLACED, CONFIRMED, PACKED -> "open";
            case SENT, OUT_FOR_DELIVERY, RETURNING -> "moving";
            case PICKUP_READY, ATTEMPTED -> "asking";
            case DELIVERED, RETURNED -> "done";
            case PROBLEM -> "problem";
            case CANCELLED -> "over";
        };
    }
}
