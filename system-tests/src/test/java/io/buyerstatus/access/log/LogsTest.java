package io.buyerstatus.access.log;

import static io.buyerstatus.access.Place.below;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.buyerstatus.access.Place;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.bench.running.OwnSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.functions.notifications.NotificationsHandler;
import io.buyerstatus.functions.orderevents.OrderEventsHandler;
import io.buyerstatus.functions.pictures.PicturesHandler;
import io.buyerstatus.journey.Journey;
import io.buyerstatus.journey.Story;
import io.buyerstatus.local.standin.wire.Faults;
import io.buyerstatus.local.wiring.RouteDefinition;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is never logged: secrets of links, codes, cookies, addresses, postcodes, and whatever else somebody typed.
 */
@OwnSystem("its functions begin with other loggers")
@Tag("SH-20")
@Tag("SH-21")
@Tag("SH-22")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LogsTest {
    private static final String GUESSED = "guess@example.net";
    private static final String PHONE = "+4915112345699";
    private static final String ADDED = "added@example.org";
    private static final String WRITTEN = "Mein Nachbar Quintus nimmt es an, 04109 Leipzig";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int CALLS = 6;

    /** Functions log as they do in the cloud, where the local system's own settings are not. */
    private static final List<String> LOGGERS =
            List.of("org.slf4j.simpleLogger.log.io.buyerstatus", "org.slf4j.simpleLogger.log.software.amazon.awssdk");

    private Heard heard;
    private Journey journey;
    private Place place;

    private final Set<String> secrets = new LinkedHashSet<>(List.of(
            Place.POSTCODE, "10119", Place.STREET, "Erika", "Beispiel", GUESSED, PHONE, ADDED, "Quintus", "04109"));

    @BeforeAll
    void start() {
        LOGGERS.forEach(logger -> System.setProperty(logger, "info"));
        heard = Heard.start();
        journey = Journey.start();
        place = new Place(journey);
    }

    @AfterAll
    void stop() {
        journey.close();
        heard.close();
        LOGGERS.forEach(System::clearProperty);
    }

    @Test
    void nothingThatBuyersDoLeavesASecretInALog() {
        URI link = known(place.placed("S-1"), "S-1");
        verifies(link);
        looksUp(link);
        shares(link);
        writes(link);
        replaces(link);
        asksForAFreshLink();
        addsAnAddress();
        place.journey().settle();

        assertThat(heard.text()).contains("order.placed of demo-generic applied", "is SENT");
        assertThat(secrets).hasSizeGreaterThan(25);
        assertThat(heard.saidOf(secrets)).isEmpty();
    }

    private void verifies(URI link) {
        URI verify = below(link, "/verify");
        Visitor buyer = new Visitor();
        buyer.submit(verify, "postcode", "10119");
        buyer.submit(verify, "code", "x".repeat(20_000));
        buyer.submit(verify, "%zz", "%", "postcode", "");
        buyer.submit(below(link, "/code"));
        String code = known(Place.code(place.sent(Place.email("S-1"), 2)));
        buyer.submit(verify, "code", known(Place.wrong(code)));
        buyer.cookieValues().forEach(this::known);
        buyer.submit(verify, "code", code);
        buyer.cookieValues().forEach(this::known);
        buyer.get(link);
        buyer.submit(verify, "do", "forget");
        buyer.submit(verify, "postcode", Place.POSTCODE);
        buyer.cookieValues().forEach(this::known);
    }

    private void looksUp(URI link) {
        Visitor stranger = new Visitor();
        stranger.submit(place.find(), "number", "S-1", "email", GUESSED);
        stranger.submit(place.find(), "number", "S-1", "email", "Erika Beispiel, " + Place.POSTCODE);
        stranger.submit(place.find(), "number", "S-1", "email", Place.email("S-1"));
        String code = known(Place.code(place.sent(Place.email("S-1"), 3)));
        stranger.cookieValues().forEach(this::known);
        stranger.submit(below(place.find(), "/code"), "code", known(Place.wrong(code)));
        stranger.submit(below(place.find(), "/code"), "code", code);
        stranger.cookieValues().forEach(this::known);
        String wrong = known("W" + secret(link).substring(1));
        stranger.get(URI.create(link.toString().replace(secret(link), wrong)));
    }

    private void shares(URI link) {
        Visitor buyer = new Visitor();
        String page = buyer.submitAndFollow(below(link, "/share"), "do", "make").body();
        String shared = page.replaceFirst("(?s).*/s/([a-z0-9-]+/[A-Za-z0-9_-]{27}).*", "$1");
        known(shared.substring(shared.indexOf('/') + 1));
        assertThat(new Visitor().get(place.find().resolve("/s/" + shared)).status())
                .isEqualTo(200);
        buyer.submit(below(link, "/share"), "do", "revoke");
        new Visitor().get(place.find().resolve("/s/" + shared));
    }

    private void writes(URI link) {
        new Visitor().submit(below(link, "/messages"), "text", WRITTEN);
        new Visitor().submit(below(link, "/messages"), "text", WRITTEN.repeat(3_000));
        new Visitor().submit(below(link, "/stop"));
    }

    private void replaces(URI link) {
        Visitor buyer = new Visitor();
        proves(buyer, link, Place.email("S-1"));
        Visitor.Page answer = buyer.submit(below(link, "/replace"));
        assertThat(answer.location().getQuery()).isEqualTo("replaced=1");
        known(answer.location(), "S-1");
        buyer.get(link);
        buyer.get(answer.location());
    }

    private void proves(Visitor buyer, URI link, String to) {
        int before = place.journey().sentTo(to).size();
        buyer.submit(below(link, "/code"));
        buyer.submit(below(link, "/verify"), "code", known(Place.code(place.sent(to, before + 1))));
        buyer.cookieValues().forEach(this::known);
    }

    private void asksForAFreshLink() {
        URI old = known(place.placed("brief", "S-2"), "S-2");
        place.journey().leap(Duration.ofDays(31));
        int before = place.journey().sentTo(Place.email("S-2")).size();
        new Visitor().submit(below(old, "/link"));
        known(Journey.link(place.sent(Place.email("S-2"), before + 1)), "S-2");
    }

    private void addsAnAddress() {
        URI link = known(place.placedByPhone("S-3", PHONE), "S-3");
        Visitor buyer = new Visitor();
        proves(buyer, link, PHONE);
        place.journey().system().standIns().faults().next("SendEmail", Faults.Kind.THROTTLED, 1);
        buyer.submit(below(link, "/updates"), "do", "email", "email", ADDED);
        place.travel(Duration.ofMinutes(2));
        String code = known(Place.code(place.sent(ADDED, 1)));
        buyer.submit(below(link, "/updates"), "do", "confirm", "code", known(Place.wrong(code)));
        buyer.submit(below(link, "/updates"), "do", "confirm", "code", code);
        buyer.cookieValues().forEach(this::known);
    }

    @Test
    void whateverBreaksIsLoggedByItsKindAndNotInItsWords() {
        URI link = known(place.placed("S-4"), "S-4");
        String gossip = "broken: " + String.join(" ", secrets);
        BreakingCalls breaking = new BreakingCalls(place.journey().system(), gossip);
        for (RouteDefinition route : place.journey().system().wiring().routes()) {
            for (String form : route.method().equals("POST") ? forms() : List.of("")) {
                APIGatewayV2HTTPEvent request = request(route, link, form);
                Runnable invocation = () -> breaking.answer(route.function(), request);
                for (int at = 0; at < CALLS && breaking.breakingAt(at, invocation); at++) {
                    assertThat(heard.saidOf(secrets))
                            .as("%s %s %s", route.key(), form, at)
                            .isEmpty();
                }
            }
        }
        for (String told : List.of("a page", "a request", "a calendar entry", "a delivery")) {
            assertThat(heard.text()).contains(told + " could not be");
        }
        assertThat(heard.text()).contains("DynamoDbException").doesNotContain(gossip);
    }

    @Test
    void aBucketThatDoesNotAnswerIsLoggedByItsKindToo() {
        BreakingCalls breaking = new BreakingCalls(place.journey().system(), "");
        Map<String, String> environment = new HashMap<>(breaking.environment("pictures"));
        environment.put("PICTURES_BUCKET", "nowhere");
        PicturesHandler pictures =
                new PicturesHandler(environment, place.journey().system().clock());
        String picture = known("0123456789abcdefghjkmnpqrs");
        APIGatewayV2HTTPEvent asked = APIGatewayV2HTTPEvent.builder()
                .withRouteKey("GET " + BuyerUrls.PICTURE)
                .withPathParameters(Map.of("shop", Journey.SHOP.value(), "picture", picture))
                .build();
        assertThat(pictures.handleRequest(asked, new OneMinute()).getStatusCode())
                .isEqualTo(503);
        assertThat(heard.text()).contains("a picture could not be served: java.io.UncheckedIOException");
        assertThat(heard.saidOf(secrets)).isEmpty();
    }

    @Test
    void whatBreaksWhereNobodyWaitsIsLoggedByItsKindToo() {
        Story story = place.journey().story("demo-generic", "S-5");
        known(place.journey().placed(story), "S-5");
        MessageId message = place.journey().ledger(story).getFirst().id();
        BreakingCalls breaking = new BreakingCalls(place.journey().system(), "broken: " + String.join(" ", secrets));
        NotificationsHandler notifications = new NotificationsHandler(
                breaking.environment("notifications"), place.journey().system().clock());
        OrderEventsHandler intake = new OrderEventsHandler(
                breaking.environment("order-events"), place.journey().system().clock());

        breaking.breakingAt(
                0,
                () -> notifications.handleRequest(
                        Deliveries.change(
                                message.subject().shop() + "#"
                                        + message.subject().key(),
                                "MESSAGE#" + message.id()),
                        new OneMinute()));
        for (int at = 0; at < 3; at++) {
            breaking.breakingAt(
                    at,
                    () -> intake.handleRequest(
                            Deliveries.batch(List.of(Deliveries.record("one", story.sent()))), new OneMinute()));
        }
        intake.handleRequest(
                Deliveries.batch(List.of(Deliveries.record("two", story.sent().replace("\"data\"", "\"Erika")))),
                new OneMinute());

        assertThat(heard.text()).contains("a message, picture or document could not be handled", "message one failed");
        assertThat(heard.saidOf(secrets)).isEmpty();
    }

    private static List<String> forms() {
        return List.of(
                "postcode=" + Place.POSTCODE,
                "code=123456",
                "number=S-4&email=s-4%40example.com",
                "text=Quintus&after=",
                "do=make",
                "do=stop",
                "do=email&email=" + GUESSED,
                "do=confirm&code=123456");
    }

    private static APIGatewayV2HTTPEvent request(RouteDefinition route, URI link, String form) {
        String[] parts = link.getPath().split("/", -1);
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route.key())
                .withPathParameters(Map.of(
                        "ref",
                        parts[2],
                        "secret",
                        parts[3],
                        "shop",
                        Journey.SHOP.value(),
                        "connection",
                        "demo-generic",
                        "file",
                        "payment.ics",
                        "picture",
                        "0".repeat(26)))
                .withHeaders(Map.of("content-type", FORM))
                .withCookies(List.of("__Host-try=" + parts[3]))
                .withBody(form)
                .withIsBase64Encoded(false)
                .build();
    }

    private String known(String secret) {
        secrets.add(secret);
        return secret;
    }

    private URI known(URI link, String number) {
        known(secret(link));
        known(Place.email(number));
        return link;
    }

    private static String secret(URI link) {
        return link.getPath().replaceFirst(".*/", "");
    }
}
