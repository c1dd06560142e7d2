package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.standin.page.OutboxPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxPagesTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script>&amp;<img src=x onerror=alert(1)>";

    private final Outbox outbox = Outbox.inMemory();
    private final OutboxPages pages = new OutboxPages(outbox);

    @Test
    void anEmptyOutboxSaysSo() {
        assertThat(body(get("/__local/outbox"))).contains("Nothing has been sent yet");
        assertThat(body(get("/__local/outbox.json"))).isEqualTo("[]");
    }

    @Test
    void theJsonHasEveryFieldOfEveryMessageOldestFirst() throws IOException {
        outbox.add(mail("m-1", "First", "<p>1</p>"));
        outbox.add(sms("s-1", "Your parcel"));

        JsonNode list = new ObjectMapper().readTree(get("/__local/outbox.json").body());

        assertThat(list).extracting(entry -> entry.path("id").asText()).containsExactly("m-1", "s-1");
        JsonNode first = list.get(0);
        assertThat(first.properties().stream().map(Map.Entry::getKey))
                .contains("id", "at", "channel", "from", "to", "subject", "text", "html", "headers", "attachments");
        assertThat(first.path("channel").asText()).isEqualTo("email");
        assertThat(first.path("at").asText()).isEqualTo("2026-11-21T20:15:00.120Z");
        assertThat(first.at("/headers/X-Order").asText()).isEqualTo("7");
        assertThat(first.at("/attachments/0/url").asText()).isEqualTo("/__local/outbox/m-1/attachments/0");
        assertThat(list.get(1).path("channel").asText()).isEqualTo("sms");
    }

    @Test
    void theListShowsTheNewestFirstAndFindsByRecipientSubjectAndText() {
        outbox.add(mail("m-1", "First", ""));
        outbox.add(mail("m-2", "Second", ""));

        assertThat(body(get("/__local/outbox")).indexOf("Second"))
                .isLessThan(body(get("/__local/outbox")).indexOf("First"));
        assertThat(body(search("second"))).contains("m-2").doesNotContain("m-1");
        assertThat(body(search("nowhere"))).contains("Nothing matches");
    }

    @Test
    void aLongListComesInPages() {
        IntStream.range(0, 101).forEach(i -> outbox.add(mail("m-" + i, "Number " + i, "")));

        assertThat(body(get("/__local/outbox")))
                .contains("Number 100<", "Older")
                .doesNotContain("Number 0<");
        LocalRequest second = new LocalRequest("GET", "/__local/outbox", Map.of("page", "1"), Map.of(), new byte[0]);
        assertThat(body(pages.handle(second))).contains("Number 0<", "Newer").doesNotContain("Number 100<");
    }

    @Test
    void nothingThatAMessageHoldsBecomesMarkup() {
        outbox.add(new OutboxEntry(
                "x",
                Moments.NOW,
                DeliveryChannel.EMAIL,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                Map.of(HOSTILE, HOSTILE),
                List.of(new Attachment(HOSTILE, HOSTILE, "", false, new byte[0]))));
        outbox.add(sms("s", HOSTILE));

        for (String path : List.of("/__local/outbox", "/__local/outbox/x", "/__local/outbox/s")) {
            assertThat(body(get(path))).doesNotContain("<script", "<img");
        }
        assertThat(body(search(HOSTILE))).doesNotContain("<script", "<img");
    }

    @Test
    void pagesAllowNoScriptAndLoadNothingFromElsewhere() {
        outbox.add(mail("m", "Hello", "<p>Hello</p>"));

        for (String path : List.of("/__local/outbox", "/__local/outbox/m")) {
            LocalResponse page = get(path);
            assertThat(page.headers().get("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(body(page)).doesNotContain("http://", "https://", "style=", "<style");
        }
    }

    @Test
    void theMailIsASandboxedDocumentWhoseLinksOpenElsewhere() {
        outbox.add(mail("m", "Hello", "<!DOCTYPE html><html><head><title>x</title></head><body>Hello</body></html>"));

        LocalResponse mail = get("/__local/outbox/m/mail");

        assertThat(mail.headers().get("Content-Security-Policy"))
                .startsWith("sandbox allow-popups")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(body(mail)).startsWith("<!DOCTYPE html><html><head><base target=\"_blank\">");
        assertThat(body(get("/__local/outbox/m"))).contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
    }

    @Test
    void embeddedPicturesAreFound() {
        outbox.add(mail("m", "Hello", "<img src=\"cid:logo\">"));

        assertThat(body(get("/__local/outbox/m/mail"))).contains("<img src=\"/__local/outbox/m/attachments/1\">");
        assertThat(get("/__local/outbox/m/attachments/1").headers()).containsEntry("Content-Type", "image/png");
    }

    @Test
    void anAttachmentThatCouldRunIsHandedOverAsBytes() {
        outbox.add(mail("m", "Hello", ""));

        LocalResponse file = get("/__local/outbox/m/attachments/0");

        assertThat(file.headers())
                .containsEntry("Content-Type", "application/octet-stream")
                .containsEntry("Content-Disposition", "attachment; filename*=UTF-8''Bestell%C3%BCng.html")
                .containsEntry("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aTextMessageIsABubbleWhoseLinkCanBeFollowed() {
        outbox.add(sms("s", "On its way: https://shop.example/o/a?b=1&c=2. Bye"));

        assertThat(body(get("/__local/outbox/s")))
                .contains("class=\"bubble\"", "<a href=\"https://shop.example/o/a?b=1&amp;c=2\"", "</a>. Bye")
                .contains("GSM-7), 1 part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__local/outbox/none",
                "/__local/outbox/s/mail",
                "/__local/outbox/m/attachments/9",
                "/__local/outbox/m/attachments/x",
                "/__local/outbox/m/other",
                "/__local/outbox.xml"
            })
    void whatIsNotThereIsNotFound(String path) {
        outbox.add(mail("m", "Hello", ""));
        outbox.add(sms("s", "Hello"));

        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void onlyAPostOfThisSiteEmptiesTheOutbox() {
        outbox.add(mail("m", "Hello", ""));

        assertThat(get("/__local/outbox/empty").status()).isEqualTo(405);
        assertThat(post(Map.of("sec-fetch-site", "cross-site")).status()).isEqualTo(403);
        assertThat(outbox.entries()).hasSize(1);
        assertThat(post(Map.of("sec-fetch-site", "same-origin")).status()).isEqualTo(303);
        assertThat(outbox.entries()).isEmpty();
    }

    private LocalResponse get(String path) {
        return pages.handle(new LocalRequest("GET", path, Map.of(), Map.of(), new byte[0]));
    }

    private LocalResponse search(String text) {
        return pages.handle(new LocalRequest("GET", "/__local/outbox", Map.of("q", text), Map.of(), new byte[0]));
    }

    private LocalResponse post(Map<String, String> headers) {
        return pages.handle(new LocalRequest("POST", "/__local/outbox/empty", Map.of(), headers, new byte[0]));
    }

    private static String body(LocalResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static OutboxEntry mail(String id, String subject, String html) {
        return new OutboxEntry(
                id,
                Moments.NOW,
                DeliveryChannel.EMAIL,
                "Shop <shop@example.com>",
                "buyer@example.org",
                "",
                "",
                subject,
                "Hello",
                html,
                Map.of("X-Order", "7"),
                List.of(
                        new Attachment("Bestellüng.html", "text/html", "", false, new byte[] {1, 2}),
                        new Attachment("logo.png", "image/png", "logo", true, new byte[] {3})));
    }

    static OutboxEntry sms(String id, String text) {
        return new OutboxEntry(
                id,
                Moments.NOW,
                DeliveryChannel.SMS,
                "Blumen",
                "+4915112345678",
                "",
                "",
                "",
                text,
                "",
                Map.of(),
                List.of());
    }
}
