package io.buyerstatus.local.standin.page;

import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.web.PageTemplate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The list of everything that was sent, newest first, with a search. */
final class OutboxListPage {

    private static final PageTemplate PAGE = PageTemplate.of(OutboxListPage.class, "list");
    private static final int PER_PAGE = 100;
    private static final int EXCERPT_CHARACTERS = 140;

    private OutboxListPage() {}

    /** @param any whether there is anything at all, found or not */
    private record ListView(
            String title,
            String outbox,
            String emptying,
            String mails,
            String texts,
            String search,
            boolean any,
            List<Row> shown,
            List<PageLink> pages) {}

    /** @param subject of a mail alone */
    private record Row(String path, boolean sms, String who, ShownTime at, String subject, String excerpt) {}

    private record PageLink(String url, String label) {}

    static String render(List<OutboxEntry> entries, Map<String, String> query) {
        String search = query.getOrDefault("q", "").strip();
        List<OutboxEntry> matching = entries.reversed().stream()
                .filter(entry -> matches(entry, search))
                .toList();
        int from = Math.min(pageNumber(query) * PER_PAGE, matching.size());
        List<OutboxEntry> shown = matching.subList(from, Math.min(from + PER_PAGE, matching.size()));
        long mails = entries.stream()
                .filter(entry -> entry.channel() == DeliveryChannel.EMAIL)
                .count();
        return PAGE.render(new ListView(
                "Outbox",
                OutboxPages.PATH,
                OutboxPages.EMPTY_PATH,
                counted(mails, "mail"),
                counted(entries.size() - mails, "text message"),
                search,
                !entries.isEmpty(),
                shown.stream().map(OutboxListPage::row).toList(),
                pages(matching, from, search)));
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

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static Row row(OutboxEntry entry) {
        boolean sms = entry.channel() == DeliveryChannel.SMS;
        return new Row(
                OutboxPages.entryPath(entry),
                sms,
                entry.recipients(),
                ShownTime.minute(entry.at()),
                sms ? "" : EntryPage.subject(entry),
                Words.excerpt(entry.text(), EXCERPT_CHARACTERS));
    }

    private static List<PageLink> pages(List<OutboxEntry> matching, int from, String search) {
        int page = from / PER_PAGE;
        List<PageLink> links = new ArrayList<>();
        if (page > 0) {
            links.add(link(page - 1, search, "Newer"));
        }
        if (from + PER_PAGE < matching.size()) {
            links.add(link(page + 1, search, "Older"));
        }
        return links;
    }

    private static PageLink link(int page, String search, String label) {
        return new PageLink(
                OutboxPages.PATH + "?page=" + page + "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8), label);
    }
}
