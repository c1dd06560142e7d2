package io.buyerstatus.core.automation;

import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Stamped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an occasion counts by where an order has several of a kind: invoices, documents, refunds, payments. */
public final class OccasionThing {
    private OccasionThing() {}

    /** The occurrence of a thing: its id may hold what a key of a message must not. */
    static String key(String id) {
        return Hashes.key("occurrence", id);
    }

    /** Whether one of the things is what an occurrence counts by. */
    static boolean among(Set<String> ids, String occurrence) {
        return ids.stream().anyMatch(id -> key(id).equals(occurrence));
    }

    /** The thing that an occurrence counts by, if it is one of these. */
    public static <T> Optional<T> of(Map<String, Stamped<T>> things, String occurrence) {
        return things.entrySet().stream()
                .filter(thing -> key(thing.getKey()).equals(occurrence))
                .map(thing -> thing.getValue().value())
                .findFirst();
    }
}
