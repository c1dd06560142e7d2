package io.buyerstatus.integrations.webhook;

/** Who sent a webhook delivery, as far as its signature tells. */
public enum SignatureCheck {
    /** Signed with one of the connection's secrets. */
    AUTHENTIC,
    /** The shop system's unsigned ping when a webhook is set up: answer 200, write nothing. */
    PING,
    /** A header of the signature is missing or is not of its form. */
    UNSIGNED,
    /** Signed, but with none of the connection's secrets. */
    FORGED,
    /** The signed time is more than five minutes away from ours. */
    STALE
}
