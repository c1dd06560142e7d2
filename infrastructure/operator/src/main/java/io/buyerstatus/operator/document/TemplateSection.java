package io.buyerstatus.operator.document;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateDraft.Text;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.operator.yaml.Problem;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import io.buyerstatus.operator.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a document says of templates: a mapping by their ids. Each has {@code name}, {@code channel}, {@code format}, {@code mailbox}, {@code
 * hidden}, {@code purpose}, {@code attachments}, and by language {@code subject} and {@code body}, or {@code body_file} beside the document.
 */
public final class TemplateSection {
    static final String PATH = "templates";

    private static final List<String> FIELDS =
            List.of("name", "channel", "format", "mailbox", "hidden", "purpose", "attachments", "languages");
    private static final List<String> LANGUAGE_FIELDS = List.of("subject", "body", "body_file");
    private static final String ATTACHMENT_RULE =
            "must list photo, invoice, invoice_or_proforma, document:return_label or file:ID:NAME, at most 3";

    private final Problems problems;
    private final Function<String, Optional<String>> files;

    private TemplateSection(Problems problems, Function<String, Optional<String>> files) {
        this.problems = problems;
        this.files = files;
    }

    /** The templates of a document. */
    public record Read(Optional<ShopId> shop, List<TemplateDraft> drafts, List<Problem> problems) {
        public Read {
            drafts = List.copyOf(drafts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the templates of a shop's document, whatever else it holds.
     *
     * @param files reads a file that stands beside the document; empty where there is none
     */
    public static Read read(String yaml, Function<String, Optional<String>> files) {
        Problems problems = new Problems();
        List<TemplateDraft> drafts = new ArrayList<>();
        Optional<Yaml.Fields> root = YamlReader.read(yaml, problems);
        Optional<ShopId> shop = root.map(fields -> new Section(fields, "", problems))
                .flatMap(section -> section.required(
                        "shop", 1, "must have 2 to 40 lower-case letters, digits and dashes", ShopId::new));
        root.flatMap(fields -> fields.field(PATH))
                .flatMap(field -> Section.of(field, PATH, problems))
                .ifPresent(section -> section.fields().byName().values().forEach(field -> new TemplateSection(
                                problems, files)
                        .draft(field)
                        .ifPresent(drafts::add)));
        return new Read(problems.refusing() ? Optional.empty() : shop, drafts, problems.all());
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
        return id.map(known -> new TemplateDraft(
                known,
                fields.optional("name", "must be one line", name -> name).orElse(field.name()),
                channel,
                format,
                fields.optional("mailbox", "must be the id of a mailbox", MailboxId::new),
                fields.optional("hidden", "must be true or false", Boolean::parseBoolean)
                        .orElse(false),
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
                        .ifPresent(content -> contents.put(language.name(), text(content)))));
        return contents;
    }

    private Text text(Section content) {
        content.allowOnly(LANGUAGE_FIELDS);
        String body = content.optional("body", "must be a text", text -> text)
                .or(() -> content.optional("body_file", "must be a file beside the document", file -> files.apply(file)
                        .orElseThrow(() -> new IllegalArgumentException(file))))
                .orElse("");
        return new Text(
                content.optional("subject", "must be one line", text -> text).orElse(""), body);
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
                                ? attachment(word.text())
                                : Optional.<AttachmentRule>empty())
                        .toList()
                : List.of(Optional.empty());
        if (rules.contains(Optional.<AttachmentRule>empty())) {
            problems.error(field.get().line(), path + ".attachments", ATTACHMENT_RULE);
        }
        return rules.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<AttachmentRule> attachment(String word) {
        String[] parts = word.split(":", 3);
        return switch (parts[0]) {
            case "photo" -> Optional.of(new AttachmentRule.Photo());
            case "invoice" -> Optional.of(new AttachmentRule.OfInvoice(false));
            case "invoice_or_proforma" -> Optional.of(new AttachmentRule.OfInvoice(true));
            case "document" ->
                parts.length < 2
                        ? Optional.empty()
                        : parsed(kind -> Document.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), parts[1])
                                .map(AttachmentRule.OfDocument::new);
            case "file" ->
                parts.length < 3
                        ? Optional.empty()
                        : parsed(name -> new AttachmentRule.OfFile(parts[1], name), parts[2]);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> parsed(Function<String, T> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
