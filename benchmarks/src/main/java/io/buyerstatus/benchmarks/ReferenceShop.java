package io.buyerstatus.benchmarks;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.ReferenceOrder;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.integrations.contract.EventWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The local engines with one shop and the order that budgets are stated for: 4 lines, 3 parcels with 15 scans each, 10 entries. */
public final class ReferenceShop implements AutoCloseable {
    /** Whose page is measured. */
    public static final OrderKey ORDER = OrderKey.of(Bench.SHOP, Bench.CONNECTION, ReferenceOrder.SUBJECT);

    private final Bench bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));

    private ReferenceShop() {}

    public static ReferenceShop open() {
        ReferenceShop shop = new ReferenceShop();
        Build.Intake intake = Build.real(shop.bench).intake().get();
        for (OrderEvent told : ReferenceOrder.events()) {
            take(intake, ReferenceOrder.SUBJECT, told.id(), told.time(), told.fact());
        }
        shop.addConversation();
        return shop;
    }

    /**
     * Has the shop tell of an order.
     *
     * @param subject the order, as the shop calls it
     */
    static void take(Build.Intake intake, String subject, String id, Instant at, Fact fact) {
        OrderEvent event = new OrderEvent(id, Bench.CONNECTION, subject, at, false, OrderEvent.Origin.SHOP, fact);
        SQSEvent batch = Deliveries.batch(List.of(Deliveries.record(id, EventWriter.write(event))));
        if (!Deliveries.failed(intake.take(batch)).isEmpty()) {
            throw new IllegalStateException(id + " was not taken");
        }
    }

    private void addConversation() {
        Order order = bench.orders().find(ORDER).orElseThrow();
        new DynamoOrderStore(bench.tables(), bench.ordersTable(), bench.ledgerTable())
                .commit(OrderChange.beside(order).withEntries(ReferenceOrder.entries()));
    }

    public Bench bench() {
        return bench;
    }

    /** The environment of a function in a process of its own: the template's, and where the engines listen. */
    public Map<String, String> environment(String function) {
        Map<String, String> environment = new HashMap<>(bench.environment(function));
        Map.of(
                        "AWS_REGION", "aws.region",
                        "AWS_ACCESS_KEY_ID", "aws.accessKeyId",
                        "AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey",
                        "AWS_ENDPOINT_URL", "aws.endpointUrl",
                        "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb",
                        "AWS_ENDPOINT_URL_SQS", "aws.endpointUrlSqs",
                        "AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3")
                .forEach((variable, property) -> environment.put(variable, System.getProperty(property, "")));
        return environment;
    }

    @Override
    public void close() {
        bench.close();
    }
}
