package io.buyerstatus.local.standin.ses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Configuration sets by name, and where each publishes its events. Safe for use by several threads. */
public final class ConfigurationSets {

    private final Map<String, List<EventDestination>> destinations = new ConcurrentHashMap<>();

    /** Makes a configuration set, if it is not there yet. */
    public void create(String name) {
        destinations.computeIfAbsent(name, set -> new CopyOnWriteArrayList<>());
    }

    /** Adds a destination to a set, which is made if it is not there yet. */
    public void publish(String name, EventDestination destination) {
        destinations.computeIfAbsent(name, set -> new CopyOnWriteArrayList<>()).add(destination);
    }

    /** The destinations of a set; empty when there is no such set. */
    Optional<List<EventDestination>> destinations(String name) {
        return Optional.ofNullable(destinations.get(name));
    }
}
