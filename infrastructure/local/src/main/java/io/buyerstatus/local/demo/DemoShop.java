package io.buyerstatus.local.demo;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSecrets;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.local.demo.picture.DemoPictures;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.settings.ImportPlan;
import io.buyerstatus.operator.settings.SettingsImport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The settings of the demo shop, imported as a seller's are. */
final class DemoShop {
    static final ShopId ID = new ShopId("demo");

    /** So long that the samples of events/, which have fixed dates, are taken in for years, no matter who sends them as they are. */
    private static final Duration INSTALLED_BEFORE = Duration.ofDays(600);

    private static final ConnectionId OLDEST = new ConnectionId("demo-generic");
    private static final int SECRET_BYTES = 32;

    private static final Author BY = new Author(Author.Via.YAML, "demo");

    private static final String SITE = "https://www.nordlicht-keramik.example";

    private final EditableSettings settings;
    private final EditableAutomations automations;
    private final EditableTemplates templates;
    private final RequestPictureCopies pictures;
    private final URI site;
    private final SecretBox secrets;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param site where the shop keeps its logo
     */
    DemoShop(
            EditableSettings settings,
            EditableAutomations automations,
            EditableTemplates templates,
            RequestPictureCopies pictures,
            SecretBox secrets,
            URI site,
            InstantSource clock) {
        this.settings = settings;
        this.automations = automations;
        this.templates = templates;
        this.pictures = pictures;
        this.site = site;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Imports the settings unless they are there: what somebody changed since stays changed. */
    void install() {
        if (settings.shop(ID).isPresent()) {
            return;
        }
        SettingsImport imports = new SettingsImport(
                settings,
                automations,
                templates,
                secrets,
                this::newSecret,
                () -> clock.instant().minus(INSTALLED_BEFORE),
                random);
        switch (DocumentReader.read(document())) {
            case Reading.Refused refused -> throw broken(refused.problems());
            case Reading.Accepted accepted -> {
                switch (imports.plan(accepted.document())) {
                    case ImportPlan.Refused refused -> throw broken(refused.problems());
                    case ImportPlan.Ready ready -> {
                        installed(imports.apply(ready, BY));
                        payments();
                        pictures.logos(ready.next());
                    }
                }
            }
        }
    }

    /** Both providers, at their stand-ins: a secret first, as sellers do it. */
    private void payments() {
        ChangeSettings change = new ChangeSettings(settings, SettingsCatalogue.byPath(), secrets, clock);
        for (Provider provider : Provider.values()) {
            ProviderSettings each = ProviderSettings.of(provider);
            installed(change.change(
                    ID,
                    settings().version(),
                    List.of(
                            SettingsEdit.set(
                                    SettingsScope.shop(),
                                    ProviderSecrets.of(provider).path(),
                                    "local"),
                            SettingsEdit.set(SettingsScope.shop(), each.login().path(), "PK-local"),
                            SettingsEdit.set(SettingsScope.shop(), each.mode().path(), "sandbox"),
                            SettingsEdit.set(
                                    SettingsScope.shop(), each.enabled().path(), true)),
                    BY));
        }
    }

    /** The logos are on this machine, whatever its port. */
    private String document() {
        return Resource.text(DemoShop.class, "settings.yaml")
                .replace(SITE + "/logo", site.resolve(DemoPictures.path("logo")).toString())
                .replace(
                        "https://www.nordlys-keramikk.example/logo",
                        site.resolve(DemoPictures.path("logo-no")).toString());
    }

    /** The settings as they are now. */
    ShopSettings settings() {
        return settings.shop(ID).orElseThrow(() -> new IllegalStateException("the demo shop is gone"));
    }

    /** When the demo was loaded first: its orders' times are counted from it. */
    Instant loaded() {
        return settings()
                .connection(OLDEST)
                .map(connection -> connection.installedAt().plus(INSTALLED_BEFORE))
                .orElseGet(clock::instant);
    }

    /** The secret that signs a connection's webhooks; empty where it takes none. */
    String secret(Connection connection) {
        return connection.secrets().stream()
                .findFirst()
                .map(secret -> new String(secrets.open(ID, SecretBox.Purpose.WEBHOOK, secret), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** A secret in the form that the shop system gives it. */
    private String newSecret(String variable) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return switch (variable) {
            case "DEMO_SHOPIFY" -> "shpss_" + HexFormat.of().formatHex(bytes);
            case "DEMO_WOOCOMMERCE" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            // The same everywhere, so that a script can play a carrier.
            case "DEMO_EASYPOST" -> "easypost-secret-0123456789";
            default -> "whsec_" + Base64.getEncoder().encodeToString(bytes);
        };
    }

    private static void installed(ChangeResult result) {
        if (!(result instanceof ChangeResult.Done)) {
            throw broken(result);
        }
    }

    private static IllegalStateException broken(Object problems) {
        return new IllegalStateException("the demo shop's settings are refused: " + problems);
    }
}
