package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.Tab;
import io.buyerstatus.console.ticket.BoardPages;
import io.buyerstatus.console.ticket.BoardQuery;
import io.buyerstatus.core.search.Board;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Map;
import java.util.Optional;

/** A shop's boards, for everybody of its staff: a page is one Query and its lines, and one Query for each count. */
record BoardRoute(DeskAnswers answers, FindOrders orders, SettingsStore settings, BoardPages pages) {
    APIGatewayV2HTTPResponse show(Request request) {
        BoardQuery query = BoardQuery.of(request::queryParameter);
        String path =
                ShopId.parse(request.pathParameter("shop")).map(query::path).orElse(ConsoleUrls.START);
        return answers.admitted(request, path, Role.READER, me -> Replies.page(request, 200, page(request, me, query)));
    }

    private String page(Request request, Colleague me, BoardQuery query) {
        return pages.html(
                answers.asked(request, query.path(me.shop())),
                me,
                query,
                new BoardPages.Shown(
                        orders.board(
                                me.shop(),
                                query.board(),
                                query.mine() ? Optional.of(me.id()) : Optional.empty(),
                                query.after()),
                        Map.of(Board.US, count(me, Board.US), Board.CUSTOMER, count(me, Board.CUSTOMER)),
                        settings.zone(me.shop())));
    }

    private int count(Colleague me, Board board) {
        return orders.count(me.shop(), board, Tab.COUNTED);
    }
}
