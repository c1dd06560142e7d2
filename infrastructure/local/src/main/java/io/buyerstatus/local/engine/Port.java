package io.buyerstatus.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port on loopback.
 *
 * @param number the port
 * @param variable the environment variable that changes it
 */
public record Port(int number, String variable) {

    private static final int HIGHEST = 65_535;
    private static final int ATTEMPTS = 50;
    private static final int FIRST_UNUSUAL = 20_000;
    private static final int LAST_UNUSUAL = 32_000;

    public Port {
        if (number < 0 || number > HIGHEST) {
            throw new StartFailure(variable + " must be a port from 0 to " + HIGHEST + ", not " + number);
        }
    }

    /**
     * This port if nobody has it; any free one for 0.
     *
     * @throws StartFailure if it is taken; the line names the port and the variable
     */
    public Port claim() {
        if (number != 0) {
            return probe();
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return anyUnusual().reserve().probe();
            } catch (StartFailure taken) {
                // Another one then.
            }
        }
        return anyUnusual().reserve().probe();
    }

    /**
     * Below the ports that systems give to outgoing connections (32768 and up on Linux, 49152 and up elsewhere): one of those
     * would take the port between the look and the engine's start.
     */
    private Port anyUnusual() {
        return new Port(ThreadLocalRandom.current().nextInt(FIRST_UNUSUAL, LAST_UNUSUAL), variable);
    }

    private Port reserve() {
        if (!PortReservations.take(number)) {
            throw taken(new IOException("another local system is about to listen there"));
        }
        return this;
    }

    private Port probe() {
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return new Port(socket.getLocalPort(), variable);
        } catch (IOException e) {
            throw taken(e);
        }
    }

    /** The refusal of an engine that found the port taken after all. */
    public StartFailure taken(Throwable cause) {
        return new StartFailure(
                "port " + number + " is taken: stop what listens there, or set " + variable + " to another port",
                cause);
    }

    /** The address that is shown to people. */
    public URI uri() {
        return URI.create("http://localhost:" + number);
    }
}
