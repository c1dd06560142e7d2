package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.search.Board;
import io.buyerstatus.core.search.Due;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.ListCursor;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.SearchKey;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ChannelId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists of orders: what the desk lists, with its filters. */
record OrdersRoute(FindOrders orders, OrderLists lists, SettingsStore settings) {
    private static final String CURSOR = "cursor";
    private static final String PROGRESS = "progress";
    private static final String PAYMENT = "payment";
    private static final String CHANNEL = "channel";
    private static final String WAITING = "waiting";
    private static final int LONGEST_TEXT = 200;

    /** What the query of orders may hold. */
    static final String[] PARAMETERS = {"q", PROGRESS, PAYMENT, CHANNEL, WAITING, CURSOR};

    /** What the query of tickets may hold. */
    static final String[] BOARD_PARAMETERS = {"board", CURSOR};

    Answer list(Call call) {
        Optional<String> text = call.request().queryParameter("q");
        if (text.isPresent()) {
            return found(call, text.get());
        }
        Optional<Progress> progress = parameter(call, PROGRESS).flatMap(word -> Arrays.stream(Progress.values())
                .filter(each -> Json.word(each).equals(word))
                .findFirst());
        Optional<Due> payment = parameter(call, PAYMENT).flatMap(Due::parse).filter(due -> due != Due.SETTLED);
        Optional<ChannelId> channel = parameter(call, CHANNEL).flatMap(OrdersRoute::channel);
        Optional<Boolean> waiting =
                parameter(call, WAITING).filter("true"::equals).map(yes -> true);
        return broken(call, PROGRESS, progress, "a progress of the document, e.g. sent")
                .or(() -> broken(call, PAYMENT, payment, "unpaid, partly or refund"))
                .or(() -> broken(call, CHANNEL, channel, "the id of a channel"))
                .or(() -> broken(call, WAITING, waiting, "true, or left out"))
                .orElseGet(() -> {
                    OrderFilter filter = new OrderFilter(progress, payment, channel, waiting.isPresent());
                    return page(call, "orders " + filter, at -> orders.list(call.shop(), filter, at));
                });
    }

    Answer board(Call call) {
        Optional<Board> board =
                Board.named(call.request().queryParameter("board").orElse("us"));
        return broken(call, "board", board, "us, customer or closed")
                .orElseGet(() -> page(
                        call,
                        "board " + board,
                        at -> orders.board(call.shop(), board.orElseThrow(), Optional.empty(), at)));
    }

    private Answer found(Call call, String text) {
        if (text.length() > LONGEST_TEXT || call.request().queryParameters().size() > 1) {
            return invalid("q", "alone", "has at most " + LONGEST_TEXT + " characters, and stands alone");
        }
        List<OrderRow> rows =
                orders.search(call.shop(), text, settings.shop(call.shop()).flatMap(shop -> shop.ofShop()
                        .find(GeneralSettings.COUNTRY)));
        return Answer.told(json(rows));
    }

    private Answer page(Call call, String list, Function<Optional<String>, FindOrders.Found> walk) {
        Optional<String> cursor = call.request().queryParameter(CURSOR);
        Supplier<Optional<SearchKey>> key = () -> lists.keyOf(call.shop());
        Optional<String> at =
                cursor.flatMap(text -> key.get().flatMap(opens -> ListCursor.open(opens, call.shop(), list, text)));
        if (cursor.isPresent() && at.isEmpty()) {
            return Answer.not(
                    ProblemType.INVALID_CURSOR,
                    "Bring a cursor back as it was given, with the same filters, or begin without one.");
        }
        FindOrders.Found found = walk.apply(at);
        ObjectNode page = json(found.rows());
        found.after()
                .flatMap(after -> key.get().map(seals -> ListCursor.seal(seals, call.shop(), list, after)))
                .ifPresent(next -> page.put("next", next));
        return Answer.told(page);
    }

    private static ObjectNode json(List<OrderRow> rows) {
        ObjectNode page = Json.object();
        Json.list(page, "orders", rows, OrderJson::line);
        return page;
    }

    private static Optional<String> parameter(Call call, String name) {
        return call.request().queryParameter(name);
    }

    private static Optional<ChannelId> channel(String text) {
        try {
            return Optional.of(new ChannelId(text));
        } catch (IllegalArgumentException notAChannel) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> broken(Call call, String name, Optional<?> read, String rule) {
        return parameter(call, name).isPresent() && read.isEmpty()
                ? Optional.of(invalid(name, "value", "must be " + rule))
                : Optional.empty();
    }

    private static Answer invalid(String name, String rule, String detail) {
        return Answer.not(Problem.of(
                ProblemType.INVALID_PARAMETER,
                "The parameter " + name + " " + detail + ".",
                List.of(Problem.Part.parameter(name, rule, detail))));
    }
}
