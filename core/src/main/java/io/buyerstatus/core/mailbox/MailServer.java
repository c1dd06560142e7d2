package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.value.Checks;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's name and port.
 *
 * @param host in lower case
 * @param port 1 to 65535
 */
public record MailServer(String host, int port) {
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern WRITTEN = Pattern.compile("([^:\\s]+)(?::([0-9]{1,5}))?");

    public MailServer {
        Checks.matching(HOST, host, "server");
        Checks.require(port >= 1 && port <= LAST_PORT, "server", "its port must be 1 to " + LAST_PORT);
    }

    /** Reads {@code host} or {@code host:port}. */
    public static MailServer parse(String text, int usualPort) {
        Matcher written = WRITTEN.matcher(text.strip());
        Checks.require(written.matches(), "server", "must be HOST or HOST:PORT");
        String port = written.group(2);
        return new MailServer(
                written.group(1).toLowerCase(Locale.ROOT), port == null ? usualPort : Integer.parseInt(port));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
