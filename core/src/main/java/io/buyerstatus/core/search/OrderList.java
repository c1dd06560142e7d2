package io.buyerstatus.core.search;

import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.shop.ChannelId;

/** A list that is kept, so that a page of it is found without looking at other orders. */
public sealed interface OrderList {
    /** Every order. */
    record All() implements OrderList {}

    /** Those whose buyers wait for an answer, the longest last. */
    record Waiting() implements OrderList {}

    /** Those of which somebody has the next word, the newest first. */
    record On(Board board) implements OrderList {}

    /** Those of which some money is to be moved. */
    record Owing(Due due) implements OrderList {}

    /** Those that are so far. */
    record At(Progress progress) implements OrderList {}

    /** Those of a channel. */
    record From(ChannelId channel) implements OrderList {}
}
