package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.privacy.DynamoErasureRegister;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is erased is erased from what queues gave up on too, within an hour of the system's clock. */
@OnSharedSystem
@Tag("G16")
final class ErasureJourneyTest {
    private static final List<String> QUEUES =
            List.of("OrderEventsDeadLettersArn", "DeliveryFeedbackDeadLettersArn", "InboundMailDeadLettersArn");

    private final Journey journey;

    ErasureJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    void c26DeadLettersOfWhatWasErasedAreGoneWithinTheHourAndOthersStay() {
        Story erased = journey.story("demo-generic", "ER-1");
        Story other = journey.story("demo-generic", "ER-2");
        journey.givesUp("OrderEventsDeadLettersArn", erased.placed());
        journey.givesUp("OrderEventsDeadLettersArn", other.placed());
        for (String queue : QUEUES) {
            journey.givesUp(queue, "{\"mail\": {\"destination\": [\"" + erased.email() + "\"]}}");
            journey.givesUp(queue, "{\"mail\": {\"destination\": [\"" + other.email() + "\"]}}");
        }
        DynamoErasureRegister register = new DynamoErasureRegister(
                journey.dynamo(), journey.system().output("ErasuresTable"), new RandomSecretSource());
        OrderKey key = OrderKey.of(Journey.SHOP, new ConnectionId(erased.connection()), erased.subject());
        register.add(key, journey.now());
        register.add(Journey.SHOP, new EmailAddress(erased.email()), journey.now());

        journey.travel(Duration.ofHours(1));

        for (String queue : QUEUES) {
            assertThat(journey.givenUp(queue))
                    .as(queue)
                    .anyMatch(letter -> letter.contains(other.email()))
                    .noneMatch(letter -> letter.contains(erased.email()));
        }
    }
}
