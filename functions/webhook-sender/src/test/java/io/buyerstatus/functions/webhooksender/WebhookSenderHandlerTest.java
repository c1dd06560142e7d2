package io.buyerstatus.functions.webhooksender;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.testing.InMemoryWebhooks;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EndpointAddress;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.ManageEndpoints;
import io.buyerstatus.core.webhook.SigningSecret;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.StandardWebhooks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order was written, as the stream says it, and a minute passed, as the schedule does. */
@Tag("AP-9")
final class WebhookSenderHandlerTest {
    private static final Context A_MINUTE = Contexts.withTimeLeft(() -> 60_000);

    private final DemoShop shop = new DemoShop();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final ManageEndpoints manage = new ManageEndpoints(
            webhooks, webhooks, EndpointAddress.parse(""), shop.box, new CountedSecrets(), shop.clock);
    private final List<WebClient.Request> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Withdrawal> declared = new HashMap<>();
    private volatile int status = 204;
    private final WebhookSenderHandler handler = handler(shop.orders);

    private WebhookSenderHandler handler(OrderReader orders) {
        return new WebhookSenderHandler(WebhookSenderWiring.of(
                new WebhookSenderWiring.Stores(
                        webhooks,
                        webhooks,
                        webhooks,
                        orders,
                        (of, id) -> Optional.ofNullable(declared.get(id)),
                        shop.ledger),
                shop.box,
                request -> {
                    asked.add(request);
                    return new WebClient.Reply.Answer(status, Map.of(), "");
                },
                DemoShop.BASE,
                shop.clock));
    }

    private static DynamodbEvent written() {
        return Triggers.stream("webhook-sender.stream");
    }

    /** A declaration in the partition of the shop's own. */
    private static DynamodbEvent declared(String id) {
        DynamodbEvent event = written();
        event.getRecords().forEach(record -> record.getDynamodb()
                .setKeys(Map.of(
                        OrdersTable.PK, new AttributeValue(OrdersTable.withdrawals(DemoShop.SHOP)),
                        OrdersTable.SK, new AttributeValue(id))));
        return event;
    }

    private static DynamodbEvent minutePassed() {
        return Triggers.stream("webhook-sender.schedule");
    }

    private String named() {
        return switch (manage.make(
                DemoShop.SHOP,
                new ManageEndpoints.Wish("https://erp.example/hooks", Set.copyOf(EventType.choices()), true),
                "Olivia")) {
            case ManageEndpoints.Made(Endpoint endpoint, SigningSecret secret) -> secret.value();
            case ManageEndpoints.Result other -> throw new AssertionError(other);
        };
    }

    @Test
    void anOrderThatWasWrittenIsToldSignedOnceHoweverManyRecordsSaySo() {
        String secret = named();
        assertThat(handler.handleRequest(written(), A_MINUTE).getBatchItemFailures())
                .isEmpty();
        handler.handleRequest(written(), A_MINUTE);
        assertThat(asked).singleElement().satisfies(request -> {
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            assertThat(StandardWebhooks.verify(body, request.headers(), List.of(secret), shop.clock.instant()))
                    .isEqualTo(SignatureCheck.AUTHENTIC);
            assertThat(request.body())
                    .contains("order.status_changed", DemoShop.BASE + "/api/v1/orders/" + DemoShop.ORDER.key())
                    .doesNotContain("Erika", "erika@example.com");
        });
    }

    @Test
    void d9ADeclarationThatFitsNoOrderIsToldSignedOnceAndWithoutWhatItSays() {
        String secret = named();
        Withdrawal one = Withdrawal.received(
                DemoShop.SHOP,
                "form",
                shop.clock.instant(),
                new Declaration(
                        "Erika CANARY",
                        "the blue teapot",
                        new EmailAddress("erika@example.com"),
                        new Scope.Whole(),
                        new Language("en"),
                        "I withdraw"),
                Optional.empty(),
                Withdrawal.Timeliness.UNMATCHED);
        declared.put(one.id(), one);
        assertThat(handler.handleRequest(declared(one.id()), A_MINUTE).getBatchItemFailures())
                .isEmpty();
        assertThat(asked).singleElement().satisfies(request -> {
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            assertThat(StandardWebhooks.verify(body, request.headers(), List.of(secret), shop.clock.instant()))
                    .isEqualTo(SignatureCheck.AUTHENTIC);
            assertThat(request.body())
                    .contains("\"type\":\"withdrawal.declared\"", "\"withdrawal\":\"" + one.id())
                    .doesNotContain("CANARY", "erika", "teapot", "\"order\"");
        });
    }

    @Test
    void theScheduleTriesAgainWhatDidNotArrive() {
        named();
        status = 500;
        handler.handleRequest(written(), A_MINUTE);
        status = 200;
        handler.handleRequest(minutePassed(), A_MINUTE);
        assertThat(asked).hasSize(1);
        shop.clock.advance(Duration.ofMinutes(1));
        handler.handleRequest(minutePassed(), A_MINUTE);
        assertThat(asked).hasSize(2);
        assertThat(webhooks.all()).allMatch(delivery -> delivery.state() == Delivery.State.DELIVERED);
    }

    @Test
    void withoutAnEndpointNothingIsKept() {
        handler.handleRequest(written(), A_MINUTE);
        assertThat(asked).isEmpty();
        assertThat(webhooks.all()).isEmpty();
        assertThat(webhooks.told(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsHandedOverAgainAndTheLogNamesNobody() {
        named();
        String log = Logs.of(() -> assertThat(handler(Broken.port(OrderReader.class))
                        .handleRequest(written(), A_MINUTE)
                        .getBatchItemFailures())
                .hasSize(3));
        assertThat(log).contains("could not be kept").doesNotContain(DemoShop.PERSONAL);
    }
}
