package io.buyerstatus.core.template;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.LocalisedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything of a template but what it says: enough to list it, and to plan with it.
 *
 * @param displayName what the shop's people call it; no buyer sees it [BL-29]
 * @param mailbox which sends it; empty for the default one [BL-33]
 * @param hidden whether only automations offer it [BL-34]
 * @param languages in which it says something
 * @param needs computed from its tags and attachments when it was saved
 * @param version counts its savings, from 1
 */
public record TemplateHead(
        TemplateId id,
        String displayName,
        DeliveryChannel channel,
        Format format,
        Optional<MailboxId> mailbox,
        boolean hidden,
        Necessity purpose,
        List<AttachmentRule> attachments,
        Set<String> languages,
        Set<Need> needs,
        int version,
        Author author,
        Instant savedAt,
        State state) {

    public TemplateHead {
        Checks.text(displayName, 100, "displayName");
        Checks.require(CleanText.isLine(displayName), "displayName", "must be one line");
        Checks.size(attachments, Template.MOST_ATTACHMENTS, "attachments");
        Checks.require(
                channel == DeliveryChannel.EMAIL || (format == Format.TEXT && attachments.isEmpty()),
                "channel",
                "an SMS is plain text without attachments");
        Checks.require(version >= 1, "version", "must be 1 or more");
        attachments = List.copyOf(attachments);
        languages = Set.copyOf(languages);
        needs = Set.copyOf(needs);
    }

    /** Whether somebody who reads a language gets something to read. */
    public boolean speaks(String language) {
        return languages.contains(language) || languages.contains(LocalisedText.ANY);
    }

    /** The same in another state. */
    public TemplateHead in(State other) {
        return new TemplateHead(
                id,
                displayName,
                channel,
                format,
                mailbox,
                hidden,
                purpose,
                attachments,
                languages,
                needs,
                version,
                author,
                savedAt,
                other);
    }
}
