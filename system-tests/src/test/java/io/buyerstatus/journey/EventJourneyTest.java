package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What order events do, from the queue to the page, the inbox and the phone. */
@OnSharedSystem
final class EventJourneyTest {
    private static final String PHONE_ONLY =
            "{\"firstName\": \"Nils\", \"lastName\": \"Beispiel\", \"phone\": \"+49 151 555 0117\"}";

    private final Journey journey;

    EventJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    void theSameEventFiveTimesIsOneOrderAndOneMail() {
        Story story = journey.story("demo-generic", "E-1");
        for (int time = 0; time < 5; time++) {
            journey.send(story.placed());
        }
        journey.settle();

        assertThat(journey.sentTo(story.email())).hasSize(1);
        assertThat(journey.ledger(story))
                .filteredOn(message -> message.state() == MessageState.DELIVERED)
                .hasSize(1);
    }

    @Test
    @Tag("SH-11")
    void aLateEventTurnsNothingBackAndTellsNobody() {
        Story story = journey.story("demo-generic", "E-2");
        URI page = journey.placed(story);
        journey.sendInOrder(story.tracked("delivered", 60));
        List<String> told = journey.subjectsTo(story.email());

        journey.sendInOrder(story.tracked("out_for_delivery", 50), story.sent(), story.packed(), story.confirmed());

        assertThat(journey.read(page)).contains("Ihr Paket ist angekommen.").contains("00340434160942011875");
        assertThat(journey.subjectsTo(story.email()))
                .isEqualTo(told)
                .containsExactly("Ihre Bestellung E-2 bei Hafenkontor", "Ihre Bestellung E-2 ist angekommen");
    }

    @Test
    void eventsBeforeTheirOrderWaitForItAndTellOnlyWhatIsStillNews() {
        Story story = journey.story("demo-generic", "E-3");
        journey.sendInOrder(story.tracked("out_for_delivery", 50), story.sent(), story.paid());
        assertThat(journey.sentTo(story.email())).isEmpty();

        journey.sendInOrder(story.placed());

        assertThat(journey.subjectsTo(story.email()))
                .containsExactlyInAnyOrder(
                        "Ihre Bestellung E-3 wird gerade zugestellt", "Ihre Bestellung E-3 bei Hafenkontor");
        assertThat(journey.read(Journey.link(journey.awaitFirst(story.email()))))
                .contains("In Zustellung (jetzt)", "Bezahlt am");
    }

    @Test
    @Tag("SH-3")
    @Tag("SH-4")
    @Tag("SH-6")
    void aBuyerWhoGaveOnlyAPhoneGetsTheConfirmationBySmsAndNothingElse() {
        Story story = journey.story("demo-generic", "E-4");

        journey.sendInOrder(
                story.placed(PHONE_ONLY),
                story.sent(),
                story.tracked("out_for_delivery", 50),
                story.tracked("delivered", 60));

        OutboxEntry sms = journey.awaitFirst("+491515550117");
        assertThat(journey.sentTo("+491515550117")).hasSize(1);
        assertThat(sms.text()).contains("E-4");
        assertThat(journey.read(Journey.link(sms))).contains("Bestellung E-4", "Ihr Paket ist angekommen.");
        assertThat(journey.ledger(story))
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .extracting(message -> message.key().type(), Message::reason)
                .contains(
                        tuple(BuiltInTypes.SENT, "no e-mail address, and no consent to SMS"),
                        tuple(BuiltInTypes.OUT_FOR_DELIVERY, "no e-mail address, and no consent to SMS"),
                        tuple(BuiltInTypes.DELIVERED, "no e-mail address, and no consent to SMS"),
                        tuple(BuiltInTypes.REVIEW_REQUEST, "no e-mail address, and not sent by SMS"));
    }

    @Test
    @Tag("SH-3")
    @Tag("SH-5")
    @Tag("SH-6")
    void aBuyerWhoGaveBothGetsConfirmationAndUpdatesByMailOnly() {
        Story story = journey.story("demo-generic", "E-5");
        String both = "{\"firstName\": \"Nora\", \"email\": \"" + story.email()
                + "\", \"phone\": \"+49 151 555 0118\", \"smsConsent\": true}";

        journey.sendInOrder(story.placed(both), story.sent(), story.tracked("delivered", 60));

        assertThat(journey.subjectsTo(story.email()))
                .containsExactly(
                        "Ihre Bestellung E-5 bei Hafenkontor",
                        "Ihre Bestellung E-5 ist unterwegs",
                        "Ihre Bestellung E-5 ist angekommen");
        assertThat(journey.sentTo("+491515550118")).isEmpty();
    }

