package io.buyerstatus.core.order.withdrawal;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A declaration of withdrawal that was received; never changed afterwards.
 *
 * @param id from what is declared and from the form that declared it, so that the same form sent twice is one declaration
 * @param at when it was received
 * @param order which order it is about; empty where none is known that it fits
 */
public record Withdrawal(
        ShopId shop, String id, Instant at, Declaration said, Optional<OrderKey> order, Timeliness timeliness) {
    private static final int DAYS = 14;

    /** How it stands to the period; for the shop to judge, and in no answer to the buyer. */
    public enum Timeliness {
        IN_TIME,
        /** Before the last of the goods arrived, as far as anybody reports it; that is in time, too. */
        NOT_BEGUN,
        /** After the period. */
        LATE,
        /** Of an order that was cancelled before. */
        CANCELLED,
        /** Of no order that is known. */
        UNMATCHED
    }

    public Withdrawal {
        Checks.matching(Hashes.KEY, id, "withdrawal id");
        Checks.require(order.isPresent() == (timeliness != Timeliness.UNMATCHED), "timeliness", "needs an order");
    }

    /**
     * One that was just received.
     *
     * @param form tells one showing of the form from another; may be empty
     */
    public static Withdrawal received(
            ShopId shop, String form, Instant at, Declaration said, Optional<OrderKey> order, Timeliness timeliness) {
        String id = Hashes.key(
                "withdrawal",
                shop.value(),
                order.map(OrderKey::key).orElse(said.contract()),
                form,
                said.name(),
                said.receiptTo().map(EmailAddress::normalised).orElse(""),
                said.scope().key());
        return new Withdrawal(shop, id, at, said, order, timeliness);
    }

    /** The same, as it is read with an order that the staff found for it; its id and its words stay, its seal is another. */
    public Withdrawal about(OrderKey found, Timeliness stands) {
        return new Withdrawal(shop, id, at, said, Optional.of(found), stands);
    }

    /** Until when goods must be on their way back (Directive 2011/83/EU, art. 14(1)): the last day. */
    public LocalDate goodsBy(ZoneId zone) {
        return at.atZone(zone).toLocalDate().plusDays(DAYS);
    }

    /** Until when money must go back (art. 13(1)): the last day. */
    public LocalDate refundBy(ZoneId zone) {
        return at.atZone(zone).toLocalDate().plusDays(DAYS);
    }

    /** Of all that it says; what is kept beside it, so that a change of what is stored is seen. */
    public String seal() {
        return Hashes.key(
                "withdrawal seal",
                shop.value(),
                id,
                at.toString(),
                said.name(),
                said.contract(),
                said.receiptTo().map(EmailAddress::value).orElse(""),
                said.scope().toString(),
                said.language().tag(),
                said.words(),
                order.map(OrderKey::ref).orElse(""),
                timeliness.name());
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Withdrawal[" + shop + " " + id + "]";
    }
}
