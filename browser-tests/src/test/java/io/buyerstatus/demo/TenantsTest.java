package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Smtp;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.local.wiring.RouteDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever works for one shop, or holds one of its keys, learns nothing of another: not by any route of the desk or of the API that the
 * template has, whether they ask in the other shop's name or in their own with what is the other's.
 */
@Tag("KS-4")
@Tag("AP-2")
@OnSharedSystem
final class TenantsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@example\\.(?:com|org)");

    /** Where the demo's owner finds what only the demo's shop has, by the name that the routes give it. */
    private static final Map<String, String> LISTS = Map.of(
            "order", "orders",
            "inquiry", "inquiries",
            "mail", "mails",
            "review", "reviews",
            "webhook", "webhooks",
            "run", "bulk");

    private static final int NEIGHBOURS = Depth.of(1, 50);
    private static final int OF_A_KIND = Depth.of(2, 12);

    private final Running running;

    @TempDir
    Path folder = Path.of("");

    TenantsTest(Running running) {
        this.running = running;
    }

    @Test
    void nobodyLearnsAnythingOfAnotherShopByAnyRoute(TestReporter reporter) throws IOException, InterruptedException {
        aMailIsHeld();
        Map<String, List<String>> theirs = found();
        Set<String> canaries = canaries();
        int answers = 0;
        try (HttpClient http =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            for (int at = 0; at < NEIGHBOURS; at++) {
                Neighbour neighbour = Neighbour.of(running, "neighbour-" + at, folder, http);
                for (RouteDefinition route : running.system().wiring().routes()) {
                    if (route.path().startsWith("/console/shops/{shop}/")) {
                        answers += inTheirName(neighbour, route, theirs, canaries);
                        answers += inOnesOwn(neighbour, route, theirs, canaries);
                    }
                    if (route.path().startsWith("/api/v1/") && !route.path().contains(".")) {
                        answers += byKey(neighbour, route, theirs, canaries);
                    }
                }
            }
        }
        reporter.publishEntry(
                Map.of("answers", Integer.toString(answers), "canaries", Integer.toString(canaries.size())));
        assertThat(answers).isGreaterThan(Depth.of(150, 20_000));
    }

    /** Another shop is as unknown as one that there never was. */
    private int inTheirName(
            Neighbour neighbour, RouteDefinition route, Map<String, List<String>> theirs, Set<String> canaries) {
        List<String> paths = filled(route.path().replace("{shop}", "demo"), theirs);
        for (String path : paths) {
            Neighbour.Answer answer = neighbour.asks(route.method(), path);
            assertThat(answer.status()).as("%s %s", route.method(), path).isEqualTo(404);
            assertThat(answer.body())
                    .as("%s %s", route.method(), path)
                    .isEqualTo(neighbour
                            .asks(route.method(), path.replace("/demo/", "/nobodys/"))
                            .body());
            tellsNothing(answer, canaries, path);
        }
        return 2 * paths.size();
    }

    /** What is another shop's is as unknown in one's own shop as what there never was. */
    private int inOnesOwn(
            Neighbour neighbour, RouteDefinition route, Map<String, List<String>> theirs, Set<String> canaries) {
        List<String> paths = filled(route.path().replace("{shop}", neighbour.shop()), theirs);
        for (String path : paths) {
            Neighbour.Answer answer = neighbour.asks(route.method(), path);
            if (LISTS.keySet().stream().anyMatch(kind -> route.path().contains("{" + kind + "}"))) {
                assertThat(answer.status()).as("%s %s", route.method(), path).isEqualTo(404);
            }
            tellsNothing(answer, canaries, path);
        }
        return paths.size();
    }

    private int byKey(
            Neighbour neighbour, RouteDefinition route, Map<String, List<String>> theirs, Set<String> canaries)
            throws IOException, InterruptedException {
        List<String> paths = filled(route.path(), theirs);
        for (String path : paths) {
            Neighbour.Answer answer = neighbour.calls(route.method(), path);
            if (PLACE.matcher(route.path()).find()) {
                String nobodys = PLACE.matcher(route.path()).replaceAll("0".repeat(26));
                assertThat(answer.status())
                        .as("%s %s", route.method(), path)
                        .isGreaterThanOrEqualTo(400)
                        .isEqualTo(neighbour.calls(route.method(), nobodys).status());
            }
            tellsNothing(answer, canaries, path);
        }
        return paths.size();
    }

    private static void tellsNothing(Neighbour.Answer answer, Set<String> canaries, String path) {
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(canaries).as(path).filteredOn(answer.body()::contains).isEmpty();
    }

    /** The paths of a route with what is another shop's; what it has no list of is made up. */
    private static List<String> filled(String route, Map<String, List<String>> theirs) {
        List<String> names =
                PLACE.matcher(route).results().map(match -> match.group(1)).toList();
        int many = names.stream()
                .mapToInt(name -> theirs.getOrDefault(name, List.of("x")).size())
                .max()
                .orElse(1);
        List<String> paths = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            int number = at;
            paths.add(PLACE.matcher(route).replaceAll(match -> {
                List<String> some = theirs.getOrDefault(match.group(1), List.of("x"));
                return some.get(number % some.size());
            }));
        }
        return paths;
    }

    /** From somebody to whom no address for answers was given. */
    private void aMailIsHeld() {
        new Smtp(running.system().mail().smtp())
                .send(
                        "otto@example.org",
                        "reply+" + "0".repeat(38) + "demo@replies.shop.example",
                        "From: Otto <otto@example.org>\nSubject: Lampe\nMessage-ID: <tenants@desk>\n\nDie Lampe flackert.");
        Visitor olivia = olivia();
        running.await(
                "the mail is held",
                () -> olivia.get(at("/console/shops/demo/mails")).body().contains("otto@example.org"));
    }

    /** What the demo's owner sees in their lists. */
    private Map<String, List<String>> found() {
        Visitor olivia = olivia();
        Map<String, List<String>> found = new LinkedHashMap<>();
        LISTS.forEach((kind, list) -> {
            Pattern link = Pattern.compile("/console/shops/demo/" + list + "/([0-9A-Za-z_-]+)");
            List<String> ids = link.matcher(
                            olivia.get(at("/console/shops/demo/" + list)).body())
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .limit(OF_A_KIND)
                    .toList();
            if (!ids.isEmpty()) {
                found.put(kind, ids);
            }
        });
        assertThat(found).containsKeys("order", "inquiry", "mail", "review");
        return found;
    }

    /** What must not be read: the shop, its orders' numbers, its buyers' addresses. */
    private Set<String> canaries() throws IOException, InterruptedException {
        Visitor olivia = olivia();
        Set<String> canaries = new LinkedHashSet<>(Set.of("Nordlicht Keramik"));
        canaries.addAll(running.orders()
                .map(order -> order.path("number").asText())
                .filter(number -> number.length() > 5)
                .collect(Collectors.toSet()));
        canaries.addAll(Stream.of("orders", "inquiries", "mails")
                .map(list -> olivia.get(at("/console/shops/demo/" + list)).body())
                .flatMap(page -> ADDRESS.matcher(page).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet()));
        assertThat(canaries).hasSizeGreaterThan(15);
        return canaries;
    }

    private Visitor olivia() {
        Visitor olivia = new Visitor();
        Visitor.Page asked = olivia.get(at("/console/shops/demo/orders"));
        while (asked.status() == 303) {
            asked = olivia.get(asked.location());
        }
        Visitor.Page in = olivia.submit(asked.uri(), "email", "olivia@shop.example");
        while (in.status() == 303) {
            in = olivia.get(in.location());
        }
        assertThat(in.status()).isEqualTo(200);
        return olivia;
    }

    private URI at(String path) {
        return running.system().uri().resolve(path);
    }
}
