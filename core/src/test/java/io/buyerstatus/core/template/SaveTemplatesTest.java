package io.buyerstatus.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.template.change.SaveResult;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplateDifferences;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplatePreparation.Prepared;
import io.buyerstatus.core.template.syntax.Problem;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saving templates: versions with their authors, drafts, rolling back, putting away. */
class SaveTemplatesTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final TemplateId ID = new TemplateId("thanks");
    private static final Author ANNA = new Author(Author.Via.YAML, "anna");
    private static final Author BEN = new Author(Author.Via.OPERATOR, "ben");

    private final InMemoryTemplates store = new InMemoryTemplates();
    private final List<String> automations = new ArrayList<>();
    private final List<Located> findings = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final SaveTemplates save = new SaveTemplates(
            store, draft -> new Prepared(draft, findings), (shop, template) -> List.copyOf(automations), () -> now);

    @Test
    @Tag("BL-29")
    void eachSavingIsAVersionWithItsAuthorAndTime() {
        assertThat(save.publish(SHOP, draft("Hello [Name|there]"), ANNA)).isInstanceOf(SaveResult.Saved.class);
        now = now.plusSeconds(60);
        assertThat(save.publish(SHOP, draft("Good day [Name|there]"), BEN)).isInstanceOf(SaveResult.Saved.class);

        assertThat(store.versions(SHOP, ID))
                .extracting(head -> head.version() + " " + head.author().name() + " " + head.savedAt())
                .containsExactly("2 ben 2026-11-21T10:01:00Z", "1 anna 2026-11-21T10:00:00Z");
        assertThat(sent()).contains("Good day [Name|there]");
    }

    @Test
    void whatSaysTheSameIsNoVersion() {
        save.publish(SHOP, draft("Hello"), ANNA);
        assertThat(save.changes(SHOP, draft("Hello"))).isFalse();
        assertThat(save.publish(SHOP, draft("Hello"), BEN)).isInstanceOf(SaveResult.Unchanged.class);
        assertThat(store.versions(SHOP, ID)).hasSize(1);
    }

    @Test
    @Tag("C10")
    void whatHasErrorsNeverGoesLiveAndNamesThemAll() {
        save.publish(SHOP, draft("Hello"), ANNA);
        SaveResult result = save.publish(SHOP, draft("[Nmae]\n\n[shipment_trak_link] [item.name]"), BEN);

        assertThat(result).isInstanceOfSatisfying(SaveResult.Refused.class, refused -> assertThat(refused.problems())
                .extracting(each -> each.field() + " " + each.problem().line() + ":"
                        + each.problem().column() + " "
                        + each.problem().rule())
                .containsExactly("body 1:1 unknown-tag", "body 3:1 unknown-tag", "body 3:22 outside-list"));
        assertThat(sent()).contains("Hello");
        assertThat(store.versions(SHOP, ID)).hasSize(1);
    }

    @Test
    void whatMailProgramsDoNotBearRefusesItToo() {
        findings.add(new Located("any", "body", new Problem(Problem.Severity.ERROR, "script", 1, 1, "runs nowhere")));
        assertThat(save.publish(SHOP, draft("Hello"), ANNA)).isInstanceOf(SaveResult.Refused.class);
        findings.clear();
        findings.add(new Located("any", "body", new Problem(Problem.Severity.WARNING, "flex", 1, 1, "not in Outlook")));
        assertThat(save.publish(SHOP, draft("Hello"), ANNA))
                .isInstanceOfSatisfying(SaveResult.Saved.class, saved -> assertThat(saved.findings())
                        .hasSize(1));
    }

    @Test
    void aDraftWithErrorsIsKeptAndWhatIsSentStays() {
        save.publish(SHOP, draft("Hello"), ANNA);
        assertThat(save.saveDraft(SHOP, draft("Hello [Nmae]"), BEN))
                .isInstanceOfSatisfying(SaveResult.Saved.class, saved -> {
                    assertThat(saved.template().state()).isEqualTo(State.DRAFT);
                    assertThat(saved.findings()).hasSize(1);
                });

        assertThat(sent()).contains("Hello");
        assertThat(store.versions(SHOP, ID)).extracting(TemplateHead::state).containsExactly(State.DRAFT, State.LIVE);
    }

    @Test
    @Tag("BL-36")
    void moreThanTwentyFiveThousandCharactersAreNotEvenADraft() {
        SaveResult result = save.saveDraft(SHOP, draft("x".repeat(25_001)), ANNA);
        assertThat(result).isInstanceOfSatisfying(SaveResult.Refused.class, refused -> assertThat(refused.problems())
                .singleElement()
                .extracting(each -> each.problem().message())
                .isEqualTo("has 25001 characters, at most 25000 are allowed"));
        assertThat(save.saveDraft(SHOP, draft(" "), ANNA)).isInstanceOf(SaveResult.Refused.class);
        assertThat(store.versions(SHOP, ID)).isEmpty();
    }

    @Test
    void rollingBackMakesAnEarlierVersionTheNewest() {
        save.publish(SHOP, draft("One"), ANNA);
        save.publish(SHOP, draft("Two"), ANNA);
        assertThat(save.rollBack(SHOP, ID, 1, BEN)).isInstanceOfSatisfying(SaveResult.Saved.class, saved -> assertThat(
                        saved.template().version())
                .isEqualTo(3));
        assertThat(sent()).contains("One");
        assertThat(save.rollBack(SHOP, ID, 9, BEN)).isInstanceOf(SaveResult.Unknown.class);
        assertThat(save.rollBack(SHOP, ID, 3, BEN)).isInstanceOf(SaveResult.Unchanged.class);
    }

    @Test
    void anEarlierDraftWithErrorsDoesNotComeBackLive() {
        save.publish(SHOP, draft("One"), ANNA);
        save.saveDraft(SHOP, draft("[Nmae]"), ANNA);
        assertThat(save.rollBack(SHOP, ID, 2, BEN)).isInstanceOf(SaveResult.Refused.class);
        assertThat(sent()).contains("One");
    }

    @Test
    void whatAnAutomationSendsStays() {
        save.publish(SHOP, draft("One"), ANNA);
        automations.add("on-its-way");
        assertThat(save.archive(SHOP, ID, BEN)).isEqualTo(new SaveResult.InUse(List.of("on-its-way")));
        assertThat(sent()).contains("One");

        automations.clear();
        assertThat(save.archive(SHOP, ID, BEN)).isInstanceOf(SaveResult.Saved.class);
        assertThat(sent()).isEmpty();
        assertThat(store.heads(SHOP)).extracting(TemplateHead::state).containsExactly(State.ARCHIVED);
        assertThat(save.archive(SHOP, ID, BEN)).isInstanceOf(SaveResult.Unchanged.class);
        assertThat(save.archive(SHOP, new TemplateId("none"), BEN)).isInstanceOf(SaveResult.Unknown.class);
    }

    @Test
    void whatWasPutAwayCanBePublishedAgain() {
        save.publish(SHOP, draft("One"), ANNA);
        save.archive(SHOP, ID, ANNA);
        assertThat(save.publish(SHOP, draft("One"), BEN)).isInstanceOf(SaveResult.Saved.class);
        assertThat(sent()).contains("One");
    }

    @Test
    void whoSavesSecondIsTold() {
        SaveTemplates slow = new SaveTemplates(
                new Overtaken(store, () -> save.publish(SHOP, draft("Faster"), BEN)),
                draft -> new Prepared(draft, List.of()),
                (shop, template) -> List.of(),
                () -> now);
        assertThat(slow.publish(SHOP, draft("Slower"), ANNA)).isInstanceOf(SaveResult.Overtaken.class);
        assertThat(sent()).contains("Faster");
    }

    /** A store in which somebody else saves right before. */
    private record Overtaken(EditableTemplates store, Runnable before) implements EditableTemplates {
        @Override
        public List<TemplateHead> heads(ShopId shop) {
            return store.heads(shop);
        }

        @Override
        public Optional<Template> find(ShopId shop, TemplateId id) {
            return store.find(shop, id);
        }

        @Override
        public List<TemplateHead> versions(ShopId shop, TemplateId id) {
            return store.versions(shop, id);
        }

        @Override
        public Optional<Template> version(ShopId shop, TemplateId id, int version) {
            return store.version(shop, id, version);
        }

        @Override
        public boolean put(ShopId shop, Template next) {
            before.run();
            return store.put(shop, next);
        }
    }

    @Test
    void twoVersionsAreComparedLineByLine() {
        save.publish(SHOP, draft("# Thank you\n\nHello [Name|there],\n\n[items_list]\n\nBye"), ANNA);
        save.publish(SHOP, draft("# Thank you\n\nGood day [Name|there],\n\n[items_list]\n\nSee you\nBye"), BEN);
        Template one = store.version(SHOP, ID, 1).orElseThrow();
        Template two = store.version(SHOP, ID, 2).orElseThrow();

        assertThat(TemplateDifferences.between(one, two)).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("any body");
            assertThat(field.lines())
                    .extracting(line -> (line.added() ? "+" : "-") + line.number() + " " + line.text())
                    .containsExactly("-3 Hello [Name|there],", "+3 Good day [Name|there],", "+7 See you");
        });
        assertThat(TemplateDifferences.between(one, one)).isEmpty();
    }

    @Test
    void fieldsBesideTheTextsAreComparedToo() {
        save.publish(SHOP, draft("One"), ANNA);
        TemplateDraft draft = draft("One");
        save.publish(
                SHOP,
                new TemplateDraft(
                        ID,
                        "Another name",
                        draft.channel(),
                        Format.TEXT,
                        draft.mailbox(),
                        true,
                        Necessity.NECESSARY,
                        List.of(new AttachmentRule.Photo(), new AttachmentRule.OfFile("f1", "Returns.pdf")),
                        Map.of(
                                "any",
                                new TemplateDraft.Text("Hi", "One"),
                                "de",
                                new TemplateDraft.Text("Hallo", "Eins"))),
                BEN);
        assertThat(TemplateDifferences.between(
                        store.version(SHOP, ID, 1).orElseThrow(),
                        store.version(SHOP, ID, 2).orElseThrow()))
                .extracting(TemplateDifferences.Field::name)
                .containsExactly(
                        "any subject", "attachments", "de body", "de subject", "format", "hidden", "name", "purpose");
    }

    @Test
    void textsThatHaveNothingInCommonAreComparedInReasonableTime() {
        String old = "a\n".repeat(12_000);
        String next = "b\n".repeat(12_000);
        save.publish(SHOP, draft(old), ANNA);
        save.publish(SHOP, draft(next), ANNA);
        assertThat(TemplateDifferences.between(
                                store.version(SHOP, ID, 1).orElseThrow(),
                                store.version(SHOP, ID, 2).orElseThrow())
                        .getFirst()
                        .lines())
                .hasSize(24_000);
    }

    private Optional<String> sent() {
        return store.find(SHOP, ID).flatMap(template -> template.in("de")).map(Template.Content::body);
    }

    private static TemplateDraft draft(String body) {
        return new TemplateDraft(
                ID,
                "Thanks",
                DeliveryChannel.EMAIL,
                Format.FRAMED,
                Optional.empty(),
                false,
                Necessity.UPDATE,
                List.of(),
                Map.of("any", new TemplateDraft.Text("Thank you", body)));
    }
}
