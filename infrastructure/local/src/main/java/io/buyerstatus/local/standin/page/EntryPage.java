package io.buyerstatus.local.standin.page;

import static io.buyerstatus.local.standin.page.Html.escaped;
import static io.buyerstatus.local.standin.page.Html.linked;

import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One mail or text message, as its recipient would see it, and everything that is behind it. */
final class EntryPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int BYTES_PER_KILOBYTE = 1024;

    private EntryPage() {}

    static String render(OutboxEntry entry) {
        String body =
                switch (entry.channel()) {
                    case EMAIL -> mail(entry);
                    case SMS -> textMessage(entry);
                };
        String back = "<nav aria-label=\"Outbox\"><a href=\"%s\">Outbox</a></nav>%n".formatted(OutboxPages.PATH);
        return Html.page(title(entry), back + body);
    }

    private static String time(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at));
    }

    static String badge(DeliveryChannel channel) {
        return switch (channel) {
            case EMAIL -> "<span class=\"badge email\">Mail</span>";
            case SMS -> "<span class=\"badge sms\">SMS</span>";
        };
    }

    private static String title(OutboxEntry entry) {
        return switch (entry.channel()) {
            case EMAIL -> entry.subject().isEmpty() ? "(no subject)" : entry.subject();
            case SMS -> "Text message to " + entry.to();
        };
    }

    private static String mail(OutboxEntry entry) {
        return """
                <article>
                <h1>%s</h1>
                %s
                %s
                %s
                %s
                </article>
                """.formatted(escaped(title(entry)), people(entry), files(entry), preview(entry), behind(entry));
    }

    private static String people(OutboxEntry entry) {
        return "<dl class=\"people\">"
                + line("From", escaped(entry.from()))
                + line("To", escaped(entry.to()))
                + line("Cc", escaped(entry.cc()))
                + line("Bcc", escaped(entry.bcc()))
                + line("Sent", time(entry.at()) + " UTC")
                + "</dl>";
    }

    private static String line(String term, String html) {
        return html.isEmpty() ? "" : "<div><dt>%s</dt><dd>%s</dd></div>".formatted(term, html);
    }

    private static String files(OutboxEntry entry) {
        List<Attachment> files = entry.attachments();
        return IntStream.range(0, files.size())
                .filter(i -> !files.get(i).inline())
                .mapToObj(i -> "<li><a href=\"%s\">%s</a> <span class=\"more\">%s, %s</span></li>"
                        .formatted(
                                OutboxPages.attachmentPath(entry, i),
                                escaped(
                                        files.get(i).name().isEmpty()
                                                ? "(no name)"
                                                : files.get(i).name()),
                                escaped(files.get(i).contentType()),
                                size(files.get(i).content().length)))
                .reduce(String::concat)
                .map(list -> "<h2 class=\"hidden\">Attachments</h2><ul class=\"files\">" + list + "</ul>")
                .orElse("");
    }

    private static String size(int bytes) {
        return bytes < BYTES_PER_KILOBYTE ? bytes + " bytes" : Math.round(bytes / (double) BYTES_PER_KILOBYTE) + " KB";
    }

    /** The mail in a frame, wide or as on a phone: two radio buttons and a style sheet, no script. */
    private static String preview(OutboxEntry entry) {
        if (entry.html().isEmpty()) {
            return "<pre class=\"letter\">" + linked(entry.text()) + "</pre>";
        }
        return """
                <section class="preview" aria-label="The mail as its recipient sees it">
                <div class="bar">
                <fieldset><legend class="hidden">Width</legend>\
                <input type="radio" name="width" id="wide" checked><label for="wide">Wide</label>\
                <input type="radio" name="width" id="phone"><label for="phone">Phone</label></fieldset>
                <a href="%1$s" target="_blank" rel="noopener">On its own</a>
                </div>
                %2$s<iframe src="%1$s" title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                </section>""".formatted(
                        OutboxPages.mailPath(entry),
                        MailFrame.hasRemotePictures(entry)
                                ? "<p class=\"note\">Pictures from other hosts are not loaded here.</p>\n"
                                : "");
    }

    private static String behind(OutboxEntry entry) {
        String text = entry.html().isEmpty() || entry.text().isEmpty()
                ? ""
                : "<details open><summary>Plain text</summary><pre>" + linked(entry.text()) + "</pre></details>\n";
        return text + headers(entry.headers()) + source(entry);
    }

    private static String source(OutboxEntry entry) {
        return entry.html().isEmpty()
                ? ""
                : "<details><summary>HTML source</summary><pre class=\"code\">" + escaped(entry.html())
                        + "</pre></details>";
    }

    private static String headers(Map<String, String> headers) {
        return headers.isEmpty()
                ? ""
                : headers.entrySet().stream()
                        .map(header -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                                .formatted(escaped(header.getKey()), escaped(header.getValue())))
                        .collect(Collectors.joining(
                                "", "<details><summary>Headers</summary><table>", "</table></details>\n"));
    }

    private static String textMessage(OutboxEntry entry) {
        return """
                <article>
                <h1>%s</h1>
                <div class="phone">
                <p class="caller">%s</p>
                <p class="when">%s UTC</p>
                <p class="bubble">%s</p>
                <p class="parts">%s</p>
                </div>
                %s
                </article>
                """.formatted(
                        escaped(title(entry)),
                        entry.from().isEmpty() ? "Unknown sender" : escaped(entry.from()),
                        time(entry.at()),
                        linked(entry.text()),
                        escaped(SmsParts.of(entry.text()).description()),
                        headers(entry.headers()));
    }
}
