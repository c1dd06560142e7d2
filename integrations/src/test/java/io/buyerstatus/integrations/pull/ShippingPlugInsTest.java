package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceAdapter;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parcels that WooCommerce keeps beside its orders. The shapes are those of woocommerce/woocommerce
 * (OrderFulfillmentsRestController.php@01378542, Fulfillment.php@0fff0033) and of Shiptastic's REST API; the data is our own.
 */
@Tag("SH-18")
final class ShippingPlugInsTest {
    private static final String PROCESSING = "webhooks/woocommerce/order-updated.processing.json";
    private static final String COMPLETED = "webhooks/woocommerce/order-updated.completed.json";
    private static final String TRACKING = "webhooks/woocommerce/order-updated.tracking.json";
    private static final Instant RECEIVED = Instant.parse("2026-12-01T12:00:00Z");

    private final WooServer shop = new WooServer();
    private final PullWorld world = PullWorld.ofWoo(true);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(20));
    private final List<OrderEvent> told = new ArrayList<>();

    private void order(String sample) {
        shop.put(7, sample, now.minus(Duration.ofDays(1)), now);
    }

    private static String fulfilment(int id, boolean fulfilled, String number, String deleted) {
        return """
            {"id": %d, "entity_id": "7", "status": "%s", "is_fulfilled": %s, "date_updated": "2026-11-20 10:00:00",
             "date_deleted": %s, "meta_data": [
               {"id": 1, "key": "_items", "value": [{"item_id": 1, "qty": 1}]},
               {"id": 2, "key": "_tracking_number", "value": "%s"},
               {"id": 3, "key": "_shipping_provider", "value": "dhl"},
               {"id": 4, "key": "_date_fulfilled", "value": "2026-11-20T10:00:00"}]}
            """.formatted(id, fulfilled ? "fulfilled" : "unfulfilled", fulfilled, deleted, number);
    }

    private static String shipment(int id, String status, String type, String number) {
        return """
            {"id": %d, "order_id": 7, "status": "%s", "type": "%s", "tracking_id": "%s",
             "shipping_provider": "gls", "shipping_provider_title": "GLS", "date_sent_gmt": "2026-11-20T11:00:00"}
            """.formatted(id, status, type, number);
    }

    @Test
    void b8WoocommercesOwnFulfilmentsAreParcelsAndDraftsAreNone() {
        order(PROCESSING);
        shop.keeps(
                "/orders/7/fulfillments",
                "[" + fulfilment(2, true, "00340434161094042557", "null") + ","
                        + fulfilment(1, true, "00340434161094042564", "null") + ","
                        + fulfilment(3, false, "00340434161094042571", "null") + ","
                        + fulfilment(4, true, "00340434161094042588", "\"2026-11-20 12:00:00\"") + "]");
        assertThat(numbers()).containsExactly("00340434161094042557", "00340434161094042564");
    }

    /** woocommerce/woocommerce#63470, and templates/emails/plain/email-fulfillment-details.php of its version 10.1. */
    @Test
    void theCarrierOfAFulfilmentStandsUnderEitherKey() {
        order(PROCESSING);
        shop.keeps(
                "/orders/7/fulfillments",
                "[" + fulfilment(1, true, "207112233444", "null").replace("_shipping_provider", "_shipment_provider")
                        + "]");
        pull();
        assertThat(parcels().all()).singleElement().extracting(Parcel::carrier).isEqualTo("dhl");
    }

    @Test
    void b8ShiptasticsShipmentsAreParcelsAndReturnsAreNone() {
        order(PROCESSING);
        shop.keeps(
                "/shipments?order_id=7",
                "[" + shipment(11, "shipped", "simple", "207112233444") + ","
                        + shipment(12, "processing", "simple", "207112233445") + ","
                        + shipment(13, "gzd-delivered", "simple", "207112233446") + ","
                        + shipment(14, "shipped", "return", "207112233447") + "]");
        assertThat(numbers()).containsExactly("207112233444", "207112233446");
    }

    @Test
    void b8OneNumberInTwoPlugInsIsOneParcel() {
        order(PROCESSING);
        shop.keeps("/orders/7/fulfillments", "[" + fulfilment(2, true, "0034 0434 1610 9404 2557", "null") + "]");
        shop.keeps("/shipments?order_id=7", "[" + shipment(11, "shipped", "simple", "00340434161094042557") + "]");
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void whatStandsInTheOrderItselfIsNoParcelMore() {
        order(TRACKING);
        List<String> inTheOrder = numbers();
        assertThat(inTheOrder).isNotEmpty();
        shop.keeps("/orders/7/fulfillments", "[" + fulfilment(2, true, inTheOrder.getFirst(), "null") + "]");
        shop.changed(7, now.plusSeconds(60));
        assertThat(numbers()).isEqualTo(inTheOrder);
    }

    @Test
    void theParcelThatWasSentWithoutANumberIsTheFirstWithOne() {
        order(COMPLETED);
        webhook();
        assertThat(parcels().all()).singleElement().extracting(Parcel::number).isEqualTo("");
        shop.keeps("/orders/7/fulfillments", "[" + fulfilment(2, true, "00340434161094042557", "null") + "]");
        pull();
        assertThat(parcels().all()).singleElement().extracting(Parcel::number).isEqualTo("00340434161094042557");
    }

    @Test
    void aWebhookThatKnowsNothingOfThemTakesNothingAway() {
        order(PROCESSING);
        shop.keeps(
                "/orders/7/fulfillments",
                "[" + fulfilment(1, true, "00340434161094042557", "null") + ","
                        + fulfilment(2, true, "00340434161094042564", "null") + "]");
        pull();
        shop.changed(7, now.plusSeconds(60));
        webhook();
        assertThat(parcels().all()).hasSize(2);

        shop.order(7).put("status", "completed");
        shop.changed(7, now.plusSeconds(120));
        webhook();
        assertThat(parcels().all())
                .extracting(Parcel::number)
                .containsExactlyInAnyOrder("00340434161094042557", "00340434161094042564");
    }

    @Test
    void whatIsTakenAwayThereIsTakenAwayHere() {
        order(PROCESSING);
        shop.keeps(
                "/orders/7/fulfillments",
                "[" + fulfilment(1, true, "00340434161094042557", "null") + ","
                        + fulfilment(2, true, "00340434161094042564", "null") + "]");
        pull();
        shop.keeps("/orders/7/fulfillments", "[" + fulfilment(1, true, "00340434161094042557", "null") + "]");
        shop.changed(7, now.plusSeconds(60));
        assertThat(numbers()).containsExactly("00340434161094042557");
        shop.keeps("/orders/7/fulfillments", "[]");
        shop.changed(7, now.plusSeconds(120));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void theEventsOfTheWebhookAreAmongThoseOfThePullByteForByte() {
        order(COMPLETED);
        shop.keeps("/orders/7/fulfillments", "[" + fulfilment(1, true, "00340434161094042557", "null") + "]");
        webhook();
        List<String> bytes = told.stream().map(new EventCodec()::encode).toList();
        pull();
        assertThat(world.queued).containsAll(bytes);
    }

    /** The list, and what each order has beside it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("KS-2")
    void aServerThatFallsSilentAtAnyQuestionLosesNoOrder(int silent) {
        order(PROCESSING);
        shop.put(8, PROCESSING, now.minus(Duration.ofDays(1)), now);
        AtomicInteger asked = new AtomicInteger();
        assertThat(world.pull(request ->
                        asked.incrementAndGet() >= silent ? new WebClient.Reply.Silence("it went") : shop.ask(request)))
                .isInstanceOf(PullResult.Failed.class);

        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).extracting(id -> id.substring(0, id.indexOf(':'))).contains("7", "8");
    }

    @Test
    void b8OnlyOrdersThatChangedAreAskedForTheirParcels() {
        order(PROCESSING);
        shop.keeps("/orders/7/fulfillments", "[]");
        shop.put(8, "webhooks/woocommerce/order-created.json", now, now);
        shop.order(8).put("status", "pending");
        pull();
        assertThat(shop.asked().stream().map(request -> request.address().getPath()))
                .filteredOn(path -> path.endsWith("/fulfillments"))
                .containsExactly("/de/wp-json/wc/v3/orders/7/fulfillments");
    }

    private List<String> numbers() {
        pull();
        return parcels().all().stream().map(Parcel::number).sorted().toList();
    }

    private void pull() {
        int before = world.queued.size();
        world.pull(shop);
        world.queued.subList(before, world.queued.size()).stream()
                .map(body -> new EventCodec().decode(body.getBytes(StandardCharsets.UTF_8)))
                .map(Decoding.Accepted.class::cast)
                .map(Decoding.Accepted::event)
                .forEach(told::add);
    }

    private void webhook() {
        Translation said = new WooCommerceAdapter()
                .translate(
                        shop.order(7).toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("x-wc-webhook-topic", "order.updated"),
                        world.connection);
        told.addAll(((Translation.Events) said).events());
    }

    private Parcels parcels() {
        return Stream.of(told)
                .flatMap(List::stream)
                .map(event -> OrderFacts.of(event, RECEIVED))
                .reduce(OrderFacts.NONE, OrderFacts::merge)
                .parcels()
                .live(Optional.empty());
    }
}
