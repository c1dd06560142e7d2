package io.buyerstatus.console.template;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateDraft.Text;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody typed into the form of a template. */
public record TemplateForm(TemplateId id, Map<String, String> typed) {
    /** The languages of templates, what is for all others first. */
    static final List<String> LANGUAGES = Stream.concat(
                    Stream.of(LocalisedText.ANY),
                    Arrays.stream(SupportedLanguage.values()).map(SupportedLanguage::tag))
            .toList();

    public TemplateForm {
        typed = Map.copyOf(typed);
    }

    /** What the form says. */
    public sealed interface Reading {}

    /** A draft. */
    public record Read(TemplateDraft draft) implements Reading {}

    /** What cannot be read, as the texts name it. */
    public record Broken(List<String> problems) implements Reading {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** The form of a template that is there. */
    public static TemplateForm of(Template template, int newest) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", template.displayName());
        fields.put("channel", word(template.channel()));
        fields.put("format", word(template.format()));
        fields.put("purpose", word(template.purpose()));
        template.mailbox().ifPresent(mailbox -> fields.put("mailbox", mailbox.value()));
        if (template.hidden()) {
            fields.put("hidden", "1");
        }
        fields.put(
                "attachments",
                template.attachments().stream().map(AttachmentRule::word).collect(Collectors.joining("\n")));
        template.contents().forEach((language, content) -> {
            fields.put("subject:" + language, content.subject());
            fields.put("body:" + language, content.body());
        });
        fields.put("seen", Integer.toString(newest));
        return new TemplateForm(template.id(), fields);
    }

    /** How many versions there were when the form was drawn. */
    public int seen() {
        String seen = field("seen");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
    }

    /** The same, drawn from that many. */
    public TemplateForm seen(int newest) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("seen", Integer.toString(newest));
        return new TemplateForm(id, fields);
    }

    String field(String name) {
        return typed.getOrDefault(name, "").replace("\r\n", "\n");
    }

    boolean sms() {
        return field("channel").equals("sms");
    }

    /** What it says. */
    public Reading read() {
        List<String> problems = new ArrayList<>();
        List<AttachmentRule> attachments = new ArrayList<>();
        field("attachments")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> AttachmentRule.parse(line)
                        .ifPresentOrElse(attachments::add, () -> problems.add("attachments")));
        if (attachments.size() > Template.MOST_ATTACHMENTS) {
            problems.add("attachments");
        }
        String name = field("name").strip();
        if (name.isEmpty() || name.length() > 100) {
            problems.add("name");
        }
        Optional<MailboxId> mailbox = mailbox(problems);
        Map<String, Text> contents = new TreeMap<>();
        for (String language : LANGUAGES) {
            Text text = new Text(sms() ? "" : field("subject:" + language).strip(), field("body:" + language));
            if (!text.subject().isEmpty() || !text.body().isBlank()) {
                contents.put(language, text);
            }
            if (text.subject().length() > 500 || text.subject().contains("\n")) {
                problems.add("subject");
            }
        }
        if (contents.isEmpty()) {
            problems.add("empty");
        }
        return problems.isEmpty()
                ? new Read(new TemplateDraft(
                        id,
                        name,
                        sms() ? DeliveryChannel.SMS : DeliveryChannel.EMAIL,
                        sms() ? Format.TEXT : choice(Format.class, field("format"), Format.FRAMED),
                        mailbox,
                        !field("hidden").isEmpty(),
                        choice(Necessity.class, field("purpose"), Necessity.NECESSARY),
                        sms() ? List.of() : attachments,
                        contents))
                : new Broken(problems.stream().distinct().toList());
    }

    private Optional<MailboxId> mailbox(List<String> problems) {
        String name = field("mailbox").strip();
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(new MailboxId(name));
        } catch (IllegalArgumentException none) {
            problems.add("mailbox");
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whether its writer confirmed this purpose, which is another than that of what is sent. */
    public boolean sureOf(Necessity purpose) {
        return field("sure").equals(word(purpose));
    }
}
