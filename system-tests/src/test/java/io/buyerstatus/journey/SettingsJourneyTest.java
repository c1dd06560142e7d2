package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a shop sets, and its channels override, as buyers see it. */
@OnSharedSystem
final class SettingsJourneyTest {
    private final Journey journey;

    SettingsJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Tag("DR-3")
    @Tag("DR-4")
    @Tag("DR-5")
    @Tag("DR-7")
    @Tag("DR-15")
    @Tag("DR-16")
    void aChannelThatSetsNothingShowsTheShopsOwnDataAndBankAccount() {
        URI page = journey.placed(journey.story("demo-generic", "S-1"));

        Web.Answer answer = journey.web().get(page);

        assertThat(answer.text())
                .contains("Hafenkontor", "Kaistraße 1", "20457 Hamburg", "+49 40 5550100", "AGB")
                .contains("Wir packen jeden Werktag bis 14 Uhr.")
                .contains("Empfänger Hafenkontor GmbH", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX", "Commerzbank");
        assertThat(answer.body()).contains("href=\"https://www.hafenkontor.example/agb\"");
    }

    @Test
    @Tag("DR-14")
    @Tag("DR-15")
    @Tag("DR-16")
    void aChannelsOverrideOfOneFieldLeavesTheOthersInheritedBankDataToo() {
        Story story = journey.story("outlet", "S-2");
        URI page = journey.placed(story);

        String text = journey.read(page);

        assertThat(text)
                .contains("Hafenkontor Outlet", "Empfänger Outlet am Hafen GmbH")
                .contains("DE89 3704 0044 0532 0130 00", "COBADEFFXXX", "Commerzbank")
                .contains("Kaistraße 1", "hallo@hafenkontor.example", "Wir packen jeden Werktag bis 14 Uhr.");
        assertThat(journey.subjectsTo(story.email())).containsExactly("Ihre Bestellung S-2 bei Hafenkontor Outlet");
    }

    @Test
    @Tag("DR-12")
    @Tag("DR-13")
    @Tag("DR-19")
    void bankDataStandOnThePageUntilTheOrderIsPaidWithNumberFirstAndLastNameAsReference() {
        Story story = journey.story("demo-generic", "S-3");
        URI page = journey.placed(story);
        assertThat(journey.read(page)).contains("S-3, Erika, Beispiel", "62,90 €");

        journey.sendInOrder(
                story.event("invoice.issued", "invoice", 8, "{\"kind\": \"invoice\", \"number\": \"RE-77\"}"));
        assertThat(journey.read(page)).contains("RE-77, Erika, Beispiel");

        journey.sendInOrder(story.paid());
        assertThat(journey.read(page)).doesNotContain("DE89", "RE-77, Erika").contains("Bezahlt am", "RE-77");
    }

    @Test
    @Tag("DR-21")
    @Tag("DR-22")
    void addressesAreMaskedUnlessTheChannelShowsThem() {
        String masked = journey.read(journey.placed(journey.story("demo-generic", "S-4")));
        String shown = journey.read(journey.placed(journey.story("open", "S-5")));

        assertThat(masked).contains("Köln".substring(0, 1) + "•••").doesNotContain("Lindenweg 7", "50667 Köln");
        assertThat(shown).contains("Erika Beispiel", "Lindenweg 7", "50667 Köln");
        assertThat(shown).contains("Teekanne", "39,00 €", "2 × 9,50 €", "19,00 €", "4,90 €", "Gesamtbetrag 62,90 €");
    }

    @Test
    @Tag("DR-2")
    void aSwitchedOffChannelShowsAPageThatSaysSoSendsNothingAndLosesNothing() {
        Story story = journey.story("outlet", "S-6");
        URI page = journey.placed(story);
        journey.shop().change("name: Hafenkontor Outlet", "name: Hafenkontor Outlet\n      enabled: false", journey);
        journey.sendInOrder(story.sent());

        Web.Answer off = journey.web().get(page);
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.text()).contains("Hafenkontor Outlet").doesNotContain("Teekanne", "S-6", "DE89");
        assertThat(journey.sentTo(story.email())).hasSize(1);
        assertThat(journey.ledger(story))
                .filteredOn(message -> message.key().type().equals(BuiltInTypes.SENT))
                .extracting(Message::state)
                .containsExactly(MessageState.WAITING);

        journey.shop().install();
        journey.travel(Duration.ofMinutes(5));
        assertThat(journey.read(page)).contains("Teekanne", "Unterwegs (jetzt)");
        assertThat(journey.subjectsTo(story.email()))
                .containsExactly("Ihre Bestellung S-6 bei Hafenkontor Outlet", "Ihre Bestellung S-6 ist unterwegs");
    }

    @Test
    @Tag("DR-2")
    void whatHappensInAChannelThatWasNeverOnIsKeptAndNotSent() {
        Story story = journey.story("closed", "S-7");
        journey.sendInOrder(story.placed());

        assertThat(journey.knows(story)).isTrue();
        assertThat(journey.sentTo(story.email())).isEmpty();
        assertThat(journey.ledger(story))
                .filteredOn(message -> message.key().type().equals(BuiltInTypes.ORDER_CONFIRMED))
                .extracting(Message::reason)
                .containsExactly("the shop is switched off");
    }
}
