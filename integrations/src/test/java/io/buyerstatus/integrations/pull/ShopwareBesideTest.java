package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.shop.shopware.ShopwareAdapter;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What only some of Shopware's ways show of an order: the pictures of what was bought, and how much of a payment went back. A placed order's
 * webhook carries the first, the Admin API both, and what enters a state neither (shopware/shopware, CartOrderRoute.php and
 * OrderStateChangeEventListener.php@00ce5bfd).
 */
@Tag("KS-2")
final class ShopwareBesideTest {
    private static final String PLACED = "webhooks/shopware/checkout.order.placed.json";
    private static final String SHIPPED = "webhooks/shopware/state_enter.order_delivery.state.shipped.json";
    private static final URI COVER = URI.create("https://shop.example/media/a1/teapot.jpg");

    private final ShopwareServer shop = new ShopwareServer();
    private final PullWorld world = new PullWorld(
            ConnectionKind.SHOPWARE, "https://shop.example", ShopwareServer.LOGIN, ShopwareServer.SECRET, false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private static ObjectNode line(ObjectNode order) {
        return (ObjectNode) order.at("/lineItems/0");
    }

    private static void cover(ObjectNode order, String url) {
        line(order).putObject("cover").put("url", url);
    }

    private static ObjectNode payment(ObjectNode order, String state) {
        ObjectNode payment = (ObjectNode) order.at("/transactions/0");
        payment.withObject("/stateMachineState").put("technicalName", state);
        return payment;
    }

    private static void refund(ObjectNode payment, String state, double amount, Instant at) {
        ObjectNode refund =
                payment.withArray("captures").addObject().withArray("refunds").addObject();
        refund.put("createdAt", ShopwareServer.shown(at)).putObject("amount").put("totalPrice", amount);
        refund.putObject("stateMachineState").put("technicalName", state);
    }

    private Translation told(ObjectNode delivery) {
        return new ShopwareAdapter()
                .translate(delivery.toString().getBytes(StandardCharsets.UTF_8), Map.of(), world.connection);
    }

    private List<OrderEvent> pulled() {
        EventCodec codec = new EventCodec();
        return world.queued.stream()
                .map(body -> ((Decoding.Accepted) codec.decode(body)).event())
                .toList();
    }

    private static Optional<URI> shown(Stream<OrderEvent> events) {
        return events
                .map(event -> OrderFacts.of(event, PullWorld.INSTALLED))
                .reduce(OrderFacts.NONE, OrderFacts::merge)
                .purchase()
                .illustrated()
                .stream()
                .flatMap((Line line) -> line.picture().stream())
                .findFirst();
    }

    private List<Fact.OrderRefunded> refunds() {
        return pulled().stream()
                .map(OrderEvent::fact)
                .filter(Fact.OrderRefunded.class::isInstance)
                .map(Fact.OrderRefunded.class::cast)
                .toList();
    }

    @Test
    void b2APictureIsOneEventOfTheSameBytesWhicheverWayItCame() {
        ObjectNode delivery = Samples.tree(PLACED);
        ObjectNode order = (ObjectNode) delivery.at("/data/payload/order");
        cover(order, COVER.toString());
        List<String> hooked = Translations.events(told(delivery)).stream()
                .map(new EventCodec()::encode)
                .filter(event -> event.contains(COVER.toString()))
                .toList();
        world.pull(request -> request.address().getPath().endsWith("/token")
                ? shop.ask(request)
                : ShopwareServer.json(200, "{\"data\":[" + order + "]}"));
        assertThat(hooked).hasSize(1);
        assertThat(world.queued.stream().filter(event -> event.contains(COVER.toString())))
                .isEqualTo(hooked);
    }

    @Test
    void whatEntersAStateShowsNoPictureAndTakesNoneAway() {
        ObjectNode placed = Samples.tree(PLACED);
        cover((ObjectNode) placed.at("/data/payload/order"), COVER.toString());
        List<OrderEvent> first = Translations.events(told(placed));
        List<OrderEvent> later = Translations.events(told(Samples.tree(SHIPPED)));
        assertThat(shown(Stream.concat(first.stream(), later.stream()))).contains(COVER);
        assertThat(shown(Stream.concat(later.stream(), first.stream()))).contains(COVER);
        assertThat(shown(later.stream())).isEmpty();
    }

    @Test
    void aPictureBehindALoginIsNone() {
        ObjectNode placed = Samples.tree(PLACED);
        ObjectNode order = (ObjectNode) placed.at("/data/payload/order");
        line(order).putObject("cover").put("url", COVER.toString()).put("private", true);
        assertThat(shown(Translations.events(told(placed)).stream())).isEmpty();
    }

    @Test
    void howMuchWentBackIsTheSumOfTheRefundsThatAreDone() {
        world.clock.set(now);
        ObjectNode payment = payment(shop.put(1, now, now), "refunded_partially");
        refund(payment, "completed", 5, now);
        refund(payment, "in_progress", 20, now);
        world.pull(shop);
        assertThat(refunds())
                .extracting(Fact.OrderRefunded::amount)
                .containsExactly(Optional.empty(), Optional.of(Money.of("5.00", "EUR")));

        Instant later = now.plus(Duration.ofHours(2));
        world.clock.set(later);
        refund(payment, "completed", 7, later);
        world.pull(shop);
        assertThat(refunds().getLast().amount()).contains(Money.of("12.00", "EUR"));
        assertThat(pulled().stream()
                        .map(event -> OrderFacts.of(event, now))
                        .reduce(OrderFacts.NONE, OrderFacts::merge)
                        .payments()
                        .refunds()
                        .values())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).contains(Money.of("12.00", "EUR")));
    }

    /** An app keeps the rights that its seller accepted until they accept others. */
    @Test
    void anAppThatMayNotReadWhatIsBesideBringsItsOrdersAllTheSame() {
        world.clock.set(now);
        shop.put(1, now, now);
        WebClient lesser = request -> request.body().contains("cover")
                ? ShopwareServer.json(
                        403,
                        "{\"errors\":[{\"detail\":\"{\\\"missingPrivileges\\\":[\\\"media:read\\\",\\\"order_transaction_capture:read\\\"]}\"}]}")
                : shop.ask(request);
        assertThat(world.pull(lesser)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(ShopwareServer.id(1) + ":order.placed");
    }
}
