package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event that moves more messages of its order on than one transaction holds is taken all the same. */
@Tag("G8")
final class ManyMessagesTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final OrderKey KEY = OrderKey.of(InstalledShop.SHOP, WEB, "4711");
    private static final int MANY = 150;

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofHours(1)));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ApplyOrderEvent intake = new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock);

    @BeforeEach
    void placeAnOrder() {
        settings.replace(InstalledShop.with(
                box,
                InstalledShop.connection(
                        WEB,
                        ConnectionKind.GENERIC,
                        SampleEvents.PLACED_AT.minus(Duration.ofDays(90)),
                        Optional.empty())));
        take(0, SampleEvents.placed("4711", Optional.of(new EmailAddress("erika@example.com")), ""));
    }

    private IngestResult take(int minute, Fact fact) {
        return intake.apply(SampleEvents.event(WEB, "4711", fact.type() + minute, minute, fact));
    }

    private Message message(MessageType type, int at) {
        Instant wanted = SampleEvents.PLACED_AT.plusSeconds(at);
        return Message.plan(
                Subject.of(KEY),
                MessageKey.of(type, "many-" + at),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                wanted,
                wanted);
    }

    private long in(MessageState state) {
        return ledger.all().stream()
                .filter(message -> message.key().occurrence().startsWith("many-") && message.state() == state)
                .count();
    }

    @Test
    void whatWaitsForADocumentIsWokenAsFarAsThereIsRoomAndTheRestInItsOwnTime() {
        MessageType.Automation automation = new MessageType.Automation("thanks");
        List<Message> waiting = new ArrayList<>();
        for (int at = 0; at < MANY; at++) {
            waiting.add(message(automation, at));
        }
        waiting.forEach(ledger::create);
        waiting.forEach(message -> ledger.replace(
                message.waitingUntil(clock.instant().plus(Duration.ofMinutes(20)), "the invoice", clock.instant())));
        Order order = orders.find(KEY).orElseThrow();
        orders.commit(OrderChange.of(
                order,
                order.withPlanned(
                        Set.of(waiting.getFirst().key().text()), order.facts().parcels(), Set.of())));

        Document manual =
                new Document("d1", Document.Kind.MANUAL, "Manual", URI.create("https://shop.example/manual.pdf"));
        assertThat(take(5, new Fact.DocumentAdded(manual))).isEqualTo(new IngestResult.Applied());

        assertThat(in(MessageState.PENDING)).isPositive();
        assertThat(in(MessageState.WAITING)).isEqualTo(MANY - in(MessageState.PENDING));
    }

    @Test
    void ofAnOrderThatComesBackTheNewestMessagesGoOn() {
        for (int at = 0; at < MANY; at++) {
            Message planned = message(BuiltInTypes.SENT, at);
            ledger.create(planned);
            ledger.replace(planned.skipped(SkipRule.ORDER_CANCELLED.reason(), clock.instant()));
        }
        take(5, new Fact.OrderCancelled("changed their mind"));

        assertThat(take(6, new Fact.OrderReopened())).isEqualTo(new IngestResult.Applied());

        assertThat(ledger.all().stream()
                        .filter(message -> message.key().occurrence().startsWith("many-")
                                && message.state() == MessageState.PENDING)
                        .map(message -> message.key().occurrence()))
                .contains("many-" + (MANY - 1))
                .doesNotContain("many-0");
        assertThat(orders.find(KEY).orElseThrow().cancelled()).isFalse();
    }
}
