package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The links of mails that do one thing and open nothing. */
@Tag("G22")
final class MailedLinksTest {
    private static final LinkKey KEY = new LinkKey(new byte[LinkKey.KEY_BYTES]);
    private static final LinkSecret STOP = KEY.stop(DemoShop.ORDER.ref(), DemoShop.EMAIL.normalised());
    private static final LinkSecret UNDO = KEY.undo(DemoShop.ORDER.ref(), DemoShop.EMAIL.normalised());

    private final AccessDoor door = new AccessDoor();

    @Test
    void openingTheStopLinkAsksAndPostingStopsWithoutCookieOrField() {
        APIGatewayV2HTTPResponse asked = door.handle(at("GET " + BuyerUrls.STOP_NEWS, STOP));
        assertThat(asked.getStatusCode()).isEqualTo(200);
        assertThat(asked.getBody())
                .contains("<form method=\"post\" action=\"/stop/" + DemoShop.ORDER.ref() + "/" + STOP.value() + "\">")
                .doesNotContain("Teekanne", DemoShop.SECRET.value(), "10042");
        assertThat(door.shop.order().preferences().quiet()).isFalse();

        APIGatewayV2HTTPResponse stopped = door.handle(at("POST " + BuyerUrls.STOP_NEWS, STOP));
        assertThat(stopped.getStatusCode()).isEqualTo(200);
        assertThat(stopped.getBody()).doesNotContain(DemoShop.SECRET.value());
        assertThat(door.shop.order().preferences().quiet()).isTrue();
    }

    @Test
    void openingTheUndoLinkAsksAndPostingSendsNewsWhereTheShopKnows() {
        door.verify();
        door.post("/updates", "do", "channel", "channel", "sms");
        assertThat(door.shop.order().preferences().updates()).isPresent();
        APIGatewayV2HTTPResponse asked = door.handle(at("GET " + BuyerUrls.UNDO, UNDO));
        assertThat(asked.getStatusCode()).isEqualTo(200);
        assertThat(asked.getBody()).contains("<form").doesNotContain("Teekanne", DemoShop.SECRET.value());
        assertThat(door.shop.order().preferences().updates()).isPresent();

        assertThat(door.handle(at("POST " + BuyerUrls.UNDO, UNDO)).getStatusCode())
                .isEqualTo(200);
        assertThat(door.shop.order().preferences().updates()).isEmpty();
        assertThat(door.shop.order().access().browsers()).isEmpty();
    }

    @Test
    void noneOfTheSecretsDoesWhatAnotherIsFor() {
        LinkSecret stranger = KEY.stop(DemoShop.ORDER.ref(), "stranger@example.org");
        for (String route : List.of(BuyerUrls.STOP_NEWS, BuyerUrls.UNDO)) {
            for (String method : List.of("GET ", "POST ")) {
                for (LinkSecret secret :
                        List.of(DemoShop.SECRET, stranger, route.equals(BuyerUrls.UNDO) ? STOP : UNDO)) {
                    assertThat(door.handle(at(method + route, secret)).getStatusCode())
                            .isEqualTo(404);
                }
            }
        }
        for (LinkSecret secret : List.of(STOP, UNDO)) {
            assertThat(door.handle(at("GET " + BuyerUrls.VERIFY, secret)).getStatusCode())
                    .isEqualTo(404);
        }
        assertThat(door.shop.order().preferences().quiet()).isFalse();
    }

    private static APIGatewayV2HTTPEvent at(String route, LinkSecret secret) {
        return Requests.path(
                Requests.route(Triggers.http("order-access.stop-one-click"), route), "secret", secret.value());
    }
}
