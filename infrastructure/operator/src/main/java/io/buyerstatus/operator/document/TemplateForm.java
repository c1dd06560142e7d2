package io.buyerstatus.operator.document;

import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Templates as a document says them. */
final class TemplateForm {
    private TemplateForm() {}

    /** What {@link TemplateSection} reads. */
    static Map<String, Object> write(List<Template> templates) {
        Map<String, Object> plain = new LinkedHashMap<>();
        templates.forEach(template -> plain.put(template.id().value(), write(template)));
        return plain;
    }

    private static Map<String, Object> write(Template template) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", template.displayName());
        fields.put("channel", word(template.channel()));
        fields.put("format", word(template.format()));
        template.mailbox().ifPresent(mailbox -> fields.put("mailbox", mailbox.value()));
        if (template.hidden()) {
            fields.put("hidden", true);
        }
        fields.put("purpose", word(template.purpose()));
        if (!template.attachments().isEmpty()) {
            fields.put(
                    "attachments",
                    template.attachments().stream().map(AttachmentRule::word).toList());
        }
        Map<String, Object> languages = new TreeMap<>();
        template.contents().forEach((language, content) -> languages.put(language, write(content)));
        fields.put("languages", languages);
        return fields;
    }

    private static Map<String, Object> write(Template.Content content) {
        Map<String, Object> text = new LinkedHashMap<>();
        if (!content.subject().isEmpty()) {
            text.put("subject", content.subject());
        }
        text.put("body", content.body());
        return text;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
