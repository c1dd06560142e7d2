package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buyers withdraw from their contracts, by the order's page and by the shop's public form. */
@OnSharedSystem
@Tag("G5")
final class WithdrawalJourneyTest {
    private static final String SELLER = "team@hafenkontor.example";
    private static final String DECLARED = "Ihr Widerruf ist eingegangen";

    private final Journey journey;

    WithdrawalJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    void d1d2d4TwoClicksWithdrawOnePieceAndTheReceiptSaysSo() {
        Story story = journey.story("demo-generic", "WD-1");
        URI page = journey.placed(story);

        Web.Answer statement = submit(page, "/withdrawal", Map.of());
        assertThat(statement.status()).isEqualTo(200);
        assertThat(statement.body()).contains("Widerruf bestätigen").doesNotContain("name=\"code\"", "Beispiel");
        assertThat(receipts(story.email())).isEmpty();

        Map<String, String> oneCup = Map.of("piece-1", "0", "piece-2", "1");
        assertThat(submit(page, "/withdrawal/confirm", oneCup).status()).isEqualTo(303);
        assertThat(submit(page, "/withdrawal/confirm", oneCup).status()).isEqualTo(303);

        OutboxEntry receipt = journey.await(
                "the receipt", () -> receipts(story.email()).stream().findFirst());
        assertThat(receipt.text())
                .contains("Hiermit widerrufe ich, Erika Beispiel, den Vertrag WD-1 für: 1\u00a0× Tasse")
                .containsPattern("\\d\\d:\\d\\d:\\d\\d \\(UTC[+-]\\d\\d:\\d\\d\\)");
        OutboxEntry told = journey.await("a mail to the seller about WD-1", () -> toSeller("WD-1"));
        assertThat(told.headers()).containsEntry("Reply-To", story.email());
        assertThat(journey.read(page)).contains("Widerruf eingegangen am", "1 × Tasse", "IBAN");
        journey.settle();
        assertThat(receipts(story.email())).hasSize(1);
    }

    @Test
    void d9WhoWithdrewFromAllIsNeitherAskedForMoneyNorReminded() {
        Story story = journey.story("demo-generic", "WD-2");
        URI page = journey.placed(story);
        assertThat(journey.read(page)).contains("IBAN");

        submit(page, "/withdrawal/confirm", Map.of("whole", "1"));
        journey.await("the receipt", () -> receipts(story.email()).stream().findFirst());

        assertThat(journey.read(page)).contains("Widerruf eingegangen am").doesNotContain("IBAN");
        journey.leap(Duration.ofDays(6));
        assertThat(journey.ledger(story))
                .filteredOn(message -> message.key().type().name().equals("PAYMENT_REMINDER"))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.reason()).isEqualTo("buyer withdrew"));
    }

    @Test
    void d1ThePublicFormAnswersAMatchAndAMissInTheSameBytesAndReceivesBoth() {
        Story story = journey.story("demo-generic", "WD-3");
        URI page = journey.placed(story);
        URI form = page.resolve("/withdraw/" + Journey.SHOP);
        assertThat(journey.web().get(form).status()).isEqualTo(200);

        List<String> answers = new ArrayList<>();
        for (String email : List.of(story.email(), "wd-4@example.com")) {
            Map<String, String> typed = Map.of("name", "Erika Beispiel", "number", "WD-3", "email", email);
            String asked = journey.web().submit(form, typed).body();
            Web.Answer done = journey.web().submit(URI.create(form + "/confirm"), typed);
            assertThat(done.status()).isEqualTo(200);
            answers.add((asked + done.body()).replace(email, "EMAIL").replaceAll("\\d\\d:\\d\\d:\\d\\d", "TIME"));
            journey.await(
                    "the receipt to " + email, () -> receipts(email).stream().findFirst());
        }

        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(journey.read(page)).contains("Widerruf eingegangen am");
    }

    private Web.Answer submit(URI page, String path, Map<String, String> fields) {
        return journey.web().submit(URI.create(page + path), fields);
    }

    private List<OutboxEntry> receipts(String email) {
        return journey.sentTo(email).stream()
                .filter(mail -> mail.subject().startsWith(DECLARED))
                .toList();
    }

    private Optional<OutboxEntry> toSeller(String number) {
        return journey.sentTo(SELLER).stream()
                .filter(mail -> mail.subject().startsWith("Widerruf zu " + number + " "))
                .findFirst();
    }
}
