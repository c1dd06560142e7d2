package io.buyerstatus.core.access;

import io.buyerstatus.core.access.Opened.Outdated.Why;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.store.OrderStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Opens an order by its private link, at the level of the browser that asks. Changes nothing. */
public final class OpenOrder {
    private final OrderStore orders;
    private final SettingsStore settings;
    private final InstantSource clock;

    public OpenOrder(OrderStore orders, SettingsStore settings, InstantSource clock) {
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** One read of the order, none of the settings when they are cached. */
    public Opened open(Visit visit, Freshness freshness) {
        Optional<LinkSecret> typed = LinkSecret.parse(visit.secret());
        Optional<OrderView> found = OrderKey.parseRef(visit.ref())
                .flatMap(key -> orders.view(key, freshness))
                .filter(view -> view.order().known() || view.order().erased());
        if (typed.isEmpty() || found.isEmpty()) {
            return new Opened.NotFound();
        }
        OrderView view = found.get();
        Access access = view.order().access();
        boolean present = access.link().hash().matches(typed.get());
        if (!present && !access.link().wasReplaced(typed.get())) {
            return new Opened.NotFound();
        }
        return settings.shop(view.order().key().shop())
                .map(shop -> opened(view, shop.forChannel(view.order().channel()), present, visit.browser()))
                .orElseGet(Opened.NotFound::new);
    }

    private Opened opened(OrderView view, EffectiveSettings effective, boolean present, Optional<LinkSecret> browser) {
        Order order = view.order();
        Instant now = clock.instant();
        if (!effective.get(GeneralSettings.ENABLED)) {
            return new Opened.SwitchedOff(view, effective);
        }
        if (order.erased()) {
            return new Opened.Outdated(Why.ERASED, view, effective);
        }
        if (!present) {
            return new Opened.Outdated(Why.REPLACED, view, effective);
        }
        if (LinkLife.over(order, effective, now)) {
            return new Opened.Outdated(Why.EXPIRED, view, effective);
        }
        return new Opened.Shown(
                view, effective, browser.flatMap(token -> order.access().known(token, now)));
    }
}
