package io.buyerstatus.mail;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a conversation, whatever it is doing then: its sockets are closed, and whoever reads or writes sees that as the connection's
 * end. Time-outs of single reads alone would let a server that says a word every few seconds go on for ever.
 */
final class Deadline implements AutoCloseable {
    private final long end;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);

    Deadline(Duration length) {
        this.end = System.nanoTime() + length.toNanos();
        Thread.ofVirtual().name("deadline").start(this::watch);
    }

    void watch(Socket socket) {
        sockets.add(socket);
    }

    /** What is left, in milliseconds; at least 1, since 0 means for ever to sockets. */
    int millisLeft() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    private void watch() {
        try {
            if (!over.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                closeAll();
            }
        } catch (InterruptedException e) {
            closeAll();
        }
    }

    private void closeAll() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is closed either way.
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
        closeAll();
    }
}
