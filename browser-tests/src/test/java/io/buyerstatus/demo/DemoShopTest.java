package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a newcomer finds under {@code /__local}. The first on the demo's system, as nobody did anything yet: all that was sent is counted. */
@OnSharedSystem
@Order(1)
final class DemoShopTest {
    private final Running running;

    DemoShopTest(Running running) {
        this.running = running;
    }

    @Test
    void hasOrdersInEveryStateAndThreeLanguages() throws IOException, InterruptedException {
        String[] states = Arrays.stream(Progress.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);

        assertThat(running.orders().map(order -> order.path("state").asText())).contains(states);
        assertThat(running.orders()
                        .map(order -> order.path("language").asText())
                        .distinct())
                .containsExactlyInAnyOrder("de", "nb", "en");
    }

    @Test
    void everyPrivateLinkOpensAPageInItsLanguage() throws IOException, InterruptedException {
        for (JsonNode order : running.orders().toList()) {
            HttpResponse<String> page = running.get(order.path("privateLink").asText());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("lang=\"" + order.path("language").asText() + "\"")
                    .contains(order.path("number").asText());
        }
    }

    @Test
    void machinesAreToldWhereEverythingIs() throws IOException, InterruptedException {
        JsonNode demo = running.demo();

        assertThat(demo.at("/queues/orderEvents").asText())
                .isEqualTo(running.system().output("OrderEventsQueueUrl"));
        assertThat(demo.at("/tables/orders").asText())
                .isEqualTo(running.system().output("OrdersTable"));
        assertThat(demo.at("/tables/settings").asText())
                .isEqualTo(running.system().output("SettingsTable"));
        assertThat(demo.at("/tables/ledger").asText())
                .isEqualTo(running.system().output("LedgerTable"));
        assertThat(running.get(demo.path("outbox").asText()).body()).startsWith("[");
        assertThat(demo.path("connections"))
                .extracting(connection -> connection.path("id").asText()
                        + " " + connection.path("kind").asText() + " "
                        + connection.path("source").asText() + " "
                        + connection
                                .path("url")
                                .asText()
                                .replace(running.system().uri().toString(), ""))
                .startsWith(
                        "demo-generic generic /connections/demo-generic /hooks/demo-generic",
                        "demo-shopify shopify /connections/demo-shopify /hooks/demo-shopify",
                        "demo-woocommerce woocommerce /connections/demo-woocommerce /hooks/demo-woocommerce");
        assertThat(demo.path("connections"))
                .extracting(connection -> connection.path("secret").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void theStartPageLeadsToEveryOrderAndLoadsNothingFromElsewhere() throws IOException, InterruptedException {
        HttpResponse<String> page = running.get("/__local");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.body()).doesNotContain("<script", "src=", "{{");
        for (JsonNode order : running.orders().toList()) {
            assertThat(page.body()).contains(order.path("privateLink").asText());
        }
        assertThat(running.get("/__local/start.css").statusCode()).isEqualTo(200);
        assertThat(running.get("/__local/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsWhatHappenedLiveAndNothingForImports() throws InterruptedException {
        running.await("the messages of the live orders", () -> sent().size() >= 16);

        assertThat(sent())
                .extracting(OutboxEntry::to)
                // Those who asked without an order, those to whom the shop wrote as to many, and who withdrew.
                .filteredOn(to -> !OTHERS.contains(to))
                .containsOnly(
                        "greta.sommerfeld@example.com",
                        "hanna.reuter@example.com",
                        "jonas.petersen@example.com",
                        "jule.petersen@example.com",
                        "karl.winterberg@example.com",
                        "ingrid.solberg@example.com",
                        "lars.haugen@example.com",
                        "oliver.whitcombe@example.com",
                        "+447700900461",
                        "team@nordlicht-keramik.example",
                        "wiebke.lorenz@example.com");
        assertThat(sent())
                .filteredOn(entry -> entry.channel() == DeliveryChannel.SMS)
                .hasSize(1);
    }

    private static final Set<String> OTHERS = Set.of(
            "renate.oldenburg@example.com",
            "jonas.lindner@example.org",
            "emily.carter@example.org",
            "miriam@cafe-suedwind.example",
            "amelie.brandt@example.com",
            "tobias.lindner@example.com",
            "hanna.kowalski@example.com",
            "friederike.nolte@example.com");

    private List<OutboxEntry> sent() {
        return running.system().outbox().entries();
    }
}
