package io.buyerstatus.pages.preview;

import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.syntax.Escaping;
import io.buyerstatus.core.value.SmsParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One page that shows a preview as its readers may see it: wide, on a phone, dark, without pictures, as text; or in a bubble. Without a script. */
public final class PreviewPage {
    private static final String STYLE = """
            :root{color-scheme:light}
            body{margin:0;background:#eceae4;color:#191b1f;font:16px/1.5 system-ui,sans-serif}
            header{padding:28px 32px;background:#fff;border-bottom:1px solid #dcd9d0}
            h1{margin:0 0 4px;font-size:24px;line-height:1.25}
            h2{margin:0 0 10px;font-size:15px;font-weight:600}
            header p{margin:4px 0 0;color:#4c5058}
            .waits{color:#8a3b00;font-weight:600}
            main{display:flex;flex-wrap:wrap;gap:28px;align-items:flex-start;padding:28px 32px}
            iframe{display:block;border:1px solid #cfccc2;border-radius:12px;background:#fff;height:1000px;max-width:92vw}
            .wide iframe{width:720px}
            .phone iframe{width:375px}
            .dark iframe{background:#111315}
            pre{box-sizing:border-box;width:720px;max-width:92vw;margin:0;padding:20px;border:1px solid #cfccc2;border-radius:12px;background:#fff;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace}
            .bubble{max-width:320px;padding:12px 16px;border-radius:18px 18px 18px 4px;background:#fff;white-space:pre-wrap;overflow-wrap:anywhere}
            """;

    private PreviewPage() {}

    /**
     * What the page says itself, beside what it shows.
     *
     * @param language of the page
     */
    public record Words(
            String language,
            String title,
            String wide,
            String phone,
            String dark,
            String withoutPictures,
            String outlook,
            String text) {
        /** For whoever works at a terminal. */
        public static Words english(String about) {
            return new Words(
                    "en",
                    "Preview of " + about,
                    "Wide",
                    "On a phone",
                    "Dark",
                    "Before pictures are shown",
                    "Without what Outlook for Windows lacks",
                    "As text");
        }
    }

    /** The page of a template, whole. */
    public static String html(Preview preview) {
        Template template = preview.template();
        List<String> about = new ArrayList<>();
        about.add("%s, version %d, %s, order %s in %s"
                .formatted(
                        template.displayName(),
                        template.version(),
                        template.state().name().toLowerCase(Locale.ROOT),
                        preview.occasion().order().order().number(),
                        preview.occasion().language()));
        if (!preview.occasion().attachments().isEmpty()) {
            about.add("Brings along: "
                    + String.join(
                            ", ",
                            preview.occasion().attachments().stream()
                                    .map(attached -> attached.name())
                                    .toList()));
        }
        return html(
                Words.english(template.displayName()),
                about,
                preview.waits().stream().map(what -> "It would wait: " + what).toList(),
                preview.message());
    }

    /**
     * The page of any message.
     *
     * @param about what it is, for whoever looks
     * @param warnings what would keep it from leaving
     */
    public static String html(Words words, List<String> about, List<String> warnings, Preview.Message message) {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"")
                .append(Escaping.html(words.language()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"robots\" content=\"noindex\">\n")
                .append("<title>")
                .append(Escaping.html(words.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header>\n<h1>")
                .append(Escaping.html(
                        message instanceof Preview.Message.Mail(RenderedMail mail) ? mail.subject() : words.title()))
                .append("</h1>\n");
        about.forEach(line -> page.append("<p>").append(Escaping.html(line)).append("</p>\n"));
        warnings.forEach(line ->
                page.append("<p class=\"waits\">").append(Escaping.html(line)).append("</p>\n"));
        page.append("</header>\n<main>\n");
        switch (message) {
            case Preview.Message.Mail(RenderedMail mail) -> mail(words, mail, page);
            case Preview.Message.Sms(String text) -> sms(words, text, page);
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void mail(Words words, RenderedMail mail, StringBuilder page) {
        frame("wide", words.wide(), mail.html(), page);
        frame("phone", words.phone(), mail.html(), page);
        frame("phone dark", words.dark(), MailViews.dark(mail.html()), page);
        frame("phone", words.withoutPictures(), MailViews.withoutPictures(mail.html()), page);
        frame("wide", words.outlook(), MailViews.outlook(mail.html()), page);
        page.append("<section>\n<h2>" + Escaping.html(words.text()) + "</h2>\n<pre>")
                .append(Escaping.html(mail.text()))
                .append("</pre>\n</section>\n");
    }

    private static void frame(String kind, String title, String html, StringBuilder page) {
        page.append("<section class=\"")
                .append(kind)
                .append("\">\n<h2>")
                .append(Escaping.html(title))
                .append("</h2>\n<iframe sandbox title=\"")
                .append(Escaping.html(title))
                .append("\" srcdoc=\"")
                .append(Escaping.html(html))
                .append("\"></iframe>\n</section>\n");
    }

    private static void sms(Words words, String text, StringBuilder page) {
        SmsParts parts = SmsParts.of(text);
        page.append("<section>\n<h2>" + Escaping.html(words.phone()) + "</h2>\n<div class=\"bubble\">")
                .append(Escaping.html(text))
                .append("</div>\n<p>")
                .append(parts.description())
                .append("</p>\n");
        parts.outside().ifPresent(character -> page.append("<p class=\"waits\">")
                .append(Escaping.html(outside(character)))
                .append("</p>\n"));
        page.append("</section>\n");
    }

    /** Which character it is that makes a text need UCS-2, for people. */
    public static String outside(String character) {
        int codePoint = character.codePointAt(0);
        return "“%s” (U+%04X %s) is not in the alphabet of SMS, so that a part holds 70 characters instead of 160"
                .formatted(
                        character,
                        codePoint,
                        String.valueOf(Character.getName(codePoint)).toLowerCase(Locale.ROOT));
    }
}
