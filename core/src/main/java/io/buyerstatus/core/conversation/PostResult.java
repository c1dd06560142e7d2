package io.buyerstatus.core.conversation;

import io.buyerstatus.core.access.Opened;

/** The outcome of a buyer's message. */
public sealed interface PostResult {
    /** It is in the thread, perhaps since an earlier click. */
    record Posted() implements PostResult {}

    /** A rule refuses it; the buyer keeps the text and is told the rule. */
    record Refused(PostRule rule, Opened.Shown shown) implements PostResult {}

    /** The order changed under every attempt; the buyer keeps the text and tries again in a moment. */
    record NotStored(Opened.Shown shown) implements PostResult {}
}