    @Test
    @Tag("DR-17")
    @Tag("SH-2")
    @Tag("SH-8")
    void theSellersOwnTextCarriesTheLinkInPlaceOfItsPlaceholder() {
        Story story = journey.story("demo-generic", "E-6");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent());

        OutboxEntry mail = journey.sentTo(story.email()).getLast();
        assertThat(mail.text()).contains("Ihr Paket ist raus. Alles Weitere steht hier: " + page);
        assertThat(mail.html()).contains(page.toString()).doesNotContain("#link_checkout#");
    }

    @Test
    @Tag("SH-13")
    @Tag("SH-17")
    @Tag("SH-18")
    void eachParcelHasASectionAndTheFirstPutsTheOrderOnItsWay() {
        Story story = journey.story("demo-generic", "E-7");
        URI page = journey.placed(story);
        journey.sendInOrder(
                story.sent("P1", 30, "DHL", "00340434160942011875", "[{\"line\": \"1\", \"quantity\": 1}]"));
        assertThat(journey.read(page))
                .contains("Unterwegs (jetzt)", "1 × Teekanne", "Noch nicht versendet", "2 × Tasse");

        journey.sendInOrder(
                story.sent("P2", 40, "Bergpost", "BP-77", "[{\"line\": \"2\", \"quantity\": 2}]"),
                story.tracked("P1", "delivered", 60));

        String text = journey.read(page);
        assertThat(text)
                .contains("DHL", "00340434160942011875", "Bergpost", "BP-77", "Unterwegs (jetzt)")
                .doesNotContain("Noch nicht versendet");
        assertThat(text.indexOf("BP-77")).isNotEqualTo(text.indexOf("00340434160942011875"));
        assertThat(journey.subjectsTo(story.email()))
                .filteredOn(subject -> subject.contains("unterwegs"))
                .hasSize(2);
    }

    @Test
    @Tag("SH-16")
    void anAttemptedDeliveryStandsOnThePage() {
        Story story = journey.story("demo-generic", "E-8");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent(), story.tracked("attempted", 55));

        assertThat(journey.read(page)).contains("Zustellversuch");
    }

    @Test
    @Tag("KS-1")
    void anOrderFromBeforeTheInstallationIsRefusedUntilAnImportAdmitsIt() {
        Story story =
                new Story("demo-generic", "E-9", journey.shop().installedAt().minus(Duration.ofDays(10)));
        journey.sendInOrder(story.placed(), story.sent());
        assertThat(journey.ledger(story)).isEmpty();

        journey.sendInOrder(Story.imported(story.placed()), Story.imported(story.sent()));
        assertThat(journey.ledger(story)).isEmpty();

        // What happens to an imported order from now on is told again.
        journey.sendInOrder(
                new Story("demo-generic", "E-9", journey.now().minus(Duration.ofHours(2))).tracked("delivered", 60));
        OutboxEntry mail = journey.awaitFirst(story.email());
        assertThat(mail.subject()).isEqualTo("Ihre Bestellung E-9 ist angekommen");
        assertThat(journey.read(Journey.link(mail))).contains("Bestellung E-9", "Ihr Paket ist angekommen.");
    }

    @Test
    void whatCannotBeReadIsADeadLetterAfterFiveReceivesWhileItsNeighboursGoOn() {
        Story story = journey.story("demo-generic", "E-10");
        String poison = journey.send("{\"specversion\": \"1.0\", \"id\": \"broken");
        journey.send(story.placed());
        journey.awaitFirst(story.email());

        Await.until("a dead letter", journey.system()::activity, () -> {
            journey.travel(Duration.ofMinutes(1));
            return journey.deadLetter(poison).isPresent();
        });
        var failure = new DynamoFailureLog(journey.dynamo(), journey.system().output("LedgerTable")).find(poison);
        assertThat(failure).hasValueSatisfying(known -> {
            assertThat(known.receives()).isEqualTo(5);
            assertThat(known.reason()).contains("breaks the contract").contains("json");
        });
    }
}
