package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import org.junit.jupiter.api.Test;

/** Proving that an order is one's own. */
final class VerifyTest {
    private static final String COOKIE = "__Host-v-" + DemoShop.ORDER.key().substring(0, 12) + "=";

    private final AccessDoor door = new AccessDoor();

    @Test
    void thePageAsksForThePostcodeOrACode() {
        APIGatewayV2HTTPResponse answer = door.get("/verify");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("name=\"postcode\"", DemoShop.PATH + "/code", "e•••")
                .doesNotContain(DemoShop.EMAIL.value());
    }

    @Test
    void theRightPostcodeOpensTheAddressesToTheBrowserAndACodeTheRest() {
        APIGatewayV2HTTPResponse answer = door.handle(Triggers.http("order-access.verify"));

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH + "?addresses=1");
        assertThat(answer.getCookies())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(COOKIE)
                .endsWith("; Max-Age=1814400; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(door.get("/verify").getBody())
                .contains(DemoShop.PATH + "/code")
                .doesNotContain("name=\"postcode\"");
        assertThat(door.post("/replace").getHeaders()).containsEntry("location", DemoShop.PATH + "/verify");
        door.verify();
        assertThat(door.get("/verify").getHeaders()).containsEntry("location", DemoShop.PATH);
    }

    @Test
    void aWrongPostcodeIsAskedForAgainUntilForAWhileOnlyACodeHelps() {
        for (int at = 0; at < 5; at++) {
            APIGatewayV2HTTPResponse answer = door.post("/verify", "postcode", "9999" + at);
            assertThat(answer.getStatusCode()).isEqualTo(422);
            assertThat(answer.getBody()).contains("role=\"alert\"").doesNotContain("9999" + at);
            assertThat(answer.getCookies()).isNull();
        }
        APIGatewayV2HTTPResponse paused = door.handle(Triggers.http("order-access.verify"));
        assertThat(paused.getStatusCode()).isEqualTo(429);
        assertThat(paused.getBody())
                .contains("role=\"alert\"", DemoShop.PATH + "/code")
                .doesNotContain("name=\"postcode\"");
        door.verify();
    }

    @Test
    void aNetworkThatFailsTooOftenIsToldSoAndGetsNoForm() {
        door.post("/code");
        for (int at = 0; at < 30; at++) {
            assertThat(door.post("/verify", "code", AccessDoor.wrong(door.code()))
                            .getStatusCode())
                    .isEqualTo(422);
        }
        APIGatewayV2HTTPResponse locked = door.post("/verify", "code", door.code());
        assertThat(locked.getStatusCode()).isEqualTo(429);
        assertThat(locked.getBody()).contains("role=\"alert\"").doesNotContain("<form");
    }

    @Test
    void nothingTypedIsIncompleteAndCountsAsNoTry() {
        for (int at = 0; at < 10; at++) {
            assertThat(door.post("/verify", "postcode", " ").getStatusCode()).isEqualTo(422);
        }
        assertThat(door.handle(Triggers.http("order-access.verify")).getStatusCode())
                .isEqualTo(303);
    }

    @Test
    void aCodeIsSentAndBoundToThisBrowser() {
        APIGatewayV2HTTPResponse answer = door.handle(Triggers.http("order-access.code"));

        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH + "/verify?sent=1");
        assertThat(answer.getCookies())
                .singleElement()
                .asString()
                .startsWith("__Host-try=")
                .contains("; Max-Age=600;");
        assertThat(door.shop.messages(BuiltInTypes.ACCESS_CODE)).hasSize(1);
        assertThat(door.handle(Requests.query(
                                Requests.route(Triggers.http("order-access.code"), "GET /o/{ref}/{secret}/verify"),
                                "sent",
                                "1"))
                        .getBody())
                .contains("name=\"code\"");
    }

    @Test
    void theRightCodeMakesTheBrowserKnownAndIsUsedUp() {
        door.post("/code");
        assertThat(door.post("/verify", "code", AccessDoor.wrong(door.code())).getStatusCode())
                .isEqualTo(422);

        APIGatewayV2HTTPResponse answer = door.post("/verify", "code", door.code());

        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH + "?verified=1");
        assertThat(answer.getCookies()).first().asString().startsWith(COOKIE);
        assertThat(answer.getCookies()).last().asString().startsWith("__Host-try=; Max-Age=0;");
    }

    @Test
    void theRightCodeInAnotherBrowserIsWrong() {
        door.post("/code");
        AccessDoor other = new AccessDoor();

        assertThat(other.post("/verify", "code", door.code()).getStatusCode()).isEqualTo(422);
    }

    @Test
    void moreThanThreeCodesAnHourAreTooMany() {
        for (int at = 0; at < 3; at++) {
            assertThat(door.post("/code").getStatusCode()).isEqualTo(303);
        }
        assertThat(door.post("/code").getStatusCode()).isEqualTo(429);
        assertThat(door.shop.messages(BuiltInTypes.ACCESS_CODE)).hasSize(3);
    }

    @Test
    void aBrowserCanBeForgotten() {
        door.post("/verify", "postcode", DemoShop.POSTCODE);

        APIGatewayV2HTTPResponse answer = door.post("/verify", "do", "forget");

        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH);
        assertThat(answer.getCookies()).singleElement().asString().startsWith(COOKIE + "; Max-Age=0;");
        assertThat(door.shop.order().access().browsers()).isEmpty();
    }

    @Test
    void anOrderThatChangesUnderEveryAttemptIsToBeTriedAgain() {
        door.shop.disturb();

        APIGatewayV2HTTPResponse answer = door.handle(Triggers.http("order-access.verify"));

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getCookies()).isNull();
    }
}
