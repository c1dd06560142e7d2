package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Carriers' and brokers' deliveries, from the gateway to the page and the inbox; and what is not let in. */
@OnSharedSystem
final class CarrierJourneyTest {
    private static final String EASYPOST = JourneyShop.SECRETS.getOrDefault("EASYPOST", "");
    private static final String AFTERSHIP = JourneyShop.SECRETS.getOrDefault("AFTERSHIP", "");
    private static final String DHL = JourneyShop.SECRETS.getOrDefault("DHL", "");

    private final Journey journey;
    private final Sender sender;
    private final Webhooks webhooks;

    CarrierJourneyTest(Journey journey) {
        this.journey = journey;
        sender = new Sender(journey.web(), journey.system().uri());
        webhooks = new Webhooks(journey.now());
    }

    @Test
    @Tag("G8")
    @Tag("SH-14")
    void easyPostsScansReachThePageAndAnotherCopyOfThemChangesNothing() {
        Story story = journey.story("demo-generic", "K-1");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent("P1", 30, "UPS", "1ZA1B2C36801234567", "[]"));
        byte[] body = webhooks.body("easypost/tracker-updated.json");

        assertThat(sender.easyPost(body, EASYPOST).status()).isEqualTo(200);
        assertThat(sender.easyPost(body, EASYPOST).status()).isEqualTo(200);
        journey.awaitPage(page, "Delivered to UPS Access Point");
        journey.settle();

