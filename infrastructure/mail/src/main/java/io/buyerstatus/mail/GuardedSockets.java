package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.MailServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that connect to the addresses that were looked at and to no other, whatever name a library resolves meanwhile, and never through
 * a proxy. With {@code encrypted}, TLS begins with the first byte and is over before {@link Socket#connect} returns: the certificate must
 * be the server's.
 */
final class GuardedSockets extends SocketFactory {
    /** Nothing older (RFC 8996). */
    static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final MailServer server;
    private final List<InetAddress> approved;
    private final Optional<String> pin;
    private final boolean encrypted;
    private final Deadline deadline;

    GuardedSockets(
            MailServer server, List<InetAddress> approved, Optional<String> pin, boolean encrypted, Deadline deadline) {
        this.server = server;
        this.approved = List.copyOf(approved);
        this.pin = pin;
        this.encrypted = encrypted;
        this.deadline = deadline;
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, @Nullable InetAddress local, int localPort)
            throws IOException {
        throw unguarded();
    }

    private static IOException unguarded() {
        return new ConnectException("only sockets that are connected later can be watched");
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocket tls = (SSLSocket) Trust.sockets(pin).createSocket(plain, server.host(), server.port(), true);
        tls.setEnabledProtocols(PROTOCOLS);
        if (pin.isEmpty()) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
        }
        tls.startHandshake();
        return tls;
    }

    /** Connects by itself, and speaks TLS from then on where that is wanted: a face before one socket or the other. */
    private final class Guarded extends Socket {
        private final Socket plain = new Socket(Proxy.NO_PROXY);
        private Socket used = plain;

        private Guarded() {
            deadline.watch(plain);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        /** The address that the library made of the name counts for nothing. */
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            int most = timeout == 0 ? deadline.mostMillis() : Math.min(timeout, deadline.mostMillis());
            plain.connect(new InetSocketAddress(approved.getFirst(), server.port()), most);
            if (encrypted) {
                plain.setSoTimeout(most);
                used = secured(plain);
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return used.getInputStream();
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return used.getOutputStream();
        }

        @Override
        public void setSoTimeout(int timeout) throws SocketException {
            used.setSoTimeout(timeout);
        }

        @Override
        public int getSoTimeout() throws SocketException {
            return used.getSoTimeout();
        }

        @Override
        public void setTcpNoDelay(boolean on) throws SocketException {
            plain.setTcpNoDelay(on);
        }

        @Override
        public InetAddress getInetAddress() {
            return plain.getInetAddress();
        }

        @Override
        public int getPort() {
            return plain.getPort();
        }

        @Override
        public InetAddress getLocalAddress() {
            return plain.getLocalAddress();
        }

        @Override
        public int getLocalPort() {
            return plain.getLocalPort();
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return plain.getRemoteSocketAddress();
        }

        @Override
        public SocketAddress getLocalSocketAddress() {
            return plain.getLocalSocketAddress();
        }

        @Override
        public boolean isConnected() {
            return plain.isConnected();
        }

        @Override
        public boolean isBound() {
            return plain.isBound();
        }

        @Override
        public boolean isClosed() {
            return used.isClosed();
        }

        @Override
        public boolean isInputShutdown() {
            return plain.isInputShutdown();
        }

        @Override
        public boolean isOutputShutdown() {
            return plain.isOutputShutdown();
        }

        @Override
        public void shutdownInput() throws IOException {
            used.shutdownInput();
        }

        @Override
        public void shutdownOutput() throws IOException {
            used.shutdownOutput();
        }

        @Override
        public void close() throws IOException {
            used.close();
        }
    }
}
