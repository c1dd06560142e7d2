package io.buyerstatus.core.conversation;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.store.OrderView;

/** What became of a buyer's message. */
public sealed interface PostResult {
    /** It stands in the thread, perhaps since an earlier click. */
    record Posted() implements PostResult {}

    /** A rule refuses it; the buyer keeps the text and is told the rule. */
    record Refused(PostRule rule, OrderView view, EffectiveSettings settings) implements PostResult {}

    /** The link opens nothing. */
    record NotFound() implements PostResult {}

    /** The shop or channel is switched off (DR-2). */
    record SwitchedOff(OrderView view, EffectiveSettings settings) implements PostResult {}

    /** The order changed under every attempt; try again in a moment. */
    record Busy(OrderView view, EffectiveSettings settings) implements PostResult {}
}
