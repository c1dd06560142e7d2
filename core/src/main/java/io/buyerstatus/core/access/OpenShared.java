package io.buyerstatus.core.access;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import java.time.InstantSource;
import java.util.Optional;

/** Opens an order by the link that its buyer shares (SH-22). Changes nothing. */
public final class OpenShared {
    private final OrderStore orders;
    private final SettingsStore settings;
    private final InstantSource clock;

    public OpenShared(OrderStore orders, SettingsStore settings, InstantSource clock) {
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a shared link leads to. */
    public sealed interface Shared {
        /** The order; only what {@link io.buyerstatus.core.link.AccessLevel#SHARED} allows may be shown of it. */
        record Shown(OrderView view, EffectiveSettings settings) implements Shared {}

        /** The shop or channel is switched off (DR-2). */
        record SwitchedOff(OrderView view, EffectiveSettings settings) implements Shared {}

        /** No such order, another secret, one that was revoked, or one that ended with the private link. */
        record NotFound() implements Shared {}
    }

    /** One read of the order, none of the settings when they are cached. */
    public Shared open(String ref, String secret, Freshness freshness) {
        Optional<LinkSecret> typed = LinkSecret.parse(secret);
        if (typed.isEmpty()) {
            return new Shared.NotFound();
        }
        return OrderKey.parseRef(ref)
                .flatMap(key -> orders.view(key, freshness))
                .filter(view -> view.order().known())
                .filter(view -> view.order()
                        .access()
                        .share()
                        .filter(share -> share.opensWith(typed.get()))
                        .isPresent())
                .flatMap(view -> settings.shop(view.order().key().shop())
                        .map(shop -> shared(view, shop.forChannel(view.order().channel()))))
                .orElseGet(Shared.NotFound::new);
    }

    private Shared shared(OrderView view, EffectiveSettings effective) {
        if (!effective.get(GeneralSettings.ENABLED)) {
            return new Shared.SwitchedOff(view, effective);
        }
        return LinkLife.over(view.order(), effective, clock.instant())
                ? new Shared.NotFound()
                : new Shared.Shown(view, effective);
    }
}
