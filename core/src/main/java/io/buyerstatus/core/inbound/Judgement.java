package io.buyerstatus.core.inbound;

import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;

/** What becomes of a mail. */
public sealed interface Judgement {
    /** The buyer wrote it: it stands in the conversation. */
    record FromBuyer(OrderView order, String text) implements Judgement {}

    /** The shop answers a buyer: it goes to them. */
    record FromStaff(OrderView order, EmailAddress by, String text) implements Judgement {}

    /** Whoever asked wrote it: it stands in the inquiry. */
    record FromAsker(InquiryThread inquiry, String text) implements Judgement {}

    /** The shop answers an inquiry: it goes to whoever asked. */
    record ToAsker(InquiryThread inquiry, EmailAddress by, String text) implements Judgement {}

    /** The buyer's machine answered: kept where the staff see it, and nobody is told. */
    record Noted(OrderView order, String text) implements Judgement {}

    /**
     * Somebody of the staff looks at it.
     *
     * @param order that it seems to be about
     * @param inquiry that it seems to be about
     */
    record Held(ShopId shop, HoldReason reason, Optional<OrderKey> order, Optional<ThreadKey.OfInquiry> inquiry)
            implements Judgement {
        /** Of a mail that is about no inquiry. */
        Held(ShopId shop, HoldReason reason, Optional<OrderKey> order) {
            this(shop, reason, order, Optional.empty());
        }
    }

    /** Nobody looks at it. */
    record Dropped(DropReason reason) implements Judgement {}
}
