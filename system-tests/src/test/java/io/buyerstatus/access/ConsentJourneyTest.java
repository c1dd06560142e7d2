package io.buyerstatus.access;

import static io.buyerstatus.access.Place.below;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.bench.running.Visitor.Page;
import io.buyerstatus.journey.Journey;
import io.buyerstatus.journey.Story;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buyers say by which way they want news, and whether they want any. */
@Tag("SH-7")
@OnSharedSystem
final class ConsentJourneyTest {
    private static final String PHONE = "+4915112345678";

    private final Place place;

    ConsentJourneyTest(Journey journey) {
        this.place = new Place(journey);
    }

    @Test
    void whoGaveOnlyAPhoneNumberAddsAnAddressConfirmsItAndGetsTheNewsThere() {
        URI link = place.placedByPhone("U-1", PHONE);
        URI updates = below(link, "/updates");
        Visitor buyer = new Visitor();

        Page unproven = buyer.submit(updates, "do", "email", "email", "erika@example.com");
        assertThat(unproven.location().getPath()).endsWith("/verify");
        buyer.submitAndFollow(below(link, "/verify"), "postcode", Place.POSTCODE);
        Page weak = buyer.submit(updates, "do", "email", "email", "erika@example.com");
        assertThat(weak.location().getPath()).endsWith("/verify");
        place.proven(buyer, link, PHONE);

        buyer.submitAndFollow(updates, "do", "email", "email", "erika@example.com");
        String code = Place.code(place.sent("erika@example.com", 1));
        Page wrong = buyer.submit(updates, "do", "confirm", "code", Place.wrong(code));
        assertThat(wrong.status()).isEqualTo(422);
        Page added = buyer.submitAndFollow(updates, "do", "confirm", "code", code);
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.text()).contains("Neuigkeiten gehen ab jetzt dorthin", "e•••@e•••");

        Story story = place.journey().story("demo-generic", "U-1");
        place.journey().send(story.sent());
        OutboxEntry news = place.sent("erika@example.com", 2);
        assertThat(news.text() + news.html() + news.headers())
                .as("nothing that opens the order")
                .contains("/s/journey-", "/stop/journey-")
                .doesNotContain("/o/journey-", secret(link));
        OutboxEntry told = place.sent(PHONE, 3);
        assertThat(place.journey().sentTo(PHONE))
                .as("the confirmation, a code, and what was changed")
                .hasSize(3);

        URI undo = linked(told, "/undo/");
        assertThat(new Visitor().get(undo).status()).isEqualTo(200);
        assertThat(buyer.get(updates).text()).contains("e•••@e•••");
        assertThat(new Visitor().submit(undo).status()).isEqualTo(200);
        assertThat(buyer.get(updates).text()).doesNotContain("e•••@e•••");
        assertThat(buyer.submit(updates, "do", "remove").location().getPath())
                .as("nobody is verified any more")
                .endsWith("/verify");
    }

    private static String secret(URI link) {
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    private static URI linked(OutboxEntry entry, String path) {
        Matcher link =
                Pattern.compile("https?://\\S+" + path + "[A-Za-z0-9_/-]+").matcher(entry.text());
        assertThat(link.find()).as(entry.text()).isTrue();
        return URI.create(link.group());
    }

    @Test
    @Tag("G22")
    void aMailsOwnLinkStopsTheNewsAndOpensNothing() {
        URI link = place.placed("U-4");
        Story story = place.journey().story("demo-generic", "U-4");
        place.journey().send(story.sent());
        OutboxEntry news = place.sent(Place.email("U-4"), 2);
        URI stop = linked(news, "/stop/");
        assertThat(news.headers().toString()).contains(stop.getPath());
        place.proven(new Visitor(), link, Place.email("U-4"));

        assertThat(new Visitor().get(stop).text()).doesNotContain("Teekanne", "U-4");
        assertThat(new Visitor()
                        .get(URI.create(stop.toString().replace("/stop/", "/o/")))
                        .status())
                .isEqualTo(404);
        assertThat(new Visitor().submit(stop, "List-Unsubscribe", "One-Click").status())
                .isEqualTo(200);
        place.journey().send(story.tracked("out_for_delivery", 50));
        place.journey().settle();
        assertThat(place.journey().sentTo(Place.email("U-4"))).hasSize(3);
    }

    @Test
    void whoStopsTheNewsGetsNoneAndWhoStartsItAgainGetsTheNext() {
        URI link = place.placed("U-2");
        URI updates = below(link, "/updates");
        Visitor buyer = new Visitor();
        Story story = place.journey().story("demo-generic", "U-2");

        assertThat(buyer.submitAndFollow(updates, "do", "stop").status()).isEqualTo(200);
        place.journey().send(story.sent());
        place.journey().settle();
        assertThat(place.journey().sentTo(Place.email("U-2"))).hasSize(1);

        assertThat(buyer.submitAndFollow(updates, "do", "start").status()).isEqualTo(200);
        place.journey().send(story.tracked("out_for_delivery", 50));
        assertThat(Journey.link(place.sent(Place.email("U-2"), 2))).isEqualTo(link);
    }

    @Test
    void whoReadsThePageInAnotherLanguageMayHaveTheMessagesInItToo() {
        URI link = place.placed("U-3");
        URI updates = below(link, "/updates");
        Visitor buyer = new Visitor();
        assertThat(buyer.get(updates).text()).doesNotContain("Auf Deutsch schreiben");

        Page inFrench = buyer.get(below(link, "/updates?lang=fr"));
        assertThat(inFrench.text()).contains("M’écrire en français", "allemand");
        Page chosen = buyer.submitAndFollow(updates, "do", "language-fr");
        assertThat(chosen.text())
                .contains("Désormais, nous vous écrirons en français.")
                .doesNotContain("M’écrire en français");

        place.journey().send(place.journey().story("demo-generic", "U-3").sent());
        assertThat(place.sent(Place.email("U-3"), 2).text()).contains("Bonjour");
        assertThat(new Visitor().get(link).text()).as("in any browser").contains("Commande U-3");
    }
}
