package io.buyerstatus.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.thread.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What programs are told of an order, however it was written and however often. */
@Tag("AP-9")
final class TellOfOrderTest {
    private final WebhookWorld world = new WebhookWorld();

    private List<String> told() {
        return world.webhooks.all().stream()
                .map(delivery -> delivery.event().type().word())
                .toList();
    }

    @Test
    void anOrderOfAShopWithoutEndpointsIsNotEvenRead() {
        OrderKey order = world.placed("1");
        world.written(order);
        assertThat(world.looks).isZero();
        assertThat(world.webhooks.told(order)).isEmpty();
    }

    @Test
    void eachStatusIsToldOnceWithTheOneBefore() {
        world.endpoint();
        OrderKey order = world.placed("1");
        world.written(order);
        world.written(order);
        world.later(Duration.ofMinutes(1));
        world.happens(order, new Fact.OrderPacked());
        world.written(order);
        world.written(order);
        assertThat(world.webhooks.all())
                .extracting(delivery -> delivery.event().details())
                .containsExactly(Map.of("status", "placed"), Map.of("status", "packed", "previous_status", "placed"));
        assertThat(world.webhooks.all()).allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(delivery.event().order().orElseThrow()).isEqualTo(new WebhookEvent.OfOrder(order, "N-1"));
        });
    }

    @Test
    void whatTheBuyerWritesIsToldOnceAndWhatTheShopNotesNever() {
        world.endpoint();
        OrderKey order = world.placed("1");
        world.says(order, Samples.entry("one", world.clock.instant(), "Where is it?"));
        world.says(order, Samples.note("note", world.clock.instant(), "CANARY"));
        world.says(
                order,
                new Entry(
                        "answer",
                        world.clock.instant(),
                        Entry.Author.SELLER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        "Anton",
                        "On its way"));
        world.written(order);
        world.written(order);
        assertThat(world.webhooks.all())
                .filteredOn(one -> one.event().type() == EventType.CONVERSATION_BUYER_WROTE)
                .singleElement()
                .extracting(one -> one.event().details())
                .isEqualTo(Map.of("entry", "one"));
        assertThat(world.asked.toString() + world.askedWords()).doesNotContain("CANARY", "Where is it?", "Erika");
    }

    @Test
    void aTicketIsOpenedClosedAndReopenedInOrderEvenIfAllWasMissed() {
        world.endpoint();
        OrderKey order = world.placed("1");
        world.written(order);
        world.later(Duration.ofMinutes(1));
        world.tickets(order, tickets -> tickets.written(Optional.of(TicketKind.DAMAGED), world.clock.instant()));
        world.later(Duration.ofMinutes(1));
        world.tickets(
                order, tickets -> tickets.closed(new Ticket.Closing(world.clock.instant(), "Anton", Optional.empty())));
        world.written(order);
        assertThat(told()).containsExactly("order.status_changed", "ticket.opened", "ticket.closed");

        world.later(Duration.ofMinutes(1));
        world.tickets(order, tickets -> tickets.openAgain());
        world.written(order);
        world.written(order);
        assertThat(told()).containsExactly("order.status_changed", "ticket.opened", "ticket.closed", "ticket.reopened");

        world.tickets(
                order, tickets -> tickets.closed(new Ticket.Closing(world.clock.instant(), "Anton", Optional.empty())));
        world.tickets(order, tickets -> tickets.openAgain());
        world.later(Duration.ofMinutes(1));
        world.written(order);
        assertThat(told())
                .as("closed and opened again between two looks")
                .containsExactly(
                        "order.status_changed",
                        "ticket.opened",
                        "ticket.closed",
                        "ticket.reopened",
                        "ticket.closed",
                        "ticket.reopened");
    }

    @Test
    void nothingFromBeforeTheEndpointIsToldButWhereTheOrderIs() {
        OrderKey order = world.placed("1");
        world.says(order, Samples.entry("old", world.clock.instant(), "Before"));
        world.tickets(order, tickets -> tickets.written(Optional.of(TicketKind.RETURN), world.clock.instant()));
        world.later(Duration.ofDays(1));
        world.endpoint();
        world.happens(order, new Fact.OrderPacked());
        world.written(order);
        assertThat(world.webhooks.all())
                .extracting(delivery -> delivery.event().details())
                .containsExactly(Map.of("status", "packed"));

        world.later(Duration.ofMinutes(1));
        world.tickets(
                order, tickets -> tickets.closed(new Ticket.Closing(world.clock.instant(), "Anton", Optional.empty())));
        world.written(order);
        assertThat(told()).containsExactly("order.status_changed", "ticket.closed");
    }

    @Test
    void anEndpointIsToldOfWhatItChoseAndAloneOfItsShop() {
        Endpoint tickets = world.endpoint("https://tickets.example/", Set.of(EventType.TICKET_OPENED));
        Endpoint all = world.endpoint();
        OrderKey order = world.placed("1");
        world.tickets(order, known -> known.written(Optional.of(TicketKind.RETURN), world.clock.instant()));
        world.written(order);
        assertThat(world.webhooks.newest(WebhookWorld.SHOP, tickets.id(), Optional.empty(), 10))
                .singleElement()
                .matches(delivery -> delivery.event().type() == EventType.TICKET_OPENED);
        assertThat(world.webhooks.newest(WebhookWorld.SHOP, all.id(), Optional.empty(), 10))
                .hasSize(2);
        List<EventId> ofOne = world.webhooks.all().stream()
                .filter(one -> one.event().type() == EventType.TICKET_OPENED)
                .map(one -> one.event().id())
                .toList();
        assertThat(ofOne).as("one event has one id wherever it goes").hasSize(2).containsOnly(ofOne.getFirst());
    }

    @Test
    void switchedOnAgainItBeginsAnew() {
        Endpoint endpoint = world.endpoint();
        OrderKey order = world.placed("1");
        world.written(order);
        world.later(Duration.ofDays(1));
        switched(endpoint, false);
        world.says(order, Samples.entry("meanwhile", world.clock.instant(), "Hello?"));
        world.happens(order, new Fact.OrderPacked());
        world.written(order);
        world.later(Duration.ofDays(1));
        switched(endpoint, true);
        world.says(order, Samples.entry("now", world.clock.instant(), "Hello again"));
        world.written(order);
        assertThat(world.webhooks.all())
                .extracting(delivery -> delivery.event().details())
                .containsExactlyInAnyOrder(
                        Map.of("status", "placed"), Map.of("entry", "now"), Map.of("status", "packed"));
    }

    private void switched(Endpoint endpoint, boolean on) {
        assertThat(world.manage.change(
                        WebhookWorld.SHOP,
                        endpoint.id().value(),
                        new ManageEndpoints.Wish(endpoint.address().toString(), endpoint.types(), on)))
                .isInstanceOf(ManageEndpoints.Changed.class);
    }

    @Test
    void idsSortAsThingsHappened() {
        world.endpoint();
        OrderKey order = world.placed("1");
        for (int at = 0; at < 30; at++) {
            world.later(Duration.ofMillis(1 + at * 7919L));
            world.says(order, Samples.entry("entry-" + at, world.clock.instant(), "Hello"));
            world.written(order);
        }
        List<String> entries = world.webhooks.all().stream()
                .flatMap(one -> Optional.ofNullable(one.event().details().get("entry")).stream())
                .toList();
        assertThat(entries)
                .hasSize(30)
                .isSortedAccordingTo(
                        (one, two) -> Integer.parseInt(one.substring(6)) - Integer.parseInt(two.substring(6)));
    }

    @Test
    void anOrderThatIsNotShownIsNotToldOf() {
        world.endpoint();
        OrderKey order = world.placed("1");
        world.change(order, known -> Order.unseen(known.key(), known.source(), known.access()));
        world.written(order);
        assertThat(told()).isEmpty();
    }
}
