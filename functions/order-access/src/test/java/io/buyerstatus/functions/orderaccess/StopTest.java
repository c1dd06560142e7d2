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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The wish for no more news, from the page and from a mailbox's own button (RFC 8058). */
final class StopTest {
    private final AccessDoor door = new AccessDoor();
    private final DemoShop shop = door.shop;

    @Test
    void thePageAsksAndChangesNothing() {
        APIGatewayV2HTTPResponse answer = door.handle(page());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("<form method=\"post\" action=\"" + DemoShop.PATH + "/stop\">")
                .doesNotContain("Teekanne");
        assertThat(shop.order().preferences().quiet()).isFalse();
    }

    @Test
    void oneClickInAMailboxStopsWithoutCookieOrPage() {
        APIGatewayV2HTTPResponse answer = door.handle(oneClick());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(shop.order().preferences().quiet()).isTrue();
    }

    @Test
    void stoppingTwiceIsStopping() {
        door.handle(oneClick());

        assertThat(door.handle(oneClick()).getStatusCode()).isEqualTo(200);
        assertThat(shop.order().preferences().quiet()).isTrue();
    }

    @Test
    void aWrongSecretStopsNothing() {
        for (APIGatewayV2HTTPEvent event : List.of(page(), oneClick())) {
            assertThat(door.handle(Requests.path(event, "secret", "A".repeat(27)))
                            .getStatusCode())
                    .isEqualTo(404);
        }
        assertThat(shop.order().preferences().quiet()).isFalse();
    }

    @Test
    void aShopThatIsSwitchedOffSaysSoAndHearsTheWishAllTheSame() {
        shop.switchOff();

        APIGatewayV2HTTPResponse asked = door.handle(page());
        assertThat(asked.getStatusCode()).isEqualTo(200);
        assertThat(asked.getBody()).contains("Nordlicht Keramik").doesNotContain("<form");
        assertThat(shop.order().preferences().quiet()).isFalse();

        assertThat(door.handle(oneClick()).getStatusCode()).isEqualTo(200);
        assertThat(shop.order().preferences().quiet()).isTrue();
    }

    @Test
    @Tag("G22")
    void theLinkOfAnOldMailStopsNothingOnceItWasReplaced() {
        LinkSecret next = new LinkSecret("N3wSecret-OnlyItsLength-000");
        shop.change(order -> order.withAccess(order.access().renewed(SecretHash.of(next), shop.clock.instant())));

        assertThat(door.handle(oneClick()).getStatusCode()).isEqualTo(410);
        assertThat(shop.order().preferences().quiet()).isFalse();
    }

    @Test
    void anOrderThatChangesUnderEveryAttemptIsToBeTriedAgain() {
        shop.disturb();

        assertThat(door.handle(oneClick()).getStatusCode()).isEqualTo(503);
    }

    @Test
    void aStoreThatIsDownIsSaidAndTheLogNamesNobody() {
        OrderAccessHandler down = door.handler(Broken.port(OrderStore.class));

        String log = Logs.of(() -> {
            for (APIGatewayV2HTTPEvent event : List.of(page(), oneClick())) {
                assertThat(down.handleRequest(event, Contexts.none()).getStatusCode())
                        .isEqualTo(503);
            }
        });
        assertThat(log).contains("could not be served").doesNotContain(DemoShop.PERSONAL);
    }

    private static APIGatewayV2HTTPEvent page() {
        return Triggers.http("order-access.stop-page");
    }

    private static APIGatewayV2HTTPEvent oneClick() {
        return Triggers.http("order-access.stop-one-click");
    }
}
