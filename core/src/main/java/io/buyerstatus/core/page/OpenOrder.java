package io.buyerstatus.core.page;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Freshness;
import io.buyerstatus.core.store.OrderView;
import java.util.Optional;

/** Opens an order by its private link. Changes nothing. */
public final class OpenOrder {
    private final OrderStore orders;
    private final SettingsStore settings;

    public OpenOrder(OrderStore orders, SettingsStore settings) {
        this.orders = orders;
        this.settings = settings;
    }

    /** What a link leads to. */
    public sealed interface Opened {
        /** The order, for whoever holds the private link. */
        record Shown(OrderView view, EffectiveSettings settings) implements Opened {}

        /** The shop or channel is switched off (DR-2). */
        record SwitchedOff(OrderView view, EffectiveSettings settings) implements Opened {}

        /** No such order, or another secret: the same answer, so that nobody learns which. */
        record NotFound() implements Opened {}
    }

    /** One read of the order, none of the settings when they are cached. */
    public Opened open(String ref, String secret, Freshness freshness) {
        Optional<OrderView> view = key(ref).flatMap(key -> orders.view(key, freshness))
                .filter(found -> found.order().known() && opens(found, secret));
        if (view.isEmpty()) {
            return new Opened.NotFound();
        }
        Optional<EffectiveSettings> effective = settings.shop(
                        view.get().order().key().shop())
                .map(shop -> shop.forChannel(view.get().order().channel()));
        if (effective.isEmpty()) {
            return new Opened.NotFound();
        }
        return effective.get().get(GeneralSettings.ENABLED)
                ? new Opened.Shown(view.get(), effective.get())
                : new Opened.SwitchedOff(view.get(), effective.get());
    }

    /** Goes the way of {@link #open} to a key that no order has: warms up what is about to be kept in a snapshot. */
    public void openNothing() {
        open("nobody-" + "0".repeat(26), "", Freshness.MAY_LAG);
    }

    private static Optional<OrderKey> key(String ref) {
        try {
            return Optional.of(OrderKey.ofRef(ref));
        } catch (IllegalArgumentException notARef) {
            return Optional.empty();
        }
    }

    private static boolean opens(OrderView view, String secret) {
        try {
            return view.order().link().hash().matches(new LinkSecret(secret));
        } catch (IllegalArgumentException notASecret) {
            return false;
        }
    }
}
