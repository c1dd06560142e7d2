package io.buyerstatus.access;

import static io.buyerstatus.access.Place.below;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.bench.running.Visitor.Page;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.journey.Journey;
import io.buyerstatus.local.wiring.RouteDefinition;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links that are looked up, shared, revoked, expired and replaced, in the whole local system. */
@OnSharedSystem
final class LinksJourneyTest {
    private static final Pattern SHARED = Pattern.compile("http://localhost:[0-9]+/s/[a-z0-9-]+/[A-Za-z0-9_-]{27}");

    /** What a stranger may never read of Erika's orders. */
    private static final String[] PRIVATE = {"Erika", "Beispiel", "Lindenweg", "50667", "Köln", "@example.com", "62,90"
    };

    private final Place place;

    LinksJourneyTest(Journey journey) {
        this.place = new Place(journey);
    }

    @Test
    @Tag("SH-21")
    void numberAndAddressLeadToACodeAndTheCodeToTheVerifiedOrder() {
        URI link = place.placed("L-1");
        Visitor buyer = new Visitor();
        assertThat(buyer.get(place.find()).status()).isEqualTo(200);

        Page second = buyer.submitAndFollow(place.find(), "number", "#l-1", "email", "L-1@Example.com");
        assertThat(second.body()).contains("one-time-code");
        String code = Place.code(place.sent(Place.email("L-1"), 2));
        Page order = buyer.submitAndFollow(below(place.find(), "/code"), "code", code);

        assertThat(order.uri().getPath()).isEqualTo(link.getPath());
        assertThat(order.text()).contains(Place.STREET);
        assertThat(buyer.setCookies())
                .anyMatch(cookie -> cookie.startsWith("__Host-try=") && cookie.contains("Max-Age=600"));
    }

