package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.withdrawal.WithdrawalsPages;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What buyers withdrew from: everybody of the staff reads it, agents say with what they are done. */
record WithdrawalsRoute(
        DeskAnswers answers, FollowWithdrawals withdrawals, SettingsStore settings, WithdrawalsPages pages) {
    private static final Set<String> DONE = Set.of("settle", "reopen");

    APIGatewayV2HTTPResponse list(Request request) {
        boolean open = request.queryParameter("all").isEmpty();
        Optional<String> after = request.queryParameter("after").filter(WithdrawalsRoute::isId);
        Optional<String> done = request.queryParameter("done").filter(DONE::contains);
        return admitted(
                request,
                Role.READER,
                me -> Replies.page(
                        request,
                        200,
                        pages.html(
                                answers.asked(request, ConsoleUrls.withdrawals(me.shop()) + (open ? "" : "?all=1")),
                                me,
                                new WithdrawalsPages.Shown(
                                        withdrawals.page(me.shop(), open, after),
                                        open,
                                        settings.shop(me.shop())
                                                .map(ShopSettings::ofShop)
                                                .map(shop -> shop.get(WithdrawalSettings.ENABLED))
                                                .orElse(false),
                                        done,
                                        settings.zone(me.shop())))));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return admitted(request, Role.AGENT, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.withdrawals(me.shop()));
            }
            Map<String, String> form = request.form();
            String act = form.getOrDefault("do", "");
            return Optional.of(form.getOrDefault("withdrawal", ""))
                    .filter(WithdrawalsRoute::isId)
                    .flatMap(id -> changed(me, act, id))
                    .map(withdrawal ->
                            Replies.seeOther(back(me.shop(), withdrawal, form.containsKey("at")) + "?done=" + act))
                    .orElseGet(() -> answers.missing(request));
        });
    }

    private Optional<Withdrawal> changed(Colleague me, String act, String id) {
        return switch (act) {
            case "settle" -> withdrawals.settle(me.shop(), id, me.name());
            case "reopen" -> withdrawals.reopen(me.shop(), id);
            default -> Optional.empty();
        };
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
