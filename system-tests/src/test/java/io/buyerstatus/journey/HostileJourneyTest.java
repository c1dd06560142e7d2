package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.buyerstatus.hostile.Inspector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final Pattern SHARED = Pattern.compile("/s/[a-z0-9-]+/[A-Za-z0-9_-]{27}");

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
    void nothingRunsAndNothingIsLoadedAndEverythingFits() {
        HostileEvents events = new HostileEvents(Journey.ROOT.resolve("events"), journey.now());
        int orders = events.orders();
        install(0);
        for (int number = 0; number < orders; number++) {
            journey.sendAll(events.order(number, "hostile-" + number % CHANNELS, "X-" + number, email(number)));
        }
        journey.settle();
        List<URI> pages = IntStream.range(0, orders)
                .mapToObj(number -> Journey.link(journey.awaitFirst(email(number))))
                .toList();
        List<String> words = HostileStrings.packed(3_900);
        for (int at = 0; at < words.size(); at++) {
            journey.web().submit(URI.create(pages.get(at) + "/messages"), Map.of("text", words.get(at)));
        }
        journey.settle();

        try (Inspector inspector = new Inspector(chromium, journey.system().uri())) {
            List<String> wrong = new ArrayList<>();
            for (int from = 0; from < orders; from += CHANNELS) {
                install(from);
                Map<String, String> opened = new LinkedHashMap<>();
                for (int number = from; number < Math.min(orders, from + CHANNELS); number++) {
                    open(pages.get(number), opened);
                    if (number % 8 == 0) {
                        open(shared(pages.get(number)), opened);
                    }
                }
                wrong.addAll(inspector.wrong(opened));
            }

            assertThat(wrong).isEmpty();
            assertThat(inspector.complaints()).isEmpty();
            assertThat(inspector.foreignRequests()).isEmpty();
        }
    }

    private static void open(URI page, Map<String, String> opened) {
        opened.put(page.toString(), journey.web().get(page).body());
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