    @Test
    @Tag("SH-21")
    void aWrongAddressLeadsToTheSameFormAndNoCodeOpensAnything() {
        place.placed("L-2");
        Visitor stranger = new Visitor();

        Page second = stranger.submitAndFollow(place.find(), "number", "L-2", "email", "else@example.com");
        assertThat(second.status()).isEqualTo(200);
        place.journey().settle();
        assertThat(place.journey().sentTo("else@example.com")).isEmpty();
        Page refused = stranger.submit(below(place.find(), "/code"), "code", "123456");
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    @Tag("SH-22")
    void aSharedLinkShowsTheProgressUntilItIsRevoked() {
        URI link = place.placed("L-3");
        Visitor buyer = new Visitor();
        URI share = below(link, "/share");
        assertThat(shared(buyer.get(share))).isNull();

        String first = shared(buyer.submitAndFollow(share, "do", "make"));
        assertThat(first).isNotNull();
        Page seen = new Visitor().get(URI.create(first));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Teekanne").doesNotContain(PRIVATE);
        assertThat(shared(buyer.submitAndFollow(share, "do", "make"))).isEqualTo(first);

        assertThat(shared(buyer.submitAndFollow(share, "do", "revoke"))).isNull();
        assertThat(new Visitor().get(URI.create(first)).status()).isEqualTo(404);
        String second = shared(buyer.submitAndFollow(share, "do", "make"));
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThat(new Visitor().get(URI.create(first)).status()).isEqualTo(404);
        assertThat(new Visitor().get(URI.create(second)).status()).isEqualTo(200);
    }

    @Test
    @Tag("SH-22")
    void aSharedSecretOpensNoPrivateRouteOfAllThatThereAre() {
        URI link = place.placed("L-4");
        String shared = shared(new Visitor().submitAndFollow(below(link, "/share"), "do", "make"));
        String[] parts = URI.create(shared).getPath().split("/", -1);
        List<RouteDefinition> routes = place.journey().system().wiring().routes();
        assertThat(routes).hasSizeGreaterThan(15);

        for (RouteDefinition route : routes) {
            if (route.path().startsWith(ConsoleUrls.START)) {
                // The staff's door knows no buyer's secret: the next test.
                continue;
            }
            // A picture that is not there is answered with the same pale one as any other, and a notice of Klarna's
            // with the
            // same thanks; what programs are told of the API, and what the host alone says, is open to everybody.
            boolean hers = Stream.of("/s/", "/pictures/", "/hooks/klarna/", "/api/v1/openapi.json", "/api/v1/docs")
                            .anyMatch(route.path()::startsWith)
                    || route.path().equals(BuyerUrls.ROOT);
            URI uri = place.journey()
                    .system()
                    .uri()
                    .resolve(route.path().replace("{ref}", parts[2]).replaceAll("\\{[a-z]+\\+?}", parts[3]));
            Visitor stranger = new Visitor();
            Page answer = route.method().equals("GET")
                    ? stranger.get(uri)
                    : stranger.submit(
                            uri,
                            "do",
                            "make",
                            "postcode",
                            Place.POSTCODE,
                            "code",
                            "123456",
                            "text",
                            "Hallo",
                            "number",
                            "L-4",
                            "email",
                            Place.email("L-4"));

            assertThat(answer.status() >= 400 || hers)
                    .as("%s: %s", route.key(), answer.status())
                    .isTrue();
            assertThat(answer.body()).as(route.key()).doesNotContain(PRIVATE);
            assertThat(stranger.setCookies()).as(route.key()).isEmpty();
        }
        assertThat(place.journey().sentTo(Place.email("L-4"))).hasSize(1);
    }

    @Test
    @Tag("KS-4")
    void theStaffsDoorTakesNoBuyersSecret() {
        URI link = place.placed("L-14");
        String[] parts = link.getPath().split("/", -1);
        List<RouteDefinition> doors = place.journey().system().wiring().routes().stream()
                .filter(route -> route.path().startsWith(ConsoleUrls.START))
                .toList();
        assertThat(doors).hasSizeGreaterThan(10);

        for (RouteDefinition door : doors) {
            Page toBuyer = knocked(door, parts[2], parts[3]);
            Page toAnybody = knocked(door, "somewhere", (parts[3].startsWith("A") ? "B" : "A") + parts[3].substring(1));

            assertThat(toBuyer.status()).as(door.key()).isEqualTo(toAnybody.status());
            assertThat(toBuyer.body()).as(door.key()).doesNotContain(PRIVATE);
        }
    }

    private Page knocked(RouteDefinition door, String ref, String secret) {
        URI uri = place.journey()
                .system()
                .uri()
                .resolve(door.path().replace("{shop}", ref).replaceAll("\\{[a-z]+\\+?}", secret));
        Visitor stranger = new Visitor();
        return door.method().equals("GET") ? stranger.get(uri) : stranger.submit(uri, "do", "make");
    }

    @Test
    void anExpiredLinkOffersAFreshOneByMailAndNothingOfTheOrder() {
        URI old = place.placed("brief", "L-5");
        place.journey().leap(Duration.ofDays(31));
        Visitor buyer = new Visitor();

        Page expired = buyer.get(old);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.text())
                .contains("abgelaufen", "Neuen Link zuschicken")
                .doesNotContain(PRIVATE)
                .doesNotContain("L-5");
        assertThat(buyer.get(below(old, "/share")).status()).isEqualTo(410);
        int before = place.journey().sentTo(Place.email("L-5")).size();
        assertThat(buyer.submit(below(old, "/link")).text())
                .contains("unterwegs")
                .doesNotContain(PRIVATE);
        URI fresh = Journey.link(place.sent(Place.email("L-5"), before + 1));

        assertThat(fresh).isNotEqualTo(old);
        assertThat(buyer.get(fresh).status()).isEqualTo(200);
        Page replaced = buyer.get(old);
        assertThat(replaced.status()).isEqualTo(410);
        assertThat(replaced.text())
                .contains("neueren Link", "Bestellung finden")
                .doesNotContain("Neuen Link zuschicken")
                .doesNotContain(PRIVATE);
    }

