package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.browser.Chromium;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.Settings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.hostile.HostileEvents;
import io.buyerstatus.hostile.HostileStrings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything that a shop system, a seller or a buyer can write is hostile, in a browser that
 * has been told to ignore the content security policy: nothing runs, nothing is asked of anybody else, and the page has its headline.
 */
final class HostileJourneyTest {
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    /** As many as a shop may have beside its own. */
    private static final int CHANNELS = 20;

    /** Whatever could run or load, wherever it stands in the page. */
    private static final String WHAT_IS_WRONG = """
            () => {
              const wrong = [...(window.ran || [])];
              const address = /^(href|src|action|formaction|xlink:href|srcset|poster|data|background)$/i;
              const safe = /^(https?:|mailto:|tel:|sms:|[/#?]|$)/i;
              for (const element of document.querySelectorAll('*')) {
                const name = element.localName;
                if (/^(iframe|object|embed|base|template|marquee|math|video|audio|animate)$/.test(name)) wrong.push(name);
                if (name === 'script' && (element.textContent.trim() || !element.src.startsWith(location.origin)))
                  wrong.push(element.outerHTML.slice(0, 200));
                for (const attribute of element.attributes) {
                  if (/^on/i.test(attribute.name)) wrong.push(name + ' ' + attribute.name);
                  if (address.test(attribute.name) && !safe.test(attribute.value.trim()))
                    wrong.push(name + ' ' + attribute.name + '=' + attribute.value.slice(0, 80));
                }
              }
              return wrong;
            }""";

    private static final Pattern SHARED = Pattern.compile("/s/[a-z0-9-]+/[A-Za-z0-9_-]{27}");

    private static final String WITNESS =
            "window.ran = []; window.alert = window.confirm = window.prompt = what => window.ran.push('ran ' + what);";

    private static Journey journey;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        OPEN.push(chromium);
        journey = Journey.start();
        OPEN.push(journey);
    }

    @AfterAll
    static void stop() throws Exception {
        while (!OPEN.isEmpty()) {
            OPEN.pop().close();
        }
    }

    @Test
    void nothingRunsAndNothingIsLoaded() {
        HostileEvents events = new HostileEvents(Journey.ROOT.resolve("events"), journey.now());
        int orders = events.orders();
        install(0);
        for (int number = 0; number < orders; number++) {
            events.order(number, "hostile-" + number % CHANNELS, "X-" + number, email(number))
                    .forEach(journey::send);
        }
        journey.settle();
        List<URI> pages = IntStream.range(0, orders)
                .mapToObj(number -> Journey.link(journey.awaitFirst(email(number))))
                .toList();
        List<String> words = HostileStrings.packed(3_900);
        for (int at = 0; at < words.size(); at++) {
            String text = words.get(at);
            journey.web().submit(URI.create(pages.get(at) + "/messages"), Map.of("text", text));
        }
        journey.settle();

        try (BrowserContext window = chromium.windowWithoutPolicy(Chromium.PHONE);
                Page page = window.newPage()) {
            List<String> requests = new ArrayList<>();
            List<String> console = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            page.addInitScript(WITNESS);
            page.onRequest(request -> requests.add(request.url()));
            // A picture that is not there is no error of the page's; where it was asked for is judged below.
            page.onConsoleMessage(message -> {
                if (!message.text().startsWith("Failed to load resource")) {
                    console.add(message.type() + ": " + message.text());
                }
            });
            for (int number = 0; number < orders; number++) {
                if (number % CHANNELS == 0) {
                    install(number);
                }
                wrong.addAll(wrong(page, pages.get(number)));
                if (number % 8 == 0) {
                    wrong.addAll(wrong(page, shared(pages.get(number))));
                }
            }

            assertThat(wrong).isEmpty();
            assertThat(console).isEmpty();
            assertThat(requests)
                    .allMatch(url -> url.startsWith(journey.system().uri().toString()));
        }
    }

    /** What is wrong with a page, each with its address. */
    private static List<String> wrong(Page page, URI link) {
        page.navigate(link.toString());
        List<String> wrong = new ArrayList<>();
        if (page.evaluate(WHAT_IS_WRONG) instanceof List<?> found) {
            found.forEach(each -> wrong.add(link + " " + each));
        }
        String headline = page.locator("h1").first().innerText();
        if (headline.isBlank() && link.getPath().startsWith("/o/")) {
            wrong.add(link + " cannot be read");
        }
        return wrong;
    }

    /** The link to share that the buyer makes of an order's page. */
    private static URI shared(URI link) {
        URI share = URI.create(link + "/share");
        journey.web().submit(share, Map.of("do", "make"));
        String answer = journey.web().get(share).body();
        Matcher made = SHARED.matcher(answer);
        assertThat(made.find()).as(answer).isTrue();
        return journey.system().uri().resolve(made.group());
    }

    /** Channels with a connection each, which say everything that they can in hostile words, from the first of these on. */
    private static void install(int first) {
        DynamoSettingsStore store =
                new DynamoSettingsStore(journey.dynamo(), journey.system().output("SettingsTable"));
        ShopSettings before = store.shop(Journey.SHOP).orElseThrow();
        Map<ChannelId, SettingsLayer> channels = new HashMap<>(before.channels());
        Map<ConnectionId, Connection> connections = new HashMap<>(before.connections());
        for (int number = 0; number < CHANNELS; number++) {
            ChannelId channel = new ChannelId("hostile-" + number);
            ConnectionId connection = new ConnectionId("hostile-" + number);
            channels.put(channel, layer(first + number));
            connections.put(
                    connection,
                    new Connection(
                            connection,
                            Journey.SHOP,
                            channel,
                            ConnectionKind.GENERIC,
                            List.of(),
                            Map.of(),
                            journey.now().minus(Duration.ofDays(90)),
                            Optional.empty()));
        }
        store.replace(new ShopSettings(before.id(), before.shop(), channels, connections, before.linkKey()));
        journey.travel(Duration.ofMinutes(1));
    }

    private static SettingsLayer layer(int number) {
        SettingsLayer layer =
                SettingsLayer.EMPTY.withPlain(Settings.at("privacy.addresses").orElseThrow(), "shown");
        for (Setting<?> setting : Settings.byPath().values()) {
            if (setting.path().startsWith("general.")
                    || setting.path().startsWith("bank.")
                    || setting.path().matches("messages\\.(order_confirmed|sent)\\.(subject|text)")) {
                layer = hostile(layer, setting, number);
            }
        }
        return layer;
    }

    private static SettingsLayer hostile(SettingsLayer layer, Setting<?> setting, int number) {
        for (int size : new int[] {190, 100, 40}) {
            List<String> packs = HostileStrings.packed(size);
            try {
                return layer.withPlain(
                        setting, packs.get(Math.floorMod(number + setting.path().hashCode(), packs.size())));
            } catch (IllegalArgumentException refused) {
                // Shorter ones, or none: an address, a colour, a switch.
            }
        }
        return layer;
    }

    private static String email(int number) {
        return "x" + number + "@example.com";
    }
}
