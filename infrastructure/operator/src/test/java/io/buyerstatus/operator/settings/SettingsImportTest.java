package io.buyerstatus.operator.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.DocumentWriter;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.document.SettingsDocument;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Importing a settings document")
class SettingsImportTest {
    private static final ShopId DEMO = new ShopId("demo");
    private static final ConnectionId SHOPIFY = new ConnectionId("demo-shopify");
    private static final Instant INSTALLED = Instant.parse("2026-11-21T12:00:00Z");
    private static final Author ANNA = new Author(Author.Via.YAML, "anna");
    private static final String SECRET = "shpss_0123456789abcdef";
    private static final String DOCUMENT = """
            shop: demo
            general:
              name: Nordlicht Keramik
              address: |-
                Hafenstraße 7
                24103 Kiel
              logo: https://shop.example/logo.svg
              terms: https://shop.example/agb
              phone: 0431 555012
            bank:
              holder: Nordlicht Keramik GmbH
              iban: DE89 3704 0044 0532 0130 00
              bic: COBADEFFXXX
            messages:
              sent:
                text:
                  de: "Ihr Paket ist unterwegs: #link_checkout#"
                  any: "On its way: [order_link]"
            channels:
              web: {}
              ebay:
                general: {name: Nordlicht auf eBay}
                bank: {holder: Nordlicht Handel}
            connections:
              demo-shopify:
                channel: web
                kind: shopify
                secrets: [shpss_0123456789abcdef]
                statuses: {fulfilled: sent}
            """;

    private final InMemorySettings store = new InMemorySettings();
    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final PlainBox box = new PlainBox();
    private final Map<String, String> environment = new HashMap<>();
    private Instant now = INSTALLED;
    private final SettingsImport imports = new SettingsImport(
            store, automations, box, name -> environment.getOrDefault(name, ""), () -> now, new SecureRandom());

    @Test
    @Tag("DR-3")
    @Tag("DR-4")
    @Tag("DR-5")
    @Tag("DR-6")
    @Tag("DR-7")
    @DisplayName("sets the shop's name, address, logo and terms")
    void setsTheShopsNameAddressLogoAndTerms() {
        EffectiveSettings web = imported(DOCUMENT).forChannel(new ChannelId("web"));
        assertThat(web.find(GeneralSettings.NAME)).contains("Nordlicht Keramik");
        assertThat(web.find(GeneralSettings.ADDRESS)).contains("Hafenstraße 7\n24103 Kiel");
        assertThat(web.find(GeneralSettings.LOGO)).map(Object::toString).contains("https://shop.example/logo.svg");
        assertThat(web.find(GeneralSettings.TERMS)).map(Object::toString).contains("https://shop.example/agb");
        assertThat(web.find(GeneralSettings.PHONE)).contains("0431 555012");
        assertThat(web.get(ReviewSettings.DAYS)).isEqualTo(7);
    }

    @Test
    @Tag("DR-14")
    @Tag("DR-15")
    @Tag("DR-16")
    @DisplayName("lets a channel say one field otherwise and inherit the others, bank data too")
    void letsAChannelSayOneFieldOtherwise() {
        EffectiveSettings ebay = imported(DOCUMENT).forChannel(new ChannelId("ebay"));
        assertThat(ebay.find(GeneralSettings.NAME)).contains("Nordlicht auf eBay");
        assertThat(ebay.differs(GeneralSettings.NAME)).isTrue();
        assertThat(ebay.find(GeneralSettings.ADDRESS)).contains("Hafenstraße 7\n24103 Kiel");
        assertThat(ebay.differs(GeneralSettings.ADDRESS)).isFalse();
        assertThat(ebay.find(BankSettings.HOLDER)).contains("Nordlicht Handel");
        assertThat(ebay.find(BankSettings.IBAN)).contains(new Iban("DE89370400440532013000"));
        assertThat(ebay.find(BankSettings.BIC)).contains("COBADEFFXXX");
    }

    @Test
    @Tag("KS-3")
    @DisplayName("maps the shop system's statuses")
    void mapsTheShopSystemsStatuses() {
        assertThat(connection(imported(DOCUMENT)).statuses()).containsExactly(Map.entry("fulfilled", ShopStatus.SENT));
    }

