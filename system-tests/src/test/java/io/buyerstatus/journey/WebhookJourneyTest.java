package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shop systems' deliveries, from the gateway to the page and the inbox; and what is not let in. */
@OnSharedSystem
final class WebhookJourneyTest {
    private static final String SHOPIFY = JourneyShop.SECRETS.getOrDefault("SHOPIFY", "");
    private static final String WOO = JourneyShop.SECRETS.getOrDefault("WOO", "");
    private static final String NEW = JourneyShop.SECRETS.getOrDefault("NEW", "");
    private static final String OLD = JourneyShop.SECRETS.getOrDefault("OLD", "");

    private final Journey journey;
    private final Sender sender;
    private final Webhooks webhooks;

    WebhookJourneyTest(Journey journey) {
        this.journey = journey;
        sender = new Sender(journey.web(), journey.system().uri());
        webhooks = new Webhooks(journey.now());
    }

    @Test
    @Tag("SH-12")
    @Tag("SH-13")
    void shopifysWebhooksMakeAPageAndMails() {
        assertThat(sender.shopify("orders/create", webhooks.body("shopify/orders-create.json"), SHOPIFY)
                        .status())
                .isEqualTo(200);
        OutboxEntry confirmation = journey.awaitFirst("henrike.vollmer@example.com");
        URI page = Journey.link(confirmation);
        journey.awaitPage(page, "Bestellung 2061");
        assertThat(journey.read(page)).contains("Bestätigt (jetzt)", "DE89 3704 0044 0532 0130 00");

        sender.shopify("orders/paid", webhooks.body("shopify/orders-paid.json"), SHOPIFY);
        journey.awaitPage(page, "Bezahlt am");
        assertThat(journey.read(page)).doesNotContain("DE89 3704 0044 0532 0130 00");

        // The same two parcels in two deliveries, each of them twice.
        for (int time = 0; time < 2; time++) {
            sender.shopify("orders/fulfilled", webhooks.body("shopify/orders-fulfilled.json"), SHOPIFY);
            sender.shopify("fulfillments/create", webhooks.body("shopify/fulfillments-create.json"), SHOPIFY);
        }
        journey.awaitPage(page, "Unterwegs (jetzt)");
        journey.settle();
        assertThat(journey.subjectsTo("henrike.vollmer@example.com"))
                .filteredOn(subject -> subject.contains("unterwegs"))
                .containsExactly("Ihre Bestellung 2061 ist in mehreren Paketen unterwegs");
    }

    @Test
    void wooCommercesWebhooksMakeAPageAndMails() {
        assertThat(sender.woo("woo", "order.created", webhooks.body("woocommerce/order-created.json"), WOO)
                        .status())
                .isEqualTo(200);
        URI page = journey.await("a confirmation of 5316", () -> journey.system().outbox().entries().stream()
                .filter(entry -> entry.subject().contains("5316"))
                .findFirst()
                .map(Journey::link));
        journey.awaitPage(page, "5316");

        sender.woo("woo", "order.updated", webhooks.body("woocommerce/order-updated.completed.json"), WOO);
        journey.settle();

        assertThat(journey.system().outbox().entries())
                .filteredOn(entry -> entry.subject().contains("5316"))
                .hasSize(2);
        assertThat(journey.read(page)).containsPattern("(Unterwegs|On its way|På vei) \\((jetzt|now|nå)\\)");
    }

    @Test
    @Tag("KS-3")
    @Tag("KS-5")
    void theStatusThatAShopUsesForSentIsItsOwnToChoose() {
        String order =
                webhooks.text("woocommerce/order-updated.processing.json").replace("5316", "5999");
        sender.woo("woo-mapped", "order.updated", order.getBytes(StandardCharsets.UTF_8), WOO);
        journey.settle();
        OutboxEntry mail = journey.await("a mail about 5999", () -> journey.system().outbox().entries().stream()
                .filter(entry -> entry.subject().contains("5999"))
                .findFirst());

        assertThat(journey.read(Journey.link(mail)))
                .containsPattern("(Unterwegs|On its way|På vei) \\((jetzt|now|nå)\\)");
    }

