package io.buyerstatus.access.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.access.Place;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.journey.Journey;
import io.buyerstatus.journey.Story;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that the buyer's pages can do, done one by one by somebody whose browser runs no scripts. */
@OnSharedSystem
final class WithoutScriptsTest {
    private static final Texts TEXTS = Texts.in(PageLanguage.GERMAN);
    private static final String PHONE = "+4915112345612";
    private static final List<String> SCANS =
            List.of("Angekündigt.", "Eingeliefert.", "Sortiert.", "Umgeladen.", "Angekommen.");

    private final Place place;

    WithoutScriptsTest(Journey journey) {
        this.place = new Place(journey);
    }

    @Test
    @Tag("DR-1")
    @Tag("SH-18")
    void theOrderIsReadWholeInAnyLanguageAndGoesIntoTheCalendar() {
        Story story = place.journey().story("demo-generic", "W-1");
        String due = story.placedAt().plus(Duration.ofDays(7)).toString();
        place.journey().send(story.placed().replace("\"label\":", "\"dueAt\": \"" + due + "\", \"label\":"));
        Person buyer = new Person();
        URI link = Journey.link(place.journey().awaitFirst(story.email()));
        place.journey().sendInOrder(news(story));
        buyer.open(link);

        assertThat(buyer.words()).contains(SCANS).contains("Wir packen jeden Werktag bis 14 Uhr.", "DE89");
        buyer.follow("English");
        assertThat(buyer.page().body()).contains("<html lang=\"en\">");
        assertThat(buyer.words()).contains("Your order").contains(SCANS);
        buyer.follow("Deutsch");
        assertThat(buyer.words()).contains(text("purchase.title"));

        List<Markup.Element> entries = Markup.of(buyer.page().body()).elements("a").stream()
                .filter(each -> each.words().equals(text("calendar.add")))
                .toList();
        assertThat(entries).as("the day to pay, and the delivery").hasSize(2);
        for (Markup.Element entry : entries) {
            Visitor.Page file = new Visitor().get(buyer.page().uri().resolve(entry.attribute("href")));
            assertThat(file.header("content-type")).startsWith("text/calendar");
            assertThat(file.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT", "Bestellung W-1");
        }
    }

    @Test
    @Tag("SH-20")
    void thePostcodeOpensTheAddressesACodeTheDocumentsAndThisBrowserForgetsThem() {
        Story story = place.journey().story("demo-generic", "W-2");
        URI link = place.journey().placed(story);
        place.journey()
                .sendInOrder(story.event(
                        "invoice.issued",
                        "invoice",
                        20,
                        "{\"kind\": \"invoice\", \"number\": \"RE-7\", \"url\": \"https://shop.example/re-7.pdf\"}"));
        Person buyer = new Person().open(link);
        assertThat(buyer.words()).contains(text("access.documents")).doesNotContain(Place.STREET);

        buyer.follow(text("access.show"));
        buyer.press(text("verify.postcode.button"), text("verify.postcode.label"), "10119");
        assertThat(buyer.words()).contains(text("trouble.wrong_postcode"));
        buyer.press(text("verify.postcode.button"), text("verify.postcode.label"), Place.POSTCODE);

        assertThat(buyer.words()).contains(text("verify.done.addresses"), Place.STREET, text("access.documents"));
        int before = place.journey().sentTo(story.email()).size();
        buyer.follow(text("access.show")).press(text("verify.code.send"));
        buyer.press(text("verify.code.button"), text("code.label"), Place.code(place.sent(story.email(), before + 1)));
        assertThat(buyer.words()).contains(text("verify.done"), Place.STREET);
        assertThat(buyer.link("RE-7")).hasToString("https://shop.example/re-7.pdf");
        buyer.press(text("access.forget"));
        assertThat(buyer.words()).contains(text("access.documents")).doesNotContain(Place.STREET);
    }

    @Test
    @Tag("SH-20")
    void aMailedCodeOpensTheOrder() {
        Person buyer = new Person().open(place.placed("W-3"));

        buyer.follow(text("access.show")).press(text("verify.code.send"));
        String code = Place.code(place.sent(Place.email("W-3"), 2));
        buyer.press(text("verify.code.button"), text("code.label"), code);

        assertThat(buyer.words()).contains(text("verify.done"), Place.STREET);
    }

    @Test
    void aLinkThatFellIntoTheWrongHandsIsReplaced() {
        URI old = place.placed("W-10");
        Person buyer = new Person().open(old);
        prove(buyer, Place.email("W-10"));

        buyer.follow(text("actions.replace")).press(text("replace.button"));

        assertThat(buyer.words()).contains(text("replace.done.sent"), Place.STREET);
        assertThat(buyer.page().uri().getPath()).isNotEqualTo(old.getPath());
        assertThat(new Person().open(old).words()).contains(text("outdated.replaced.title"));
    }

    @Test
    @Tag("SH-22")
    void aLinkToShareIsMadeAndTakenBack() {
        Person buyer = new Person().open(place.placed("W-4"));

        buyer.follow(text("actions.share")).press(text("share.make.button"));
        assertThat(buyer.words()).contains(text("share.made"));
        URI shared = URI.create(buyer.field(text("share.link.label")));
        Person friend = new Person().open(shared);
        assertThat(friend.words()).contains(text("shared.hint"), "Teekanne").doesNotContain("Erika");
        buyer.press(text("share.revoke.button"));

        assertThat(buyer.words()).contains(text("share.revoked"), text("share.make.title"));
        assertThat(friend.open(shared).page().status()).isEqualTo(404);
        buyer.follow(text("back.to.order"));
        assertThat(buyer.words()).contains("Teekanne");
    }

    @Test
    @Tag("SH-7")
    void newsAreStoppedStartedAndSentAnotherWay() {
        Story story = place.journey().story("demo-generic", "W-5");
        place.journey()
                .send(story.placed("{\"firstName\": \"Erika\", \"lastName\": \"Beispiel\", \"email\": \""
                        + story.email() + "\", \"phone\": \"" + PHONE + "\", \"smsConsent\": true}"));
        Person buyer = new Person().open(Journey.link(place.journey().awaitFirst(story.email())));
        prove(buyer, story.email());

        buyer.follow(text("actions.updates")).press(text("updates.stop.button"));
        assertThat(buyer.words()).contains(text("updates.done.stopped"), text("updates.state.stopped"));
        buyer.press(text("updates.start.button"));
        assertThat(buyer.words()).contains(text("updates.done.started"));
        String bySms = TEXTS.get("updates.by.sms", Map.of("to", "••• 12"));
        buyer.press(text("updates.choose.button"), bySms, "chosen");
        assertThat(buyer.words())
                .contains(text("updates.done.chosen"), TEXTS.get("updates.state.sms", Map.of("to", "••• 12")));

        buyer.open(URI.create(Journey.link(place.journey().awaitFirst(story.email())) + "/stop"))
                .press(text("stop.button"));
        assertThat(buyer.words()).contains(text("stop.done.title"));
    }

    @Test
    @Tag("SH-7")
    void whoGaveOnlyAPhoneNumberAddsAnAddress() {
        Person buyer = new Person().open(place.placedByPhone("W-6", "+4915112345613"));

        buyer.follow(text("actions.updates")).follow(text("verify.title"));
        buyer.press(text("verify.code.send"));
        buyer.press(text("verify.code.button"), text("code.label"), Place.code(place.sent("+4915112345613", 2)));
        buyer.follow(text("actions.updates"));
        buyer.press(text("updates.add.button"), text("updates.add.label"), "neu@example.org");
        String code = Place.code(place.sent("neu@example.org", 1));
        buyer.press(text("verify.code.button"), text("code.label"), code);

        assertThat(buyer.words()).contains(text("updates.done.added"));
        buyer.press(text("updates.remove.button"));
        assertThat(buyer.words()).contains(text("updates.done.removed"));
    }

    private void prove(Person buyer, String to) {
        int before = place.journey().sentTo(to).size();
        buyer.follow(text("access.show")).press(text("verify.code.send"));
        buyer.press(text("verify.code.button"), text("code.label"), Place.code(place.sent(to, before + 1)));
    }

    @Test
    @Tag("DR-24")
    void aMessageIsWritten() {
        Person buyer = new Person().open(place.placed("W-7"));

        buyer.press(text("thread.send"), text("thread.label"), "Bitte als Geschenk einpacken.");

        assertThat(buyer.page().status()).isEqualTo(200);
        assertThat(buyer.words()).contains("Bitte als Geschenk einpacken.");
    }

    @Test
    void aFreshLinkComesInPlaceOfOneThatIsOver() {
        URI old = place.placed("brief", "W-8");
        place.journey().leap(Duration.ofDays(31));
        int before = place.journey().sentTo(Place.email("W-8")).size();

        Person buyer = new Person().open(old).press(text("outdated.offer.button"));

        assertThat(buyer.words()).contains(text("outdated.sent.title"));
        buyer.open(Journey.link(place.sent(Place.email("W-8"), before + 1)));
        assertThat(buyer.words()).contains("Teekanne");
    }

    @Test
    @Tag("SH-21")
    void theOrderIsFoundWithoutALink() {
        place.placed("W-9");
        Person buyer = new Person().open(place.find());

        buyer.press(
                text("find.button"), text("find.number.label"), "W-9", text("find.email.label"), Place.email("W-9"));
        assertThat(buyer.words()).contains(text("find.code.title"));
        String code = Place.code(place.sent(Place.email("W-9"), 2));
        buyer.press(text("verify.code.button"), text("code.label"), code);

        assertThat(buyer.words()).contains(text("verify.done"), Place.STREET);
    }

    private static String[] news(Story story) {
        String to = story.placedAt().plus(Duration.ofDays(2)).toString();
        String expected = ", \"expected\": {\"from\": \"" + to + "\", \"until\": \"" + to + "\"}";
        return Stream.concat(
                        Stream.of(story.sent()),
                        IntStream.range(0, SCANS.size())
                                .mapToObj(at -> story.event(
                                        "shipment.tracked",
                                        "scan-" + at,
                                        40 + at,
                                        "{\"shipment\": \"P1\", \"status\": \"in_transit\", \"description\": \""
                                                + SCANS.get(at) + "\"" + expected + "}")))
                .toArray(String[]::new);
    }

    private static String text(String key) {
        return TEXTS.get(key);
    }
}
