package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.ConsoleTexts;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.http.DeskCookies;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** The door of every route, and the answers that several give. */
record SettingsAnswers(DeskDoor desk, DoorPages door, URI publicBase) {
    /** @param path where the page can be read again with GET */
    ConsoleRequest asked(Request request, String path) {
        return new ConsoleRequest(
                ConsoleTexts.language(LanguageWish.of(request).language(), request.header("accept-language")), path);
    }

    /** The same bytes for what is not there and for what is another shop's. */
    APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(request, 404, door.missing(asked(request, ConsoleUrls.START)));
    }

    APIGatewayV2HTTPResponse admitted(
            Request request, String path, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        Optional<ShopId> shop = ShopId.parse(request.pathParameter("shop"));
        return switch (desk.enter(DeskCookies.session(request), shop, needed)) {
            case DeskDoor.Admitted(Colleague me) -> then.apply(me);
            case DeskDoor.SignInFirst first ->
                Replies.seeOther(ConsoleUrls.SIGN_IN + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
            case DeskDoor.NotTheirs not -> missing(request);
            case DeskDoor.NotTheirRole not -> Replies.page(request, 403, door.forbidden(asked(request, path)));
        };
    }

    /** Whether a form was sent from a page of ours, of this very session. */
    boolean ours(Request request, Colleague me) {
        return !request.fromElsewhere(publicBase)
                && me.token().madeForm(request.form().getOrDefault("form", ""));
    }

    APIGatewayV2HTTPResponse strange(Request request, String path) {
        return Replies.page(request, 403, door.strange(asked(request, path)));
    }
}
