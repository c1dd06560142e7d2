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
    private final Duration length;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);

    Deadline(Duration length) {
        this.length = length;
        Thread.ofVirtual().name("deadline").start(this::watch);
    }

    void watch(Socket socket) {
        sockets.add(socket);
    }

    /** The longest that a single wait can take, in milliseconds; 0 would mean for ever to sockets. */
    int mostMillis() {
        return (int) Math.max(1, length.toMillis());
    }

    private void watch() {
        try {
            if (!over.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
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