    @Test
    @Tag("KS-1")
    @DisplayName("installs a connection now, and never again")
    void installsAConnectionNowAndNeverAgain() {
        assertThat(connection(imported(DOCUMENT)).installedAt()).isEqualTo(INSTALLED);
        now = INSTALLED.plusSeconds(86_400);
        assertThat(connection(imported(DOCUMENT.replace("GmbH", "AG"))).installedAt())
                .isEqualTo(INSTALLED);
        String dated = DOCUMENT + "    installed: 2026-01-01T00:00:00+01:00\n";
        assertThat(connection(imported(dated)).installedAt()).isEqualTo("2025-12-31T23:00:00Z");
    }

    @Test
    @DisplayName("makes the shop's link key once and keeps it")
    void makesTheShopsLinkKeyOnceAndKeepsIt() {
        ShopSettings first = imported(DOCUMENT);
        assertThat(box.open(DEMO, Purpose.LINK_KEY, first.linkKey()))
                .hasSize(32)
                .isNotEqualTo(new byte[32]);
        assertThat(imported(DOCUMENT.replace("GmbH", "AG")).linkKey()).isEqualTo(first.linkKey());
    }

    @Test
    @DisplayName("again changes nothing")
    void againChangesNothing() {
        ShopSettings first = imported(DOCUMENT);
        assertThat(ready(DOCUMENT).changes()).isEmpty();
        assertThat(connection(ready(DOCUMENT).next()).secrets())
                .isEqualTo(connection(first).secrets());
    }

    @Test
    @DisplayName("keeps secrets that say so, replaces others, and takes some from the environment")
    void keepsReplacesAndReadsSecrets() {
        ShopSettings first = imported(DOCUMENT);
        assertThat(opened(first)).containsExactly(SECRET);
        assertThat(connection(imported(DOCUMENT.replace("[" + SECRET + "]", "keep")))
                        .secrets())
                .isEqualTo(connection(first).secrets());
        environment.put("NEW_SECRET", "a-new-secret-of-the-shop");
        ImportPlan.Ready rotation = ready(DOCUMENT.replace("[" + SECRET, "[$NEW_SECRET, " + SECRET));
        assertThat(opened(rotation.next())).containsExactly("a-new-secret-of-the-shop", SECRET);
        assertThat(rotation.changes())
                .extracting(Change::line)
                .containsExactly("~ connections.demo-shopify.secrets: the former (1) -> replaced (2)");
        assertThat(opened(imported(DOCUMENT.replace(SECRET, "")))).isEmpty();
    }

    @Test
    @DisplayName("says what changes, field by field, and nothing of secrets")
    void saysWhatChanges() {
        assertThat(ready(DOCUMENT).changes())
                .extracting(Change::line)
                .contains("+ general.name: Nordlicht Keramik", "+ connections.demo-shopify.secrets: set (1)")
                .noneMatch(line -> line.contains(SECRET));
        imported(DOCUMENT);
        String changed = DOCUMENT.replace("Nordlicht auf eBay", "Nordlicht")
                .replace("  bic: COBADEFFXXX\n", "")
                .replace("phone: 0431 555012", "email: hallo@shop.example");
        assertThat(ready(changed).changes())
                .extracting(Change::line)
                .containsExactly(
                        "- bank.bic: COBADEFFXXX",
                        "~ channels.ebay.general.name: Nordlicht auf eBay -> Nordlicht",
                        "+ general.email: hallo@shop.example",
                        "- general.phone: 0431 555012");
    }

    @Test
    @DisplayName("refuses what does not fit the system, and changes nothing")
    void refusesWhatDoesNotFitTheSystem() {
        assertThat(refused(DOCUMENT.replace("[" + SECRET + "]", "keep")))
                .containsExactly(
                        "demo.yaml:25: connections.demo-shopify.secrets: there is none to keep yet: write the shop"
                                + " system's secret, or [] to accept no webhooks");
        assertThat(refused(DOCUMENT.replace(SECRET, "$UNSET")))
                .containsExactly(
                        "demo.yaml:28: connections.demo-shopify.secrets: the environment variable UNSET is not set");
        environment.put("SHORT", "hunter2");
        assertThat(refused(DOCUMENT.replace(SECRET, "$SHORT")))
                .singleElement()
                .asString()
                .contains("the environment variable SHORT must have 16 to 500 characters")
                .doesNotContain("hunter2");
        assertThat(store.shop(DEMO)).isEmpty();
        imported(DOCUMENT);
        assertThat(refused("shop: demo\n"))
                .singleElement()
                .asString()
                .contains("connections.demo-shopify: is installed");
        assertThat(refused(DOCUMENT.replace("shop: demo", "shop: other")))
                .containsExactly(
                        "demo.yaml:25: connections.demo-shopify: belongs to another shop: choose another name");
    }

