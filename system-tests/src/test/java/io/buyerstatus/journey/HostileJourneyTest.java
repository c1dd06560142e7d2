package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.access.Place;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.hostile.HostileEvents;
import io.buyerstatus.hostile.HostileScans;
import io.buyerstatus.hostile.HostileStrings;
import io.buyerstatus.hostile.Inspector;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything that a shop system, a seller, a carrier or a buyer can write is hostile, in a browser that has been told to ignore the
 * content security policy: nothing runs, nothing is asked of anybody else, and pages and mails fit and have their headline.
 */
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class HostileJourneyTest {
    private static final Pattern SHARED = Pattern.compile("/s/[a-z0-9-]+/[A-Za-z0-9_-]{27}");
    private static final List<String> WORDS = HostileStrings.packed(3_900);
    private static final String SELLER = "team@hafenkontor.example";

    private final Chromium chromium;
    private final Journey journey;
    private final HostileShop shop;
    private final Inspector inspector;
    private final OpenedPages pages;

    HostileJourneyTest(Journey journey, Chromium chromium) {
        this.journey = journey;
        this.chromium = chromium;
        shop = new HostileShop(journey);
        inspector = new Inspector(chromium, journey.system().uri());
        pages = new OpenedPages(journey, inspector);
    }

    @AfterAll
    void stop() {
        inspector.close();
    }

    @BeforeEach
    void forget() {
        pages.forget();
        journey.system().outbox().clear();
    }

    @Test
    void ordersAndSettingsAreHarmless() {
        HostileEvents events = new HostileEvents(Journey.ROOT.resolve("events"), journey.now());
        // Each is hostile in every field: a build takes as many as say every string once somewhere.
        int orders = Depth.of(events.orders() / 8, events.orders());
        shop.install(0);
        List<String> placed = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (int number = 0; number < orders; number++) {
            List<String> story =
                    events.order(number, "hostile-" + number % HostileShop.CHANNELS, "X-" + number, email(number));
            placed.add(story.getFirst());
            // What happens to three of four orders is told as an import, which mails nobody.
            boolean told = number % 4 == 0;
            story.stream()
                    .skip(1)
                    .map(event -> told ? event : Story.imported(event))
                    .forEach(later::add);
        }
        journey.sendAll(placed);
        journey.settle();
        journey.sendAll(later);
        journey.settle();

        Map<String, OutboxEntry> first = new HashMap<>();
        journey.system().outbox().entries().forEach(mail -> first.putIfAbsent(mail.to(), mail));
        for (int from = 0; from < orders; from += HostileShop.CHANNELS) {
            shop.install(from);
            for (int number = from; number < Math.min(orders, from + HostileShop.CHANNELS); number++) {
                URI link =
                        Journey.link(Objects.requireNonNull(first.get(email(number)), "no mail to " + email(number)));
                pages.open(link);
                if (number % 8 == 0) {
                    pages.open(shared(link));
                }
            }
        }
        pages.openMails();
        assertThat(pages.count()).isGreaterThan(2 * orders);
        pages.assertHarmless();
    }

    @Test
    void whatCarriersSayIsHarmless() {
        Sender sender = new Sender(journey.web(), journey.system().uri());
        HostileScans scans = new HostileScans(journey.now());
        List<URI> links = new ArrayList<>();
        List<String> brokers = List.of("EASYPOST", "AFTERSHIP", "DHL");
        for (int number = 0; number < HostileScans.deliveries(); number++) {
            // In a build each string comes from one of them, in the heavy run from all.
            int first = Depth.of(number % brokers.size(), 0);
            for (String broker : brokers.subList(first, Depth.of(first + 1, brokers.size()))) {
                Story story = journey.story("demo-generic", "H-" + broker + number);
                String tracking = "HOSTILE" + broker + number;
                links.add(journey.placed(story));
                journey.send(story.sent("P1", 30, "Bergpost", tracking, "[]"));
                String secret = JourneyShop.SECRETS.getOrDefault(broker, "");
                Web.Answer answer =
                        switch (broker) {
                            case "EASYPOST" -> sender.easyPost(scans.easyPost(tracking, number), secret);
                            case "AFTERSHIP" -> sender.afterShip(scans.afterShip(tracking, number), secret);
                            default -> sender.dhl(scans.dhl(tracking, number), secret);
                        };
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            }
        }
        journey.settle();

        for (URI link : links) {
            assertThat(pages.open(link)).contains("alert(1)");
        }
        pages.openMails();
        pages.assertHarmless();
    }

    @Test
    void whatAnIntegrationSendsOverTheWebIsHarmless() {
        Sender sender = new Sender(journey.web(), journey.system().uri());
        HostileEvents events = new HostileEvents(Journey.ROOT.resolve("events"), journey.now());
        String secret = JourneyShop.SECRETS.getOrDefault("NEW", "");
        for (int number = 0; number < 6; number++) {
            for (String event : events.order(number, "demo-generic", "G-" + number, "g" + email(number))) {
                byte[] body = event.getBytes(StandardCharsets.UTF_8);
                assertThat(sender.generic("demo-generic", body, secret, journey.now())
                                .status())
                        .isLessThan(300);
            }
        }
        journey.settle();

        for (int number = 0; number < 6; number++) {
            pages.open(Journey.link(journey.awaitFirst("g" + email(number))));
        }
        pages.openMails();
        pages.assertHarmless();
    }

    @Test
    void whatShopSystemsDeliverIsHarmless() {
        HostileDeliveries deliveries = new HostileDeliveries(journey);
        deliveries.assertBrokenOnesAreRefused();
        deliveries.create();
        for (URI link : deliveries.links()) {
            assertThat(pages.open(link)).contains("alert(1)");
        }

        deliveries.goOn();
        List<URI> links = deliveries.links();
        List<String> sharedPages = new ArrayList<>();
        for (int at = 0; at < links.size(); at++) {
            URI link = links.get(at);
            String text = inOneForm(WORDS.get(at % WORDS.size()));
            assertThat(pages.open("later ", link)).contains("alert(1)");
            sharedPages.add(pages.open(shared(link)));
            Visitor buyer = deliveries.verified(link, at, text);
            pages.keep("verified " + link, buyer.get(link).body());
            if (at % 4 == 0) {
                pages.keep(
                        "replaced " + link,
                        buyer.submitAndFollow(below(link, "/replace"), "do", text)
                                .body());
                pages.submit(below(link, "/link"), "do", text);
            }
        }
        // They show names of items alone, and not every string is one.
        assertThat(sharedPages).filteredOn(page -> page.contains("alert(1)")).hasSizeGreaterThan(links.size() / 2);
        journey.settle();
        pages.openMails();
        pages.assertHarmless();
    }

    @Test
    void whatBuyersTypeIntoFormsIsHarmless() {
        URI find = journey.system().uri().resolve("/find/" + Journey.SHOP);
        for (int at = 0; at < WORDS.size(); at++) {
            String text = WORDS.get(at);
            pages.submit(find, "number", text, "email", text);
            pages.submit(find, "number", text, "email", "x@example.com");
            pages.submit(URI.create(find + "/code"), "code", text);
            journey.send(
                    journey.story("open", "FORM-" + at).placed("{\"phone\": \"+49 151 555 0%03d\"}".formatted(at)));
            String phone = "+491515550%03d".formatted(at);
            URI link = Journey.link(journey.awaitFirst(phone));
            pages.submit(below(link, "/messages"), "text", text, "after", text);
            pages.submit(below(link, "/messages"), "text", text.repeat(2), "after", "");
            pages.submit(below(link, "/verify"), "postcode", text);
            pages.submit(below(link, "/verify"), "code", text);
            pages.submit(below(link, "/updates"), "do", "email", "email", text);
            pages.submit(below(link, "/updates"), "do", "confirm", "code", text);
            pages.submit(below(link, "/updates"), "do", text, "channel", text);
            pages.submit(below(link, "/share"), "do", text);
            pages.submit(below(link, "/stop"), "do", text);
            pages.submit(below(link, "/code"), "do", inOneForm(text));
            pages.open(link);
            pages.open(URI.create(link + "?lang=" + encoded(text.substring(0, 500)) + "&verified=" + encoded(text)));
            replaceTheLink(link, phone, inOneForm(text));
        }
        journey.settle();

        // What consists of nothing but marks of direction says nothing, and is not posted.
        List<String> said = WORDS.stream()
                .filter(text -> !TextHygiene.text(text, text.length()).isEmpty())
                .toList();
        assertThat(journey.sentTo(SELLER)).hasSameSizeAs(said).hasSize(WORDS.size() - 1);
        pages.openMails();
        pages.assertHarmless();
    }

    @Test
    void theInspectorFindsWhatRunsLoadsAndDoesNotFit() {
        String page = "<!doctype html><title>Order</title><h1>Order</h1>%s";
        try (Inspector judge = new Inspector(chromium, journey.system().uri())) {
            assertThat(judge.wrong(Map.of("harmless", page.formatted("<p>On its way"))))
                    .isEmpty();
            for (String bad : List.of(
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "<svg onload=alert(1)>",
                    "<details open ontoggle=alert(1)>",
                    "<input autofocus onfocus=alert(1)>")) {
                assertThat(judge.wrong(Map.of("bad", page.formatted(bad)))).contains("bad: ran 1");
            }
            assertThat(judge.wrong(Map.of("wide", page.formatted("<p>" + "A".repeat(80)))))
                    .anyMatch(said -> said.endsWith("wide on 320"));
            assertThat(judge.wrong(
                            Map.of("cut", page.formatted("<p class=card style=overflow-x:clip>" + "A".repeat(80)))))
                    .anyMatch(said -> said.contains("cut off on 320"));
            assertThat(judge.foreignRequests()).isEmpty();
            judge.wrong(Map.of("asks", page.formatted("<img src=//evil.example/pixel.gif>")));
            assertThat(judge.foreignRequests()).containsExactly("http://evil.example/pixel.gif");
        }
    }

    /** As its verified buyer does, and then somebody with the old link. */
    private void replaceTheLink(URI link, String phone, String text) {
        Visitor buyer = new Visitor();
        // The code that was asked for before is on its way.
        journey.settle();
        assertThat(new Place(journey).proven(buyer, link, phone).uri().getPath())
                .isEqualTo(link.getPath());
        Visitor.Page replaced = buyer.submitAndFollow(below(link, "/replace"), "do", text);
        assertThat(replaced.uri().getPath()).isNotEqualTo(link.getPath());
        pages.keep("replaced " + link, replaced.body());
        pages.submit(below(link, "/link"), "do", text);
        pages.open("outdated ", link);
    }

    private static URI below(URI link, String place) {
        return URI.create(link + place);
    }

    /** As much of a text as these forms take before they are too large, whatever stands in them. */
    private static String inOneForm(String text) {
        return encoded(text).length() < 9_000 ? text : text.substring(0, 900);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The link to share that the buyer makes of an order's page. */
    private URI shared(URI link) {
        URI share = URI.create(link + "/share");
        journey.web().submit(share, Map.of("do", "make"));
        String answer = journey.web().get(share).body();
        Matcher made = SHARED.matcher(answer);
        assertThat(made.find()).as(answer).isTrue();
        return journey.system().uri().resolve(made.group());
    }

    private static String email(int number) {
        return "x" + number + "@example.com";
    }
}
