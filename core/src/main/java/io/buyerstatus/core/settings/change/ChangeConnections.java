package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes one connection of a shop, and nothing else of what is set; recorded as any change is. */
public final class ChangeConnections {
    private static final int ATTEMPTS = 5;

    private final EditableSettings settings;
    private final InstantSource clock;

    public ChangeConnections(EditableSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Adds a connection that is not there. */
    public ChangeResult add(Connection connection, Author by) {
        Optional<ShopId> owner = settings.shopOf(connection.id());
        if (owner.isPresent()) {
            return refused(
                    connection.id(),
                    owner.get().equals(connection.shop())
                            ? "is there already: choose another name"
                            : "belongs to another shop: choose another name");
        }
        return apply(connection.shop(), connection.id(), connection.channel(), before -> connection, by);
    }

    /** Changes a connection that is there. */
    public ChangeResult change(ShopId shop, ConnectionId id, UnaryOperator<Connection> change, Author by) {
        Optional<Connection> known = settings.shop(shop).flatMap(all -> all.connection(id));
        return known.isEmpty()
                ? refused(id, "is none of the shop's connections")
                : apply(shop, id, known.get().channel(), before -> change.apply(before.orElse(known.get())), by);
    }

    private interface Step {
        Connection next(Optional<Connection> before);
    }

    private ChangeResult apply(ShopId shop, ConnectionId id, ChannelId channel, Step step, Author by) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<ShopSettings> known = settings.shop(shop);
            if (known.isEmpty()) {
                return refused(id, "is of a shop that is not there");
            }
            ShopSettings before = known.get();
            if (!before.channels().containsKey(channel)) {
                return refused(id, "is of a channel that the shop does not have: " + channel);
            }
            Map<ConnectionId, Connection> connections = new HashMap<>(before.connections());
            connections.put(id, step.next(before.connection(id)));
            ShopSettings next = new ShopSettings(
                    shop, before.shop(), before.channels(), connections, before.linkKey(), before.version() + 1);
            List<FieldChange> changes = SettingsDiff.between(known, next);
            List<InvalidField> invalid = new ArrayList<>(SettingsLimits.broken(next));
            if (!invalid.isEmpty()) {
                return new ChangeResult.Refused(invalid);
            }
            if (changes.isEmpty()) {
                return new ChangeResult.Unchanged();
            }
            SettingsChange change =
                    new SettingsChange(shop, next.version(), by, clock.instant(), Optional.empty(), changes);
            if (settings.apply(new Revision(next, change, List.of()))) {
                return new ChangeResult.Done(change);
            }
        }
        return new ChangeResult.Overtaken();
    }

    private static ChangeResult refused(ConnectionId id, String rule) {
        return new ChangeResult.Refused(List.of(new InvalidField(ConnectionFields.name(id), rule)));
    }
}
