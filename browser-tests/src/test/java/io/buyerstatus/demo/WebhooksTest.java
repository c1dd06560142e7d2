package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.StandardWebhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program is named at the desk, told of an order, answers with errors twice, takes it, and gets it again by a click. */
@Tag("AP-8")
@Tag("AP-9")
@Tag("AP-10")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class WebhooksTest {
    private static final String WEBHOOKS = "/console/shops/demo/webhooks";
    private static final String TOLD = "/__local/told";
    private static final String NUMBER = "N-WEBHOOK-1";

    private final Running running;
    private final Chromium chromium;
    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    WebhooksTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @Test
    void anEventArrivesSignedAfterTwoFailuresAndIsSentAgainByAClick() throws IOException, InterruptedException {
        try (BrowserContext window = chromium.window(Chromium.PHONE);
                Page page = window.newPage()) {
            page.navigate(running.system().uri().resolve(WEBHOOKS).toString());
            press(page, "Olivia Owner");
            looked(page);
            page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
                    .fill(running.system().uri() + TOLD + "?fail=2");
            // Told of one thing, so that nothing else of the order is in its way.
            page.locator("input[name^=type-]:not([name$=status_changed])").all().forEach(Locator::uncheck);
            press(page, "Name it");
            looked(page);
            String secret = page.getByLabel("The secret", new Page.GetByLabelOptions().setExact(true))
                    .inputValue();
            String one = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .locator("xpath=ancestor::form")
                    .getAttribute("action");
            // An endpoint is told of what happens from a minute later on.
            running.system().advance(Duration.ofMinutes(2));

            assertThat(placed().statusCode()).isBetween(200, 299);
            running.await("the order is told", () -> !told().isEmpty());
            running.system().advance(Duration.ofMinutes(1));
            assertThat(told()).hasSize(2);
            running.system().advance(Duration.ofMinutes(10));
            List<JsonNode> told = told();
            assertThat(told).extracting(each -> each.path("answered").asInt()).containsExactly(503, 503, 200);
            authentic(told, secret);

            page.navigate(running.system().uri().resolve(one).toString());
            looked(page);
            assertThat(page.content()).contains(NUMBER, "arrived", "answer 200", "tried 3 times");
            page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(NUMBER))
                    .getByRole(AriaRole.BUTTON)
                    .press("Enter");
            assertThat(page.locator("[role=status]").textContent()).contains("within a minute");
            running.system().advance(Duration.ofMinutes(1));
            assertThat(told()).hasSize(4);
            authentic(told(), secret);

            page.navigate(running.system().uri().resolve(one).toString());
            // Her sign-in is a while ago by now.
            page.locator(".asking a.button").press("Enter");
            press(page, "Olivia Owner");
            page.getByText("Remove…").press("Enter");
            press(page, "Remove this address");
            looked(page);
            assertThat(page.locator("[role=status]").textContent()).contains("removed");
        }
    }

    /** What the program was told of the order's status, and what it answered. */
    private List<JsonNode> told() {
        try {
            JsonNode all = new ObjectMapper().readTree(running.get(TOLD).body()).path("told");
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(each -> each.path("body").asText().contains("\"" + NUMBER + "\"")
                            && each.path("body").asText().contains("order.status_changed"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void authentic(List<JsonNode> told, String secret) {
        assertThat(told)
                .extracting(each -> each.path("webhook-id").asText())
                .containsOnly(told.getFirst().path("webhook-id").asText());
        assertThat(told)
                .extracting(each -> each.path("body").asText())
                .containsOnly(told.getFirst().path("body").asText());
        for (JsonNode each : told) {
            Map<String, String> headers = new HashMap<>();
            for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
                headers.put(name, each.path(name).asText());
            }
            assertThat(StandardWebhooks.verify(
                            each.path("body").asText().getBytes(StandardCharsets.UTF_8),
                            headers,
                            List.of(secret),
                            Instant.ofEpochSecond(each.path("webhook-timestamp").asLong())))
                    .isEqualTo(SignatureCheck.AUTHENTIC);
        }
    }

    /** The demo's shop system says that an order was placed. */
    private HttpResponse<String> placed() throws IOException, InterruptedException {
        Instant now = running.system().clock().instant();
        String body = """
                {"specversion":"1.0","id":"webhooks-1","type":"order.placed","source":"/connections/demo-generic",
                "subject":"%s","time":"%s","data":{"number":"%s","language":"en","currency":"EUR",
                "buyer":{"firstName":"Ada","lastName":"Example","email":"ada@example.com"},
                "lines":[{"id":"1","name":"Mug","quantity":1,"unitPrice":"24.00","total":"24.00"}],
                "totals":{"total":"24.00"},"payment":{"method":"bank_transfer"}}}""".formatted(NUMBER, now, NUMBER);
        String secret = StreamSupport.stream(running.demo().path("connections").spliterator(), false)
                .filter(connection -> connection.path("id").asText().equals("demo-generic"))
                .map(connection -> connection.path("secret").asText())
                .findFirst()
                .orElseThrow();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        running.system().uri().resolve("/hooks/demo-generic"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        StandardWebhooks.sign("webhooks-1", now, body.getBytes(StandardCharsets.UTF_8), List.of(secret))
                .forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
    }

    private static void looked(Page page) {
        assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s", page.url())
                .isLessThanOrEqualTo(Chromium.PHONE);
    }
}
