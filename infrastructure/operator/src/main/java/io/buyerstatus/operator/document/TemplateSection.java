package io.buyerstatus.operator.document;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateDraft.Text;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.operator.yaml.Problem;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import io.buyerstatus.operator.yaml.YamlReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a document says of templates: a mapping by their ids. Each has {@code name}, {@code channel}, {@code format}, {@code mailbox}, {@code
 * hidden}, {@code purpose}, {@code attachments}, and by language {@code subject} and {@code body}, or {@code body_file} beside the document.
 */
public final class TemplateSection {
    static final String PATH = "templates";

    private static final List<String> FIELDS =
            List.of("name", "channel", "format", "mailbox", "hidden", "purpose", "attachments", "languages");
    private static final List<String> LANGUAGE_FIELDS = List.of("subject", "body", "body_file");
    private static final List<String> LANGUAGES = Stream.concat(
                    Stream.of(LocalisedText.ANY),
                    Arrays.stream(SupportedLanguage.values()).map(SupportedLanguage::tag))
            .toList();
    private static final String ATTACHMENT_RULE =
            "must list photo, invoice, invoice_or_proforma, document:return_label, printout:delivery_note or file:ID:NAME, at most 3";

    private final Problems problems;
    private final Function<String, Optional<String>> files;

    private final List<String> document;

    /** Of the template that is being read. */
    private final Map<String, TextPlace> places = new HashMap<>();

    private TemplateSection(Problems problems, Function<String, Optional<String>> files, List<String> document) {
        this.problems = problems;
        this.files = files;
        this.document = document;
    }

    /** The templates of a document. */
    public record Read(Optional<ShopId> shop, List<TemplateEntry> entries, List<Problem> problems) {
        public Read {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }

        /** What it says of them, without where. */
        public List<TemplateDraft> drafts() {
            return entries.stream().map(TemplateEntry::draft).toList();
        }
    }

    /**
     * Reads the templates of a shop's document, whatever else it holds.
     *
     * @param files reads a file that stands beside the document; empty where there is none
     */
    public static Read read(String yaml, Function<String, Optional<String>> files) {
        Problems problems = new Problems();
        Optional<Yaml.Fields> root = YamlReader.read(yaml, problems);
        Optional<ShopId> shop = root.map(fields -> new Section(fields, "", problems))
                .flatMap(section -> section.required(
                        "shop", 1, "must have 2 to 40 lower-case letters, digits and dashes", ShopId::new));
        List<TemplateEntry> entries = root.flatMap(fields -> fields.field(PATH))
                .map(field -> read(field, yaml, files, problems))
                .orElse(List.of());
        return new Read(problems.refusing() ? Optional.empty() : shop, entries, problems.all());
    }

    /** Reads the section alone. */
    static List<TemplateEntry> read(
            Yaml.Field field, String yaml, Function<String, Optional<String>> files, Problems problems) {
        TemplateSection reader =
                new TemplateSection(problems, files, yaml.lines().toList());
        return Section.of(field, PATH, problems).stream()
                .flatMap(section -> section.fields().byName().values().stream())
                .flatMap(template -> reader.entry(template).stream())
                .toList();
    }

    private Optional<TemplateEntry> entry(Yaml.Field field) {
        places.clear();
        return draft(field).map(draft -> new TemplateEntry(draft, field.line(), places));
    }

    private Optional<TemplateDraft> draft(Yaml.Field field) {
        String path = PATH + "." + field.name();
        Optional<Section> section = Section.of(field, path, problems);
        section.ifPresent(fields -> fields.allowOnly(FIELDS));
        return section.flatMap(fields -> draft(fields, field, path));
    }

