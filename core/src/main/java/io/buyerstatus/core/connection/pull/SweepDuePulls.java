package io.buyerstatus.core.connection.pull;

import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Looks at every connection at its hour: fetches its orders where that is set, and hears whether it is silent. */
public final class SweepDuePulls {
    private final ConnectionStates states;
    private final ConnectionLearning learning;
    private final SettingsStore settings;
    private final AppRegistrations apps;
    private final PullOrders pull;
    private final InstantSource clock;

    public SweepDuePulls(
            ConnectionStates states,
            ConnectionLearning learning,
            SettingsStore settings,
            AppRegistrations apps,
            PullOrders pull,
            InstantSource clock) {
        this.states = states;
        this.learning = learning;
        this.settings = settings;
        this.apps = apps;
        this.pull = pull;
        this.clock = clock;
    }

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp, BiConsumer<Connection, PullResult> report) {
        return new HourlySweep<ConnectionState>(states, (state, now) -> look(state, now, timeIsUp, report), clock)
                .sweep(timeIsUp);
    }

    private boolean look(
            ConnectionState found, Instant now, BooleanSupplier timeIsUp, BiConsumer<Connection, PullResult> report) {
        Optional<ShopSettings> shop = settings.shop(found.shop());
        Optional<Connection> connection = shop.flatMap(all -> all.connection(found.connection()));
        if (shop.isEmpty() || connection.isEmpty() || connection.get().removed()) {
            // Nobody has it any more: it is not looked at again.
            return learning.replace(found.removed(now)).isPresent();
        }
        Connection due = apps.complete(connection.get());
        ZoneId zone = shop.get().forChannel(due.channel()).get(GeneralSettings.TIME_ZONE);
        ConnectionState state = learning.tell(found);
        if (due.pull().isEmpty()) {
            ConnectionState next = state.listened(now).dueAt(ConnectionLearning.nextLook(due, zone, now));
            return learning.replace(next).isPresent();
        }
        PullResult result = pull.pull(due, state, zone, timeIsUp);
        report.accept(due, result);
        return !(result instanceof PullResult.Interrupted || result instanceof PullResult.Overtaken);
    }
}
