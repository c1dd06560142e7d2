package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.command.Commands;
import io.buyerstatus.operator.command.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop changes its shop system: the old connection is removed, another one is installed in its sales account, and what the old one brought
 * lives on.
 */
@OnSharedSystem
final class ChangingShopSystemsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId OLD = new ConnectionId("story-woo");
    private static final ConnectionId NEW = new ConnectionId("story-shopware");

    private final Running running;

    ChangingShopSystemsTest(Running running) {
        this.running = running;
    }

    @Test
    @Tag("KS-7")
    @Tag("KS-8")
    @Tag("KS-9")
    @Tag("KS-10")
    @Tag("KS-11")
    @Tag("KS-12")
    @Tag("KS-14")
    void b1WhatTheOldSystemBroughtLivesOnWhenANewOneTakesItsPlace(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        // The old shop, its order, and the link of its review.
        assertThat(add(OLD, "woocommerce")).contains("story-woo is installed");
        String oldId =
                post("/__local/shops/woocommerce/sell", "", Map.of()).body().strip();
        assertThat(operator("connections", "pull", "demo", OLD.value())).contains("were queued");
        Order order = awaited(OrderKey.of(SHOP, OLD, oldId));
        LinkSecret secret = new RandomSecretSource().fresh();
        reviews()
                .invite(Invitation.of(
                        order,
                        SecretHash.of(secret),
                        new RequestBasis.Notice(LocalDate.of(2026, 1, 1)),
                        running.system().clock().instant()));
        String review = "/review/demo/" + Invitation.id(order.key()) + "/" + secret.value();
        assertThat(written(review, 5)).isLessThan(400);

        // It is removed before the old shop is switched off.
        Connection old = connection(OLD);
        String signing = new OpenedSecrets(new KmsSecretBox(AwsClients.kms(), named("/secretsKey")))
                .of(old)
                .getFirst();
        assertThat(operator("connections", "remove", "demo", OLD.value()))
                .contains("story-woo is removed", "review links", "mails on their way", "privacy policy");
        assertThat(operator("connections", "status", "demo", OLD.value())).contains("removed since");
        assertThat(connection(OLD).pull()).isEmpty();

        // The new one takes its place in the same sales account: the seller uploads its app.
        Path app = folder.resolve("BuyerStatus.zip");
        assertThat(operator(
                        "connections",
                        "add",
                        "demo",
                        NEW.value(),
                        "--kind",
                        "shopware",
                        "--channel",
                        old.channel().toString(),
                        "--app",
                        app.toString()))
                .contains("story-shopware is prepared", "My extensions");
        assertThat(operator("connections", "status", "demo", NEW.value())).contains("no shop has installed its app");
        assertThat(post("/__local/shops/shopware/install", manifest(app), Map.of())
                        .body()
                        .strip())
                .isEqualTo("installed");
        assertThat(connection(NEW).channel()).isEqualTo(old.channel());
        assertThat(operator("connections", "statuses", "demo", NEW.value()))
                .contains("sent order_delivery.state.shipped");
        String newId = post("/__local/shops/shopware/sell", "", Map.of()).body().strip();
        assertThat(operator("connections", "pull", "demo", NEW.value())).contains("were queued");
        assertThat(awaited(OrderKey.of(SHOP, NEW, newId)).channel()).isEqualTo(order.channel());

        // Longer than functions remember settings.
        running.system().advance(Duration.ofMinutes(2));

        // The old link opens the review, and corrects it.
        assertThat(running.get(review).statusCode()).isEqualTo(200);
        assertThat(written(review, 2)).isLessThan(400);
        assertThat(reviews()
                        .find(SHOP, Invitation.id(order.key()))
                        .orElseThrow()
                        .versions())
                .hasSize(2);

        // The old webhook is refused visibly, and brings no new order.
        HttpResponse<String> refused = webhook(signing, 987_654_321);
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.body()).contains("removed by its shop");
        OrderKey late = OrderKey.of(SHOP, OLD, "987654321");
        running.await("the refusal of the late order", () -> orders().find(late).isPresent());
        assertThat(orders().find(late).orElseThrow().admission())
                .isEqualTo(new Admission.Refused("connection-removed"));
        assertThat(operator("connections", "status", "demo", OLD.value())).contains("last refusal", "a new order");
        operator("connections", "remove", "demo", NEW.value());
    }

    /** What a seller uploads: a folder with a manifest. */
    private static String manifest(Path app) throws IOException {
        try (ZipFile zip = new ZipFile(app.toFile())) {
            ZipEntry only = zip.getEntry("BuyerStatusStoryShopware/manifest.xml");
            return new String(zip.getInputStream(only).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String add(ConnectionId name, String kind) throws IOException, InterruptedException {
        String channel = settings().shop(SHOP).orElseThrow().channels().keySet().stream()
                .map(Object::toString)
                .sorted()
                .findFirst()
                .orElseThrow();
        return operator(
                "connections",
                "add",
                "demo",
                name.value(),
                "--kind",
                kind,
                "--channel",
                channel,
                "--address",
                running.system().uri().resolve("/__local/shops/" + kind).toString(),
                "--login",
                "ck_local",
                "--secret-from",
                "SHOP_SECRET");
    }

    private String operator(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        Commands.run(
                new Terminal(
                        name -> switch (name) {
                            case "HTTP_PORT" ->
                                Integer.toString(running.system().uri().getPort());
                            case "SHOP_SECRET" -> "cs_local";
                            default -> "";
                        },
                        running.system().clock(),
                        to,
                        to),
                arguments);
        return said.toString();
    }

    private Order awaited(OrderKey key) {
        running.await("the order " + key, () -> orders().find(key)
                .filter(order -> order.admission() instanceof Admission.Admitted)
                .isPresent());
        return orders().find(key).orElseThrow();
    }

    private int written(String review, int stars) throws IOException, InterruptedException {
        return running.post(review, "stars=" + stars + "&words=&name=none", "text/html")
                .statusCode();
    }

    private HttpResponse<String> webhook(String secret, long id)
            throws IOException, InterruptedException, GeneralSecurityException {
        String now = running.system().clock().instant().toString().substring(0, 19);
        String body = """
                {"id": %d, "number": "L-1", "status": "processing", "currency": "EUR", "total": "1.00",
                 "date_created_gmt": "%s", "date_modified_gmt": "%s", "billing": {"email": "buyer@shop.example"}, "line_items": []}
                """.formatted(id, now, now);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return post(
                "/hooks/" + OLD,
                body,
                Map.of(
                        "x-wc-webhook-topic",
                        "order.created",
                        "x-wc-webhook-signature",
                        Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)))));
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        running.system().uri().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (HttpClient http =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Connection connection(ConnectionId id) throws IOException, InterruptedException {
        return Optional.of(settings().shop(SHOP).orElseThrow())
                .flatMap(shop -> shop.connection(id))
                .orElseThrow();
    }

    private DynamoSettingsStore settings() throws IOException, InterruptedException {
        return new DynamoSettingsStore(AwsClients.dynamoDb(), named("/tables/settings"));
    }

    private DynamoReviews reviews() throws IOException, InterruptedException {
        return new DynamoReviews(AwsClients.dynamoDb(), named("/tables/reviews"), named("/tables/ledger"));
    }

    private DynamoOrderStore orders() {
        try {
            return new DynamoOrderStore(AwsClients.dynamoDb(), named("/tables/orders"), named("/tables/ledger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String named(String pointer) throws IOException, InterruptedException {
        JsonNode demo = running.demo();
        return demo.at(pointer).asText();
    }
}
