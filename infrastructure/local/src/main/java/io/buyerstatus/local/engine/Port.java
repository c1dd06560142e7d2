package io.buyerstatus.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/**
 * A port on loopback.
 *
 * @param number the port
 * @param variable the environment variable that changes it
 */
public record Port(int number, String variable) {

    private static final int HIGHEST = 65_535;

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
