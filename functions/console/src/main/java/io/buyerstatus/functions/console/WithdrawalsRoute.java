package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.withdrawal.NotAssigned;
import io.buyerstatus.console.withdrawal.WithdrawalsPages;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.withdrawal.AssignWithdrawal;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.core.withdrawal.WithdrawalFilter;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What buyers withdrew from: everybody of the staff reads it, agents say with what they are done, and of which order it is. */
record WithdrawalsRoute(
        DeskAnswers answers, Desk desk, FindOrders find, SettingsStore settings, WithdrawalsPages pages) {
    private static final Set<String> DONE = Set.of("settle", "reopen", "release");

    /** As many orders as somebody chooses from; who is shown more types more of it. */
    private static final int MOST_CANDIDATES = 5;

    /** What is done at the desk. */
    record Desk(FollowWithdrawals follow, AssignWithdrawal assign) {}

    APIGatewayV2HTTPResponse list(Request request) {
        boolean open = request.queryParameter("all").isEmpty();
        Optional<String> after = request.queryParameter("after").filter(WithdrawalsRoute::isId);
        Optional<String> done = request.queryParameter("done").filter(DONE::contains);
        return admitted(request, Role.READER, me -> {
            WithdrawalFilter wanted = open ? WithdrawalFilter.OPEN : WithdrawalFilter.ALL;
            return page(request, 200, me, open, desk.follow().page(me.shop(), wanted, after), done, Optional.empty());
        });
    }

    private APIGatewayV2HTTPResponse page(
            Request request,
            int status,
            Colleague me,
            boolean open,
            FollowWithdrawals.Page page,
            Optional<String> done,
            Optional<NotAssigned> refused) {
        return Replies.page(
                request,
                status,
                pages.html(
                        answers.asked(request, ConsoleUrls.withdrawals(me.shop()) + (open ? "" : "?all=1")),
                        me,
                        new WithdrawalsPages.Shown(
                                page,
                                open,
                                settings.shop(me.shop())
                                        .map(ShopSettings::ofShop)
                                        .map(shop -> shop.get(WithdrawalSettings.ENABLED))
                                        .orElse(false),
                                done,
                                refused,
                                settings.zone(me.shop()))));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return admitted(request, Role.AGENT, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.withdrawals(me.shop()), me.token());
            }
            Map<String, String> form = request.form();
            String act = form.getOrDefault("do", "");
            Optional<String> id =
                    Optional.of(form.getOrDefault("withdrawal", "")).filter(WithdrawalsRoute::isId);
            if (act.equals("assign")) {
                return id.flatMap(known -> desk.follow().find(me.shop(), known))
                        .map(followed -> assigned(request, me, followed, form))
                        .orElseGet(() -> answers.missing(request));
            }
            return id.flatMap(known -> changed(me, act, known))
                    .map(withdrawal ->
                            Replies.seeOther(back(me.shop(), withdrawal, form.containsKey("at")) + "?done=" + act))
                    .orElseGet(() -> answers.missing(request));
        });
    }

    private Optional<Withdrawal> changed(Colleague me, String act, String id) {
        return switch (act) {
            case "settle" -> desk.follow().settle(me.shop(), id, me.name());
            case "reopen" -> desk.follow().reopen(me.shop(), id);
            case "release" -> desk.assign().release(me.shop(), id);
            default -> Optional.empty();
        };
    }

    private APIGatewayV2HTTPResponse assigned(
            Request request, Colleague me, FollowedWithdrawal followed, Map<String, String> form) {
        String typed = form.getOrDefault("order", "").strip();
        List<OrderRow> found = found(me.shop(), typed, form.getOrDefault("key", ""));
        if (found.size() != 1) {
            String why = found.isEmpty() ? "no_order" : "several";
            return again(request, me, followed, 422, new NotAssigned(why, typed, found, false));
        }
        OrderKey order = found.getFirst().key();
        boolean sure = form.getOrDefault("sure", "").equals("1");
        return switch (desk.assign().assign(me, me.shop(), followed.withdrawal().id(), order, sure)) {
            case DONE -> Replies.seeOther(ConsoleUrls.order(order) + "?done=assign");
            case UNKNOWN -> answers.missing(request);
            case NO_ORDER -> again(request, me, followed, 422, new NotAssigned("no_order", typed, List.of(), false));
            case OTHER_ADDRESS ->
                again(request, me, followed, 409, new NotAssigned("other_address", typed, found, true));
            case TAKEN -> again(request, me, followed, 409, new NotAssigned("taken", typed, List.of(), false));
            case ALTERED -> again(request, me, followed, 409, new NotAssigned("altered", typed, List.of(), false));
        };
    }

    /** The order that was chosen, or those that what was typed may mean. */
    private List<OrderRow> found(ShopId shop, String typed, String chosen) {
        Optional<OrderKey> key = OrderKey.parseRef(shop.value() + "-" + chosen)
                .filter(order -> order.shop().equals(shop));
        if (key.isPresent()) {
            return find.rows(List.of(key.get()));
        }
        return typed.isEmpty()
                ? List.of()
                : find
                        .search(shop, typed, settings.shop(shop).flatMap(known -> known.ofShop()
                                .find(GeneralSettings.COUNTRY)))
                        .stream()
                        .limit(MOST_CANDIDATES)
                        .toList();
    }

    /** The declaration alone, with why it was not assigned. */
    private APIGatewayV2HTTPResponse again(
            Request request, Colleague me, FollowedWithdrawal followed, int status, NotAssigned refused) {
        return page(
                request,
                status,
                me,
                true,
                new FollowWithdrawals.Page(List.of(followed), Optional.empty()),
                Optional.empty(),
                Optional.of(refused));
    }

    /** Where its reader was. */
    private static String back(ShopId shop, Withdrawal withdrawal, boolean atCard) {
        Optional<OrderKey> card = withdrawal.order().filter(_ -> atCard);
        return card.map(ConsoleUrls::order).orElseGet(() -> ConsoleUrls.withdrawals(shop));
    }

    private static boolean isId(String text) {
        return Hashes.KEY.matcher(text).matches();
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        String path = ShopId.parse(request.pathParameter("shop"))
                .map(ConsoleUrls::withdrawals)
                .orElse(ConsoleUrls.START);
        return answers.admitted(request, path, needed, then);
    }
}
