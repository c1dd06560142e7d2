package io.buyerstatus.local.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The pages of the local system by path. The longest registered prefix that ends at a segment's end serves a request, so
 * {@code /__local/outbox} also serves {@code /__local/outbox/17} and {@code /__local/outbox.json}, and {@code /__local}
 * whatever nobody else does. Safe for use by several threads.
 */
public final class LocalPages {

    /** Where all pages of the local system begin; no route of the template may. */
    public static final String ROOT = "/__local";

    private final Map<String, LocalPage> byPrefix = new ConcurrentSkipListMap<>();

    /**
     * Adds a page.
     *
     * @param prefix {@code /__local} or a path below it, without a slash at its end
     * @throws IllegalArgumentException if the prefix lies elsewhere or is taken
     */
    public void register(String prefix, LocalPage page) {
        if (!covers(ROOT, prefix) || prefix.endsWith("/")) {
            throw new IllegalArgumentException("not a path below " + ROOT + ": " + prefix);
        }
        if (byPrefix.putIfAbsent(prefix, page) != null) {
            throw new IllegalArgumentException("registered twice: " + prefix);
        }
    }

    /** The page that serves a path, or empty if the path is not the local system's own. */
    public Optional<LocalPage> find(String path) {
        return byPrefix.entrySet().stream()
                .filter(entry -> covers(entry.getKey(), path))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** Whether a path is the local system's own, served or not. */
    public static boolean owns(String path) {
        return covers(ROOT, path);
    }

    private static boolean covers(String prefix, String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || "/.".indexOf(path.charAt(prefix.length())) >= 0);
    }
}
