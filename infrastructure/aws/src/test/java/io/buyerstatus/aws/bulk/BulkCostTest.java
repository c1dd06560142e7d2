package io.buyerstatus.aws.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.bulk.BulkQueue.Work;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.bulk.ExcludeRecipients;
import io.buyerstatus.core.bulk.GatherRecipients;
import io.buyerstatus.core.bulk.SendToRecipients;
import io.buyerstatus.core.bulk.WorkOnBulk;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.LocalisedText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a message to many costs, counted on DynamoDB Local: so much for each order, and a little for each slice. */
@Tag("BL-57")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkCostTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final int ORDERS = 25;

    private final CallCounter counter = new CallCounter();
    private final DynamoDbLocal engine = new DynamoDbLocal();
    private final DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), counter);
    private final String orders = TemplateTables.read().create(dynamo, "Orders");
    private final String ledger = TemplateTables.read().create(dynamo, "Ledger");
    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final DynamoBulkStore store = new DynamoBulkStore(dynamo, ledger);
    private final List<Work> asked = new ArrayList<>();
    private final List<OrderKey> keys = new ArrayList<>();

    /** Says one thing of every order. */
    private static final class OneSentence implements TemplateRenderer {
        @Override
        public RenderedMail mail(Template template, TemplateOccasion occasion) {
            return new RenderedMail("Late", "It is late.", "");
        }

        @Override
        public String sms(Template template, TemplateOccasion occasion) {
            return "It is late.";
        }
    }

    @BeforeAll
    void fill() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(),
                Map.of(
                        CONNECTION,
                        Connection.installed(
                                CONNECTION,
                                SHOP,
                                new ChannelId("web"),
                                ConnectionKind.GENERIC,
                                SampleEvents.PLACED_AT.minus(Duration.ofDays(90)))),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        ApplyOrderEvent apply = new ApplyOrderEvent(
                new DynamoOrderStore(dynamo, orders, ledger),
                new DynamoTrackedNumbers(dynamo, orders),
                settings,
                new LinkKeys(box),
                clock);
        for (int number = 0; number < ORDERS; number++) {
            String name = "C-" + number;
            IngestResult placed = apply.apply(SampleEvents.event(
                    CONNECTION,
                    name,
                    name,
                    0,
                    SampleEvents.placed(
                            name,
                            Optional.of(new EmailAddress("buyer" + number + "@example.org")),
                            "+49 151 23456789")));
            assertThat(placed).isInstanceOf(IngestResult.Applied.class);
            keys.add(OrderKey.of(SHOP, CONNECTION, name));
        }
    }

    @AfterAll
    void stop() {
        dynamo.close();
        engine.close();
    }

    private WorkOnBulk work() {
        BulkWriter writer =
                new BulkWriter(new OneSentence(), settings, URI.create("https://status.example.com"), clock);
        return new WorkOnBulk(
                store,
                new GatherRecipients(
                        store,
                        new FindOrders(
                                new DynamoOrderLists(dynamo, "not asked"),
                                DynamoOrderStore.readOnly(dynamo, orders),
                                new DynamoTrackedNumbers(dynamo, orders)),
                        new DynamoDeskOrders(dynamo, orders, ledger),
                        new ExcludeRecipients(writer, new DynamoLedger(dynamo, ledger)::suppression, clock),
                        clock),
                new SendToRecipients(
                        store,
                        new DynamoOrderStore(dynamo, orders, ledger),
                        writer,
                        new DynamoBulkLane(dynamo, ledger, new BulkPace(14)),
                        _ -> {},
                        clock),
                (next, delay) -> asked.add(next),
                clock);
    }

    @Test
    void anOrderIsReadOnceToDecideAndOnceToWriteAndASliceCostsAFewCallsMore() {
        BulkRun run = BulkRun.begin(
                SHOP,
                BulkId.of(clock.instant(), "cost"),
                new BulkRun.Begun(PersonId.of("issuer", "anton"), "Anton", clock.instant(), ""),
                new BulkSelection.Ticked(keys),
                false);
        store.begin(
                run,
                new BulkWords(
                        MessageKind.PAGE_AND_MAIL,
                        DeliveryChannel.EMAIL,
                        Optional.empty(),
                        Set.of(),
                        Map.of(LocalisedText.ANY, new Content("Late", "It is late."))));

        counter.clear();
        work().take(new Work(SHOP, run.id(), 0));
        BulkRun ready = store.find(SHOP, run.id()).orElseThrow();
        assertThat(ready.state()).isEqualTo(BulkState.READY);
        assertThat(ready.tally().included()).isEqualTo(ORDERS);
        assertThat(counter.calls())
                .as("three Queries and a look at the address for each, five calls for the slice")
                .hasSizeLessThanOrEqualTo(4 * ORDERS + 5);

        assertThat(store.replace(sending(ready))).isTrue();
        counter.clear();
        work().take(new Work(SHOP, run.id(), 0));
        assertThat(store.find(SHOP, run.id()).orElseThrow().tally().sent()).isEqualTo(ORDERS);
        assertThat(counter.operations().stream().filter("DynamoDb.TransactWriteItems"::equals))
                .as("one transaction for each")
                .hasSize(ORDERS);
        assertThat(counter.calls())
                .as("a Query and a transaction for each, nine calls for the slice")
                .hasSizeLessThanOrEqualTo(2 * ORDERS + 9);
    }

    private BulkRun sending(BulkRun ready) {
        return new BulkRun(
                SHOP,
                ready.id(),
                ready.revision() + 1,
                ready.begun(),
                ready.selection(),
                false,
                new BulkRun.Status(BulkState.SENDING, clock.instant(), "Anton", Optional.empty(), false),
                ready.tally());
    }
}
