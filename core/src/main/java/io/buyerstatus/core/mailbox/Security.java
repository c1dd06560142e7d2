package io.buyerstatus.core.mailbox;

/** How the way to a server is kept private. */
public enum Security {
    /** Encrypted from the first byte (RFC 8314, 3.3). */
    TLS(465),
    /** Encrypted after a greeting in the clear; a server that does not offer it gets nothing (RFC 3207). */
    STARTTLS(587),
    /** Not at all: whoever is between can read the mails. Without a login only, since a password would be read, too. */
    NONE(2525);

    private final int usualPort;

    Security(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The port where none is named. */
    public int usualPort() {
        return usualPort;
    }
}
