package io.buyerstatus.local.standin.smsvoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Configuration sets of SMS by name, and the topics that each publishes receipts to. Safe for use by several threads. */
public final class ReceiptTopics {
    private final Map<String, List<String>> topics = new ConcurrentHashMap<>();

    /** Makes a configuration set, if it is not there yet. */
    public void create(String set) {
        topics.computeIfAbsent(set, name -> new CopyOnWriteArrayList<>());
    }

    /** Adds a topic to a set, which is made if it is not there yet. */
    public void publish(String set, String topicArn) {
        topics.computeIfAbsent(set, name -> new CopyOnWriteArrayList<>()).add(topicArn);
    }

    /** The topics of a set; empty when there is no such set. */
    Optional<List<String>> of(String set) {
        return Optional.ofNullable(topics.get(set));
    }
}
