package io.buyerstatus.functions.shared.desk;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.ConsoleTexts;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.functions.shared.http.DeskCookies;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The door of every route of the desk, and the answers that several give. */
public record DeskAnswers(DeskDoor desk, DoorPages door, URI publicBase) {
    private static final String FORM = "form";

    private static final Set<String> SECRETS = Set.of("password", "secret");

    /**
     * What a page needs to know of a request.
     *
     * @param path where the page can be read again with GET
     */
    public ConsoleRequest asked(Request request, String path) {
        return new ConsoleRequest(
                ConsoleTexts.language(LanguageWish.of(request).language(), request.header("accept-language")), path);
    }

    /** The same bytes for what is not there and for what is another shop's. */
    public APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(request, 404, door.missing(asked(request, ConsoleUrls.START)));
    }

    /** Lets in who belongs to the shop that the path names, and may do at least what a role may. */
    public APIGatewayV2HTTPResponse admitted(
            Request request, String path, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        Optional<ShopId> shop = ShopId.parse(request.pathParameter("shop"));
        return switch (desk.enter(DeskCookies.session(request), shop, needed)) {
            case DeskDoor.Admitted(Colleague me) -> then.apply(me);
            case DeskDoor.SignInFirst first ->
                filledHere(request)
                        ? Replies.page(request, 401, door.ended(asked(request, path), signIn(path), kept(request)))
                        : signInFirst(path);
            case DeskDoor.NotTheirs not -> missing(request);
            case DeskDoor.NotTheirRole not -> Replies.page(request, 403, door.forbidden(asked(request, path)));
        };
    }

    /** To the provider, and back to a page. */
    public static APIGatewayV2HTTPResponse signInFirst(String path) {
        return Replies.seeOther(signIn(path));
    }

    /** Where one signs in, to come back to a page. */
    public static String signIn(String path) {
        return ConsoleUrls.SIGN_IN + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether a form was sent from a page of ours, of this very session. */
    public boolean ours(Request request, SessionToken token) {
        return !request.fromElsewhere(publicBase)
                && token.madeForm(request.form().getOrDefault(FORM, ""));
    }

    private boolean filledHere(Request request) {
        return !request.form().isEmpty() && request.fromHere(publicBase);
    }

    /** What was typed into a form, to be sent once more; a secret is typed again. */
    private static Map<String, String> kept(Request request) {
        Map<String, String> fields = new TreeMap<>(request.form());
        fields.keySet().removeIf(name -> name.equals(FORM) || secret(name));
        return fields;
    }

    /** Whether no page shows a field again. The settings are looked at here alone, as most functions of the desk need none at their start. */
    private static boolean secret(String field) {
        return SECRETS.contains(field)
                || Optional.ofNullable(SettingsCatalogue.byPath().get(field))
                        .flatMap(setting -> setting.type().sealing())
                        .isPresent();
    }

    /** To a form of a page of ours that was opened before its writer signed in again: what they typed is not lost. */
    public APIGatewayV2HTTPResponse strange(Request request, String path, SessionToken token) {
        return filledHere(request)
                ? Replies.page(request, 403, door.again(asked(request, path), token, kept(request)))
                : strange(request, path);
    }

    /** To a form that was not. */
    public APIGatewayV2HTTPResponse strange(Request request, String path) {
        return Replies.page(request, 403, door.strange(asked(request, path)));
    }
}
