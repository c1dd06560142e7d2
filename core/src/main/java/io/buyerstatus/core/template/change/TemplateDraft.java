package io.buyerstatus.core.template.change;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A template as somebody wrote it, before anything was checked.
 *
 * @param contents by language tag
 */
public record TemplateDraft(
        TemplateId id,
        String displayName,
        DeliveryChannel channel,
        Format format,
        Optional<MailboxId> mailbox,
        boolean hidden,
        Necessity purpose,
        List<AttachmentRule> attachments,
        Map<String, Text> contents) {

    /** What it says in one language; any texts. */
    public record Text(String subject, String body) {}

    public TemplateDraft {
        attachments = List.copyOf(attachments);
        contents = Map.copyOf(contents);
    }

    /** What was saved, to be changed. */
    public static TemplateDraft of(Template saved) {
        Map<String, Text> contents = new TreeMap<>();
        saved.contents()
                .forEach((language, content) -> contents.put(language, new Text(content.subject(), content.body())));
        TemplateHead head = saved.head();
        return new TemplateDraft(
                head.id(),
                head.displayName(),
                head.channel(),
                head.format(),
                head.mailbox(),
                head.hidden(),
                head.purpose(),
                head.attachments(),
                contents);
    }

    /** The same with other contents. */
    public TemplateDraft saying(Map<String, Text> other) {
        return new TemplateDraft(id, displayName, channel, format, mailbox, hidden, purpose, attachments, other);
    }

    /** A version of it. */
    Template saved(Set<Need> needs, int version, Author author, Instant at, State state) {
        Map<String, Template.Content> saved = new TreeMap<>();
        contents.forEach((language, text) -> saved.put(language, new Template.Content(text.subject(), text.body())));
        return new Template(
                new TemplateHead(
                        id,
                        displayName,
                        channel,
                        format,
                        mailbox,
                        hidden,
                        purpose,
                        attachments,
                        contents.keySet(),
                        needs,
                        version,
                        author,
                        at,
                        state),
                saved);
    }
}
