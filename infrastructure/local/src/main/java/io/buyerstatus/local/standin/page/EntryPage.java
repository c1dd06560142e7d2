package io.buyerstatus.local.standin.page;

import io.buyerstatus.core.value.SmsParts;
import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.web.PageTemplate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One mail or text message, as its recipient would see it, and everything that is behind it. */
final class EntryPage {
    private static final PageTemplate MAIL = PageTemplate.of(EntryPage.class, "mail");
    private static final PageTemplate SMS = PageTemplate.of(EntryPage.class, "sms");
    private static final int BYTES_PER_KILOBYTE = 1024;

    private EntryPage() {}

    private record Line(String name, String value) {}

    private record FileLine(String path, String name, String type, String size) {}

    /** The mail in a frame, wide or as on a phone: two radio buttons and a style sheet, no script. */
    private record MailView(
            String title,
            String outbox,
            List<Line> people,
            ShownTime at,
            List<FileLine> files,
            String html,
            String frame,
            boolean remotePictures,
            List<Words.Piece> words,
            List<Line> headers) {}

    private record SmsView(
            String title,
            String outbox,
            String caller,
            ShownTime at,
            List<Words.Piece> words,
            String parts,
            List<Line> headers) {}

    static String render(OutboxEntry entry) {
        return switch (entry.channel()) {
            case EMAIL -> MAIL.render(mail(entry));
            case SMS -> SMS.render(textMessage(entry));
        };
    }

    private static MailView mail(OutboxEntry entry) {
        return new MailView(
                subject(entry),
                OutboxPages.PATH,
                people(entry),
                ShownTime.second(entry.at()),
                files(entry),
                entry.html(),
                OutboxPages.mailPath(entry),
                MailFrame.hasRemotePictures(entry),
                Words.pieces(entry.text()),
                headers(entry));
    }

    static String subject(OutboxEntry entry) {
        return entry.subject().isEmpty() ? "(no subject)" : entry.subject();
    }

    private static List<Line> people(OutboxEntry entry) {
        return Stream.of(
                        new Line("From", entry.from()),
                        new Line("To", entry.to()),
                        new Line("Cc", entry.cc()),
                        new Line("Bcc", entry.bcc()))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private static List<FileLine> files(OutboxEntry entry) {
        List<Attachment> files = entry.attachments();
        return IntStream.range(0, files.size())
                .filter(at -> !files.get(at).inline())
                .mapToObj(at -> file(OutboxPages.attachmentPath(entry, at), files.get(at)))
                .toList();
    }

    private static FileLine file(String path, Attachment file) {
        return new FileLine(
                path,
                file.name().isEmpty() ? "(no name)" : file.name(),
                file.contentType(),
                size(file.content().length));
    }

    private static String size(int bytes) {
        return bytes < BYTES_PER_KILOBYTE ? bytes + " bytes" : Math.round(bytes / (double) BYTES_PER_KILOBYTE) + " KB";
    }

    private static List<Line> headers(OutboxEntry entry) {
        return entry.headers().entrySet().stream()
                .map(header -> new Line(header.getKey(), header.getValue()))
                .toList();
    }

    private static SmsView textMessage(OutboxEntry entry) {
        return new SmsView(
                "Text message to " + entry.to(),
                OutboxPages.PATH,
                entry.from().isEmpty() ? "Unknown sender" : entry.from(),
                ShownTime.second(entry.at()),
                Words.pieces(entry.text()),
                SmsParts.of(entry.text()).description(),
                headers(entry));
    }
}
