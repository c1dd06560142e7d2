package io.buyerstatus.core.connection;

/** Why a connection fails. */
public enum ConnectionTrouble {
    /** The shop system refuses the credentials. */
    REFUSED,
    /** It answers with errors, or not at all, again and again. */
    UNREACHABLE,
    /** Nothing came for much longer than usual. */
    SILENT
}
