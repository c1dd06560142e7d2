package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of mails after they left: delivered, bounced, complained of, no longer wanted. */
@OnSharedSystem
final class FeedbackJourneyTest {
    private final Journey journey;

    FeedbackJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    void aDeliveredMailIsProvenInTheLedger() {
        Story story = journey.story("demo-generic", "F-1");
        journey.sendInOrder(story.placed(buyer("success@simulator.amazonses.com")));

        assertThat(journey.ledger(story)).anySatisfy(message -> {
            assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
            assertThat(message.delivery().recipient()).isEqualTo("success@simulator.amazonses.com");
        });
    }

    @Test
    void aBounceStopsTheNextMailAndTheLedgerSaysWhy() {
        Story story = journey.story("demo-generic", "F-2");
        journey.sendInOrder(story.placed(buyer("bounce@simulator.amazonses.com")), story.sent());

        assertThat(journey.sentTo("bounce@simulator.amazonses.com")).hasSize(1);
        assertThat(journey.ledger(story)).extracting(Message::state).contains(MessageState.BOUNCED);
        assertThat(journey.ledger(story))
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .singleElement()
                .satisfies(message -> assertThat(message.reason()).startsWith("address bounced on "));
    }

    @Test
    void aComplaintStopsTheNextMailOfAnyOrderOfThisShop() {
        Story one = journey.story("demo-generic", "F-3");
        Story other = journey.story("outlet", "F-4");
        journey.sendInOrder(one.placed(buyer("complaint@simulator.amazonses.com")));
        journey.sendInOrder(other.placed(buyer("complaint@simulator.amazonses.com")));

        assertThat(journey.sentTo("complaint@simulator.amazonses.com")).hasSize(1);
        assertThat(journey.ledger(other))
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .singleElement()
                .satisfies(message -> assertThat(message.reason()).startsWith("recipient complained on "));
    }

    @Test
    void oneClickStopsWhatIsNotNecessaryAndNoGetDoes() {
        Story story = journey.story("demo-generic", "F-5");
        journey.placed(story);
        journey.sendInOrder(story.sent());
        OutboxEntry mail = journey.sentTo(story.email()).getLast();
        URI stop =
                URI.create(mail.headers().getOrDefault("List-Unsubscribe", "").replaceAll("[<>]", ""));

        assertThat(journey.web().get(stop).status()).isEqualTo(200);
        journey.sendInOrder(story.tracked("out_for_delivery", 50));
        assertThat(journey.sentTo(story.email())).hasSize(3);

        Web.Answer answer = journey.web()
                .post(
                        stop,
                        "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8),
                        Map.of("content-type", Web.FORM));
        assertThat(answer.status()).isEqualTo(200);
        journey.sendInOrder(story.tracked("delivered", 60), story.noted("Ihre Rechnung folgt.", "buyer"));
        journey.leap(Duration.ofDays(8));

        assertThat(journey.subjectsTo(story.email()))
                .containsExactly(
                        "Ihre Bestellung F-5 bei Hafenkontor",
                        "Ihre Bestellung F-5 ist unterwegs",
                        "Ihre Bestellung F-5 wird gerade zugestellt",
                        "Hafenkontor hat Ihnen zu Bestellung F-5 geschrieben",
                        "Bitte denken Sie an die Zahlung für Bestellung F-5");
    }

    private static String buyer(String address) {
        return "{\"firstName\": \"Erika\", \"lastName\": \"Beispiel\", \"email\": \"" + address + "\"}";
    }
}
