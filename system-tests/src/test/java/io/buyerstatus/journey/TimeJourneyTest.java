package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What time brings: review requests and reminders, each looked at once more when it is due. All their orders live through the same days. */
@OnSharedSystem
final class TimeJourneyTest {
    private static final String ASKED = "Wie war Ihre Bestellung bei Hafenkontor?";

    /** How late anything may leave: time passes in steps of two hours. */
    private static final Duration LATE = Duration.ofHours(3);

    private final Journey journey;
    private final Story sent;
    private final Story cancelled;
    private final Story refunded;
    private final Story hasty;
    private final Story patient;
    private final Story twoParcels;
    private final Story unpaid;
    private final Story paidLate;
    private Instant secondParcelSent = Instant.MAX;

    TimeJourneyTest(Journey journey) {
        this.journey = journey;
        this.sent = journey.story("demo-generic", "T-1");
        this.cancelled = journey.story("demo-generic", "T-2");
        this.refunded = journey.story("demo-generic", "T-3");
        this.hasty = journey.story("hasty", "T-4");
        this.patient = journey.story("patient", "T-5");
        this.twoParcels = journey.story("demo-generic", "T-6");
        this.unpaid = journey.story("demo-generic", "T-7");
        this.paidLate = journey.story("demo-generic", "T-8");
    }

    @BeforeAll
    void thirteenDays() {
        journey.sendInOrder(sent.placed(), sent.paid(), sent.sent());
        journey.sendInOrder(cancelled.placed(), cancelled.sent(), cancelled.cancelled());
        journey.sendInOrder(
                refunded.placed(),
                refunded.paid(),
                refunded.sent(),
                refunded.event("order.refunded", "refund", 90, "{\"refund\": \"R1\", \"full\": true}"));
        journey.sendInOrder(
                hasty.placed(), hasty.paid(), hasty.sent(), patient.placed(), patient.paid(), patient.sent());
        journey.sendInOrder(
                twoParcels.placed(),
                twoParcels.paid(),
                twoParcels.sent("P1", 30, "DHL", "00340434160942011875", "[{\"line\": \"1\", \"quantity\": 1}]"));
        journey.sendInOrder(unpaid.placed(), paidLate.placed());

        journey.travel(Duration.ofDays(2));
        journey.sendInOrder(paidLate.paid());

        journey.travel(Duration.ofDays(3));
        Story later = new Story(
                twoParcels.connection(), twoParcels.number(), journey.now().minus(Duration.ofHours(1)));
        journey.sendInOrder(later.sent("P2", 30, "GLS", "42070311897", "[{\"line\": \"2\", \"quantity\": 2}]"));
        secondParcelSent = later.placedAt().plus(Duration.ofMinutes(30));

        journey.travel(Duration.ofDays(8));
    }

    @Test
    @Tag("KS-5")
    @Tag("KS-6")
    void sevenDaysAfterSendingThereWasExactlyOneReviewRequest() {
        assertThat(journey.subjectsTo(sent.email()))
                .containsExactly("Ihre Bestellung T-1 bei Hafenkontor", "Ihre Bestellung T-1 ist unterwegs", ASKED);
        assertAsked(sent, sentAt(sent), Duration.ofDays(7));
        assertThat(journey.sentTo(sent.email()).getLast().headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsKey("List-Unsubscribe");
    }

    @Test
    @Tag("G3")
    @Tag("KS-6")
    void aCancelledOrderAsksNobodyAndTheLedgerSaysWhy() {
        assertThat(journey.subjectsTo(cancelled.email()))
                .containsExactly("Ihre Bestellung T-2 bei Hafenkontor", "Ihre Bestellung T-2 ist unterwegs");
        assertReviewSkipped(cancelled, "order cancelled");
    }

    @Test
    @Tag("G3")
    @Tag("KS-6")
    void aRefundedOrderAsksNobodyAndTheLedgerSaysWhy() {
        assertReviewSkipped(refunded, "order refunded");
    }

    @Test
    @Tag("KS-6")
    void theDelayIsTheChannelsFromThreeToTwelveDays() {
        assertAsked(hasty, sentAt(hasty), Duration.ofDays(3));
        assertAsked(patient, sentAt(patient), Duration.ofDays(12));
        assertThat(journey.sentTo(hasty.email())).hasSize(3);
    }

    @Test
    @Tag("KS-5")
    @Tag("KS-6")
    void theClockStartsWithTheLastParcel() {
        assertAsked(twoParcels, secondParcelSent, Duration.ofDays(7));
    }

    @Test
    @Tag("G3")
    void whoStillHasToPayIsRemindedAndWhoPaidMeanwhileIsNot() {
        assertThat(journey.subjectsTo(unpaid.email()))
                .containsExactly(
                        "Ihre Bestellung T-7 bei Hafenkontor", "Bitte denken Sie an die Zahlung für Bestellung T-7");
        OutboxEntry reminder = journey.sentTo(unpaid.email()).getLast();
        assertThat(reminder.text()).contains("DE89 3704 0044 0532 0130 00", "T-7, Erika, Beispiel", "62,90");
        assertThat(reminder.at()).isBefore(unpaid.placedAt().plus(Duration.ofDays(6)));
        assertThat(journey.sentTo(paidLate.email())).hasSize(1);
        assertThat(journey.ledger(paidLate))
                .filteredOn(message -> message.key().type().equals(BuiltInTypes.PAYMENT_REMINDER))
                .extracting(Message::reason)
                .containsExactly("paid meanwhile");
    }

    private static Instant sentAt(Story story) {
        return story.placedAt().plus(Duration.ofMinutes(30));
    }

    /** Once, and when it is time. */
    private void assertAsked(Story story, Instant clock, Duration delay) {
        List<OutboxEntry> requests = journey.sentTo(story.email()).stream()
                .filter(entry -> entry.subject().equals(ASKED))
                .toList();
        assertThat(requests).singleElement().satisfies(request -> assertThat(request.at())
                .isBetween(clock.plus(delay), clock.plus(delay).plus(LATE)));
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
