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
    /** Of a kind that this platform sends too, and that is not read: who set it up is told so, and not that a signature is wrong. */
    UNSUPPORTED,
    /** The signed time is more than five minutes away from ours. */
    STALE
}
