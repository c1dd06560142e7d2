package io.buyerstatus.core.conversation;

import io.buyerstatus.core.access.Opened;

/** What became of a buyer's message. */
public sealed interface PostResult {
    /** It stands in the thread, perhaps since an earlier click. */
    record Posted() implements PostResult {}

    /** A rule refuses it; the buyer keeps the text and is told the rule. */
    record Refused(PostRule rule, Opened.Shown shown) implements PostResult {}

    /** The link opens nothing. */
    record NotOpen(Opened.Closed why) implements PostResult {}

    /** The order changed under every attempt; try again in a moment. */
    record Busy(Opened.Shown shown) implements PostResult {}
}
