package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding an order without its link. */
final class FindTest {
    private final AccessDoor door = new AccessDoor();

    @Test
    void theFormAsksForNumberAndAddress() {
        APIGatewayV2HTTPResponse answer = door.handle(Requests.route(look(), "GET /find/{shop}"));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("name=\"number\"", "name=\"email\"", "Nordlicht Keramik");
    }

    @Test
    void theBuyerIsSentACodeAndItOpensTheOrderInAVerifiedBrowser() {
        APIGatewayV2HTTPResponse taken = door.handle(look());
        assertThat(taken.getStatusCode()).isEqualTo(303);
        assertThat(taken.getHeaders()).containsEntry("location", "/find/demo?code=1");
        assertThat(door.handle(Requests.query(Requests.route(look(), "GET /find/{shop}"), "code", "1"))
                        .getBody())
                .contains("name=\"code\"")
                .doesNotContain("10042");

        APIGatewayV2HTTPResponse found = door.handle(enter(door.code()));

        assertThat(found.getStatusCode()).isEqualTo(303);
        assertThat(found.getHeaders().get("location"))
                .startsWith("/o/" + DemoShop.ORDER.ref() + "/")
                .endsWith("?verified=1");
        assertThat(found.getCookies()).hasSize(2).first().asString().startsWith("__Host-v-");
    }

    @Test
    void anAnswerDoesNotTellWhetherThereIsSuchAnOrder() {
        APIGatewayV2HTTPResponse right = door.handle(look());
        APIGatewayV2HTTPResponse wrong = door.handle(Requests.form(look(), "number", "1", "email", "a@example.net"));

        assertThat(wrong.getStatusCode()).isEqualTo(right.getStatusCode());
        assertThat(wrong.getBody()).isEqualTo(right.getBody());
        assertThat(shape(wrong)).isEqualTo(shape(right));
        assertThat(door.shop.messages(BuiltInTypes.ACCESS_CODE))
                .extracting(Message::state)
                .containsExactly(MessageState.PENDING, MessageState.SKIPPED);
    }

    @Test
    void aWrongCodeIsAskedForAgain() {
        door.handle(look());

        APIGatewayV2HTTPResponse answer = door.handle(enter(AccessDoor.wrong(door.code())));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("role=\"alert\"", "name=\"code\"");
        assertThat(answer.getCookies()).isNull();
    }

    @Test
    void whatIsIncompleteOrNoAddressIsShownAgain() {
        assertThat(door.handle(Requests.form(look(), "number", "10042")).getStatusCode())
                .isEqualTo(422);
        APIGatewayV2HTTPResponse answer = door.handle(Requests.form(look(), "number", "10042", "email", "<b>"));
        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("value=\"10042\"", "value=\"&lt;b&gt;\"");
        assertThat(door.shop.messages(BuiltInTypes.ACCESS_CODE)).isEmpty();
    }

    @Test
    void aShopThatNobodyHasIsNotFoundAndOneThatIsSwitchedOffSaysSo() {
        for (String nobody : List.of("nobody", "NO SHOP", "")) {
            for (APIGatewayV2HTTPEvent event :
                    List.of(look(), enter("1"), Requests.route(look(), "GET /find/{shop}"))) {
                assertThat(door.handle(Requests.path(event, "shop", nobody)).getStatusCode())
                        .isEqualTo(404);
            }
        }
        door.shop.switchOff();
        assertThat(door.handle(look()).getBody()).contains("Nordlicht Keramik").doesNotContain("<form");
        assertThat(door.shop.messages(BuiltInTypes.ACCESS_CODE)).isEmpty();
    }

    @Test
    void anOrderThatChangesUnderEveryAttemptIsToBeTriedAgain() {
        door.handle(look());
        String code = door.code();
        door.shop.disturb();

        assertThat(door.handle(enter(code)).getStatusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "sec-fetch-site, cross-site, 403",
        "sec-fetch-site, same-site, 403",
        "sec-fetch-site, same-origin, 303",
        "sec-fetch-site, none, 303",
        "origin, https://shop.example, 403",
        "origin, null, 303",
        "accept, text/html, 303"
    })
    @Tag("G22")
    void noOtherSiteHasItsVisitorsAskForCodes(String header, String value, int status) {
        APIGatewayV2HTTPResponse answer = door.handle(Requests.header(look(), header, value));

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(door.shop.messages(BuiltInTypes.ACCESS_CODE)).hasSize(status == 303 ? 1 : 0);
        assertThat(door.handle(Requests.header(enter("1"), header, value)).getStatusCode())
                .isEqualTo(status == 303 ? 422 : 403);
        assertThat(door.handle(Requests.header(Requests.route(look(), "GET /find/{shop}"), header, value))
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void ourOwnOriginIsNoOtherSite() {
        String own = DemoShop.BASE.getScheme() + "://" + DemoShop.BASE.getAuthority();
        assertThat(door.handle(Requests.header(look(), "origin", own)).getStatusCode())
                .isEqualTo(303);
    }

    @Test
    @Tag("G22")
    void aNetworkBeyondItsLimitIsToldSoWhateverItAsksFor() {
        for (int at = 0; at < 60; at++) {
            assertThat(door.handle(Requests.form(look(), "number", "x" + at, "email", "a@example.net"))
                            .getStatusCode())
                    .isEqualTo(303);
        }
        APIGatewayV2HTTPResponse right = door.handle(look());
        APIGatewayV2HTTPResponse wrong = door.handle(Requests.form(look(), "number", "1", "email", "a@example.net"));
        assertThat(right.getStatusCode()).isEqualTo(429);
        assertThat(wrong.getStatusCode()).isEqualTo(429);
        assertThat(right.getBody()).contains("role=\"alert\"", "name=\"number\"");
        assertThat(door.shop.messages(BuiltInTypes.ACCESS_CODE)).hasSize(60);

        APIGatewayV2HTTPResponse refused = door.handle(enter("000000"));
        for (int at = 0; at < 30; at++) {
            refused = door.handle(enter("000000"));
        }
        assertThat(refused.getStatusCode()).isEqualTo(429);
    }

    /** All of an answer but the secret that its cookie holds. */
    private static Map<String, Object> shape(APIGatewayV2HTTPResponse answer) {
        Map<String, Object> shape = new HashMap<>(answer.getHeaders());
        shape.put(
                "cookies",
                answer.getCookies().stream()
                        .map(cookie -> cookie.replaceFirst("=[^;]{27};", "=;"))
                        .toList());
        return shape;
    }

    private static APIGatewayV2HTTPEvent look() {
        return Triggers.http("order-access.find");
    }

    private static APIGatewayV2HTTPEvent enter(String code) {
        return Requests.form(Requests.route(look(), "POST /find/{shop}/code"), "code", code);
    }
}
