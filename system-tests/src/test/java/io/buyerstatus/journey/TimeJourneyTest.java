package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What time brings: review requests and reminders, each looked at once more when it is due. */
@OnSharedSystem
final class TimeJourneyTest {
    private final Journey journey;

    TimeJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Tag("KS-5")
    @Tag("KS-6")
    void eightDaysAfterSendingThereWasExactlyOneReviewRequest() {
        Story story = journey.story("demo-generic", "T-1");
        journey.sendInOrder(story.placed(), story.paid(), story.sent());
        Instant sentAt = story.placedAt().plus(Duration.ofMinutes(30));

        journey.travel(Duration.ofDays(8));

        assertThat(journey.subjectsTo(story.email()))
                .containsExactly(
                        "Ihre Bestellung T-1 bei Hafenkontor",
                        "Ihre Bestellung T-1 ist unterwegs",
                        "Wie war Ihre Bestellung bei Hafenkontor?");
        OutboxEntry request = journey.sentTo(story.email()).getLast();
        assertThat(request.at())
                .isBetween(
                        sentAt.plus(Duration.ofDays(7)),
                        sentAt.plus(Duration.ofDays(7)).plus(Duration.ofHours(3)));
        assertThat(request.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsKey("List-Unsubscribe");

        journey.travel(Duration.ofDays(5));
        assertThat(journey.sentTo(story.email())).hasSize(3);
    }

    @Test
    @Tag("G3")
    @Tag("KS-6")
    void aCancelledOrderAsksNobodyAndTheLedgerSaysWhy() {
        Story story = journey.story("demo-generic", "T-2");
        journey.sendInOrder(story.placed(), story.sent(), story.cancelled());

        journey.travel(Duration.ofDays(8));

        assertThat(journey.subjectsTo(story.email()))
                .containsExactly("Ihre Bestellung T-2 bei Hafenkontor", "Ihre Bestellung T-2 ist unterwegs");
        assertReviewSkipped(story, "order cancelled");
    }

    @Test
    @Tag("G3")
    @Tag("KS-6")
    void aRefundedOrderAsksNobodyAndTheLedgerSaysWhy() {
        Story story = journey.story("demo-generic", "T-3");
        journey.sendInOrder(
                story.placed(),
                story.paid(),
                story.sent(),
                story.event("order.refunded", "refund", 90, "{\"refund\": \"R1\", \"full\": true}"));

        journey.travel(Duration.ofDays(8));

        assertReviewSkipped(story, "order refunded");
    }

    @Test
    @Tag("KS-6")
    void theDelayIsTheChannelsFromThreeToTwelveDays() {
        Story hasty = journey.story("hasty", "T-4");
        Story patient = journey.story("patient", "T-5");
        journey.sendInOrder(
                hasty.placed(), hasty.paid(), hasty.sent(), patient.placed(), patient.paid(), patient.sent());

        journey.travel(Duration.ofDays(3));
        assertThat(journey.subjectsTo(hasty.email())).contains("Wie war Ihre Bestellung bei Hafenkontor?");
        journey.travel(Duration.ofDays(8));
        assertThat(journey.subjectsTo(patient.email())).doesNotContain("Wie war Ihre Bestellung bei Hafenkontor?");
        journey.travel(Duration.ofDays(1));
        assertThat(journey.subjectsTo(patient.email())).contains("Wie war Ihre Bestellung bei Hafenkontor?");
        assertThat(journey.sentTo(hasty.email())).hasSize(3);
    }

    @Test
    @Tag("KS-5")
    @Tag("KS-6")
    void theClockStartsWithTheLastParcel() {
        Story story = journey.story("demo-generic", "T-6");
        journey.sendInOrder(
                story.placed(),
                story.paid(),
                story.sent("P1", 30, "DHL", "00340434160942011875", "[{\"line\": \"1\", \"quantity\": 1}]"));
        journey.travel(Duration.ofDays(5));
        journey.sendInOrder(new Story("demo-generic", "T-6", journey.now().minus(Duration.ofHours(1)))
                .sent("P2", 30, "GLS", "42070311897", "[{\"line\": \"2\", \"quantity\": 2}]"));

        journey.travel(Duration.ofDays(6));
        assertThat(journey.subjectsTo(story.email())).doesNotContain("Wie war Ihre Bestellung bei Hafenkontor?");
        journey.travel(Duration.ofDays(2));
        assertThat(journey.subjectsTo(story.email())).containsOnlyOnce("Wie war Ihre Bestellung bei Hafenkontor?");
    }

    @Test
    @Tag("G3")
    void whoStillHasToPayIsRemindedAndWhoPaidMeanwhileIsNot() {
        Story unpaid = journey.story("demo-generic", "T-7");
        Story paid = journey.story("demo-generic", "T-8");
        journey.sendInOrder(unpaid.placed(), paid.placed());
        journey.travel(Duration.ofDays(2));
        journey.sendInOrder(paid.paid());

        journey.travel(Duration.ofDays(4));

        assertThat(journey.subjectsTo(unpaid.email()))
                .containsExactly(
                        "Ihre Bestellung T-7 bei Hafenkontor", "Bitte denken Sie an die Zahlung für Bestellung T-7");
        assertThat(journey.sentTo(unpaid.email()).getLast().text())
                .contains("DE89 3704 0044 0532 0130 00", "T-7, Erika, Beispiel", "62,90");
        assertThat(journey.sentTo(paid.email())).hasSize(1);
        assertThat(journey.ledger(paid))
                .filteredOn(message -> message.key().type().equals(BuiltInTypes.PAYMENT_REMINDER))
                .extracting(Message::reason)
                .containsExactly("paid meanwhile");
    }

    private void assertReviewSkipped(Story story, String reason) {
        assertThat(journey.subjectsTo(story.email())).noneMatch(subject -> subject.startsWith("Wie war"));
        assertThat(journey.ledger(story))
                .filteredOn(message -> message.key().type().equals(BuiltInTypes.REVIEW_REQUEST))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.state()).isEqualTo(MessageState.SKIPPED);
                    assertThat(message.reason()).isEqualTo(reason);
                });
    }
}
