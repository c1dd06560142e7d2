package io.buyerstatus.core.template;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.value.SupportedLanguage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template, as one version of it was saved.
 *
 * @param head everything but what it says
 * @param contents by language tag, or {@link LocalisedText#ANY} for every language that has none of its own
 */
public record Template(TemplateHead head, Map<String, Content> contents) {
    /** The most characters (code points) that one language may have [BL-36]. */
    public static final int LONGEST = 25_000;

    /** The most attachments [BL-49]. */
    public static final int MOST_ATTACHMENTS = 3;

    /** How it is written. */
    public enum Format {
        /** Plain words and blocks in the frame of the shop. */
        FRAMED,
        /** The seller's own HTML. */
        HTML,
        /** Plain text; HTML in it is shown as it is written [BL-31]. */
        TEXT
    }

    /** What may be done with it. */
    public enum State {
        /** Being written; nothing sends it. */
        DRAFT,
        LIVE,
        /** Kept for the history; nothing sends it. */
        ARCHIVED
    }

    /**
     * What it says in one language, as saved.
     *
     * @param subject empty for an SMS
     */
    public record Content(String subject, String body) {
        public Content {
            Checks.atMost(subject, 500, "subject");
            Checks.require(CleanText.isLine(subject), "subject", "must be one line");
            Checks.text(body, LONGEST, "body");
        }
    }

    public Template {
        Checks.require(!contents.isEmpty(), "contents", "must have at least one language");
        contents.keySet().forEach(Template::checkLanguage);
        contents.forEach((language, content) -> Checks.require(
                head.channel() == DeliveryChannel.SMS || !content.subject().isBlank(),
                "subject",
                "must not be blank in " + language));
        contents = Map.copyOf(contents);
        Checks.require(head.languages().equals(contents.keySet()), "languages", "must be those of the contents");
    }

    private static void checkLanguage(String tag) {
        Checks.require(
                tag.equals(LocalisedText.ANY)
                        || Arrays.stream(SupportedLanguage.values())
                                .anyMatch(language -> language.tag().equals(tag)),
                "language",
                "must be one of the languages of buyers, or " + LocalisedText.ANY + ": " + tag);
    }

    /** What it says to a reader of a language: its own, else what holds for any; never another language's. */
    public Optional<Content> in(String language) {
        return Optional.ofNullable(contents.get(language))
                .or(() -> Optional.ofNullable(contents.get(LocalisedText.ANY)));
    }

    public TemplateId id() {
        return head.id();
    }

    public String displayName() {
        return head.displayName();
    }

    public DeliveryChannel channel() {
        return head.channel();
    }

    public Format format() {
        return head.format();
    }

    public Optional<MailboxId> mailbox() {
        return head.mailbox();
    }

    public boolean hidden() {
        return head.hidden();
    }

    public Necessity purpose() {
        return head.purpose();
    }

    public List<AttachmentRule> attachments() {
        return head.attachments();
    }

    public Set<Need> needs() {
        return head.needs();
    }

    public int version() {
        return head.version();
    }

    public Author author() {
        return head.author();
    }

    public Instant savedAt() {
        return head.savedAt();
    }

    public State state() {
        return head.state();
    }
}
