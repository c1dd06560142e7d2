package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What buyers write from their page, when they may, and who is told. */
@OnSharedSystem
final class ConversationJourneyTest {
    private static final String SELLER = "team@hafenkontor.example";

    private final Journey journey;

    ConversationJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Tag("DR-24")
    @Tag("DR-26")
    @Tag("DR-28")
    @Tag("DR-29")
    @Tag("BL-73")
    @Tag("BL-11")
    void aMessageStandsInTheThreadAndTheSellerIsToldWithEverythingNeededToAnswer() {
        Story story = journey.story("demo-generic", "C-1");
        URI page = journey.placed(story);

        Web.Answer answer = write(page, "Bitte an Kastanienweg 3 liefern <b>statt</b> nach Hause & danke!");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().get("location")).startsWith(page.getPath());
        assertThat(journey.web().get(page).body()).contains("Kastanienweg 3 liefern &lt;b&gt;statt&lt;/b&gt;");
        OutboxEntry mail = journey.await("a mail to the seller about C-1", () -> about("C-1"));
        assertThat(mail.text())
                .contains("Bitte an Kastanienweg 3 liefern <b>statt</b> nach Hause & danke!")
                .contains("Erika Beispiel", "C-1", story.email(), page.toString());
        assertThat(mail.headers().get("Reply-To")).startsWith("reply+").endsWith("@replies.shop.example");
    }

    @Test
    void theSameFormSentTwiceIsOneMessageAndOneMail() {
        Story story = journey.story("demo-generic", "C-2");
        URI page = journey.placed(story);

        write(page, "Ist das Paket schon unterwegs?");
        write(page, "Ist das Paket schon unterwegs?");
        journey.settle();

        assertThat(journey.read(page)).containsOnlyOnce("Ist das Paket schon unterwegs?");
        assertThat(journey.sentTo(SELLER))
                .filteredOn(mail -> mail.subject().contains("C-2"))
                .hasSize(1);
    }

    @Test
    @Tag("DR-25")
    @Tag("DR-26")
    void theWindowClosesWhenTheOrderIsPackedAndALateMessageKeepsItsText() {
        Story story = journey.story("demo-generic", "C-3");
        URI page = journey.placed(story);
        assertThat(journey.web().get(page).body()).contains("<textarea");

        journey.sendInOrder(story.packed());
        Web.Answer late = write(page, "Gerade noch \"rechtzeitig\" <geschrieben>");

        assertThat(journey.web().get(page).body()).doesNotContain("<textarea");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("&lt;geschrieben&gt;");
        assertThat(late.text()).contains("hallo@hafenkontor.example", "+49 40 5550100");
        assertThat(journey.read(page)).doesNotContain("Gerade noch");
        assertThat(about("C-3")).isEmpty();
    }

    @Test
    @Tag("DR-25")
    void whatWasSentWasPackedEvenIfNobodySaidSo() {
        Story story = journey.story("demo-generic", "C-4");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent());

        assertThat(write(page, "Zu spät?").status()).isEqualTo(422);
    }

    @Test
    @Tag("DR-27")
    void aSettingLeavesTheWindowOpenAfterPacking() {
        Story story = journey.story("open", "C-5");
        URI page = journey.placed(story);
        journey.sendInOrder(story.packed(), story.sent());

        assertThat(write(page, "Das Paket darf zum Nachbarn.").status()).isEqualTo(303);

        assertThat(journey.read(page)).contains("Das Paket darf zum Nachbarn.");
    }

    @Test
    @Tag("DR-29")
    void theSellerIsNotToldWhereTheSettingIsOff() {
        Story story = journey.story("quiet", "C-6");
        URI page = journey.placed(story);

        assertThat(write(page, "Liest das jemand?").status()).isEqualTo(303);
        journey.settle();

        assertThat(journey.read(page)).contains("Liest das jemand?");
        assertThat(about("C-6")).isEmpty();
    }

    @Test
    void whatCannotBeTakenComesBackWithTheTextAndAReasonInTheBuyersLanguage() {
        Story story = journey.story("demo-generic", "C-7");
        URI page = journey.placed(story);

        Web.Answer empty = write(page, " \n ");
        Web.Answer tooLong = write(page, "lang".repeat(1001));
        Web.Answer control = write(page, "Pling\u0007");

        for (Web.Answer refused : List.of(empty, tooLong, control)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("lang=\"de\"", "role=\"alert\"");
        }
        assertThat(tooLong.body()).contains("lang".repeat(1001));
        assertThat(control.body()).contains("Pling");
        assertThat(journey.web()
                        .submit(URI.create(page + "/messages"), Map.of("text", "x".repeat(250_000)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void tooManyInARowHaveToWaitAndKeepTheirText() {
        Story story = journey.story("demo-generic", "C-8");
        URI page = journey.placed(story);
        for (int message = 1; message <= 5; message++) {
            assertThat(write(page, "Nachricht " + message).status()).isEqualTo(303);
        }

        Web.Answer sixth = write(page, "Nachricht Nummer sechs");

        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.body()).contains("Nachricht Nummer sechs");
        journey.travel(Duration.ofMinutes(11));
        assertThat(write(page, "Nachricht Nummer sechs").status()).isEqualTo(303);
    }

    @Test
    @Tag("C57")
    void whatTheSellerWritesReachesTheBuyerAndWhatIsInternalDoesNot() {
        Story story = journey.story("demo-generic", "C-9");
        URI page = journey.placed(story);

        journey.sendInOrder(story.noted("Wir packen gleich.", "buyer"), story.noted("Kunde ist schwierig.", "seller"));

        assertThat(journey.read(page)).contains("Wir packen gleich.").doesNotContain("schwierig");
        assertThat(journey.subjectsTo(story.email()))
                .containsExactly(
                        "Ihre Bestellung C-9 bei Hafenkontor", "Hafenkontor hat Ihnen zu Bestellung C-9 geschrieben");
        assertThat(journey.sentTo(story.email()).getLast().text()).contains("Wir packen gleich.");
    }

    @Test
    void aWrongSecretOpensNothingAndTakesNothing() {
        URI page = journey.placed(journey.story("demo-generic", "C-10"));
        URI wrong = URI.create(page.toString().replaceFirst("[^/]{27}$", "A".repeat(27)));
        URI nobody =
                URI.create(page.toString().replaceFirst("/o/journey-.{26}/", "/o/journey-" + "0".repeat(26) + "/"));

        Web.Answer answer = journey.web().get(wrong);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(journey.web().get(nobody).body()).isEqualTo(answer.body());
        assertThat(write(wrong, "Hallo?").status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("C-10", "Erika");
    }

    private Web.Answer write(URI page, String text) {
        return journey.web().submit(URI.create(page + "/messages"), Map.of("text", text, "after", ""));
    }

    private java.util.Optional<OutboxEntry> about(String number) {
        return journey.sentTo(SELLER).stream()
                .filter(mail -> mail.subject().contains(number + " "))
                .findFirst();
    }
}
