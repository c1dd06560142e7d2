package io.buyerstatus.journey;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.testing.StoredSettings;
import io.buyerstatus.local.LocalSystem;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.settings.ImportPlan;
import io.buyerstatus.operator.settings.SettingsImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The shop of the journeys; its settings go in as an operator imports them. */
public final class JourneyShop {
    /** Secrets of connections; {@code OLD} and {@code NEW} hold both, while one replaces the other. */
    public static final Map<String, String> SECRETS = Map.of(
            "OLD", "whsec_b2xkIHNlY3JldCBvZiB0aGUgam91cm5leSBzaG9wLi4=",
            "NEW", "whsec_bmV3IHNlY3JldCBvZiB0aGUgam91cm5leSBzaG9wLi4=",
            "SHOPIFY", "shpss_journey_0123456789abcdef0123456789",
            "WOO", "journey-woocommerce-secret-0123456789",
            "EASYPOST", "journey-easypost-secret-0123456789",
            "AFTERSHIP", "journey-aftership-secret-0123456789",
            "DHL", "b60f2c1a9e7d4f35a8c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6");

    private static final Duration INSTALLED_BEFORE = Duration.ofDays(90);

    private static final Author BY = new Author(Author.Via.YAML, "journey");

    private final LocalSystem system;
    private final DynamoDbClient dynamo;
    private final Instant installedAt;
    private final String document;

    /** Its settings as they were stored first. */
    private Optional<ShopSettings> first = Optional.empty();

    JourneyShop(LocalSystem system, DynamoDbClient dynamo) {
        this.system = system;
        this.dynamo = dynamo;
        this.installedAt = system.clock().instant().minus(INSTALLED_BEFORE).truncatedTo(ChronoUnit.SECONDS);
        this.document = text("shop.yaml").replace("INSTALLED", installedAt.toString());
    }

    /** Since when its connections are there. */
    Instant installedAt() {
        return installedAt;
    }

    /** Imports the settings as {@code shop.yaml} has them. */
    public void install() {
        install(document);
    }

    /** Has the settings be as they were first, whatever was stored since, and however. */
    void restore() {
        first.ifPresent(settings -> StoredSettings.put(store(), settings));
    }

    /** Imports them with a change, and lets the time pass after which every function uses it. */
    public void change(String from, String to, Journey journey) {
        if (!document.contains(from)) {
            throw new IllegalArgumentException("shop.yaml has no " + from);
        }
        install(document.replace(from, to));
        journey.travel(Duration.ofMinutes(1));
    }

    private DynamoSettingsStore store() {
        return new DynamoSettingsStore(dynamo, system.output("SettingsTable"));
    }

    private void install(String yaml) {
        try (var kms = AwsClients.kms()) {
            SettingsImport imports = new SettingsImport(
                    store(),
                    new DynamoAutomations(dynamo, system.output("SettingsTable")),
                    new KmsSecretBox(kms, system.output("SecretsKeyArn")),
                    name -> SECRETS.getOrDefault(name, ""),
                    system.clock(),
                    new SecureRandom());
            switch (DocumentReader.read(yaml)) {
                case Reading.Refused refused -> throw new AssertionError(refused.problems());
                case Reading.Accepted accepted -> {
                    switch (imports.plan(accepted.document())) {
                        case ImportPlan.Refused refused -> throw new AssertionError(refused.problems());
                        case ImportPlan.Ready ready -> applied(imports.apply(ready, BY));
                    }
                }
            }
        }
        first = first.or(() -> store().shop(Journey.SHOP));
    }

    private static void applied(ChangeResult result) {
        if (result instanceof ChangeResult.Overtaken) {
            throw new AssertionError("somebody else changed the settings meanwhile");
        }
    }

    private static String text(String name) {
        try (InputStream in = JourneyShop.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
