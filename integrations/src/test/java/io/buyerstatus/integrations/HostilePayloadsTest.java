package io.buyerstatus.integrations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.integrations.shop.magento.MagentoSample;
import io.buyerstatus.integrations.shop.medusa.MedusaSample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Payloads in which a shop system sends anything for anything: every answer is sound, and every event of it keeps the
 * published contract.
 */
public class HostilePayloadsTest {
    private static final WebhookAdapters ADAPTERS = new WebhookAdapters(Translations.CODEC);

    private static final List<String> ODDITIES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "0",
            "-1",
            "1e20",
            "0.00001",
            "\"\"",
            "\" \"",
            "\"\\u0000\\u0007\\n\"",
            "\"" + "long ".repeat(2_000) + "\"",
            "\"😀\"",
            "\"" + "😀".repeat(600) + "\"",
            "\"javascript:x\"",
            "\"-12.50\"",
            "\"12345678901234567890\"",
            "\"1E+3\"",
            "\"&ndash;<b>\"",
            "\"2026-13-45T99:00:00\"",
            "\"+999999999-01-01T00:00:00Z\"",
            "[null, 1, \"x\", {}]",
            "{\"0\": {\"id\": 1}}",
            "\"\\u202e\\u200b\\u0085\"");

    private static final Map<String, List<String>> SHOPIFY = Map.of(
            "orders/create", List.of("orders-create.json"),
            "orders/updated", List.of("orders-fulfilled.json", "orders-cancelled.json", "orders-paid.json"),
            "fulfillments/update", List.of("fulfillments-create.json", "fulfillments-update.json"),
            "fulfillment_events/create", List.of("fulfillment_events-create.json"),
            "orders/delete", List.of("orders-delete.json"),
            "refunds/create", List.of("refunds-create.json"));

    private static final List<String> WOOCOMMERCE = List.of(
            "order-created.json",
            "order-updated.completed.json",
            "order-updated.tracking.json",
            "order-updated.refunded.json");

    @Property(tries = 1500)
    void shopifyMaySendAnything(@ForAll Random random) {
        List<Map.Entry<String, List<String>>> topics = List.copyOf(SHOPIFY.entrySet());
        Map.Entry<String, List<String>> topic = pick(topics, random);
        byte[] body = damaged("webhooks/shopify/" + pick(topic.getValue(), random), random);

        Translations.isSound(ADAPTERS.of(ConnectionKind.SHOPIFY)
                .translate(
                        body,
                        Map.of("X-Shopify-Topic", topic.getKey()),
                        Samples.connection(ConnectionKind.SHOPIFY, Map.of())));
    }

    @Property(tries = 1500)
    void woocommerceMaySendAnything(@ForAll Random random) {
        byte[] body = damaged("webhooks/woocommerce/" + pick(WOOCOMMERCE, random), random);

        Translations.isSound(ADAPTERS.of(ConnectionKind.WOOCOMMERCE)
                .translate(
                        body,
                        Map.of("X-WC-Webhook-Topic", "order.updated"),
                        Samples.connection(ConnectionKind.WOOCOMMERCE, Map.of())));
    }

    private static final List<String> SHOPWARE = List.of(
            "checkout.order.placed.json",
            "order.written.json",
            "revocation_request.sent.json",
            "state_enter.order_transaction.state.paid.json",
            "state_enter.order_delivery.state.shipped.json");

    @Property(tries = 1500)
    void shopwareMaySendAnything(@ForAll Random random) {
        byte[] body = damaged("webhooks/shopware/" + pick(SHOPWARE, random), random);

        Translations.isSound(ADAPTERS.of(ConnectionKind.SHOPWARE)
                .translate(body, Map.of(), Samples.connection(ConnectionKind.SHOPWARE, Map.of())));
    }

    private static final Map<ConnectionKind, List<String>> CARRIERS = Map.of(
            ConnectionKind.EASYPOST, List.of("easypost/tracker-updated.json"),
            ConnectionKind.AFTERSHIP, List.of("aftership/tracking-update.json"),
            ConnectionKind.DHL, List.of("dhl/push.json", "dhl/push.returned.json", "dhl/push.express.json"));

    @Property(tries = 3000)
    void carriersAndTheirBrokersMaySendAnything(@ForAll Random random) {
        Map.Entry<ConnectionKind, List<String>> carrier = pick(List.copyOf(CARRIERS.entrySet()), random);
        byte[] body = damaged("webhooks/" + pick(carrier.getValue(), random), random);

        Translations.isSound(ADAPTERS.of(carrier.getKey())
                .translate(body, Map.of(), Samples.connection(carrier.getKey(), Map.of())));
    }

    @Property(tries = 1000)
    void integratorsMaySendAnything(@ForAll Random random) {
        String sample = pick(Samples.events(), random).getFileName().toString();

        Translations.isSound(ADAPTERS.of(ConnectionKind.GENERIC)
                .translate(damaged(sample, random), Map.of(), Samples.connection(ConnectionKind.GENERIC, Map.of())));
    }

    @Property(tries = 1500)
    void medusaMayShowAnything(@ForAll Random random) {
        Translations.isSound(MedusaSample.read(damaged(MedusaSample.sent(), random)));
    }

    @Property(tries = 1500)
    void magentoMayShowAnything(@ForAll Random random) {
        ObjectNode whole = damaged(MagentoSample.whole(), random);

        Translations.isSound(MagentoSample.read(whole));
    }

    private static byte[] damaged(String file, Random random) {
        return damaged(Samples.tree(file), random).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same document with one to four values that nobody expects in their place. */
    public static <T extends JsonNode> T damaged(T root, Random random) {
        int faults = 1 + random.nextInt(4);
        for (int fault = 0; fault < faults; fault++) {
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            if (!containers.isEmpty()) {
                damage(pick(containers, random), Samples.json(pick(ODDITIES, random)), random);
            }
        }
        return root;
    }

    private static void damage(JsonNode container, JsonNode oddity, Random random) {
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(pick(names, random), oddity);
        } else if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), oddity);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
