package io.buyerstatus.functions.api;

import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** One order: its facts, and all that happened, was sent and was said. */
record OrderRoute(OrderReader orders, DeskOrders desk, URI publicBase) {
    Answer show(Call call) {
        return call.order()
                .flatMap(orders::find)
                .filter(Order::known)
                .map(order -> Answer.told(OrderJson.order(order, publicBase)))
                .orElseGet(Answer::missing);
    }

    Answer timeline(Call call) {
        return opened(call, OrderCard.ENTRIES, card -> Answer.told(new TimelineJson(card).timeline()));
    }

    Answer messages(Call call) {
        return opened(call, OrderCard.ENTRIES, card -> Answer.told(new ThreadJson(card).messages()));
    }

    Answer thread(Call call) {
        boolean all =
                call.request().queryParameter("all").filter("true"::equals).isPresent();
        return opened(
                call,
                all ? OrderCard.MOST_ENTRIES : OrderCard.ENTRIES,
                card -> Answer.told(new ThreadJson(card).thread()));
    }

    private Answer opened(Call call, int entries, Function<OrderCard, Answer> then) {
        Optional<OrderCard> card = call.order()
                .flatMap(order -> desk.card(order, call.key().id(), entries))
                .filter(found -> found.order().known());
        return card.map(then).orElseGet(Answer::missing);
    }
}