    @Test
    void theBuyerReplacesALinkThatFellIntoTheWrongHands() {
        URI old = place.placed("L-7");
        URI replace = below(old, "/replace");
        URI shared = URI.create(shared(new Visitor().submitAndFollow(below(old, "/share"), "do", "make")));
        Visitor finder = new Visitor();
        assertThat(finder.get(old).body()).doesNotContain("/replace\"");
        assertThat(finder.get(replace).location().getPath()).endsWith("/verify");
        assertThat(finder.submit(replace).location().getPath()).endsWith("/verify");
        Visitor buyer = new Visitor();
        Visitor family = new Visitor();
        assertThat(finder.submitAndFollow(below(old, "/verify"), "postcode", Place.POSTCODE)
                        .body())
                .doesNotContain("href=\"" + replace.getPath() + "\"");
        assertThat(finder.submit(replace).location().getPath())
                .as("a postcode changes nothing")
                .endsWith("/verify");
        assertThat(place.proven(buyer, old, Place.email("L-7")).body()).contains("href=\"" + replace.getPath() + "\"");
        place.proven(family, old, Place.email("L-7"));

        assertThat(buyer.get(replace).text()).contains("Ja, Link ersetzen");
        assertThat(buyer.get(old).status()).as("asking changes nothing").isEqualTo(200);
        Page fresh = buyer.submitAndFollow(replace);
        URI link = Journey.link(place.sent(Place.email("L-7"), 4));

        assertThat(fresh.uri().getPath()).isEqualTo(link.getPath()).isNotEqualTo(old.getPath());
        assertThat(fresh.text()).contains("hat jetzt einen neuen Link", Place.STREET);
        assertThat(buyer.submit(replace).location().getPath())
                .as("pressed twice")
                .isEqualTo(link.getPath());
        for (URI closed : List.of(old, replace, below(old, "/share"), below(old, "/updates"))) {
            Page gone = finder.get(closed);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text())
                    .contains("neueren Link")
                    .doesNotContain("Neuen Link zuschicken")
                    .doesNotContain(PRIVATE);
        }
        assertThat(finder.submit(replace).status()).isEqualTo(410);
        assertThat(finder.get(shared).status()).isEqualTo(404);
        assertThat(family.submit(replace).status()).isEqualTo(410);
        assertThat(family.get(link).text()).doesNotContain(Place.STREET);
        place.journey().settle();
        assertThat(place.journey().sentTo(Place.email("L-7")))
                .as("confirmation, two codes, link")
                .hasSize(4);
    }

    @Test
    void whatCanBeNoLinkIsNotFoundRatherThanOutOfOrderAndSaysSoInAnyLanguage() {
        URI base = place.journey().system().uri();
        for (String path : List.of("/o/a%20b/x", "/o/%5Bx/y/verify", "/o/a%22b/x/stop", "/find/a%20b", "/s/a%20b/x")) {
            Page page = new Visitor().get(base.resolve(path));
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.body()).as(path).contains("href=\"?lang=pl\"");
        }
        for (String form : List.of("/o/a%20b/x/messages", "/o/a%20b/x/verify", "/find/a%20b")) {
            Page page = new Visitor().submit(base.resolve(form), "text", "x", "number", "1", "email", "x@example.com");
            assertThat(page.status()).as(form).isEqualTo(404);
            assertThat(page.body()).as(form).contains("?lang=pl\"").doesNotContain("href=\"?");
        }
    }

    @Test
    @Tag("G22")
    void anExpiredLinkSendsItsSuccessorOnceAndThenNothing() {
        URI old = place.placed("brief", "L-6");
        place.journey().leap(Duration.ofDays(31));
        int before = place.journey().sentTo(Place.email("L-6")).size();
        Visitor somebody = new Visitor();
        assertThat(somebody.submit(below(old, "/link")).status()).isEqualTo(200);
        for (int at = 0; at < 5; at++) {
            assertThat(somebody.submit(below(old, "/link")).status()).isEqualTo(410);
            assertThat(somebody.submit(below(old, "/code")).status()).isEqualTo(410);
            assertThat(somebody.submit(below(old, "/stop")).status()).isEqualTo(410);
        }
        place.journey().settle();
        assertThat(place.journey().sentTo(Place.email("L-6"))).hasSize(before + 1);
    }

    /** The link that the share page gives; null where it gives none. */
    private static @org.jspecify.annotations.Nullable String shared(Page page) {
        assertThat(page.status()).isEqualTo(200);
        Matcher link = SHARED.matcher(page.body());
        return link.find() ? link.group() : null;
    }
}
