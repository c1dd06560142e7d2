package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.local.send.Redating;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The samples of {@code events/}, one after the other, as a newcomer sends them; only their dates are new. */
@OnSharedSystem
final class SamplesJourneyTest {
    private final Journey journey;

    SamplesJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Tag("DR-1")
    @Tag("DR-18")
    @Tag("DR-23")
    @Tag("SH-1")
    @Tag("SH-2")
    @Tag("SH-11")
    @Tag("SH-12")
    @Tag("SH-13")
    @Tag("SH-14")
    @Tag("SH-15")
    void eachSampleChangesThePageWithinFiveSecondsAndThoseThatAreNewsAreMailedOnce() {
        Promised promised = new Promised(journey);
        journey.send(sample("order.placed"));
        OutboxEntry confirmation =
                promised.value("a confirmation", () -> journey.sentTo("greta.sommerfeld@example.com").stream()
                        .findFirst());
        assertThat(confirmation.subject()).isEqualTo("Ihre Bestellung 10042 bei Hafenkontor");
        URI page = Journey.link(confirmation);
        promised.page(page, "Bestellung 10042");

        journey.send(sample("order.confirmed"));
        promised.page(page, "Bestätigt (jetzt)");
        journey.send(sample("order.paid"));
        promised.page(page, "Bezahlt am");
        journey.send(sample("order.packed"));
        promised.page(page, "Gepackt (jetzt)");
        journey.send(sample("shipment.sent"));
        promised.page(page, "Unterwegs (jetzt)");
        assertThat(journey.read(page)).contains("DHL", "00340434160942011875");
        journey.send(sample("shipment.tracked.out-for-delivery"));
        promised.page(page, "In Zustellung (jetzt)");
        journey.send(sample("shipment.tracked.delivered"));
        promised.page(page, "Ihr Paket ist angekommen.");

        journey.settle();
        assertThat(journey.subjectsTo("greta.sommerfeld@example.com"))
                .containsExactly(
                        "Ihre Bestellung 10042 bei Hafenkontor",
                        "Ihre Bestellung 10042 ist unterwegs",
                        "Ihre Bestellung 10042 wird gerade zugestellt",
                        "Ihre Bestellung 10042 ist angekommen");
    }

    @Test
    void anOrderBuiltItemByItemIsConfirmedWhenItIsComplete() {
        journey.sendInOrder(sample("order.placed.partial"));
        String address = address(sample("order.placed.partial"));
        assertThat(journey.sentTo(address)).isEmpty();

        journey.sendInOrder(sample("order.changed.lines"), sample("order.finalised"));

        // What waits for something is looked at again after a minute at first.
        journey.travel(Duration.ofMinutes(10));
        assertThat(journey.sentTo(address)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains("10043"));
    }

    @Test
    @Tag("SH-3")
    @Tag("SH-4")
    @Tag("SH-6")
    void theNorwegianSampleWithATelephoneOnlyGetsOneSms() {
        journey.sendInOrder(sample("order.placed.phone-only"), sample("shipment.sent.untracked"));

        assertThat(journey.system().outbox().entries())
                .filteredOn(entry -> entry.text().contains("10044"))
                .singleElement()
                .satisfies(sms -> assertThat(sms.to()).startsWith("+47"));
    }

    private static String address(String event) {
        var email = Pattern.compile("\"email\": \"([^\"]+)\"").matcher(event);
        assertThat(email.find()).isTrue();
        return email.group(1);
    }

    /** A sample as {@code ./buyer-status send} sends it. */
    private String sample(String name) {
        try {
            String json = Files.readString(Journey.ROOT.resolve("events").resolve(name + ".json"));
            return Redating.of(Journey.ROOT.resolve("events"), journey.now()).moved(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
