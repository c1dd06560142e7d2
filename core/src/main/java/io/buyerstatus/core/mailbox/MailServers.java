package io.buyerstatus.core.mailbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Servers that mailboxes may use although they are not public, because the operator says so; in production none. Everything else holds
 * for them too: encryption, times, sizes. Where one has a certificate that no authority signed, its SHA-256 is named beside it, and only
 * that certificate is taken.
 *
 * @param pins the SHA-256 of each server's certificate in hexadecimal; empty where the authorities of the machine vouch for it
 */
public record MailServers(Map<MailServer, String> pins) {
    /** None. */
    public static final MailServers NONE = new MailServers(Map.of());

    private static final String PIN = "=sha256:";

    public MailServers {
        pins = Map.copyOf(pins);
    }

    /**
     * Reads servers separated by commas or spaces, e.g. {@code mail.internal:465} or {@code localhost:3465=sha256:0a1b..}; none from
     * an empty text.
     */
    public static MailServers parse(String list) {
        Map<MailServer, String> pins = new HashMap<>();
        Arrays.stream(list.split("[,\\s]+", -1))
                .filter(server -> !server.isEmpty())
                .forEach(server -> {
                    int pin = server.indexOf(PIN);
                    pins.put(
                            MailServer.parse(pin < 0 ? server : server.substring(0, pin), 0),
                            pin < 0 ? "" : server.substring(pin + PIN.length()));
                });
        return new MailServers(pins);
    }

    /** Whether it is one of them. */
    public boolean allow(MailServer server) {
        return pins.containsKey(server);
    }

    /** The only certificate that is taken of a server; empty where the authorities decide. */
    public Optional<String> pin(MailServer server) {
        return Optional.ofNullable(pins.get(server)).filter(pin -> !pin.isEmpty());
    }
}
