package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all routes have in common: requests as the gateway hands them over, read by Lambda's own serializer. */
final class OrderAccessHandlerTest {
    private final AccessDoor door = new AccessDoor();

    /** Every route by which an order is reached through its link. */
    static Stream<APIGatewayV2HTTPEvent> ofAnOrder() {
        return Stream.of(
                AccessDoor.form("/verify", "postcode", DemoShop.POSTCODE),
                AccessDoor.form("/verify", "code", "123456"),
                AccessDoor.form("/verify", "do", "forget"),
                AccessDoor.form("/code"),
                AccessDoor.form("/share", "do", "make"),
                AccessDoor.form("/share", "do", "revoke"),
                AccessDoor.form("/link"),
                AccessDoor.form("/replace"),
                AccessDoor.form("/updates", "do", "start"),
                AccessDoor.form("/updates", "do", "email", "email", "new@example.org"),
                page("/verify"),
                page("/share"),
                page("/replace"),
                page("/updates"));
    }

    @ParameterizedTest
    @MethodSource("ofAnOrder")
    void aWrongSecretIsNotFoundWhateverIsAskedFor(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPResponse answer = door.handle(Requests.path(event, "secret", "A".repeat(27)));

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getHeaders()).containsEntry("cache-control", "no-store");
        assertThat(answer.getBody()).doesNotContain(DemoShop.PERSONAL).doesNotContain("10042", "Nordlicht");
    }

    @ParameterizedTest
    @MethodSource("ofAnOrder")
    void aShopThatIsSwitchedOffSaysSoWhateverIsAskedFor(APIGatewayV2HTTPEvent event) {
        door.shop.switchOff();

        APIGatewayV2HTTPResponse answer = door.handle(event);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("Nordlicht Keramik").doesNotContain("10042");
    }

    @ParameterizedTest
    @MethodSource("ofAnOrder")
    void aStoreThatIsDownIsSaidToThePersonAndTheLogNamesNobody(APIGatewayV2HTTPEvent event) {
        OrderAccessHandler down = door.handler(Broken.port(OrderStore.class));

        String log = Logs.of(() -> {
            APIGatewayV2HTTPResponse answer = down.handleRequest(event, Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(answer.getBody()).doesNotContain(DemoShop.PERSONAL);
        });
        assertThat(log)
                .contains("a request could not be served", "IllegalStateException")
                .doesNotContain(DemoShop.PERSONAL)
                .doesNotContain("new@example.org");
    }

    @Test
    void aReplacedLinkSaysSoAndSendsNothing() {
        LinkSecret next = new LinkSecret("N3wSecret-OnlyItsLength-000");
        door.shop.change(
                order -> order.withAccess(order.access().renewed(SecretHash.of(next), door.shop.clock.instant())));

        int before = door.shop.ledger.all().size();
        assertThat(door.get("/verify").getBody()).contains("/find/demo").doesNotContain("10042", "<form");
        for (String form : List.of("/link", "/code", "/stop", "/updates", "/replace")) {
            assertThat(door.post(form, "do", "stop").getStatusCode()).as(form).isEqualTo(410);
        }
        assertThat(door.shop.ledger.all()).hasSize(before);
        assertThat(door.shop.order().preferences().quiet()).isFalse();
    }

    @Test
    void aLinkThatIsStillGoodNeedsNoNewOne() {
        assertThat(door.post("/link").getHeaders()).containsEntry("location", DemoShop.PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /o/{ref}/{secret}/code", "PUT /o/{ref}/{secret}/verify", "DELETE /find/{shop}"})
    void anythingElseIsNotFound(String route) {
        assertThat(door.handle(Requests.route(Triggers.http("order-access.verify"), route))
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormThatNobodyTypedIsTooLarge() {
        APIGatewayV2HTTPResponse answer = door.post("/verify", "postcode", "5".repeat(10_001));

        assertThat(answer.getStatusCode()).isEqualTo(413);
        assertThat(answer.getBody()).contains("<html lang=\"de\">");
    }

    @Test
    void aChosenLanguageIsShownAndRemembered() {
        APIGatewayV2HTTPResponse answer = door.handle(Requests.query(page("/verify"), "lang", "fr"));

        assertThat(answer.getBody()).contains("<html lang=\"fr\">");
        assertThat(answer.getCookies()).singleElement().asString().startsWith("__Host-lang=fr; Max-Age=31536000;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o/ABC", "o//x/", "find", "wp-login.php", "o/A"})
    void halfALinkAndWhatIsMistypedIsAPageForPeople(String rest) {
        APIGatewayV2HTTPResponse answer = door.handle(elsewhere(rest));

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getBody()).contains("<html lang=\"de\">", "den ganzen Link");
    }

    /** Nobody who typed the host alone has an order that is not found. */
    @Test
    void whoOpensTheHostAloneIsToldWhereOrdersAre() {
        APIGatewayV2HTTPResponse answer = door.handle(Requests.route(elsewhere(""), "GET /"));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("<html lang=\"de\">", "Jede Bestellung hat hier eine eigene Seite")
                .doesNotContain("nicht gefunden");
        assertThat(door.handle(Requests.query(Requests.route(elsewhere(""), "GET /"), "lang", "pl"))
                        .getBody())
                .contains("<html lang=\"pl\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/messages", "/x/y"})
    void whatStandsBehindAnOrdersAddressLeadsToTheOrder(String behind) {
        APIGatewayV2HTTPResponse answer = door.handle(elsewhere(DemoShop.PATH.substring(1) + behind));

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH);
    }

    private static APIGatewayV2HTTPEvent elsewhere(String rest) {
        APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("order-access.verify"), "GET /{rest+}");
        event.setPathParameters(Map.of("rest", rest));
        return event;
    }

    @Test
    void whatWasTypedIsInNoLog() {
        String log = Logs.of(() -> {
            door.post("/verify", "postcode", "99999");
            door.post("/code");
            door.post("/verify", "code", "000000");
            door.handle(Triggers.http("order-access.find"));
        });

        assertThat(log).doesNotContain(DemoShop.PERSONAL).doesNotContain(List.of("99999", "000000"));
    }

    private static APIGatewayV2HTTPEvent page(String below) {
        return Requests.route(Triggers.http("order-access.verify"), "GET /o/{ref}/{secret}" + below);
    }
}
