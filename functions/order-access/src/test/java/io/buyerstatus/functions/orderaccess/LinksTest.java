package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Triggers;
import org.junit.jupiter.api.Test;

/** Sharing an order's progress, and replacing a link that fell into the wrong hands. */
final class LinksTest {
    private final AccessDoor door = new AccessDoor();

    @Test
    void aSharedLinkIsMadeShownAndTakenBack() {
        assertThat(door.get("/share").getBody()).doesNotContain("/s/" + DemoShop.ORDER.ref());

        APIGatewayV2HTTPResponse made = door.handle(Triggers.http("order-access.share"));
        assertThat(made.getStatusCode()).isEqualTo(303);
        assertThat(made.getHeaders()).containsEntry("location", DemoShop.PATH + "/share?done=1");
        assertThat(door.get("/share").getBody()).contains(DemoShop.BASE + "/s/" + DemoShop.ORDER.ref() + "/");

        assertThat(door.post("/share", "do", "revoke").getStatusCode()).isEqualTo(303);
        assertThat(door.get("/share").getBody()).doesNotContain("/s/" + DemoShop.ORDER.ref());
    }

    @Test
    void aFormOfSharingThatSaysNothingChangesNothing() {
        assertThat(door.post("/share", "do", "dance").getStatusCode()).isEqualTo(200);
        assertThat(door.shop.order().access().share()).isEmpty();
    }

    @Test
    void replacingTheLinkNeedsAVerifiedBrowser() {
        assertThat(door.get("/replace").getHeaders()).containsEntry("location", DemoShop.PATH + "/verify");
        assertThat(door.post("/replace").getHeaders()).containsEntry("location", DemoShop.PATH + "/verify");
        assertThat(door.shop.order().access().link().generation()).isEqualTo(1);
    }

    @Test
    void aVerifiedBrowserIsLedToTheNewLinkAndTheOldOneOpensNothing() {
        door.verify();
        assertThat(door.get("/replace").getStatusCode()).isEqualTo(200);

        APIGatewayV2HTTPResponse answer = door.post("/replace");

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders().get("location"))
                .startsWith("/o/" + DemoShop.ORDER.ref() + "/")
                .doesNotContain(DemoShop.SECRET.value())
                .endsWith("?replaced=1");
        assertThat(answer.getHeaders()).containsEntry("referrer-policy", "no-referrer");
        assertThat(door.get("/share").getBody()).contains("/find/demo").doesNotContain(DemoShop.PATH + "/link");
    }

    @Test
    void anOrderThatChangesUnderEveryAttemptIsToBeTriedAgain() {
        door.verify();
        door.shop.disturb();

        assertThat(door.post("/share", "do", "make").getStatusCode()).isEqualTo(503);
        assertThat(door.post("/replace").getStatusCode()).isEqualTo(503);
    }
}
