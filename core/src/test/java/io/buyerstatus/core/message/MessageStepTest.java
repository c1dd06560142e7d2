package io.buyerstatus.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a message went through stays known, and stays short. */
@Tag("C57")
final class MessageStepTest {
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private static final OrderKey ORDER = OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711");

    private Instant now = START;

    @Test
    void eachStateKeepsItsTime() {
        Message sent = planned()
                .claimed("erika@example.org", later(1))
                .sent("1", later(1))
                .to(MessageState.DELIVERED, "", Optional.empty(), later(5));

        assertThat(sent.status().before())
                .containsExactly(
                        step(MessageState.PENDING, 0), step(MessageState.SENDING, 1), step(MessageState.SENT, 2));
        assertThat(sent.status().since()).isEqualTo(START.plusSeconds(420));
    }

    @Test
    void lookingAgainInVainIsNoStepOfItsOwn() {
        Message message = planned();
        for (int at = 0; at < 100; at++) {
            message = message.waiting("invoice", later(10)).pending(later(20));
        }

        assertThat(message.status().before())
                .containsExactly(step(MessageState.PENDING, 0), step(MessageState.WAITING, 10));
    }

    @Test
    void ofVeryManyTheFirstAndTheLastAreKept() {
        Message message = planned();
        for (int at = 0; at < 10; at++) {
            message = message.claimed("erika@example.org", later(1))
                    .to(MessageState.FAILED, "no", Optional.empty(), later(1))
                    .resentByHand(later(1));
        }

        List<MessageStep> steps = message.status().before();
        assertThat(steps).hasSize(MessageStep.MOST).isSortedAccordingTo((one, next) -> one.since()
                .compareTo(next.since()));
        assertThat(steps.getFirst()).isEqualTo(step(MessageState.PENDING, 0));
        assertThat(steps.getLast()).isEqualTo(step(MessageState.FAILED, 29));
    }

    private Message planned() {
        return Message.plan(Subject.of(ORDER), BuiltInTypes.ORDER_CONFIRMED, "once", DeliveryChannel.EMAIL, START);
    }

    private static MessageStep step(MessageState state, int minutes) {
        return new MessageStep(state, START.plus(Duration.ofMinutes(minutes)));
    }

    private Instant later(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return now;
    }
}
