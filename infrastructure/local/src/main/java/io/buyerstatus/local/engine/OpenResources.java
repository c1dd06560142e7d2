package io.buyerstatus.local.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in the opposite order, whatever fails on the way. */
public final class OpenResources implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Remembers something that is to be closed. */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable resource = open.pop();
            try {
                resource.close();
            } catch (Exception e) {
                System.err.println("does not close: " + e);
            }
        }
    }
}
