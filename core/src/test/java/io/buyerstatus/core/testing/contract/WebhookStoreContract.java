package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EndpointHealth;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EndpointStore;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.Told;
import io.buyerstatus.core.webhook.WebhookEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of addresses that are told of events, and of what they are told. */
@Tag("AP-8")
@Tag("AP-9")
public abstract class WebhookStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.250Z");

    protected abstract EndpointStore endpoints();

    protected abstract EndpointHealths healths();

    protected abstract Deliveries deliveries();

    private static Endpoint endpoint(ShopId shop, String letter) {
        return new Endpoint(
                shop,
                new EndpointId(letter.repeat(26)),
                1,
                URI.create("https://erp.example/hooks?shop=1"),
                Set.of(EventType.ORDER_STATUS_CHANGED, EventType.TICKET_OPENED),
                true,
                NOON,
                "Olivia",
                new SealedSecret("c2VjcmV0"),
                Optional.empty());
    }

    private static WebhookEvent event(OrderKey order, Instant at) {
        return new WebhookEvent(
                EventId.of(at, order.ref(), "status"),
                EventType.ORDER_STATUS_CHANGED,
                at,
                Optional.of(new WebhookEvent.OfOrder(order, "N-4711")),
                Map.of(WebhookEvent.STATUS, "sent"));
    }

    private static Delivery delivery(Endpoint endpoint, OrderKey order, Instant at, Optional<Instant> due) {
        return new Delivery(
                endpoint.shop(),
                endpoint.id(),
                event(order, at),
                1,
                due.isPresent() ? Delivery.State.WAITING : Delivery.State.DELIVERED,
                1,
                List.of(new Delivery.Attempt(at, 503, ""), new Delivery.Attempt(at, 0, "the server is too slow")),
                due);
    }

    private static Delivery after(Delivery before, long revision, Optional<Instant> due) {
        return new Delivery(
                before.shop(),
                before.endpoint(),
                before.event(),
                revision,
                due.isPresent() ? Delivery.State.WAITING : Delivery.State.DELIVERED,
                before.attempts(),
                before.tries(),
                due);
    }

    private static Told told(OrderKey order, long revision) {
        return new Told(
                order,
                revision,
                NOON,
                Optional.of(Progress.SENT),
                List.of(new Told.KnownTicket(1, false, 1), new Told.KnownTicket(2, true, 0)),
                List.of("entry-1", "entry-2"));
    }

    @Test
    @DisplayName("W1: an endpoint is kept whole, changed under its version, and is its shop's alone")
    void anEndpointIsKept() {
        ShopId shop = Fresh.shop();
        Endpoint first = endpoint(shop, "a");
        Endpoint other = endpoint(shop, "b");
        assertThat(endpoints().put(first)).isTrue();
        assertThat(endpoints().put(other)).isTrue();
        assertThat(endpoints().of(shop)).containsExactly(first, other);
        assertThat(endpoints().find(shop, first.id())).contains(first);
        assertThat(endpoints().find(Fresh.shop(), first.id())).isEmpty();

        Endpoint next = new Endpoint(
                shop,
                first.id(),
                2,
                first.address(),
                Set.of(EventType.MESSAGE_FAILED),
                false,
                NOON.plusSeconds(5),
                "Olivia",
                new SealedSecret("bmV3"),
                Optional.of(new Endpoint.Retired(first.secret(), NOON.plus(Endpoint.OVERLAP))));
        assertThat(endpoints().put(next)).isTrue();
        assertThat(endpoints().find(shop, first.id())).contains(next);
        Endpoint late = new Endpoint(
                shop,
                first.id(),
                2,
                first.address(),
                first.types(),
                true,
                NOON,
                "Anton",
                first.secret(),
                Optional.empty());
        assertThat(endpoints().put(late)).isFalse();

        endpoints().remove(shop, first.id());
        endpoints().remove(shop, first.id());
        assertThat(endpoints().of(shop)).containsExactly(other);
        assertThat(endpoints()
                        .put(new Endpoint(
                                shop,
                                first.id(),
                                3,
                                first.address(),
                                first.types(),
                                true,
                                NOON,
                                "Anton",
                                first.secret(),
                                Optional.empty())))
                .as("what was removed does not come back")
                .isFalse();
    }

    @Test
    @DisplayName("W2: what is learned is kept under its revision")
    void healthIsKept() {
        ShopId shop = Fresh.shop();
        EndpointId id = endpoint(shop, "a").id();
        assertThat(healths().of(shop, id)).isEqualTo(EndpointHealth.unknown(shop, id));
        EndpointHealth failing = new EndpointHealth(shop, id, 1, Optional.of(NOON), Optional.empty());
        assertThat(healths().replace(failing)).isTrue();
        assertThat(healths().of(shop, id)).isEqualTo(failing);
        EndpointHealth stopped = new EndpointHealth(
                shop,
                id,
                2,
                Optional.of(NOON),
                Optional.of(new EndpointHealth.Stop(EndpointHealth.Reason.GONE, NOON.plusSeconds(1))));
        assertThat(healths().replace(stopped)).isTrue();
        assertThat(healths().replace(new EndpointHealth(shop, id, 2, Optional.empty(), Optional.empty())))
                .isFalse();
        assertThat(healths().of(shop, id)).isEqualTo(stopped);
    }

    @Test
    @DisplayName("W3: what was told of an order and what carries it are kept together, or not at all")
    void tellingIsOneWrite() {
        OrderKey order = Fresh.order();
        Endpoint endpoint = endpoint(order.shop(), "a");
        Delivery first = delivery(endpoint, order, NOON, Optional.of(NOON.plusSeconds(60)));
        assertThat(deliveries().told(order)).isEmpty();
        assertThat(deliveries().tell(told(order, 1), List.of(first))).isTrue();
        assertThat(deliveries().told(order)).contains(told(order, 1));
        assertThat(deliveries().find(order.shop(), endpoint.id(), first.event().id()))
                .contains(first);

        Delivery late = delivery(endpoint, order, NOON.plusSeconds(1), Optional.of(NOON.plusSeconds(60)));
        assertThat(deliveries().tell(told(order, 1), List.of(late))).isFalse();
        assertThat(deliveries().tell(told(order, 3), List.of(late))).isFalse();
        assertThat(deliveries().find(order.shop(), endpoint.id(), late.event().id()))
                .isEmpty();
        assertThat(deliveries().tell(told(order, 2), List.of())).isTrue();
        assertThat(deliveries().told(order)).contains(told(order, 2));
    }

    @Test
    @DisplayName("W4: a delivery is added once, and replaced under its revision")
    void aDeliveryIsAddedOnce() {
        OrderKey order = Fresh.order();
        Endpoint endpoint = endpoint(order.shop(), "a");
        Delivery first = delivery(endpoint, order, NOON, Optional.of(NOON));
        assertThat(deliveries().add(first)).isTrue();
        assertThat(deliveries().add(first)).isFalse();
        Delivery settled = after(first, 2, Optional.empty());
        assertThat(deliveries().replace(settled)).isTrue();
        assertThat(deliveries().replace(after(first, 2, Optional.of(NOON)))).isFalse();
        assertThat(deliveries().find(order.shop(), endpoint.id(), first.event().id()))
                .contains(settled);
        assertThat(deliveries().find(Fresh.shop(), endpoint.id(), first.event().id()))
                .isEmpty();
    }

    @Test
    @DisplayName("W5: the log has an endpoint's own, the newest first, page by page")
    void theLogIsByTime() {
        OrderKey order = Fresh.order();
        Endpoint endpoint = endpoint(order.shop(), "a");
        List<Delivery> all = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            all.add(delivery(endpoint, order, NOON.plus(Duration.ofSeconds(at)), Optional.empty()));
        }
        all.forEach(deliveries()::add);
        deliveries().add(delivery(endpoint(order.shop(), "b"), order, NOON, Optional.empty()));
        healths().replace(new EndpointHealth(order.shop(), endpoint.id(), 1, Optional.of(NOON), Optional.empty()));

        List<Delivery> page = deliveries().newest(order.shop(), endpoint.id(), Optional.empty(), 3);
        assertThat(page).containsExactly(all.get(4), all.get(3), all.get(2));
        assertThat(deliveries()
                        .newest(
                                order.shop(),
                                endpoint.id(),
                                Optional.of(page.getLast().event().id()),
                                3))
                .containsExactly(all.get(1), all.get(0));
    }

    @Test
    @DisplayName("W6: what is due is found by its hour, and no longer once it is settled")
    void whatIsDueIsFound() {
        Instant hour = Fresh.hour();
        OrderKey order = Fresh.order();
        Endpoint endpoint = endpoint(order.shop(), "a");
        Delivery due = delivery(endpoint, order, hour, Optional.of(hour.plusSeconds(10)));
        Delivery later = delivery(endpoint, order, hour.plusSeconds(1), Optional.of(hour.plusSeconds(90)));
        deliveries().add(due);
        deliveries().add(later);
        assertThat(dueBy(hour, hour.plusSeconds(60))).containsExactly(due);
        assertThat(dueBy(hour, hour.plusSeconds(90))).containsExactly(due, later);
        deliveries().replace(after(due, 2, Optional.empty()));
        assertThat(dueBy(hour, hour.plusSeconds(90))).containsExactly(later);
        deliveries().moveCursor(hour);
        assertThat(deliveries().cursor()).contains(hour);
    }

    private List<Delivery> dueBy(Instant hour, Instant until) {
        List<Delivery> found = new ArrayList<>();
        deliveries().due(hour, until, found::addAll);
        return found;
    }
}
