package io.buyerstatus.core.checkout;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.AccessLevel;

/** Looks at once what became of a payment, for a buyer who came back from a provider and waits. */
public final class ConfirmPayment {
    private final OrderDoor door;
    private final SettlePayments settle;

    public ConfirmPayment(OrderDoor door, SettlePayments settle) {
        this.door = door;
        this.settle = settle;
    }

    /** Brings the order's payments on, as the sweep would in a minute. */
    public Entered<Done> confirm(Visit visit) {
        return door.enter(visit, AccessLevel.PRIVATE).map(shown -> {
            settle.settle(shown.view().order());
            return new Done();
        });
    }

    /** It was looked at; the page says how it stands. */
    public record Done() {}
}
