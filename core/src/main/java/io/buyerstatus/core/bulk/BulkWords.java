package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What many are told: a template as it was when the message was begun, or words of its writer's, in which tags may stand. It never changes, so
 * that what was looked at is what is sent.
 *
 * @param kind never for the staff alone: what stays among them is no message
 * @param made the template; empty for words of its writer's
 * @param contents by language tag; the writer's own words hold for any
 */
public record BulkWords(
        MessageKind kind,
        DeliveryChannel channel,
        Optional<Made> made,
        Set<Need> needs,
        Map<String, Content> contents) {
    /** More than this is no message that many read; the rows of stores hold it. */
    public static final int LONGEST = 150_000;

    private static final TemplateId OWN_WORDS = new TemplateId("own-words");

    /** Of the template that it was made from. */
    public record Made(TemplateId id, String name, Template.Format format, Necessity purpose) {}

    public BulkWords {
        Checks.require(kind != MessageKind.INTERNAL, "kind", "is for the staff alone");
        channel = kind.sends() ? channel : DeliveryChannel.EMAIL;
        Checks.require(!contents.isEmpty(), "contents", "must not be empty");
        int length = contents.values().stream()
                .mapToInt(content -> content.subject().length() + content.body().length())
                .sum();
        Checks.require(length <= LONGEST, "contents", "must have at most " + LONGEST + " characters");
        needs = Set.copyOf(needs);
        contents = Map.copyOf(contents);
    }

    /** What colleagues know it by; empty for words of its writer's. */
    public String name() {
        return made.map(Made::name).orElse("");
    }

    /** Whether it asks a favour or offers something, and is no part of an order. */
    public boolean advertising() {
        return made.filter(template -> template.purpose() == Necessity.OPTIONAL).isPresent();
    }

    /** As a template, to be filled. */
    Template template() {
        return new Template(
                new TemplateHead(
                        made.map(Made::id).orElse(OWN_WORDS),
                        made.map(Made::name).orElse(OWN_WORDS.value()),
                        channel,
                        made.map(Made::format).orElse(Template.Format.TEXT),
                        Optional.empty(),
                        false,
                        made.map(Made::purpose).orElse(Necessity.NECESSARY),
                        List.of(),
                        contents.keySet(),
                        needs,
                        1,
                        new Author(Author.Via.CONSOLE, ""),
                        Instant.EPOCH,
                        Template.State.LIVE),
                contents);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "BulkWords[" + channel + " " + kind + "]";
    }
}
