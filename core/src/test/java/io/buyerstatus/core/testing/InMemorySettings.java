package io.buyerstatus.core.testing;

import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.Revision;
import io.buyerstatus.core.settings.change.SecretEdit;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings in memory. */
public final class InMemorySettings implements EditableSettings {
    /** Whose secret, and which. */
    private record SecretKey(ShopId shop, Purpose purpose, SettingsScope scope, String path) {}

    private final Map<ShopId, ShopSettings> shops = new HashMap<>();
    private final Map<SecretKey, SealedSecret> secrets = new HashMap<>();
    private final List<SettingsChange> changes = new ArrayList<>();
    private int reads;

    /** How often anything was read. */
    public synchronized int reads() {
        return reads;
    }

    /** Puts a shop there, as a test begins with it: whatever it was, and with no record. */
    public synchronized void replace(ShopSettings settings) {
        refuseForeign(settings);
        shops.put(settings.id(), settings.atVersion(version(settings.id()) + 1));
    }

    @Override
    public synchronized Optional<ShopSettings> shop(ShopId shop) {
        reads++;
        return Optional.ofNullable(shops.get(shop));
    }

    @Override
    public synchronized Optional<ShopId> shopOf(ConnectionId connection) {
        reads++;
        return owner(connection);
    }

    @Override
    public synchronized SealedSettings secrets(ShopId shop, Purpose purpose) {
        reads++;
        Map<SettingsScope, Map<String, SealedSecret>> byScope = new HashMap<>();
        secrets.forEach((key, secret) -> {
            if (key.shop.equals(shop) && key.purpose == purpose) {
                byScope.computeIfAbsent(key.scope, scope -> new HashMap<>()).put(key.path, secret);
            }
        });
        return new SealedSettings(byScope);
    }

    @Override
    public synchronized boolean apply(Revision revision) {
        ShopSettings after = revision.after();
        if (version(after.id()) != revision.expected()) {
            return false;
        }
        refuseForeign(after);
        shops.put(after.id(), after);
        changes.addFirst(revision.change());
        for (SecretEdit edit : revision.secrets()) {
            SecretKey key = new SecretKey(after.id(), edit.purpose(), edit.scope(), edit.path());
            edit.secret().ifPresentOrElse(secret -> secrets.put(key, secret), () -> secrets.remove(key));
        }
        return true;
    }

    @Override
    public synchronized List<SettingsChange> changes(ShopId shop, int most) {
        return changes.stream()
                .filter(change -> change.shop().equals(shop))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<SettingsChange> change(ShopId shop, long version) {
        return changes.stream()
                .filter(change -> change.shop().equals(shop) && change.version() == version)
                .findFirst();
    }

    private long version(ShopId shop) {
        return Optional.ofNullable(shops.get(shop)).map(ShopSettings::version).orElse(0L);
    }

    private void refuseForeign(ShopSettings settings) {
        for (ConnectionId connection : settings.connections().keySet()) {
            if (owner(connection).filter(owner -> !owner.equals(settings.id())).isPresent()) {
                throw new IllegalArgumentException("connection " + connection + " belongs to another shop");
            }
        }
    }

    private Optional<ShopId> owner(ConnectionId connection) {
        return shops.values().stream()
                .filter(shop -> shop.connections().containsKey(connection))
                .map(ShopSettings::id)
                .findFirst();
    }
}
