package io.buyerstatus.core.conversation;

import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;

/** Whether a buyer may write from the page, and until when (DR-25..27). */
public enum MessageWindow {
    /** Until the order is packed. */
    OPEN_UNTIL_PACKED,
    /** As long as the page exists. */
    OPEN,
    /** The order is packed or on its way: nothing can be changed from here any more. */
    CLOSED_SINCE_PACKED;

    public static MessageWindow of(Order order, EffectiveSettings settings) {
        return switch (settings.get(MessageSettings.WINDOW)) {
            case ALWAYS -> OPEN;
            case UNTIL_PACKED -> order.packed() ? CLOSED_SINCE_PACKED : OPEN_UNTIL_PACKED;
        };
    }

    public boolean open() {
        return this != CLOSED_SINCE_PACKED;
    }

    /**
     * Whether a ticket can still be opened, or answered, where nothing else can be written: once something was sent, as what came can be
     * wrong, and wherever there is one already.
     */
    public static boolean takesTickets(Order order) {
        return order.lastSentAt().isPresent() || !order.tickets().all().isEmpty();
    }
}
