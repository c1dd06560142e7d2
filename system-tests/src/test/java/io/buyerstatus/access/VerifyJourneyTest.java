package io.buyerstatus.access;

import static io.buyerstatus.access.Place.below;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.bench.running.Visitor.Page;
import io.buyerstatus.journey.Journey;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proving that an order is one's own, in the whole local system. */
@OnSharedSystem
final class VerifyJourneyTest {
    private final Place place;

    VerifyJourneyTest(Journey journey) {
        this.place = new Place(journey);
    }

    @Test
    @Tag("SH-19")
    @Tag("SH-20")
    void thePostcodeOpensTheOrderForThisBrowserAndForTwentyOneDays() {
        URI link = place.placed("V-1");
        Visitor buyer = new Visitor();
        assertThat(buyer.get(link).text()).doesNotContain(Place.STREET);

        Page page = buyer.submitAndFollow(below(link, "/verify"), "postcode", " 50 667");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(Place.STREET);
        assertThat(new Visitor().get(link).text()).doesNotContain(Place.STREET);
        assertThat(buyer.setCookies())
                .first()
                .asString()
                .matches(
                        "__Host-v-[0-9a-z]{12}=[A-Za-z0-9_-]{27}; Max-Age=1814400; Path=/; Secure; HttpOnly; SameSite=Lax");
        place.journey().leap(Duration.ofDays(20));
        assertThat(buyer.get(link).text()).contains(Place.STREET);
        place.journey().leap(Duration.ofDays(1));
        assertThat(buyer.get(link).text()).doesNotContain(Place.STREET);
    }

    @Test
    @Tag("SH-20")
    void aMailedCodeOpensItOnceInTheBrowserThatAskedForIt() {
        URI link = place.placed("V-2");
        Visitor buyer = new Visitor();
        Page asked = buyer.submitAndFollow(below(link, "/code"));
        String code = Place.code(place.sent(Place.email("V-2"), 2));
        assertThat(asked.body()).contains("autocomplete=\"one-time-code\"").doesNotContain(code, Place.email("V-2"));

        assertThat(new Visitor().submit(below(link, "/verify"), "code", code).status())
                .isEqualTo(422);
        assertThat(buyer.submit(below(link, "/verify"), "code", Place.wrong(code))
                        .status())
                .isEqualTo(422);
        assertThat(buyer.submitAndFollow(below(link, "/verify"), "code", code).text())
                .contains(Place.STREET);
        Visitor again = new Visitor();
        again.submit(below(link, "/code"));
        assertThat(again.submit(below(link, "/verify"), "code", code).status()).isEqualTo(422);
    }

    @Test
    @Tag("SH-20")
    void aCodeLivesTenMinutesAndIsSentThreeTimesAnHour() {
        URI link = place.placed("V-3");
        Visitor buyer = new Visitor();
        buyer.submit(below(link, "/code"));
        String code = Place.code(place.sent(Place.email("V-3"), 2));
        place.travel(Duration.ofMinutes(10));

        assertThat(buyer.submit(below(link, "/verify"), "code", code).status()).isEqualTo(422);
        assertThat(buyer.submit(below(link, "/code")).status()).isEqualTo(303);
        assertThat(buyer.submit(below(link, "/code")).status()).isEqualTo(303);
        Page tooMany = buyer.submit(below(link, "/code"));
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.text()).contains("keine weiteren Codes");
        place.travel(Duration.ofHours(1));
        assertThat(buyer.submit(below(link, "/code")).status()).isEqualTo(303);
    }

    @Test
    @Tag("SH-20")
    void whereThereIsOnlyAPhoneTheCodeComesBySms() {
        URI link = place.placedByPhone("V-4", "+4915112345601");
        Visitor buyer = new Visitor();

        buyer.submit(below(link, "/code"));
        String code = Place.code(place.sent("+4915112345601", 2));

        assertThat(buyer.submitAndFollow(below(link, "/verify"), "code", code).text())
                .contains(Place.STREET);
    }

    @Test
    @Tag("SH-20")
    void whoGuessesIsLockedOutAndLaterToldThatOnlyACodeIsLeft() {
        URI link = place.placed("V-5");
        Visitor guesser = new Visitor();
        URI verify = below(link, "/verify");
        for (int at = 0; at < 5; at++) {
            assertThat(guesser.submit(verify, "postcode", "1000" + at).status()).isEqualTo(422);
        }
        Page locked = guesser.submit(verify, "postcode", Place.POSTCODE);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text()).contains("mehrmals hintereinander falsche Postleitzahlen");

        place.travel(Duration.ofMinutes(15));
        for (int at = 5; at < 10; at++) {
            assertThat(guesser.submit(verify, "postcode", "1000" + at).status()).isEqualTo(422);
        }
        place.travel(Duration.ofMinutes(15));
        Page spent = guesser.submit(verify, "postcode", Place.POSTCODE);
        assertThat(spent.status()).isEqualTo(422);
        assertThat(spent.text()).contains("nutzen Sie stattdessen einen Code");
        assertThat(spent.body()).doesNotContain("name=\"postcode\"");
        assertThat(new Visitor().get(link).status()).isEqualTo(200);
    }

    @Test
    void emptyFormsCostNoTry() {
        URI link = place.placed("V-6");
        Visitor buyer = new Visitor();
        for (int at = 0; at < 8; at++) {
            assertThat(buyer.submit(below(link, "/verify"), "postcode", " ").status())
                    .isEqualTo(422);
        }
        assertThat(buyer.submit(below(link, "/verify"), "postcode", Place.POSTCODE)
                        .status())
                .isEqualTo(303);
    }
}