    @Test
    @DisplayName("leaves a record of who changed what and when, without secrets")
    void leavesARecord() {
        imported(DOCUMENT);
        now = INSTALLED.plusSeconds(60);
        imported(DOCUMENT.replace("GmbH", "AG").replace(SECRET, "shpss_another_0123456789"));
        imported(DOCUMENT.replace("GmbH", "AG").replace(SECRET, "shpss_another_0123456789"));

        List<SettingsChange> changes = store.changes(DEMO, 10);

        assertThat(changes).extracting(SettingsChange::version).containsExactly(2L, 1L);
        assertThat(changes.getFirst().by()).isEqualTo(ANNA);
        assertThat(changes.getFirst().at()).isEqualTo(now);
        assertThat(Change.of(changes.getFirst().fields()))
                .extracting(Change::line)
                .containsExactly(
                        "~ bank.holder: Nordlicht Keramik GmbH -> Nordlicht Keramik AG",
                        "~ connections.demo-shopify.secrets: the former (1) -> replaced (1)");
        assertThat(changes.toString()).doesNotContain(SECRET, "shpss_another");
    }

    @Test
    @DisplayName("changes nothing where somebody else was faster")
    void changesNothingWhereSomebodyElseWasFaster() {
        imported(DOCUMENT);
        ImportPlan.Ready late = ready(DOCUMENT.replace("GmbH", "AG"));
        imported(DOCUMENT.replace("GmbH", "KG"));
        assertThat(imports.apply(late, ANNA)).isInstanceOf(ChangeResult.Overtaken.class);
        assertThat(store.shop(DEMO).orElseThrow().shop().get(BankSettings.HOLDER))
                .contains("Nordlicht Keramik KG");
    }

    @Test
    @DisplayName("comes back as the same document, without secrets")
    void comesBackAsTheSameDocument() {
        ShopSettings first = imported(DOCUMENT);
        String written = DocumentWriter.write(first);
        assertThat(written)
                .contains("secrets: keep")
                .doesNotContain(SECRET)
                .contains("any: ")
                .contains("name: Nordlicht");
        ImportPlan.Ready again = ready(written);
        assertThat(again.changes()).isEmpty();
        assertThat(DocumentWriter.write(again.next())).isEqualTo(written);
    }

    private ShopSettings imported(String yaml) {
        assertThat(imports.apply(ready(yaml), ANNA))
                .isInstanceOfAny(ChangeResult.Done.class, ChangeResult.Unchanged.class);
        return store.shop(DEMO).orElseThrow();
    }

    private ImportPlan.Ready ready(String yaml) {
        return switch (imports.plan(document(yaml))) {
            case ImportPlan.Ready ready -> ready;
            case ImportPlan.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private List<String> refused(String yaml) {
        return switch (imports.plan(document(yaml))) {
            case ImportPlan.Ready ready -> throw new AssertionError("was planned: " + ready.changes());
            case ImportPlan.Refused refused ->
                refused.problems().stream()
                        .map(problem -> problem.at("demo.yaml"))
                        .toList();
        };
    }

    private static SettingsDocument document(String yaml) {
        return switch (DocumentReader.read(yaml)) {
            case Reading.Accepted accepted -> accepted.document();
            case Reading.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static Connection connection(ShopSettings settings) {
        return settings.connection(SHOPIFY).orElseThrow();
    }

    private List<String> opened(ShopSettings settings) {
        return connection(settings).secrets().stream()
                .map(secret -> new String(box.open(DEMO, Purpose.WEBHOOK, secret), StandardCharsets.UTF_8))
                .toList();
    }
}
