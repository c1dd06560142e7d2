package io.buyerstatus.functions.buyermessages;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets, as buyers open and answer them from their order's page. */
@Tag("UP-9")
final class TicketFormTest {
    private final DemoShop shop = new DemoShop();
    private final BuyerMessagesHandler handler = Doors.over(shop, shop.orders, AutomationStore.NONE);

    private APIGatewayV2HTTPResponse post(String text, String about) {
        shop.clock.advance(Duration.ofMinutes(1));
        return handler.handleRequest(
                Requests.form(Triggers.http("buyer-messages.message"), "text", text, "about", about), Contexts.none());
    }

    private void close() {
        shop.clock.advance(Duration.ofMinutes(1));
        shop.change(order -> order.withTickets(
                order.tickets().closed(new Ticket.Closing(shop.clock.instant(), "Anton", Optional.empty()))));
    }

    private Ticket newest() {
        return shop.order().tickets().latest().orElseThrow();
    }

    @Test
    @Tag("UP-8")
    void whoCanWriteOpensATicketAndTheShopIsToldOnce() {
        assertThat(post("The lid is broken", "damaged").getStatusCode()).isEqualTo(303);
        post("The lid is broken", "damaged");

        assertThat(newest().kind()).isEqualTo(TicketKind.DAMAGED);
        assertThat(shop.order().tickets().all()).hasSize(1);
        assertThat(shop.messages(BuiltInTypes.BUYER_WROTE)).hasSize(1);
    }

    @Test
    void aMessageWithoutAKindOpensNone() {
        post("Please ring twice", "");
        post("And once more", "no such kind");

        assertThat(shop.order().tickets().all()).isEmpty();
        assertThat(shop.orders.entries(DemoShop.ORDER)).hasSize(2);
    }

    @Test
    @Tag("UP-14")
    void anAnswerOpensAgainWhatTheShopClosed() {
        post("The lid is broken", "damaged");
        close();
        assertThat(newest().open()).isFalse();

        post("It is still broken", "");
        assertThat(newest().open()).isTrue();
        assertThat(newest().reopened()).isEqualTo(1);

        close();
        post("Now something is missing, too", "missing");
        assertThat(newest().number()).isEqualTo(2);
    }

    @Test
    @Tag("UP-14")
    void whatTheShopClosesWhileTheBuyerWritesIsOpen() {
        post("The lid is broken", "damaged");
        shop.orders.beforeNextCommit(this::close);

        assertThat(post("Here is a picture", "").getStatusCode()).isEqualTo(303);
        assertThat(newest().open()).isTrue();
        assertThat(shop.orders.entries(DemoShop.ORDER)).hasSize(2);
    }

    @Test
    @Tag("DR-25")
    void oncePackedNothingIsOpenedUntilSomethingWasSent() {
        shop.happens(new Fact.OrderPacked());
        assertThat(post("Please another address", "question").getStatusCode()).isEqualTo(422);

        shop.happens(SampleEvents.sent("s1", "00340434161094038317", List.of(), shop.clock.instant()));
        assertThat(post("Please another address", "").getStatusCode()).isEqualTo(422);
        assertThat(post("The lid is broken", "damaged").getStatusCode()).isEqualTo(303);
        assertThat(post("Here is more about it", "").getStatusCode()).isEqualTo(303);
        assertThat(shop.orders.entries(DemoShop.ORDER)).hasSize(2);
    }
}
