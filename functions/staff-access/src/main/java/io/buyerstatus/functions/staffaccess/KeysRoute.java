package io.buyerstatus.functions.staffaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.console.staff.KeysPages;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.KeyUse;
import io.buyerstatus.core.api.ManageKeys;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of the shop's programs. All of the staff see which there are; owners make and revoke them, having just proved who they are. */
record KeysRoute(DeskAnswers answers, ManageKeys keys, KeyUse use, KeysPages pages, InstantSource clock) {
    private static final String REVOKED = "revoked";

    APIGatewayV2HTTPResponse show(Request request) {
        return admitted(
                request,
                Role.READER,
                me -> page(
                        request,
                        200,
                        me,
                        KeysPages.News.of(request.queryParameter("done")
                                .filter(REVOKED::equals)
                                .isPresent())));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return admitted(request, Role.OWNER, me -> {
            String path = ConsoleUrls.keys(me.shop());
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, path, me.token());
            }
            if (!me.person().session().fresh(clock.instant())) {
                return Replies.seeOther(OwnersOnly.confirm(path));
            }
            Map<String, String> form = request.form();
            return switch (form.getOrDefault("do", "")) {
                case "make" -> make(request, me, form);
                case "revoke" ->
                    keys.revoke(me.shop(), form.getOrDefault("key", ""))
                            ? Replies.seeOther(path + "?done=" + REVOKED)
                            : page(request, 409, me, KeysPages.News.refused("gone", "", Set.of(Scope.READ)));
                default -> answers.missing(request);
            };
        });
    }

    private APIGatewayV2HTTPResponse make(Request request, Colleague me, Map<String, String> form) {
        String name = form.getOrDefault("name", "");
        Set<Scope> scopes = Arrays.stream(Scope.values())
                .filter(scope -> form.containsKey("scope-" + scope.word()))
                .collect(Collectors.toSet());
        Optional<Integer> days = KeysPages.LIVES.stream()
                .filter(life -> life.toString().equals(form.getOrDefault("life", "")))
                .findFirst();
        if (days.isEmpty()) {
            return answers.missing(request);
        }
        Optional<Duration> life = days.filter(some -> some > 0).map(Duration::ofDays);
        return switch (keys.make(me.shop(), name, scopes, life, me.name())) {
            case ManageKeys.Made(ApiKey key, KeySecret secret) ->
                page(request, 200, me, KeysPages.News.made(secret, key.name()));
            case ManageKeys.Refused(ManageKeys.Rule rule) ->
                page(request, 422, me, KeysPages.News.refused(rule.name().toLowerCase(Locale.ROOT), name, scopes));
        };
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Colleague me, KeysPages.News news) {
        return Replies.page(
                request,
                status,
                pages.html(
                        answers.asked(request, ConsoleUrls.keys(me.shop())),
                        me,
                        keys.of(me.shop()).stream()
                                .map(key -> new KeysPages.Known(key, use.lastUsed(key)))
                                .toList(),
                        clock.instant(),
                        news));
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        Optional<ShopId> shop = ShopId.parse(request.pathParameter("shop"));
        return answers.admitted(request, shop.map(ConsoleUrls::keys).orElse(ConsoleUrls.START), needed, then);
    }
}
