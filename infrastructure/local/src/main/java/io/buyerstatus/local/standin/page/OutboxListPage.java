package io.buyerstatus.local.standin.page;

import static io.buyerstatus.local.standin.page.Html.escaped;
import static io.buyerstatus.local.standin.page.Html.excerpt;

import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of everything that was sent, newest first, with a search. */
final class OutboxListPage {

    private static final int PER_PAGE = 100;
    private static final int EXCERPT_CHARACTERS = 140;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private OutboxListPage() {}

    static String render(List<OutboxEntry> entries, Map<String, String> query) {
        String search = query.getOrDefault("q", "").strip();
        List<OutboxEntry> matching = entries.reversed().stream()
                .filter(entry -> matches(entry, search))
                .toList();
        int from = Math.min(pageNumber(query) * PER_PAGE, matching.size());
        List<OutboxEntry> shown = matching.subList(from, Math.min(from + PER_PAGE, matching.size()));
        return Html.page(
                "Outbox", head(entries, search) + list(entries, shown, search) + pager(matching, from, search));
    }

    private static int pageNumber(Map<String, String> query) {
        String page = query.getOrDefault("page", "0");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    private static boolean matches(OutboxEntry entry, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || List.of(entry.recipients(), entry.from(), entry.subject(), entry.text()).stream()
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String head(List<OutboxEntry> entries, String search) {
        long mails = entries.stream()
                .filter(entry -> entry.channel() == DeliveryChannel.EMAIL)
                .count();
        return """
                <nav aria-label="Local system"><a href="/__local">Start page</a></nav>
                <header class="top">
                <div><h1>Outbox</h1><p class="count">%s, %s. Nothing left this machine.</p></div>
                <div class="actions">
                <form method="get" action="%s" role="search"><label class="hidden" for="q">Search the outbox</label>\
                <input id="q" name="q" type="search" placeholder="Recipient, subject, text" value="%s">\
                <button>Search</button></form>
                <form method="post" action="%s"><button class="quiet"%s>Empty outbox</button></form>
                </div>
                </header>
                """.formatted(
                        counted(mails, "mail"),
                        counted(entries.size() - mails, "text message"),
                        OutboxPages.PATH,
                        escaped(search),
                        OutboxPages.EMPTY_PATH,
                        entries.isEmpty() ? " disabled" : "");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String list(List<OutboxEntry> all, List<OutboxEntry> shown, String search) {
        if (all.isEmpty()) {
            return "<p class=\"empty\">Nothing has been sent yet. What the system sends to buyers and sellers appears"
                    + " here.</p>";
        }
        if (shown.isEmpty()) {
            return "<p class=\"empty\">Nothing matches “%s”. <a href=\"%s\">Show everything</a></p>"
                    .formatted(escaped(search), OutboxPages.PATH);
        }
        return shown.stream()
                .map(OutboxListPage::row)
                .collect(Collectors.joining("\n", "<ol class=\"entries\">\n", "\n</ol>"));
    }

    private static String row(OutboxEntry entry) {
        return """
                <li><a class="row" href="%s">%s<span class="who">%s</span>%s<span class="what">%s</span></a></li>""".formatted(
                        OutboxPages.entryPath(entry),
                        EntryPage.badge(entry.channel()),
                        escaped(entry.recipients()),
                        time(entry.at()),
                        what(entry));
    }

    private static String what(OutboxEntry entry) {
        String text = escaped(excerpt(entry.text(), EXCERPT_CHARACTERS));
        return switch (entry.channel()) {
            case EMAIL ->
                "<strong>%s</strong> <span class=\"more\">%s</span>"
                        .formatted(entry.subject().isEmpty() ? "(no subject)" : escaped(entry.subject()), text);
            case SMS -> text;
        };
    }

    private static String time(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at));
    }

    private static String pager(List<OutboxEntry> matching, int from, String search) {
        int page = from / PER_PAGE;
        String newer = page > 0 ? pageLink(page - 1, search, "Newer") : "";
        String older = from + PER_PAGE < matching.size() ? pageLink(page + 1, search, "Older") : "";
        return newer.isEmpty() && older.isEmpty()
                ? ""
                : "<nav class=\"pager\" aria-label=\"Pages\">" + newer + older + "</nav>";
    }

    private static String pageLink(int page, String search, String label) {
        return "<a href=\"%s?page=%d&amp;q=%s\">%s</a>"
                .formatted(OutboxPages.PATH, page, URLEncoder.encode(search, StandardCharsets.UTF_8), label);
    }
}
