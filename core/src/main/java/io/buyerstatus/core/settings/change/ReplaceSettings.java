package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Replaces all that a shop has set. What a proposal leaves to the past is kept: the shop's link key for ever, a connection's
 * installation, secrets. A plan changes nothing; applying it changes all at once.
 */
public final class ReplaceSettings {
    private final EditableSettings settings;
    private final SecretBox box;
    private final WebhookSecretSealer sealer;
    private final InstantSource clock;
    private final Supplier<byte[]> linkKeys;

    /** @param linkKeys draws the key of a new shop's links: these are as hard to guess as it is */
    public ReplaceSettings(EditableSettings settings, SecretBox box, InstantSource clock, Supplier<byte[]> linkKeys) {
        this.settings = settings;
        this.box = box;
        this.sealer = new WebhookSecretSealer(box);
        this.clock = clock;
        this.linkKeys = linkKeys;
    }

    /** What the proposal would change. */
    public ReplacementPlan plan(ProposedSettings proposed) {
        ShopId shop = proposed.shop();
        Optional<ShopSettings> before = settings.shop(shop);
        List<InvalidField> invalid = new ArrayList<>();
        before.ifPresent(known -> refuseForgotten(known, proposed, invalid));
        proposed.connections().forEach(each -> refuseForeign(shop, each, invalid));
        Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
        for (ProposedConnection each : proposed.connections()) {
            Optional<Connection> known = before.flatMap(all -> all.connection(each.id()));
            connections.put(each.id(), connection(shop, each, known, invalid));
        }
        invalid.addAll(SettingsLimits.broken(proposed));
        invalid.addAll(new NeededSecrets(purpose -> settings.secrets(shop, purpose), List.of())
                .broken(proposed.settings(), proposed.channels()));
        if (!invalid.isEmpty()) {
            return new ReplacementPlan.Refused(invalid);
        }
        ShopSettings next = new ShopSettings(
                shop,
                proposed.settings(),
                proposed.channels(),
                connections,
                before.map(ShopSettings::linkKey).orElseGet(() -> box.seal(shop, Purpose.LINK_KEY, linkKeys.get())),
                before.map(ShopSettings::version).orElse(0L));
        return new ReplacementPlan.Ready(next, SettingsDiff.between(before, next));
    }

    /** Does what was planned. */
    public ChangeResult apply(ReplacementPlan.Ready plan, Author by) {
        if (plan.changes().isEmpty()) {
            return new ChangeResult.Unchanged();
        }
        ShopSettings next = plan.next().atVersion(plan.next().version() + 1);
        SettingsChange change =
                new SettingsChange(next.id(), next.version(), by, clock.instant(), Optional.empty(), plan.changes());
        return settings.apply(new Revision(next, change, forgotten(next)))
                ? new ChangeResult.Done(change)
                : new ChangeResult.Overtaken();
    }

    /** The secrets of channels that go: one that comes back later begins without. */
    private List<SecretEdit> forgotten(ShopSettings next) {
        List<SecretEdit> removed = new ArrayList<>();
        boolean channelGoes = settings.shop(next.id()).stream()
                .flatMap(before -> before.channels().keySet().stream())
                .anyMatch(channel -> !next.channels().containsKey(channel));
        if (channelGoes) {
            for (Purpose purpose : Purpose.values()) {
                SealedSettings sealed = settings.secrets(next.id(), purpose);
                sealed.byScope().forEach((scope, secrets) -> {
                    if (goes(scope, next)) {
                        secrets.keySet()
                                .forEach(path -> removed.add(
                                        new SecretEdit(scope, path, purpose, Optional.<SealedSecret>empty())));
                    }
                });
            }
        }
        return removed;
    }

    private static boolean goes(SettingsScope scope, ShopSettings next) {
        return scope instanceof SettingsScope.OfChannel(ChannelId channel)
                && !next.channels().containsKey(channel);
    }

    /** A forgotten connection would lose the events of its orders; removing one is said, not left out (KS-10). */
    private static void refuseForgotten(ShopSettings before, ProposedSettings proposed, List<InvalidField> invalid) {
        before.connections().keySet().stream()
                .filter(id -> proposed.connections().stream()
                        .noneMatch(each -> each.id().equals(id)))
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(
                        id -> invalid.add(
                                new InvalidField(
                                        ConnectionFields.name(id),
                                        "is installed and missing here: keep it, and write removed: TIME to take no new orders from it")));
    }

    private void refuseForeign(ShopId shop, ProposedConnection proposed, List<InvalidField> invalid) {
        if (settings.shopOf(proposed.id()).filter(owner -> !owner.equals(shop)).isPresent()) {
            invalid.add(new InvalidField(
                    ConnectionFields.name(proposed.id()), "belongs to another shop: choose another name"));
        }
    }

    private Connection connection(
            ShopId shop, ProposedConnection proposed, Optional<Connection> before, List<InvalidField> invalid) {
        return new Connection(
                proposed.id(),
                shop,
                proposed.channel(),
                proposed.kind(),
                sealer.seal(shop, proposed, before, invalid),
                proposed.statuses(),
                proposed.installed()
                        .or(() -> before.map(Connection::installedAt))
                        .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                proposed.removed(),
                proposed.timeZone(),
                proposed.shopDomain(),
                // How its orders are fetched is set with its credentials, in one step; what is removed is fetched no
                // more.
                before.flatMap(Connection::pull)
                        .filter(access -> proposed.removed().isEmpty()));
    }
}