    private Optional<TemplateDraft> draft(Section fields, Yaml.Field field, String path) {
        Optional<TemplateId> id = parsed(TemplateId::new, field.name());
        if (id.isEmpty()) {
            problems.error(
                    field.line(),
                    path,
                    "must be named with 1 to 60 lower-case letters, digits, dashes and underscores");
        }
        Map<String, Text> contents = contents(fields, field.line(), path);
        DeliveryChannel channel = choice(fields, "channel", DeliveryChannel.class, DeliveryChannel.EMAIL);
        Format format =
                choice(fields, "format", Format.class, channel == DeliveryChannel.SMS ? Format.TEXT : Format.FRAMED);
        List<AttachmentRule> attachments = attachments(fields, path);
        if (channel == DeliveryChannel.SMS && (format != Format.TEXT || !attachments.isEmpty())) {
            problems.error(field.line(), path, "must be plain text without attachments: it is an SMS");
        }
        return id.map(known -> new TemplateDraft(
                known,
                fields.optional("name", "must be one line of at most 100 characters", TemplateSection::name)
                        .orElse(field.name()),
                channel,
                format,
                fields.optional("mailbox", "must be the id of a mailbox", MailboxId::new),
                fields.flag("hidden"),
                choice(fields, "purpose", Necessity.class, Necessity.UPDATE),
                attachments,
                contents));
    }

    private Map<String, Text> contents(Section fields, int line, String path) {
        Map<String, Text> contents = new TreeMap<>();
        Optional<Yaml.Field> languages = fields.fields().field("languages");
        if (languages.isEmpty()) {
            problems.error(line, path, "must say something: languages: any: subject and body");
        }
        languages
                .flatMap(field -> Section.of(field, path + ".languages", problems))
                .ifPresent(section -> section.fields().byName().values().forEach(language -> Section.of(
                                language, path + ".languages." + language.name(), problems)
                        .ifPresent(content -> {
                            if (!LANGUAGES.contains(language.name())) {
                                problems.error(
                                        language.line(),
                                        path + ".languages." + language.name(),
                                        "must be one of " + String.join(", ", LANGUAGES));
                            }
                            contents.put(language.name(), text(language.name(), content));
                        })));
        return contents;
    }

    private Text text(String language, Section content) {
        content.allowOnly(LANGUAGE_FIELDS);
        place(language, "subject", content);
        place(language, "body", content);
        String body = content.optional("body", "must be a text", text -> text)
                .or(() -> content.optional("body_file", "must be a file beside the document", file -> {
                    places.put(language + " body", TextPlace.file(file));
                    return files.apply(file).orElseThrow(() -> new IllegalArgumentException(file));
                }))
                .orElse("");
        return new Text(
                content.optional("subject", "must be one line of at most 500 characters", TemplateSection::subject)
                        .orElse(""),
                body);
    }

    private void place(String language, String name, Section content) {
        content.fields().field(name).map(Yaml.Field::value).ifPresent(value -> {
            if (value instanceof Yaml.Scalar scalar) {
                places.put(language + " " + name, TextPlace.of(scalar, document));
            }
        });
    }

    private static String name(String text) {
        return line(text, 100);
    }

    private static String subject(String text) {
        return line(text, 500);
    }

    private static String line(String text, int longest) {
        if (!CleanText.isLine(text) || text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("no line");
        }
        return text;
    }

    private static <E extends Enum<E>> E choice(Section fields, String name, Class<E> type, E fallback) {
        List<String> words = List.of(type.getEnumConstants()).stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return fields.optional(
                        name,
                        "must be one of " + String.join(", ", words),
                        word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)))
                .orElse(fallback);
    }

    private List<AttachmentRule> attachments(Section fields, String path) {
        Optional<Yaml.Field> field = fields.fields().field("attachments");
        if (field.isEmpty()) {
            return List.of();
        }
        List<Optional<AttachmentRule>> rules = field.get().value() instanceof Yaml.Items items
                        && items.values().size() <= Template.MOST_ATTACHMENTS
                ? items.values().stream()
                        .map(item -> item instanceof Yaml.Scalar word
                                ? AttachmentRule.parse(word.text())
                                : Optional.<AttachmentRule>empty())
                        .toList()
                : List.of(Optional.empty());
        if (rules.contains(Optional.<AttachmentRule>empty())) {
            problems.error(field.get().line(), path + ".attachments", ATTACHMENT_RULE);
        }
        return rules.stream().flatMap(Optional::stream).toList();
    }

    private static <T> Optional<T> parsed(Function<String, T> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
