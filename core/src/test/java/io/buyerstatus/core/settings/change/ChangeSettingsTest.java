package io.buyerstatus.core.settings.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemorySettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeSettingsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ChannelId EBAY = new ChannelId("ebay");
    private static final SettingsScope OF_SHOP = SettingsScope.shop();
    private static final SettingsScope OF_EBAY = SettingsScope.of(EBAY);
    private static final Author ANNA = new Author(Author.Via.CONSOLE, "anna");
    private static final Author BEN = new Author(Author.Via.API, "ben");

    private final InMemorySettings store = new InMemorySettings();
    private Instant now = Instant.parse("2026-11-28T18:00:00Z");
    private final ChangeSettings settings =
            new ChangeSettings(store, SettingsCatalogue.byPath(), new FakeSecretBox(), () -> now);

    @BeforeEach
    void aShopWithAChannel() {
        store.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Nordlicht"),
                Map.of(EBAY, SettingsLayer.EMPTY),
                Map.of(),
                new SealedSecret("c2VhbGVk")));
    }

    @Test
    void fieldsAreSetForTheShopAndForAChannelAndTheOthersStay() {
        SettingsChange change = done(settings.change(
                SHOP,
                version(),
                List.of(SettingsEdit.set(OF_SHOP, "review.days", 9L), SettingsEdit.set(OF_EBAY, "review.days", 5L)),
                ANNA));

        assertThat(current().shop().get(ReviewSettings.DAYS)).contains(9);
        assertThat(current().forChannel(EBAY).get(ReviewSettings.DAYS)).isEqualTo(5);
        assertThat(current().shop().get(GeneralSettings.NAME)).contains("Nordlicht");
        assertThat(change)
                .isEqualTo(new SettingsChange(
                        SHOP,
                        2,
                        ANNA,
                        now,
                        Optional.empty(),
                        List.of(
                                new FieldChange("channels.ebay.review.days", Optional.empty(), Optional.of(5L)),
                                new FieldChange("review.days", Optional.empty(), Optional.of(9L)))));
        assertThat(store.changes(SHOP, 10)).containsExactly(change);
    }

    @Test
    void aFieldThatIsUnsetIsInheritedAgain() {
        done(change(SettingsEdit.set(OF_EBAY, "general.name", "Auf eBay")));
        done(change(SettingsEdit.unset(OF_EBAY, "general.name")));
        assertThat(current().forChannel(EBAY).find(GeneralSettings.NAME)).contains("Nordlicht");
    }

    @Test
    void everyBrokenRuleIsNamedAndNothingIsWritten() {
        ShopSettings before = current();
        ChangeResult result = settings.change(
                SHOP,
                version(),
                List.of(
                        SettingsEdit.set(OF_SHOP, "review.enabled", false),
                        SettingsEdit.set(OF_SHOP, "review.days", 99L),
                        SettingsEdit.set(OF_SHOP, "bank.number", "12"),
                        SettingsEdit.set(SettingsScope.of(new ChannelId("web")), "review.days", 7L),
                        SettingsEdit.set(OF_EBAY, "general.notes", List.of(Map.of("title", "Hi")))),
                ANNA);
        assertThat(result)
                .isEqualTo(new ChangeResult.Refused(List.of(
                        new InvalidField("review.days", "must be a whole number from 3 to 12"),
                        new InvalidField(
                                "bank.number", "is not known; known here: bank.bic, bank.holder, bank.iban, bank.name"),
                        new InvalidField(
                                "channels.web.review.days",
                                "is of a channel that the shop does not have; it has: ebay"),
                        new InvalidField(
                                "channels.ebay.general.notes",
                                "box 1 needs a text: must be a text of at most 4000 characters, or one per language"
                                        + " (de: ..., en: ...)"))));
        assertThat(current()).isEqualTo(before);
        assertThat(store.changes(SHOP, 10)).isEmpty();
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        assertThat(change(SettingsEdit.set(OF_SHOP, "general.name", "Nordlicht")))
                .isInstanceOf(ChangeResult.Unchanged.class);
        assertThat(current().version()).isEqualTo(1);
    }

    @Test
    void whoeverHasNotSeenTheLatestSettingsChangesNothing() {
        long seen = version();
        done(change(SettingsEdit.set(OF_SHOP, "review.days", 9L)));
        assertThat(settings.change(SHOP, seen, List.of(SettingsEdit.set(OF_SHOP, "review.days", 5L)), BEN))
                .isInstanceOf(ChangeResult.Overtaken.class);
        assertThat(current().shop().get(ReviewSettings.DAYS)).contains(9);
    }

    @Test
    void aShopThatDoesNotExistIsNotMade() {
        ShopId nobody = new ShopId("nobody");
        assertThat(settings.change(nobody, 0, List.of(SettingsEdit.set(OF_SHOP, "review.days", 9L)), ANNA))
                .isInstanceOf(ChangeResult.NoSuchShop.class);
        assertThat(settings.undo(nobody, 1, ANNA)).isInstanceOf(ChangeResult.NoSuchShop.class);
        assertThat(store.shop(nobody)).isEmpty();
    }

    @Test
    void anUndoIsAChangeThatBringsTheFormerValuesBack() {
        ShopSettings before = current();
        SettingsChange change = done(settings.change(
                SHOP,
                version(),
                List.of(
                        SettingsEdit.unset(OF_SHOP, "general.name"),
                        SettingsEdit.set(OF_EBAY, "messages.sent.text", Map.of("de", "Da!"))),
                ANNA));
        now = now.plusSeconds(60);
        done(change(SettingsEdit.set(OF_SHOP, "messages.window", "always")));

        SettingsChange undo = done(settings.undo(SHOP, change.version(), BEN));

        assertThat(undo.undoes()).contains(change.version());
        assertThat(undo.by()).isEqualTo(BEN);
        assertThat(current().shop())
                .isEqualTo(before.shop().with(MessageSettings.WINDOW, MessageSettings.Window.ALWAYS));
        assertThat(current().channels()).isEqualTo(before.channels());
        done(settings.undo(SHOP, undo.version(), BEN));
        assertThat(current().shop().get(GeneralSettings.NAME)).isEmpty();
    }

    @Test
    void anUndoIsRefusedAsAWholeWhereAFieldWasChangedSinceAndNamesIt() {
        SettingsChange change = done(settings.change(
                SHOP,
                version(),
                List.of(
                        SettingsEdit.set(OF_SHOP, "general.name", "Südlicht"),
                        SettingsEdit.set(OF_SHOP, "review.days", 9L)),
                ANNA));
        done(change(SettingsEdit.set(OF_SHOP, "review.days", 10L)));

        assertThat(settings.undo(SHOP, change.version(), ANNA))
                .isEqualTo(new ChangeResult.Refused(List.of(new InvalidField(
                        "review.days", "was changed since: take back that change first, or set the field"))));
        assertThat(current().shop().get(GeneralSettings.NAME)).contains("Südlicht");
        assertThat(settings.undo(SHOP, 99, ANNA))
                .isEqualTo(new ChangeResult.Refused(
                        List.of(new InvalidField("", "there is no change 99: see the list of changes"))));
    }

    @Test
    void aChannelThatADocumentAddedGoesAgainUnlessOrdersComeByIt() {
        ReplaceSettings replace = new ReplaceSettings(store, new FakeSecretBox(), () -> now, () -> new byte[32]);
        ChannelId web = new ChannelId("web");
        ProposedSettings withWeb = new ProposedSettings(
                SHOP,
                current().shop(),
                Map.of(EBAY, SettingsLayer.EMPTY, web, SettingsLayer.EMPTY.with(ReviewSettings.DAYS, 5)),
                List.of());
        SettingsChange added = done(replace.apply((ReplacementPlan.Ready) replace.plan(withWeb), ANNA));
        done(settings.undo(SHOP, added.version(), ANNA));
        assertThat(current().channels()).containsOnlyKeys(EBAY);

        SettingsChange again = done(replace.apply((ReplacementPlan.Ready) replace.plan(withWeb), ANNA));
        Connection connection =
                Connection.installed(new ConnectionId("demo-web"), SHOP, web, ConnectionKind.GENERIC, now);
        store.replace(new ShopSettings(
                SHOP,
                current().shop(),
                current().channels(),
                Map.of(connection.id(), connection),
                current().linkKey()));
        assertThat(settings.undo(SHOP, again.version(), ANNA))
                .isEqualTo(new ChangeResult.Refused(List.of(
                        new InvalidField("channels.web", "has a connection that brings its orders: it stays"))));
    }

    @Test
    void whatADocumentDidToConnectionsIsNotTakenBack() {
        ReplaceSettings replace = new ReplaceSettings(store, new FakeSecretBox(), () -> now, () -> new byte[32]);
        ProposedConnection connection = new ProposedConnection(
                new ConnectionId("demo-ebay"),
                EBAY,
                ConnectionKind.SHOPIFY,
                new ProposedSecrets.Given(List.of("shpss_0123456789abcdef")),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
        SettingsChange installed = done(replace.apply(
                (ReplacementPlan.Ready) replace.plan(
                        new ProposedSettings(SHOP, current().shop(), current().channels(), List.of(connection))),
                ANNA));

        assertThat(settings.undo(SHOP, installed.version(), ANNA))
                .isInstanceOfSatisfying(ChangeResult.Refused.class, refused -> assertThat(refused.fields())
                        .extracting(InvalidField::field)
                        .containsExactlyInAnyOrder(
                                "connections.demo-ebay.channel",
                                "connections.demo-ebay.kind",
                                "connections.demo-ebay.installed",
                                "connections.demo-ebay.secrets"));
        assertThat(installed.toString()).doesNotContain("shpss_0123456789abcdef");
    }

    private ChangeResult change(SettingsEdit edit) {
        return settings.change(SHOP, version(), List.of(edit), ANNA);
    }

    private static SettingsChange done(ChangeResult result) {
        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        return ((ChangeResult.Done) result).change();
    }

    private ShopSettings current() {
        return store.shop(SHOP).orElseThrow();
    }

    private long version() {
        return current().version();
    }
}
