package io.buyerstatus.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that connect to approved addresses only, and never through a proxy, which would resolve the name again. The last
 * guard: whatever a library does with a name, here it becomes an address.
 */
public final class PinnedSockets extends SocketFactory {
    private final Set<InetAddress> approved;

    public PinnedSockets(Set<InetAddress> approved) {
        this.approved = Set.copyOf(approved);
    }

    @Override
    public Socket createSocket() {
        return new Pinned();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unpinned();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unpinned();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unpinned();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, @Nullable InetAddress local, int localPort)
            throws IOException {
        throw unpinned();
    }

    private static IOException unpinned() {
        return new ConnectException("only sockets that are connected later can be watched");
    }

    /** Looks at what it is to be connected to. */
    private final class Pinned extends Socket {
        private Pinned() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress internet) || !approved.contains(internet.getAddress())) {
                throw new ConnectException(endpoint + " was not approved");
            }
            super.connect(endpoint, timeout);
        }
    }
}
