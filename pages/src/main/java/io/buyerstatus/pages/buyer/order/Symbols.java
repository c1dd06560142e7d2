package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Progress;

/** The symbol beside the sentence that says where an order stands, by its name in the templates. */
public final class Symbols {
    private Symbols() {}

    public static String of(Progress progress) {
        return switch (progress) {
            case PLACED, CONFIRMED, PACKED -> "box";
            case SENT, OUT_FOR_DELIVERY -> "truck";
            case PICKUP_READY -> "place";
            case ATTEMPTED, PROBLEM -> "alert";
            case DELIVERED -> "home";
            case RETURNING, RETURNED -> "back";
            case CANCELLED -> "cross";
        };
    }
}