        assertThat(journey.read(page))
                .contains("Abholbereit (jetzt)", "We missed you", "Departed from Facility", "Neumünster")
                .containsOnlyOnce("Delivered to UPS Access Point");
        assertThat(journey.subjectsTo(story.email()))
                .filteredOn(subject -> subject.contains("unterwegs"))
                .hasSize(1);
    }

    @Test
    @Tag("G8")
    void afterShipsScansWaitForTheOrderThatGetsTheNumber() {
        Story story = journey.story("demo-generic", "K-2");
        URI page = journey.placed(story);

        assertThat(sender.afterShip(webhooks.body("aftership/tracking-update.json"), AFTERSHIP)
                        .status())
                .isEqualTo(200);
        journey.settle();
        assertThat(journey.read(page)).doesNotContain("Pickup Paketshop");

        journey.sendInOrder(story.sent("P1", 30, "DPD", "0147 5000 1234 56", "[]"));
        journey.awaitPage(page, "Das Paket liegt im Pickup Paketshop zur Abholung bereit.");
        assertThat(journey.read(page)).contains("Kiosk am Rhein");
    }

    @Test
    void dhlsDeliveryToANeighbourIsTheBuyersNewsInDhlsWords() {
        Story story = journey.story("demo-generic", "K-3");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent("P1", 30, "DHL", "00340434123456789012", "[]"));

        assertThat(sender.dhl(webhooks.body("dhl/push.json"), DHL).status()).isEqualTo(200);
        journey.awaitPage(page, "The shipment has been delivered to a neighbour");
        journey.settle();

        assertThat(journey.subjectsTo(story.email()))
                .anyMatch(subject -> subject.contains("ist angekommen"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatComesBackToTheShopIsNotCalledDelivered() {
        Story story = journey.story("demo-generic", "K-4");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent("P1", 30, "DHL", "00340434123456789029", "[]"));

        assertThat(sender.dhl(webhooks.body("dhl/push.returned.json"), DHL).status())
                .isEqualTo(200);
        journey.awaitPage(page, "The shipment has been successfully delivered");
        journey.settle();

        assertThat(journey.subjectsTo(story.email())).noneMatch(subject -> subject.contains("angekommen"));
        assertThat(journey.read(page)).contains("Zurück");
    }

    @Test
    void anUnknownCodeIsShownInTheCarriersWords() {
        Story story = journey.story("demo-generic", "K-5");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent("P1", 30, "DHL Express", "1239876540", "[]"));
        byte[] body = webhooks.text("dhl/push.express.json")
                .replace("\"failure\"", "\"sideways\"")
                .replace("\"CD\"", "\"QQ\"")
                .replace("Further clearance processing is required", "Beamed to orbit")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(sender.dhl(body, DHL).status()).isEqualTo(200);
        journey.awaitPage(page, "Beamed to orbit");
        assertThat(journey.read(page)).contains("Unterwegs (jetzt)");
    }

    /** RFC 5545: hours are told in UTC, whole days without a zone, as they are where the shop is. */
    @Test
    void whatIsToComeGoesIntoTheBuyersCalendar() {
        Story story = journey.story("demo-generic", "K-8");
        LocalDate day = LocalDate.ofInstant(journey.now(), ZoneOffset.UTC).plusDays(3);
        String shop = "Kiosk „Zum fröhlichen Köter“, Zeitungen; Getränke 🚚 Größenwahn, Öffnung früh – bis spät";
        journey.sendInOrder(story.placed()
                .replace(
                        "\"label\": \"Überweisung\"",
                        "\"label\": \"Überweisung\", \"dueAt\": \"" + day + "T23:30:00Z\""));
        URI page = Journey.link(journey.awaitFirst(story.email()));
        journey.sendInOrder(
                story.sent("P1", 30, "DHL", "00340434160942011875", "[]"),
                story.sent("P2", 31, "DPD", "01475000123456", "[]"),
                story.event("shipment.tracked", "window", 40, """
                        {"shipment": "P1", "status": "in_transit", "expected": {"from": "%1$sT09:00:00Z", "until": "%1$sT11:00:00Z"}}
                        """.formatted(day)),
                story.event("shipment.tracked", "waits", 41, """
                        {"shipment": "P2", "status": "pickup_ready", "pickup": {"name": "%s", "until": "%sT23:30:00Z"}}
                        """.formatted(shop, day)));
        journey.awaitPage(page, "fröhlichen Köter");

        CalendarFile delivery = calendar(page, "delivery");
        String stamp = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(delivery.value("DTSTART")).isEqualTo(stamp + "T090000Z");
        assertThat(delivery.value("DTEND")).isEqualTo(stamp + "T110000Z");
        assertThat(delivery.value("URL")).isEqualTo(page.toString());
        // Half past eleven in UTC is the next day where the shop is.
        String last = day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        String after = day.plusDays(2).format(DateTimeFormatter.BASIC_ISO_DATE);
        CalendarFile pickup = calendar(page, "pickup");
        assertThat(pickup.folded()).isTrue();
        assertThat(pickup.value("LOCATION")).isEqualTo(shop);
        for (CalendarFile whole : List.of(pickup, calendar(page, "payment"))) {
            assertThat(whole.value("DTSTART;VALUE=DATE")).isEqualTo(last);
            assertThat(whole.value("DTEND;VALUE=DATE")).isEqualTo(after);
        }
        assertThat(calendar(page, "payment").value("SUMMARY")).contains("62,90");
    }

    /** The entry behind the page's link of this kind, fetched twice: a calendar changes its entry and makes no second one. */
    private CalendarFile calendar(URI page, String kind) {
        Matcher link = Pattern.compile("href=\"([^\"]*/calendar/" + kind + "[^\"]*\\.ics)\"")
                .matcher(journey.web().get(page).body());
        assertThat(link.find()).as("link to the calendar entry of %s", kind).isTrue();
        URI file = page.resolve(link.group(1));
        Web.Answer answer = journey.web().get(file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("content-type", "text/calendar; charset=utf-8")
                .containsEntry("cache-control", "no-store");
        assertThat(journey.web().get(file).body()).isEqualTo(answer.body());
        return CalendarFile.read(answer.body());
    }

    @Test
    @Tag("G9")
    void theSellerIsAskedOnceWhoseADoubtfulNumberIs() {
        Story story = journey.story("demo-generic", "K-6");
        journey.placed(story);
        journey.sendInOrder(story.sent("P1", 30, "", "07112233445565", "[]"));
        journey.travel(Duration.ofHours(1));

        assertThat(journey.sentTo("team@hafenkontor.example"))
                .filteredOn(mail -> mail.subject().contains("K-6"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("07112233445565", "DPD, Hermes", "carriers.used"));
    }

    @Test
    void aForgedOrMissingSignatureIsRefusedAndWritesNothing() {
        Story story = journey.story("demo-generic", "K-7");
        URI page = journey.placed(story);
        journey.sendInOrder(story.sent("P1", 30, "UPS", "1ZA1B2C36801234594", "[]"));
        byte[] easyPost = webhooks.text("easypost/tracker-updated.json")
                .replace("1ZA1B2C36801234567", "1ZA1B2C36801234594")
                .getBytes(StandardCharsets.UTF_8);
        byte[] afterShip = webhooks.body("aftership/tracking-update.json");
        byte[] dhl = webhooks.body("dhl/push.json");

        assertThat(sender.easyPost(easyPost, AFTERSHIP).status()).isEqualTo(401);
        assertThat(sender.afterShip(afterShip, EASYPOST).status()).isEqualTo(401);
        assertThat(sender.dhl(dhl, "another-token").status()).isEqualTo(401);
        for (String connection : new String[] {"easypost", "aftership", "dhl"}) {
            assertThat(sender.hook(connection, easyPost, Map.of("content-type", "application/json"))
                            .status())
                    .isEqualTo(401);
        }
        journey.settle();
        assertThat(journey.read(page)).doesNotContain("UPS Access Point");
    }
}
