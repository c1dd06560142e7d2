package io.buyerstatus.operator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.operator.browser.ReturningBrowser.Brought;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C40")
class ReturningBrowserTest {
    @Test
    void onlyWhoeverBringsWhatWasAgreedIsTakenIn() throws IOException, InterruptedException {
        try (ReturningBrowser door = new ReturningBrowser(0, "agreed"::equals)) {
            assertThat(status(door, "/?code=stolen&state=guessed")).isEqualTo(404);
            assertThat(status(door, "/favicon.ico")).isEqualTo(404);
            assertThat(door.await(Duration.ZERO)).isEmpty();

            assertThat(status(door, "/?code=4%2F0A+b&state=agreed&scope=x")).isEqualTo(200);
            assertThat(door.await(Duration.ofSeconds(10))).contains(new Brought("4/0A b", ""));
            assertThat(status(door, "/?error=access_denied&state=agreed")).isEqualTo(200);
            assertThat(door.await(Duration.ofSeconds(10))).contains(new Brought("", "access_denied"));
            assertThat(new Brought("secret", "").toString()).doesNotContain("secret");
        }
    }

    private static int status(ReturningBrowser door, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(door.address() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
