package io.buyerstatus.local.standin.page;

import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import io.buyerstatus.local.web.PageTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outbox in a browser: {@code /__local/outbox} and what lies under it. Nothing here runs a script, nothing is
 * loaded from elsewhere, and a GET changes nothing.
 */
public final class OutboxPages implements LocalPage {

    /** The list; every other page of this group lies under it. */
    public static final String PATH = "/__local/outbox";

    /** The list for machines. */
    public static final String JSON_PATH = PATH + ".json";

    /** Where a POST empties the outbox. */
    public static final String EMPTY_PATH = PATH + "/empty";

    static final String STYLE_PATH = PATH + "/style.css";

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FILE_POLICY = "sandbox; default-src 'none'";

    /** Shown as what they say they are; anything else is handed over as bytes to save. */
    private static final Set<String> SAFE_TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");

    private static final PageTemplate NONE = PageTemplate.of(OutboxPages.class, "none");

    private record NoneView(String title, String outbox) {}

    private final Outbox outbox;
    private final String style;

    public OutboxPages(Outbox outbox) {
        this.outbox = outbox;
        this.style = resource("outbox.css");
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        if (request.path().equals(EMPTY_PATH)) {
            return emptied(request);
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return notAllowed("GET, HEAD");
        }
        return switch (request.path()) {
            case PATH, PATH + "/" -> html(200, OutboxListPage.render(outbox.summaries(), request.query()));
            case JSON_PATH -> json(PublishedJson.list(outbox.entries()));
            case STYLE_PATH -> css();
            default ->
                ofEntry(request.path()
                        .substring(Math.min(PATH.length() + 1, request.path().length())));
        };
    }

    static String entryPath(OutboxEntry entry) {
        return PATH + "/" + URLEncoder.encode(entry.id(), StandardCharsets.UTF_8);
    }

    static String mailPath(OutboxEntry entry) {
        return entryPath(entry) + "/mail";
    }

    static String attachmentPath(OutboxEntry entry, int index) {
        return entryPath(entry) + "/attachments/" + index;
    }

    private LocalResponse emptied(LocalRequest request) {
        if (!request.method().equals("POST")) {
            return notAllowed("POST");
        }
        if (request.header("Sec-Fetch-Site").filter("cross-site"::equals).isPresent()) {
            return LocalResponse.text(403, "Another site may not empty the outbox.");
        }
        outbox.clear();
        return LocalResponse.seeOther(PATH);
    }

    /** {@code {id}}, {@code {id}.json}, {@code {id}/mail} or {@code {id}/attachments/{n}}. */
    private LocalResponse ofEntry(String rest) {
        String[] parts = rest.split("/", -1);
        boolean asJson = parts.length == 1 && rest.endsWith(".json");
        String id = asJson ? rest.substring(0, rest.length() - ".json".length()) : parts[0];
        Optional<OutboxEntry> found = outbox.find(id);
        if (found.isEmpty()) {
            return notFound();
        }
        OutboxEntry entry = found.get();
        if (asJson) {
            return json(PublishedJson.single(entry));
        }
        if (parts.length == 1) {
            return html(200, EntryPage.render(entry));
        }
        if (parts.length == 2 && parts[1].equals("mail") && !entry.html().isEmpty()) {
            return text(200, "text/html; charset=utf-8", MailFrame.POLICY, MailFrame.document(entry));
        }
        if (parts.length == 3 && parts[1].equals("attachments") && parts[2].matches("\\d{1,4}")) {
            return attachment(entry, Integer.parseInt(parts[2]));
        }
        return notFound();
    }

    private static LocalResponse attachment(OutboxEntry entry, int index) {
        if (index >= entry.attachments().size()) {
            return notFound();
        }
        Attachment file = entry.attachments().get(index);
        String type = SAFE_TYPES.contains(file.contentType()) ? file.contentType() : "application/octet-stream";
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return new LocalResponse(
                200,
                Map.of(
                        "Content-Type",
                        type,
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + name,
                        "Content-Security-Policy",
                        FILE_POLICY,
                        "X-Content-Type-Options",
                        "nosniff",
                        "Cache-Control",
                        "no-store"),
                file.content());
    }

    private static LocalResponse html(int status, String page) {
        return text(status, "text/html; charset=utf-8", PAGE_POLICY, page);
    }

    private static LocalResponse json(byte[] json) {
        return of(200, "application/json", FILE_POLICY, json);
    }

    private LocalResponse css() {
        return text(200, "text/css; charset=utf-8", FILE_POLICY, style);
    }

    private static LocalResponse notFound() {
        return html(404, NONE.render(new NoneView("Not in the outbox", PATH)));
    }

    private static LocalResponse notAllowed(String allowed) {
        return new LocalResponse(405, Map.of("Allow", allowed), new byte[0]);
    }

    private static LocalResponse text(int status, String contentType, String policy, String body) {
        return of(status, contentType, policy, body.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalResponse of(int status, String contentType, String policy, byte[] body) {
        return new LocalResponse(
                status,
                Map.of(
                        "Content-Type", contentType,
                        "Content-Security-Policy", policy,
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store"),
                body);
    }

    private static String resource(String name) {
        try (InputStream in = OutboxPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
