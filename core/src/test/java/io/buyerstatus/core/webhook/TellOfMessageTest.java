package io.buyerstatus.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That a message left, or will not, is told once, and of orders alone. */
@Tag("AP-9")
final class TellOfMessageTest {
    private final WebhookWorld world = new WebhookWorld();
    private final TellOfMessage tell =
            new TellOfMessage(LiveEndpoints.in(world.webhooks, world.webhooks), world, world.webhooks, world.clock);

    private TellOfMessage.Outcome outcome(Subject about, MessageState state) {
        Message message =
                Message.plan(about, BuiltInTypes.ORDER_CONFIRMED, "1", DeliveryChannel.EMAIL, world.clock.instant());
        return new TellOfMessage.Outcome(
                message.id(), message.key(), message.channel(), message.role(), state, world.clock.instant());
    }

    @Test
    void whatBecameOfAMessageIsToldOnceAndSweptOut() {
        world.endpoint();
        world.endpoint("https://other.example/", Set.of(EventType.TICKET_OPENED));
        OrderKey order = world.placed("1");
        TellOfMessage.Outcome sent = outcome(Subject.of(order), MessageState.SENT);
        assertThat(tell.tell(sent)).isEqualTo(1);
        assertThat(tell.tell(sent)).as("the stream repeats").isZero();
        world.swept();
        assertThat(world.webhooks.all()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(delivery.event().details())
                    .isEqualTo(Map.of(
                            "message", sent.id().id(),
                            "message_type", "ORDER_CONFIRMED",
                            "channel", "email",
                            "to", "buyer",
                            "state", "sent"));
            assertThat(delivery.event().order()).contains(new WebhookEvent.OfOrder(order, "N-1"));
        });
    }

    @Test
    void whatFailedOrCameBackIsAFailureAndTheRestIsNotTold() {
        world.endpoint();
        OrderKey order = world.placed("1");
        assertThat(tell.tell(outcome(Subject.of(order), MessageState.PENDING))).isZero();
        assertThat(tell.tell(outcome(Subject.of(order), MessageState.SKIPPED))).isZero();
        assertThat(tell.tell(outcome(new Subject.OfStaff(WebhookWorld.SHOP, "anton"), MessageState.SENT)))
                .isZero();
        assertThat(tell.tell(outcome(Subject.of(order), MessageState.FAILED))).isEqualTo(1);
        world.later(Duration.ofMinutes(1));
        assertThat(tell.tell(outcome(Subject.of(order), MessageState.BOUNCED))).isEqualTo(1);
        assertThat(world.webhooks.all())
                .extracting(delivery -> delivery.event().type())
                .containsOnly(EventType.MESSAGE_FAILED);
    }
}
