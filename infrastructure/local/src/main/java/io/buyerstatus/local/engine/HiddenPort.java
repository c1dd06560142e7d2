package io.buyerstatus.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/** Where an engine listens that a guard stands before: a port, and where the system has more than one of them a loopback address, that nobody can guess. */
final class HiddenPort {
    private final InetAddress address;
    private final int number;

    private HiddenPort(InetAddress address, int number) {
        this.address = address;
        this.number = number;
    }

    /** One that nobody has. */
    static HiddenPort claim() {
        int number = new Port(0, "no variable").claim().number();
        InetAddress unusual = anyLoopback();
        // Linux answers to all of 127/8; others to one address of it.
        try (ServerSocket probe = new ServerSocket(number, 1, unusual)) {
            return new HiddenPort(probe.getInetAddress(), number);
        } catch (IOException usualAlone) {
            return new HiddenPort(InetAddress.ofLiteral("127.0.0.1"), number);
        }
    }

    private static InetAddress anyLoopback() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] address = {
            127, (byte) random.nextInt(1, 255), (byte) random.nextInt(1, 255), (byte) random.nextInt(1, 255)
        };
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    String host() {
        return address.getHostAddress();
    }

    int number() {
        return number;
    }

    InetSocketAddress socket() {
        return new InetSocketAddress(address, number);
    }

    URI uri() {
        return URI.create("http://" + host() + ":" + number);
    }
}
