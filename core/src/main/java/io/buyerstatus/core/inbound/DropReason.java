package io.buyerstatus.core.inbound;

/** Why nobody is shown a mail: nobody wrote it, or it leads nowhere. */
public enum DropReason {
    /** It names no conversation. */
    NOWHERE,
    /** It was taken in before: a queue may bring a message twice. */
    TAKEN_IN,
    /** It names a shop that is not there. */
    UNKNOWN_SHOP,
    /** A server reports that a mail did not arrive; the provider tells us that by itself. */
    BOUNCE,
    /** A machine answered, and not the buyer's, or too often. */
    AUTOMATIC,
    /** A mail of ours that came back. */
    OWN_MAIL,
    MAILING_LIST,
    /** More mails are held for the shop today than anybody looks at. */
    TOO_MANY_HELD
}