    @Test
    void wooCommercesUnsignedPingIsAnsweredAndWritesNothing() {
        int before = journey.system().outbox().entries().size();

        Web.Answer answer =
                sender.hook("woo", "webhook_id=17".getBytes(StandardCharsets.UTF_8), Map.of("content-type", Web.FORM));

        assertThat(answer.status()).isEqualTo(200);
        journey.settle();
        assertThat(journey.system().outbox().entries()).hasSize(before);
    }

    @Test
    void bothSecretsOfARotationSign() {
        Story one = journey.story("demo-generic", "H-1");
        Story other = journey.story("demo-generic", "H-2");

        assertThat(generic(one, OLD)).isEqualTo(200);
        assertThat(generic(other, NEW)).isEqualTo(200);

        journey.awaitFirst(one.email());
        journey.awaitFirst(other.email());
    }

    @Test
    void aWrongOrMissingOrOldSignatureIsRefusedAndWritesNothing() {
        Story story = journey.story("outlet", "H-3");
        byte[] body = story.placed().getBytes(StandardCharsets.UTF_8);

        assertThat(sender.generic("outlet", body, OLD, journey.now()).status()).isEqualTo(401);
        assertThat(sender.hook("outlet", body, Map.of("content-type", "application/json"))
                        .status())
                .isEqualTo(401);
        assertThat(sender.generic("outlet", body, NEW, journey.now().minus(Duration.ofMinutes(6)))
                        .status())
                .isEqualTo(401);
        assertThat(sender.generic("outlet", body, NEW, journey.now().plus(Duration.ofMinutes(6)))
                        .status())
                .isEqualTo(401);
        Map<String, String> signed = Sender.standard(body, NEW, journey.now());
        byte[] changed = story.placed().replace("62.90", "0.90").getBytes(StandardCharsets.UTF_8);
        assertThat(sender.hook("outlet", changed, signed).status()).isEqualTo(401);
        byte[] shopify = webhooks.body("shopify/orders-create.json");
        assertThat(sender.shopify("orders/create", shopify, "another secret").status())
                .isEqualTo(401);
        assertThat(sender.woo("woo", "order.created", shopify, "another secret").status())
                .isEqualTo(401);

        journey.settle();
        assertThat(journey.knows(story)).isFalse();
        assertThat(journey.sentTo(story.email())).isEmpty();
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        Web.Answer answer = sender.shopify("orders/create", "{\"id\": 1,,}".getBytes(StandardCharsets.UTF_8), SHOPIFY);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body()).contains("\"rule\":\"json\"", "line 1");
    }

    @Test
    void anEventThatBreaksTheContractIsRefusedWithFieldAndRule() {
        Story story = journey.story("outlet", "H-4");
        byte[] wrong = story.placed()
                .replace("\"total\": \"62.90\"", "\"total\": \"62,90\"")
                .getBytes(StandardCharsets.UTF_8);

        Web.Answer answer = sender.generic("outlet", wrong, NEW, journey.now());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/data/totals/total", "pattern");
        journey.settle();
        assertThat(journey.knows(story)).isFalse();
    }

    @Test
    void moreThanTheQueueOrTheGatewayTakesIsTooLarge() {
        byte[] moreThanTheQueue = filled(1_100_000);
        byte[] moreThanAFunction = filled(7_000_000);
        byte[] moreThanTheGateway = filled(10_500_000);

        assertThat(sender.shopify("orders/create", moreThanTheQueue, SHOPIFY).status())
                .isEqualTo(413);
        assertThat(sender.shopify("orders/create", moreThanAFunction, SHOPIFY).status())
                .isEqualTo(413);
        assertThat(sender.shopify("orders/create", moreThanTheGateway, SHOPIFY).status())
                .isEqualTo(413);
    }

    @Test
    void anUnknownConnectionIsNotFound() {
        assertThat(sender.hook("nobody", Sender.NO_BODY, Map.of()).status()).isEqualTo(404);
        assertThat(sender.hook("NO%20BODY", Sender.NO_BODY, Map.of()).status()).isEqualTo(404);
    }

    private int generic(Story story, String secret) {
        return sender.generic(
                        story.connection(), story.placed().getBytes(StandardCharsets.UTF_8), secret, journey.now())
                .status();
    }

    private static byte[] filled(int size) {
        return ("{\"note\":\"" + "x".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
