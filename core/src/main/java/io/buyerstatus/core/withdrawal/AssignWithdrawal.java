package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Actor;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Says of which order a declaration is that fitted none by itself: from then on that order is read with it, as if it had fitted. Nothing is sent:
 * its receipt went when it was received.
 */
public final class AssignWithdrawal {
    private final WithdrawalDesk desk;
    private final OrderReader orders;
    private final SettingsStore settings;
    private final InstantSource clock;

    public AssignWithdrawal(WithdrawalDesk desk, OrderReader orders, SettingsStore settings, InstantSource clock) {
        this.desk = desk;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        /** It is, perhaps since an earlier click. */
        DONE,
        /** The shop has no such declaration. */
        UNKNOWN,
        /** It is about another order. */
        TAKEN,
        /** It is not what was received. */
        ALTERED,
        NO_ORDER,
        /** The order's buyer has not the address that the receipt went to, and nobody said that it is the same person. */
        OTHER_ADDRESS
    }

    /**
     * Assigns a declaration.
     *
     * @param sure whether somebody says that it is the buyer's, although another address is on file: the order's page shows what was declared
     */
    public Result assign(Actor by, ShopId shop, String id, OrderKey to, boolean sure) {
        Optional<Kept> kept = desk.kept(shop, id);
        if (kept.isEmpty()) {
            return Result.UNKNOWN;
        }
        Withdrawal declared = kept.get().withdrawal();
        if (declared.order().isPresent()) {
            return declared.order().get().equals(to) ? Result.DONE : Result.TAKEN;
        }
        if (!kept.get().intact()) {
            return Result.ALTERED;
        }
        Optional<Order> order = Optional.of(to)
                .filter(key -> key.shop().equals(shop))
                .flatMap(orders::find)
                .filter(Order::known);
        if (order.isEmpty()) {
            return Result.NO_ORDER;
        }
        return sure || isBuyers(declared, order.get()) ? assign(by, declared, order.get()) : Result.OTHER_ADDRESS;
    }

    private Result assign(Actor by, Withdrawal declared, Order order) {
        EffectiveSettings effective = settings.shop(declared.shop())
                .map(shop -> shop.forChannel(order.channel()))
                .orElseGet(() -> new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY));
        Assigned assigned = new Assigned(
                order.key(), DeclareWithdrawal.timeliness(order, effective, declared.at()), by.name(), clock.instant());
        boolean withOrder = order.withdrawals().size() < DeclareWithdrawal.READ_WITH_THE_ORDER;
        return desk.assign(declared, assigned, withOrder) || isAssigned(declared, order.key())
                ? Result.DONE
                : Result.TAKEN;
    }

    private boolean isAssigned(Withdrawal declared, OrderKey order) {
        return desk.marks(declared.shop(), declared.id())
                .assigned()
                .filter(assigned -> assigned.order().equals(order))
                .isPresent();
    }

    private static boolean isBuyers(Withdrawal declared, Order order) {
        return order.buyer()
                .flatMap(Buyer::email)
                .filter(known -> declared.said()
                        .receiptTo()
                        .filter(to -> to.normalised().equals(known.normalised()))
                        .isPresent())
                .isPresent();
    }

    /**
     * Takes it back: the order is read without the declaration, which fits none again.
     *
     * @return the declaration; empty where the shop has none of this id that somebody had assigned
     */
    public Optional<Withdrawal> release(ShopId shop, String id) {
        return desk.kept(shop, id).map(Kept::withdrawal).filter(declared -> desk.marks(shop, id)
                .assigned()
                .filter(assigned -> desk.release(declared, assigned))
                .isPresent());
    }
}
