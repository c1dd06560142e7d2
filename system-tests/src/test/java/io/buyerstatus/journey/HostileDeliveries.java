package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.access.Place;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.hostile.HostileWebhooks;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** Orders that Shopify and WooCommerce tell of in hostile words, from the webhook to the browser that proved to be the buyer's. */
final class HostileDeliveries {
    private static final String SHOPIFY = JourneyShop.SECRETS.getOrDefault("SHOPIFY", "");
    private static final String WOO = JourneyShop.SECRETS.getOrDefault("WOO", "");

    /** What else Shopify tells of an order, each of every fourth one. */
    private static final List<String> LATER =
            List.of("orders/fulfilled", "orders/paid", "orders/cancelled", "refunds/create");

    private final HostileWebhooks shopify = new HostileWebhooks();
    private final HostileWebhooks woo = new HostileWebhooks();
    private final Journey journey;
    private final Sender sender;
    private final Webhooks webhooks;

    HostileDeliveries(Journey journey) {
        this.journey = journey;
        this.sender = new Sender(journey.web(), journey.system().uri());
        this.webhooks = new Webhooks(journey.now());
    }

    /** The orders' first deliveries, with all strings. */
    void create() {
        for (int number = 0; number < HostileWebhooks.orders(); number++) {
            shopify("orders/create", number);
            woo("order.created", "order-created", number);
        }
        journey.settle();
        assertThat(shopify.missing("/line_items/name", "/note")).isEmpty();
        assertThat(woo.missing("/line_items/name", "/customer_note")).isEmpty();
    }

    /** What becomes of them. */
    void goOn() {
        for (int number = 0; number < HostileWebhooks.orders(); number++) {
            shopify("fulfillments/create", number);
            shopify("fulfillment_events/create", number);
            shopify(LATER.get(number % LATER.size()), number);
            woo("order.updated", "order-updated.tracking", number);
        }
        journey.settle();
    }

    /** The private links of all of them. */
    List<URI> links() {
        return IntStream.range(0, 2 * HostileWebhooks.orders())
                .mapToObj(at -> Journey.link(journey.awaitFirst(email(at))))
                .toList();
    }

    /** A browser that is verified by a code for one of the orders, as whose buyer somebody asked for it with hostile words. */
    Visitor verified(URI link, int at, String text) {
        int before = journey.sentTo(email(at)).size();
        Visitor buyer = new Visitor();
        URI code = URI.create(link + "/code");
        assertThat(buyer.submit(code, "do", text).status()).isEqualTo(303);
        OutboxEntry mail = journey.await(
                "a code for " + email(at),
                () -> journey.sentTo(email(at)).stream().skip(before).findFirst());
        URI verify = URI.create(link + "/verify");
        assertThat(buyer.submit(verify, "code", Place.code(mail)).status()).isEqualTo(303);
        return buyer;
    }

    /** What a shop system writes itself is no text, and a delivery in which it is one is refused by this field. */
    void assertBrokenOnesAreRefused() {
        for (String field : List.of("id", "created_at", "total_price")) {
            byte[] body = shopify.broken(webhooks.text("shopify/orders-create.json"), field);
            assertRefused(sender.shopify("orders/create", body, SHOPIFY), field);
        }
        for (String field : List.of("id", "currency", "total")) {
            byte[] body = woo.broken(webhooks.text("woocommerce/order-created.json"), field);
            assertRefused(sender.woo("woo", "order.created", body, WOO), field);
        }
    }

    private static void assertRefused(Web.Answer answer, String field) {
        assertThat(answer.status()).as(field).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body()).contains("\"/" + field + "\"").doesNotContain("alert", "evil.example");
    }

    private void shopify(String topic, int number) {
        String sample = webhooks.text("shopify/" + topic.replace('/', '-') + ".json")
                .replace("6124519238931", Long.toString(7_000_000 + number))
                .replace("henrike.vollmer@example.com", email(2 * number));
        assertTaken(sender.shopify(topic, shopify.hostile(sample), SHOPIFY));
    }

    private void woo(String topic, String file, int number) {
        String sample = webhooks.text("woocommerce/" + file + ".json")
                .replaceFirst("\"id\": 5316", "\"id\": " + (8_000_000 + number))
                .replace("aurelia.pfister@example.com", email(2 * number + 1));
        assertTaken(sender.woo("woo", topic, woo.hostile(sample), WOO));
    }

    private static void assertTaken(Web.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Shopify's orders have the even ones. */
    private static String email(int at) {
        return "hostile" + at + "@webhooks.example";
    }
}
