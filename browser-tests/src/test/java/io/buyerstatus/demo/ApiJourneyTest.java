package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program's first day: its key is made in a browser, it reads, it writes, and its key is revoked. */
@Tag("AP-1")
@Tag("AP-6")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class ApiJourneyTest {
    private static final String KEYS = "/console/shops/demo/keys";

    private final Running running;
    private final Chromium chromium;
    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    ApiJourneyTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @Test
    void aKeyIsMadeUsedAndRevoked() throws IOException, InterruptedException {
        try (BrowserContext window = chromium.window(Chromium.PHONE);
                Page page = window.newPage()) {
            page.navigate(running.system().uri().resolve(KEYS).toString());
            press(page, "Olivia Owner");
            looked(page);
            page.getByLabel("What the program is called").fill("Warehouse");
            page.getByText("Write", new Page.GetByTextOptions().setExact(true)).click();
            press(page, "Make the key");
            looked(page);
            String key = page.getByLabel("The key", new Page.GetByLabelOptions().setExact(true))
                    .inputValue();
            assertThat(key).matches(Pattern.compile("bst_[0-9A-Za-z]{33}"));

            works(key);

            page.navigate(running.system().uri().resolve(KEYS).toString());
            assertThat(page.content()).contains("Warehouse").doesNotContain(key, ">never<");
            page.getByText("Revoke…").first().press("Enter");
            press(page, "Revoke Warehouse");
            assertThat(page.locator("[role=status]").textContent()).contains("revoked");
            assertThat(ask(key, "GET", "/api/v1/orders", "").statusCode()).isEqualTo(401);

            page.navigate(running.system().uri().resolve("/api/v1/docs").toString());
            looked(page);
        }
    }

    private void works(String key) throws IOException, InterruptedException {
        JsonNode orders = json(ask(key, "GET", "/api/v1/orders", "")).path("orders");
        assertThat(orders).isNotEmpty();
        String order = "/api/v1/orders/" + orders.get(0).path("id").asText();
        assertThat(json(ask(key, "GET", order, "")).path("number").asText()).isNotEmpty();
        assertThat(json(ask(key, "GET", order + "/timeline", "")).path("happenings"))
                .isNotEmpty();
        String read =
                json(ask(key, "GET", order + "/thread", "")).path("read_up_to").asText();

        String said = "{\"text\":\"A program says hello\",\"subject\":\"Hello\",\"read_up_to\":\"" + read + "\"}";
        HttpResponse<String> sent = ask(key, "POST", order + "/replies", said);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        HttpResponse<String> again = ask(key, "POST", order + "/replies", said);
        assertThat(again.body()).isEqualTo(sent.body());
        assertThat(again.headers().firstValue("idempotency-replayed")).contains("true");
        assertThat(ask(key, "GET", order + "/thread", "").body()).contains("A program says hello", "Warehouse");
        assertThat(ask(
                                key,
                                "DELETE",
                                order + "/replies/" + json(sent).path("id").asText(),
                                "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask(key, "GET", "/api/v1/settings", "").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> ask(String key, String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(running.system().uri().resolve(path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "first")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        return new ObjectMapper().readTree(response.body());
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
