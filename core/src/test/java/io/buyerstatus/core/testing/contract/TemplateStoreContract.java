package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of templates does. */
public abstract class TemplateStoreContract {
    private static final Author ANNA = new Author(Author.Via.YAML, "anna");

    /** The store; it may hold templates of other shops. */
    protected abstract EditableTemplates templates();

    @Test
    @Tag("BL-33")
    @Tag("BL-34")
    @Tag("BL-35")
    void aTemplateComesBackAsItWasSaved() {
        ShopId shop = shop();
        Template saved = template("invoice", 1, State.LIVE, "de");
        assertThat(templates().put(shop, saved)).isTrue();

        assertThat(templates().find(shop, saved.id())).contains(saved);
        assertThat(templates().version(shop, saved.id(), 1)).contains(saved);
        assertThat(templates().heads(shop)).containsExactly(saved.head());
        assertThat(templates().heads(shop())).isEmpty();
    }

    @Test
    void everySavingIsAVersionAndADraftLeavesWhatIsSent() {
        ShopId shop = shop();
        Template first = template("sent", 1, State.LIVE, "de");
        Template draft = template("sent", 2, State.DRAFT, "en");
        templates().put(shop, first);
        templates().put(shop, draft);

        assertThat(templates().find(shop, first.id())).contains(first);
        assertThat(templates().heads(shop)).containsExactly(first.head());
        assertThat(templates().versions(shop, first.id())).containsExactly(draft.head(), first.head());

        Template third = template("sent", 3, State.LIVE, "fr");
        templates().put(shop, third);
        assertThat(templates().find(shop, first.id())).contains(third);
        assertThat(templates().version(shop, first.id(), 2)).contains(draft);
    }

    @Test
    void whoSavesTheSameVersionSecondIsTold() {
        ShopId shop = shop();
        assertThat(templates().put(shop, template("twice", 2, State.LIVE, "de")))
                .isFalse();
        assertThat(templates().put(shop, template("twice", 1, State.LIVE, "de")))
                .isTrue();
        assertThat(templates().put(shop, template("twice", 1, State.LIVE, "en")))
                .isFalse();
        assertThat(templates().find(shop, new TemplateId("twice"))).contains(template("twice", 1, State.LIVE, "de"));
    }

    @Test
    void whatIsArchivedOrADraftIsListedAndNotSent() {
        ShopId shop = shop();
        Template draft = template("b-draft", 1, State.DRAFT, "de");
        Template away = template("a-away", 2, State.ARCHIVED, "de");
        templates().put(shop, draft);
        templates().put(shop, template("a-away", 1, State.LIVE, "de"));
        templates().put(shop, away);

        assertThat(templates().heads(shop)).containsExactly(away.head(), draft.head());
        assertThat(templates().find(shop, draft.id())).isEmpty();
        assertThat(templates().find(shop, away.id())).isEmpty();
        assertThat(templates().find(shop, new TemplateId("none"))).isEmpty();
        assertThat(templates().versions(shop, new TemplateId("none"))).isEmpty();
    }

    @Test
    @Tag("BL-28")
    @Tag("BL-36")
    void theLongestTemplateFitsInEveryLanguage() {
        ShopId shop = shop();
        Template longest = template("long", 1, State.LIVE, "de", "en", "es", "fr", "it", "nl", "nb", "pl", "any");
        Template full = new Template(
                longest.head(),
                longest.contents().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> new Content("Subject", "ж".repeat(Template.LONGEST)))));
        assertThat(templates().put(shop, full)).isTrue();
        assertThat(templates().find(shop, full.id())).contains(full);
    }

    private static ShopId shop() {
        return new ShopId("t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    private static Template template(String id, int version, State state, String... languages) {
        TemplateHead head = new TemplateHead(
                new TemplateId(id),
                "Invoice and picture",
                DeliveryChannel.EMAIL,
                Format.FRAMED,
                Optional.of(new MailboxId("orders")),
                true,
                Necessity.UPDATE,
                List.of(
                        new AttachmentRule.OfFile("f1", "returns.pdf"),
                        new AttachmentRule.Photo(),
                        new AttachmentRule.OfInvoice(true)),
                Set.of(languages),
                Set.of(new Need.Photo(), new Need.OfInvoice(true), new Need.OfDocument(Document.Kind.TERMS)),
                version,
                ANNA,
                Instant.parse("2026-12-01T08:00:00Z"),
                state);
        return new Template(
                head,
                Set.of(languages).stream()
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> new Content("Order [order_number]", "Hello " + language))));
    }
}
