package io.buyerstatus.pages.template;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.template.syntax.Escaping;
import io.buyerstatus.core.template.syntax.Ground;
import io.buyerstatus.core.template.syntax.TemplateFilling;
import io.buyerstatus.core.template.syntax.TemplateParser;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.mail.Gsm7;
import io.buyerstatus.pages.mail.MailSection;
import io.buyerstatus.pages.mail.MailSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fills templates. Made once per function; safe to share between threads. */
public final class TemplateMessages implements TemplateRenderer {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_SMS = 1_600;
    private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[ \\t]*\\R)+");
    /** Of what says nothing of its own; as in the shop's frame. */
    private static final String LETTERS =
            ";font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',"
                    + "'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5";

    private static final String HEADLINE = "# ";
    private static final String HEADING = "## ";

    private final MailSections sections = new MailSections();

    /** What one message is made with. */
    private record Making(Template template, TemplateOccasion occasion, Wording wording, OrderValues values) {

        private Making(Template template, TemplateOccasion occasion) {
            this(
                    template,
                    occasion,
                    OrderValues.wording(occasion),
                    OrderValues.of(occasion, OrderValues.wording(occasion)));
        }

        private Order order() {
            return occasion.order().order();
        }

        /** In the reader's language; of one that it does not speak, any. A sender asks before whether it speaks. */
        private Content content() {
            return template.in(wording.texts().language().tag()).orElseGet(() -> template.contents().entrySet().stream()
                    .min(Map.Entry.comparingByKey())
                    .orElseThrow()
                    .getValue());
        }
    }

    @Override
    public RenderedMail mail(Template template, TemplateOccasion occasion) {
        Making making = new Making(template, occasion);
        String subject = subject(making);
        return switch (template.format()) {
            case FRAMED -> framed(making, subject);
            case HTML -> html(making, subject);
            case TEXT -> text(making, subject);
        };
    }

    @Override
    public String sms(Template template, TemplateOccasion occasion) {
        Making making = new Making(template, occasion);
        String text = CleanText.printable(
                        words(making, Ground.SMS, making.content().body()))
                .strip();
        return CleanText.cut(Gsm7.spell(text), LONGEST_SMS);
    }

    private String subject(Making making) {
        String line = Escaping.line(CleanText.printable(
                words(making, Ground.SUBJECT, making.content().subject())));
        String cut = CleanText.cut(line, LONGEST_SUBJECT);
        return cut.isBlank()
                ? PageFrames.name(making.occasion().settings()) + " "
                        + making.order().number()
                : cut;
    }

    /** Where no block can stand. */
    private String words(Making making, Ground ground, String source) {
        StringBuilder words = new StringBuilder();
        parts(making, ground, source).forEach(part -> {
            if (part instanceof WordsSink.Part.Words(String text)) {
                words.append(text);
            }
        });
        return words.toString();
    }

    private List<WordsSink.Part> parts(Making making, Ground ground, String source) {
        WordsSink sink = new WordsSink((tag, label) -> block(making, tag, label));
        TemplateFilling.write(TemplateParser.parse(source, ground).nodes(), making.values(), sink);
        return sink.parts();
    }

    private Optional<MailSection> block(Making making, TemplateTag tag, Optional<String> label) {
        return switch (tag.name()) {
            case "items_list" -> filled(sections.items(making.order(), making.wording(), true));
            case "items_list2" -> filled(sections.items(making.order(), making.wording(), false));
            case "payment" ->
                Optional.of(sections.payment(making.order(), making.occasion().settings(), making.wording()));
            case "parcel" -> making.values().parcel().map(sections::parcel);
            case "order_button" ->
                Optional.of(sections.button(
                        label.filter(not(String::isBlank))
                                .orElseGet(() -> making.wording().texts().get("mail.order_confirmed.button")),
                        making.occasion().link().toString()));
            default -> throw new IllegalStateException("no block " + tag.name());
        };
    }

    private static Optional<MailSection> filled(MailSection items) {
        return items.items().isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private RenderedMail framed(Making making, String subject) {
        List<MailSection> all = new ArrayList<>();
        Optional<String> headline = Optional.empty();
        for (WordsSink.Part part : parts(making, Ground.PLAIN, making.content().body())) {
            switch (part) {
                case WordsSink.Part.Block(MailSection section) -> all.add(section);
                case WordsSink.Part.Words(String text) -> {
                    for (String paragraph : paragraphs(text)) {
                        if (all.isEmpty() && headline.isEmpty() && paragraph.startsWith(HEADLINE)) {
                            headline = Optional.of(
                                    paragraph.lines().findFirst().orElse("").substring(HEADLINE.length()));
                            all.addAll(section(rest(paragraph)));
                        } else {
                            all.addAll(section(paragraph));
                        }
                    }
                }
            }
        }
        return sections.framed(
                subject,
                headline,
                spaced(all),
                making.occasion().settings(),
                making.wording(),
                making.occasion().stop());
    }

    /** Words below a block keep away from it. */
    private static List<MailSection> spaced(List<MailSection> all) {
        List<MailSection> spaced = new ArrayList<>();
        for (MailSection section : all) {
            boolean below = section.isWords()
                    && !spaced.isEmpty()
                    && !spaced.getLast().isWords()
                    && spaced.getLast().heading().isEmpty();
            spaced.add(below ? section.below() : section);
        }
        return spaced;
    }

    private static String rest(String paragraph) {
        int end = paragraph.indexOf('\n');
        return end < 0 ? "" : paragraph.substring(end + 1);
    }

    private static List<MailSection> section(String paragraph) {
        if (paragraph.isBlank()) {
            return List.of();
        }
        if (!paragraph.startsWith(HEADING)) {
            return List.of(MailSection.words(lines(paragraph)));
        }
        List<MailSection> all = new ArrayList<>();
        all.add(MailSection.heading(paragraph.lines().findFirst().orElse("").substring(HEADING.length())));
        all.addAll(section(rest(paragraph)));
        return all;
    }

    private static List<String> paragraphs(String text) {
        return BLANK_LINES
                .splitAsStream(CleanText.printable(text).strip())
                .filter(not(String::isBlank))
                .toList();
    }

    private static List<List<Piece>> lines(String paragraph) {
        return paragraph.lines().map(Piece::linked).toList();
    }

    /** What is written is what is read, in both parts: HTML in it is words [BL-31]. */
    private RenderedMail text(Making making, String subject) {
        StringBuilder text = new StringBuilder();
        for (WordsSink.Part part : parts(making, Ground.PLAIN, making.content().body())) {
            text.append(
                    switch (part) {
                        case WordsSink.Part.Words(String words) -> words;
                        case WordsSink.Part.Block(MailSection section) -> sections.text(section, making.wording());
                    });
        }
        String plain = CleanText.printable(text.toString()).strip() + "\n";
        String html = sections.plain(
                subject,
                paragraphs(plain).stream().map(TemplateMessages::lines).toList(),
                making.occasion().settings(),
                making.wording());
        return new RenderedMail(subject, plain, html);
    }

    private RenderedMail html(Making making, String subject) {
        HtmlSink sink = new HtmlSink((tag, label) -> block(making, tag, label)
                .map(section -> sections.html(section, making.occasion().settings(), making.wording()))
                .orElse(""));
        TemplateFilling.write(
                TemplateParser.parse(making.content().body(), Ground.HTML).nodes(), making.values(), sink);
        String html = CleanText.printable(document(sink.html(), subject, making.wording()));
        return new RenderedMail(subject, CleanText.printable(HtmlText.of(html)), html);
    }

    /**
     * A whole document, where the seller wrote a part of one. What is laid out in tables says itself where it begins; paragraphs alone keep away
     * from the edge, in letters that no program would choose otherwise.
     */
    private static String document(String html, String subject, Wording wording) {
        String begin = html.stripLeading();
        if (begin.regionMatches(true, 0, "<!doctype", 0, 9) || begin.regionMatches(true, 0, "<html", 0, 5)) {
            return html;
        }
        String room = html.toLowerCase(Locale.ROOT).contains("<table") ? "0" : "24px";
        return "<!doctype html>\n<html lang=\"" + wording.texts().language().tag()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Escaping.html(subject) + "</title>\n</head>\n<body style=\"margin:0;padding:" + room + LETTERS
                + "\">\n" + html
                + "\n</body>\n</html>\n";
    }
}
