package io.buyerstatus.operator.conversion;

import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A file with a template of another system: its body, and its subject in the first line, if that says so.
 *
 * @param firstLine the line of the file in which the body begins
 */
public record ForeignTemplate(String subject, String body, int firstLine) {
    private static final Pattern HTML = Pattern.compile(
            "<(!doctype|html|body|table|p|div|br|a|h[1-6]|span|b|strong|td)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile("(?i)^(subject|betreff|temat)\\s*:");

    /**
     * Reads a file.
     *
     * @param given a subject that beats the file's
     */
    public static ForeignTemplate of(String file, Optional<String> given) {
        int end = file.indexOf('\n');
        String first = end < 0 ? file : file.substring(0, end);
        if (end > 0 && SUBJECT.matcher(first).find()) {
            return new ForeignTemplate(
                    given.orElseGet(
                            () -> first.substring(first.indexOf(':') + 1).strip()),
                    file.substring(end + 1),
                    2);
        }
        return new ForeignTemplate(given.orElse(""), file, 1);
    }

    /** The id that a file's name makes. */
    public static TemplateId idOf(String fileName) {
        String id = fileName.replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]+", "-")
                .replaceAll("^-+|-+$", "");
        return new TemplateId(id.isEmpty() ? "imported" : id.substring(0, Math.min(60, id.length())));
    }

    /**
     * It as a draft of ours, in one language; other languages of what is there stay.
     *
     * @param subject the converted one
     * @param body the converted one
     */
    public TemplateDraft draft(
            TemplateId id,
            Optional<String> name,
            DeliveryChannel channel,
            String language,
            String subject,
            String body,
            Optional<TemplateDraft> before) {
        Format format = channel == DeliveryChannel.EMAIL && HTML.matcher(body).find() ? Format.HTML : Format.TEXT;
        Map<String, TemplateDraft.Text> contents =
                new TreeMap<>(before.map(TemplateDraft::contents).orElse(Map.of()));
        contents.put(language, new TemplateDraft.Text(channel == DeliveryChannel.SMS ? "" : subject, body));
        return new TemplateDraft(
                id,
                name.or(() -> before.map(TemplateDraft::displayName)).orElse(id.value()),
                channel,
                before.map(TemplateDraft::format).orElse(format),
                before.flatMap(TemplateDraft::mailbox),
                before.map(TemplateDraft::hidden).orElse(false),
                before.map(TemplateDraft::purpose).orElse(Necessity.UPDATE),
                before.map(TemplateDraft::attachments).orElse(List.of()),
                contents);
    }
}
