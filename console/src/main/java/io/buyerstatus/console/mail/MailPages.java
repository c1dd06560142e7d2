package io.buyerstatus.console.mail;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Notice;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The mails that are held, with why, and one mail as it came. What a mail says is shown as text, whatever it is. */
public final class MailPages {
    private static final String LIST = "console/mails";
    private static final String ONE = "console/mail";

    private final Templates list = Templates.html(LIST);
    private final Templates one = Templates.html(ONE);
    private final ConsoleFrames frames;

    public MailPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record ListView(
            ConsoleFrame frame,
            String title,
            String lead,
            String action,
            String token,
            Optional<String> done,
            Optional<String> problem,
            String said,
            List<Line> held,
            List<Line> settled) {}

    private record Line(
            String id,
            String url,
            String from,
            String subject,
            String at,
            String machine,
            String reason,
            String text,
            Optional<Order> order,
            Optional<String> inquiry,
            boolean acts,
            boolean places,
            String state,
            String typed,
            Optional<Notice> notice) {}

    /** @param number as people know it; the order's key where nobody knows one */
    private record Order(String url, String key, String number) {}

    private record MailView(
            ConsoleFrame frame,
            String title,
            String back,
            String from,
            String at,
            String machine,
            List<String> paragraphs,
            List<FileView> files,
            String download) {}

    private record FileView(String name, String size, Optional<String> url, String refused) {}

    /**
     * Why something was not done.
     *
     * @param word as the texts name it
     * @param mail which mail it was to be done with
     * @param order the number that was typed for it, to be shown again
     */
    public record Problem(String word, String mail, String order) {}

    /**
     * What the list shows.
     *
     * @param mails the newest first, whatever became of them
     * @param numbers of the orders that they seem to be about, by the orders' keys
     * @param done what was just done, as the texts name it
     * @param problem why something was not done
     */
    public record Shown(
            List<HeldMail> mails,
            Map<String, String> numbers,
            ZoneId zone,
            Optional<String> done,
            Optional<Problem> problem) {
        public Shown {
            mails = List.copyOf(mails);
            numbers = Map.copyOf(numbers);
        }
    }

    /** The list. */
    public String list(ConsoleRequest asked, Colleague me, Shown shown) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        String title = texts.get("mails.title");
        List<Line> held = lines(texts, formats, me, shown, true);
        ListView view = new ListView(
                frames.of(asked, title, me, ConsoleFrames.Section.MAILS),
                title,
                texts.get("mails.lead"),
                ConsoleUrls.mails(me.shop()),
                me.token().formToken(),
                shown.done().map(word -> texts.get("mails.done." + word)),
                shown.problem()
                        .filter(problem ->
                                held.stream().noneMatch(line -> line.id().equals(problem.mail())))
                        .map(problem -> texts.get("mails.problem." + problem.word())),
                held.isEmpty() ? texts.get("mails.none") : texts.count("mails.count", held.size()),
                held,
                lines(texts, formats, me, shown, false));
        return list.render(LIST, view, texts);
    }

    private static List<Line> lines(Texts texts, Formats formats, Colleague me, Shown shown, boolean held) {
        return shown.mails().stream()
                .filter(mail -> (mail.state() == HeldMail.State.HELD) == held)
                .map(mail -> line(texts, formats, me, mail, shown))
                .toList();
    }

    private static Line line(Texts texts, Formats formats, Colleague me, HeldMail mail, Shown shown) {
        Map<String, String> numbers = shown.numbers();
        Optional<Problem> problem =
                shown.problem().filter(of -> of.mail().equals(mail.id().value()));
        return new Line(
                mail.id().value(),
                ConsoleUrls.mail(me.shop(), mail.id().value()),
                mail.from().isEmpty() ? texts.get("mails.nobody") : mail.from(),
                mail.subject().isEmpty() ? texts.get("mails.untitled") : mail.subject(),
                formats.moment(mail.at()),
                formats.machine(mail.at()),
                texts.get("mails.why." + mail.reason().name().toLowerCase(Locale.ROOT)),
                mail.said(),
                mail.order()
                        .map(order -> new Order(
                                ConsoleUrls.order(order), order.key(), numbers.getOrDefault(order.key(), order.key()))),
                mail.inquiry().map(ConsoleUrls::inquiry),
                me.role() != Role.READER,
                !mail.said().isBlank(),
                texts.get("mails.state." + mail.state().name().toLowerCase(Locale.ROOT)),
                problem.map(Problem::order)
                        .or(() -> mail.order().map(order -> numbers.getOrDefault(order.key(), order.key())))
                        .orElse(""),
                Notice.at(true, Optional.empty(), problem.map(of -> texts.get("mails.problem." + of.word()))));
    }

    /** One mail. */
    public String mail(ConsoleRequest asked, Colleague me, KeptMail mail, ZoneId zone) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), zone);
        String url = ConsoleUrls.mail(me.shop(), mail.id().value());
        String title = mail.subject().isEmpty() ? texts.get("mails.untitled") : mail.subject();
        MailView view = new MailView(
                frames.of(asked, texts.get("mails.one"), me, ConsoleFrames.Section.MAILS),
                title,
                ConsoleUrls.mails(me.shop()),
                mail.name().isEmpty() ? mail.from() : mail.name() + " · " + mail.from(),
                formats.moment(mail.at()),
                formats.machine(mail.at()),
                mail.text().lines().toList(),
                IntStream.range(0, mail.files().size())
                        .mapToObj(number -> file(mail.files().get(number), url + "/" + number))
                        .toList(),
                url + "/mail");
        return one.render(ONE, view, texts);
    }

    private static FileView file(MailFile file, String url) {
        long kilobytes = Math.max(1, file.size() / 1024);
        return new FileView(file.name(), kilobytes + " KB", file.kept().map(_ -> url), file.refused());
    }
}
