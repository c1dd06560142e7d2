package io.buyerstatus.operator.settings;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.document.ConnectionEntry;
import io.buyerstatus.operator.document.SettingsDocument;
import io.buyerstatus.operator.yaml.Problems;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Puts a settings document into a running system. What a document leaves to the past is kept: a shop's link key forever,
 * a connection's installation, secrets that say {@code keep}. A plan changes nothing; applying it replaces all at once.
 *
 * <pre>{@code
 * switch (imports.plan(document)) {
 *     case ImportPlan.Ready ready -> imports.apply(ready);
 *     case ImportPlan.Refused refused -> show(refused.problems());
 * }
 * }</pre>
 */
public final class SettingsImport {
    private final SettingsStore settings;
    private final SecretBox secrets;
    private final SecretSealer sealer;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param environment the value of an environment variable, empty text where it is not set
     * @param random must be secure: links are as hard to guess as it is
     */
    public SettingsImport(
            SettingsStore settings,
            SecretBox secrets,
            UnaryOperator<String> environment,
            InstantSource clock,
            RandomGenerator random) {
        this.settings = settings;
        this.secrets = secrets;
        this.sealer = new SecretSealer(secrets, environment);
        this.clock = clock;
        this.random = random;
    }

    /** What importing the document would change. */
    public ImportPlan plan(SettingsDocument document) {
        ShopId shop = document.shop();
        Optional<ShopSettings> before = settings.shop(shop);
        Problems problems = new Problems();
        before.ifPresent(known -> refuseForgotten(known, document, problems));
        document.connections().forEach(entry -> refuseForeign(shop, entry, problems));
        Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
        for (ConnectionEntry entry : document.connections()) {
            Optional<Connection> known = before.flatMap(all -> all.connection(entry.id()));
            connections.put(entry.id(), connection(shop, entry, known, problems));
        }
        if (problems.refusing()) {
            return new ImportPlan.Refused(problems.all());
        }
        ShopSettings next = new ShopSettings(
                shop,
                document.settings(),
                document.channels(),
                connections,
                before.map(ShopSettings::linkKey).orElseGet(() -> newLinkKey(shop)));
        return new ImportPlan.Ready(next, SettingsDiff.between(before, next));
    }

    /** Does what was planned. */
    public void apply(ImportPlan.Ready plan) {
        settings.replace(plan.next());
    }

    /** A forgotten connection would lose the events of its orders; removing one is said, not left out (KS-10). */
    private static void refuseForgotten(ShopSettings before, SettingsDocument document, Problems problems) {
        before.connections().keySet().stream()
                .filter(id -> document.connections().stream()
                        .noneMatch(entry -> entry.id().equals(id)))
                .map(ConnectionId::value)
                .sorted()
                .forEach(
                        id -> problems.error(
                                1,
                                "connections." + id,
                                "is installed and missing here: keep it, and write removed: TIME to take no new orders from it"));
    }

    private void refuseForeign(ShopId shop, ConnectionEntry entry, Problems problems) {
        if (settings.shopOf(entry.id()).filter(owner -> !owner.equals(shop)).isPresent()) {
            problems.error(entry.line(), entry.path(), "belongs to another shop: choose another name");
        }
    }

    private Connection connection(ShopId shop, ConnectionEntry entry, Optional<Connection> before, Problems problems) {
        return new Connection(
                entry.id(),
                shop,
                entry.channel(),
                entry.kind(),
                sealer.seal(shop, entry, before, problems),
                entry.statuses(),
                entry.installed().or(() -> before.map(Connection::installedAt)).orElseGet(() -> clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS)),
                entry.removed(),
                entry.timeZone());
    }

    private SealedSecret newLinkKey(ShopId shop) {
        byte[] key = new byte[LinkKey.KEY_BYTES];
        random.nextBytes(key);
        return secrets.seal(shop, Purpose.LINK_KEY, key);
    }
}
