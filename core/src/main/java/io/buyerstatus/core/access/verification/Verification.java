package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.link.LinkSecret;
import java.time.Instant;

/** The outcome of somebody's try to prove to be the buyer. */
public sealed interface Verification {
    /**
     * The browser is the buyer's.
     *
     * @param browser the token for its cookie
     * @param until when the cookie ends
     */
    record Done(LinkSecret browser, Instant until) implements Verification {}

    /** It is another postcode or code; there may be another try. */
    record Wrong() implements Verification {}

    /** A postcode proves nothing here: the order has none, or too many wrong ones were typed. */
    record OnlyCode() implements Verification {}

    /** The browser has no code that can be used: too old, used, typed too often, or sent to another browser. */
    record CodeGone() implements Verification {}

    /** Too many wrong postcodes in a row; this one was not looked at. A code still proves it. */
    record Paused() implements Verification {}

    /** Too much failed from this network; whatever was typed was not looked at. */
    record Locked() implements Verification {}
}
