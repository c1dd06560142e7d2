package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How a withdrawal stands for the shop, derived from the declaration and from its order as it is now; nothing of it is stored, and no money
 * is sent by us.
 *
 * @param refundBy the last day on which money must go back (Directive 2011/83/EU, art. 13(1)), in the shop's zone
 */
public record WithdrawalCase(Withdrawal withdrawal, State state, Goods goods, LocalDate refundBy) {
    /** What the shop has to do. */
    public enum State {
        /** It is late, or no order fits, or its order was cancelled before: the shop says what comes of it. */
        TO_JUDGE,
        /** Money went back since. */
        REFUNDED,
        /** Nothing was paid that could go back. */
        NOTHING_PAID,
        /** The buyer has goods of which nobody says that they come back: the shop may keep the money so long (art. 13(3)). */
        MAY_WITHHOLD,
        /** Money must go back. */
        DUE,
        /** It should have. */
        OVERDUE
    }

    /** Where the goods are, as far as carriers and the shop system say. */
    public enum Goods {
        /** Nobody knows, as no order fits. */
        UNKNOWN,
        NOT_SENT,
        WITH_BUYER,
        COMING_BACK,
        BACK
    }

    /** Of a declaration, and of the order that it is about, where there is one. */
    public static WithdrawalCase of(
            Withdrawal withdrawal, Optional<Order> order, EffectiveSettings settings, Instant now) {
        ZoneId zone = settings.get(GeneralSettings.TIME_ZONE);
        LocalDate refundBy = withdrawal.refundBy(zone);
        Goods goods = order.map(WithdrawalCase::goods).orElse(Goods.UNKNOWN);
        boolean over = now.atZone(zone).toLocalDate().isAfter(refundBy);
        return new WithdrawalCase(withdrawal, state(withdrawal, order, goods, over), goods, refundBy);
    }

    private static State state(Withdrawal withdrawal, Optional<Order> order, Goods goods, boolean over) {
        if (order.filter(about -> refundedSince(about, withdrawal.at())).isPresent()) {
            return State.REFUNDED;
        }
        boolean inTime =
                withdrawal.timeliness() == Timeliness.IN_TIME || withdrawal.timeliness() == Timeliness.NOT_BEGUN;
        if (order.isEmpty() || !inTime) {
            return State.TO_JUDGE;
        }
        if (!order.get().paid() && order.get().facts().payments().lastReceived().isEmpty()) {
            return State.NOTHING_PAID;
        }
        if (goods == Goods.WITH_BUYER) {
            return State.MAY_WITHHOLD;
        }
        return over ? State.OVERDUE : State.DUE;
    }

    private static boolean refundedSince(Order order, Instant declared) {
        return order.facts().payments().fullyRefunded()
                || order.facts().payments().standingRefunds().values().stream()
                        .anyMatch(refund ->
                                refund.at().filter(at -> !at.isBefore(declared)).isPresent());
    }

    private static Goods goods(Order order) {
        List<ParcelState> sent = order.parcels().all().stream()
                .map(Parcel::state)
                .filter(ParcelState::handedOver)
                .toList();
        if (sent.isEmpty()) {
            return Goods.NOT_SENT;
        }
        if (sent.stream().allMatch(state -> state == ParcelState.RETURNED)) {
            return Goods.BACK;
        }
        return sent.stream().allMatch(state -> state == ParcelState.RETURNED || state == ParcelState.RETURNING)
                ? Goods.COMING_BACK
                : Goods.WITH_BUYER;
    }
}
