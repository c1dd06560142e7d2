package io.buyerstatus.functions.shopwebhooks;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.connection.app.AppRegistration;
import io.buyerstatus.core.connection.app.AppRegistration.Installation;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.connection.app.RegisterApp;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.shop.shopware.ShopwareApp;
import io.buyerstatus.integrations.shop.shopware.ShopwareDelivery;
import io.buyerstatus.integrations.shop.shopware.ShopwareHandshake;
import io.buyerstatus.integrations.shop.shopware.ShopwareHandshake.Question;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Registers the app of a connection with the Shopware shop that installs it, and hears of the app's life. Its webhooks are taken as any others,
 * but signed with the secret that the shop registered with, and of that shop alone: a copy of it has its secrets, too.
 */
record ShopwareHooks(
        AppRegistrations registrations,
        RegisterApp app,
        OpenedSecrets secrets,
        Deliveries deliveries,
        String publicBase,
        InstantSource clock) {
    /** Where the app of a connection is registered: asked with GET, confirmed with POST. */
    static final String REGISTRATION = "/hooks/shopware/{connection}";

    private static final int MAX_BYTES = 65_536;

    /** A shop asks to register. */
    APIGatewayV2HTTPResponse asked(Request request, Connection connection) {
        if (connection.kind() != ConnectionKind.SHOPWARE) {
            return unknown();
        }
        List<String> own = secrets.of(connection);
        Question question = ShopwareHandshake.question(request.rawQuery(), request.headers(), own, clock.instant());
        if (question.check() != SignatureCheck.AUTHENTIC
                || question.installation().isEmpty()) {
            return refused(connection, 401, unauthentic(question.check()));
        }
        Installation shop = question.installation().get();
        return switch (app.ask(connection, shop, question.signedByShop())) {
            case RegisterApp.Asked.Granted(String secret) ->
                answer(
                        200,
                        ShopwareHandshake.granted(
                                shop,
                                ShopwareApp.nameOf(connection.id()),
                                own.getFirst(),
                                secret,
                                URI.create(publicBase
                                        + REGISTRATION.replace(
                                                "{connection}", connection.id().value()))));
            case RegisterApp.Asked.Refused(String reason) -> refused(connection, 403, reason);
            case RegisterApp.Asked.Overtaken overtaken -> again();
        };
    }

    private static String unauthentic(SignatureCheck check) {
        return switch (check) {
            case STALE -> "The signed time is more than five minutes away from ours: check the clock.";
            case FORGED -> "The signature was not made with the secret of this app: upload the app anew.";
            case UNSIGNED, UNSUPPORTED, PING, AUTHENTIC -> "The signature, the shop's id or its address is missing.";
        };
    }

    /** A shop confirms what it asked for. */
    APIGatewayV2HTTPResponse confirmed(Request request, Connection connection) {
        byte[] body = request.body();
        if (connection.kind() != ConnectionKind.SHOPWARE || body.length > MAX_BYTES) {
            return unknown();
        }
        ShopwareHandshake.Confirmed confirmed =
                ShopwareHandshake.confirmation(body, request.headers(), clock.instant());
        if (confirmed.given().isEmpty()) {
            return refused(connection, 400, "The confirmation lacks something, or is older than five minutes.");
        }
        return switch (app.confirm(connection, confirmed.given().get(), confirmed.signed(), confirmed.signedBefore())) {
            case RegisterApp.Confirmed.Done done -> answer(200, "{}");
            case RegisterApp.Confirmed.Refused(String reason) -> refused(connection, 403, reason);
            case RegisterApp.Confirmed.Overtaken overtaken -> again();
        };
    }

    /** What a delivery of a connection may be signed with now. */
    List<String> secretsOf(Connection connection) {
        return connection.kind() == ConnectionKind.SHOPWARE
                ? registration(connection)
                        .map(known -> secrets.of(connection.shop(), known.secrets(clock.instant())))
                        .orElse(List.of())
                : secrets.of(connection);
    }

    private Optional<AppRegistration> registration(Connection connection) {
        return registrations.find(connection.shop(), connection.id());
    }

    /** Why an authentic delivery is not of the shop that installed the app; empty where it is. */
    Optional<Translation> ofAnother(byte[] body, Connection connection) {
        if (connection.kind() != ConnectionKind.SHOPWARE) {
            return Optional.empty();
        }
        Optional<ShopwareDelivery> delivery = ShopwareDelivery.read(body);
        boolean own = registration(connection)
                .flatMap(AppRegistration::confirmed)
                .map(AppRegistration.Confirmed::installation)
                .filter(installed -> delivery.filter(
                                said -> installed.id().equals(said.shopId()) && same(installed.url(), said.shopUrl()))
                        .isPresent())
                .isPresent();
        return own
                ? Optional.empty()
                : Optional.of(new Translation.Rejected(List.of(new FieldError(
                        "/source/url", "value", "is not where the shop is that installed the app: of a copy of it?"))));
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("/+$", "").equals(other.replaceAll("/+$", ""));
    }

    /** Whether an authentic delivery was about the app's own life, which is no word that it works. */
    boolean lived(byte[] body, Connection connection) {
        if (connection.kind() != ConnectionKind.SHOPWARE) {
            return false;
        }
        Optional<ShopwareDelivery> delivery = ShopwareDelivery.read(body);
        switch (delivery.map(ShopwareDelivery::event).orElse("")) {
            case ShopwareDelivery.ACTIVATED -> app.activated(connection);
            case ShopwareDelivery.DEACTIVATED -> app.deactivated(connection);
            case ShopwareDelivery.DELETED ->
                app.uninstalled(
                        connection,
                        delivery.filter(ShopwareDelivery::keepsUserData).isPresent());
            default -> {
                return false;
            }
        }
        return true;
    }

    private APIGatewayV2HTTPResponse refused(Connection connection, int status, String why) {
        deliveries.refused(connection, why);
        return answer(status, ShopwareHandshake.refused(why));
    }

    private static APIGatewayV2HTTPResponse again() {
        return answer(503, ShopwareHandshake.refused("Somebody else registers at this moment: please try again."));
    }

    private static APIGatewayV2HTTPResponse unknown() {
        return Problem.of(404, "Unknown connection", "No shop has installed this connection.")
                .response();
    }

    private static APIGatewayV2HTTPResponse answer(int status, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of(
                        "content-type",
                        "application/json",
                        "cache-control",
                        "no-store",
                        "x-content-type-options",
                        "nosniff"))
                .withBody(body)
                .build();
    }
}
