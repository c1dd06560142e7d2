package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.reply.DynamoMails;
import io.buyerstatus.aws.reply.S3KeptMails;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Smtp;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.HoldReason;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails, and what people answer to them, from any mail client. */
@OnSharedSystem
@Tag("G7")
final class ReplyJourneyTest {
    private static final String SELLER = "team@hafenkontor.example";

    private final Journey journey;

    ReplyJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Tag("BL-12")
    @Tag("BL-70")
    @Tag("BL-71")
    void aBuyerAnswersAMailAndTheShopAnswersItsNotice() {
        Story story = journey.story("demo-generic", "R-1");
        URI page = journey.placed(story);
        OutboxEntry confirmation = journey.sentTo(story.email()).getFirst();
        String here = replyTo(confirmation);

        smtp().send(story.email(), here, """
                From: Erika Beispiel <%s>
                To: <%s>
                Subject: Re: %s
                Message-ID: <1@mail.example>
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Bitte an die Packstation 123, nicht nach M=C3=BCnchen.

                Am Do., 12. Nov. 2026 um 10:15 Uhr schrieb Hafenkontor <
                orders@shop.example>:

                > Guten Tag Erika Beispiel,
                > hier ist Ihre Bestellung.
                """.formatted(story.email(), here, confirmation.subject()));
        journey.awaitPage(page, "Bitte an die Packstation 123, nicht nach München.");

        assertThat(journey.read(page)).doesNotContain("hier ist Ihre Bestellung", "schrieb Hafenkontor");
        OutboxEntry notice = journey.await("a notice about R-1", () -> told("R-1"));
        assertThat(notice.text()).contains("Bitte an die Packstation 123, nicht nach München.");
        String there = replyTo(notice);
        assertThat(there).isNotEqualTo(here);

        smtp().send(SELLER, there, """
                From: Team <%s>
                To: <%s>
                Subject: Re: %s
                Message-ID: <2@mail.example>

                Gern, das machen wir.

                > Bitte an die Packstation 123
                """.formatted(SELLER, there, notice.subject()));
        OutboxEntry answer = journey.await("an answer to the buyer", () -> journey.sentTo(story.email()).stream()
                .filter(mail -> mail.text().contains("Gern, das machen wir."))
                .findFirst());
        assertThat(answer.text()).doesNotContain("> Bitte");
        assertThat(replyTo(answer)).isEqualTo(here);
        journey.awaitPage(page, "Gern, das machen wir.");
    }

    /** Point 18: the right conversation, or none. */
    @Test
    void whatIsNotCertainlyTheBuyersIsHeldAndNobodyIsToldAnything() {
        Story story = journey.story("demo-generic", "R-2");
        URI page = journey.placed(story);
        String here = replyTo(journey.sentTo(story.email()).getFirst());
        String tampered = here.replaceFirst("(?<=\\+.{28}).", here.charAt(34) == 'a' ? "b" : "a");
        int mails = journey.system().outbox().summaries().size();

        smtp().send("stranger@example.net", here, mail("stranger@example.net", "<3@x>", "Ich bin nicht Erika."));
        smtp().send(story.email(), here, "X-Local-DMARC: FAIL\n" + mail(story.email(), "<4@x>", "Gefälscht."));
        smtp().send(story.email(), tampered, mail(story.email(), "<5@x>", "Verändert."));
        // As the team, to the buyer's own address: the team is not the buyer.
        smtp().send(SELLER, here, mail(SELLER, "<6@x>", "Wir sind nicht Erika."));
        journey.settle();

        assertThat(held())
                .extracting(HeldMail::reason)
                .containsExactlyInAnyOrder(
                        HoldReason.STRANGER,
                        HoldReason.STRANGER,
                        HoldReason.SENDER_UNPROVEN,
                        HoldReason.ADDRESS_UNPROVEN);
        MailId stranger = held().stream()
                .filter(mail -> mail.from().equals("stranger@example.net"))
                .findFirst()
                .orElseThrow()
                .id();
        S3KeptMails originals = new S3KeptMails(
                AwsClients.s3(Patience.OF_WORK), journey.system().output("MailsBucket"));
        assertThat(journey.web().get(originals.mail(Journey.SHOP, stranger)).body())
                .as("the original, saved by the address that the desk leads to")
                .contains("Ich bin nicht Erika.");
        assertThat(journey.read(page)).doesNotContain("nicht Erika", "Gefälscht", "Verändert");
        assertThat(journey.system().outbox().summaries()).hasSize(mails);
    }

    @Test
    void aMailThatComesTwiceIsOneAndOneThatNobodyWroteIsNone() {
        Story story = journey.story("demo-generic", "R-3");
        URI page = journey.placed(story);
        String here = replyTo(journey.sentTo(story.email()).getFirst());

        smtp().send(story.email(), here, mail(story.email(), "<7@x>", "Nur einmal."));
        smtp().send(story.email(), here, mail(story.email(), "<7@x>", "Nur einmal."));
        smtp().send(
                        story.email(),
                        here,
                        "Auto-Submitted: auto-replied\n" + mail(story.email(), "<8@x>", "Bin im Urlaub."));
        journey.settle();

        assertThat(journey.read(page)).containsOnlyOnce("Nur einmal.").doesNotContain("Urlaub");
        assertThat(journey.sentTo(SELLER))
                .filteredOn(mail -> mail.subject().contains("R-3 "))
                .hasSize(1);
    }

    private static String mail(String from, String id, String words) {
        return """
                From: <%s>
                Subject: Re: Ihre Bestellung
                Message-ID: %s
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(from, id, words);
    }

    private List<HeldMail> held() {
        return new DynamoMails(journey.dynamo(), journey.system().output("LedgerTable")).newest(Journey.SHOP, 100);
    }

    private static String replyTo(OutboxEntry mail) {
        String address = mail.headers().getOrDefault("Reply-To", "");
        assertThat(address).startsWith("reply+").endsWith("@replies.shop.example");
        assertThat(mail.headers()).containsEntry("References", "<" + address + ">");
        return address;
    }

    private Optional<OutboxEntry> told(String number) {
        return journey.sentTo(SELLER).stream()
                .filter(mail -> mail.subject().contains(number + " "))
                .findFirst();
    }

    private Smtp smtp() {
        return new Smtp(journey.system().mail().smtp());
    }
}
