package io.buyerstatus.core.inbound;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;

/** What becomes of a mail. */
public sealed interface Judgement {
    /** The buyer wrote it: it stands in the conversation. */
    record FromBuyer(OrderView order, String text) implements Judgement {}

    /** The shop answers a buyer: it goes to them. */
    record FromStaff(OrderView order, EmailAddress by, String text) implements Judgement {}

    /** The buyer's machine answered: kept where the staff see it, and nobody is told. */
    record Noted(OrderView order, String text) implements Judgement {}

    /**
     * Somebody of the staff looks at it.
     *
     * @param order that it seems to be about
     */
    record Held(ShopId shop, HoldReason reason, Optional<OrderKey> order) implements Judgement {}

    /** Nobody looks at it. */
    record Dropped(DropReason reason) implements Judgement {}
}
