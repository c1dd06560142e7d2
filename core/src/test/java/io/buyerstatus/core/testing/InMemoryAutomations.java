package io.buyerstatus.core.testing;

import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Automations in memory, under the guard of their versions as the real store keeps them. */
public final class InMemoryAutomations implements EditableAutomations {
    private final Map<ShopId, Map<String, StoredAutomation>> shops = new ConcurrentHashMap<>();

    @Override
    public synchronized List<StoredAutomation> stored(ShopId shop) {
        return List.copyOf(shops.getOrDefault(shop, Map.of()).values());
    }

    @Override
    public synchronized boolean put(ShopId shop, StoredAutomation next) {
        Map<String, StoredAutomation> automations = shops.computeIfAbsent(shop, none -> new TreeMap<>());
        AutomationId id = next.automation().id();
        long before = Optional.ofNullable(automations.get(id.value()))
                .map(StoredAutomation::version)
                .orElse(0L);
        if (before + 1 != next.version()) {
            return false;
        }
        automations.put(id.value(), next);
        return true;
    }
}
