package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a shop's staff see of withdrawals, and what they say about them: until when money goes back, where the goods are, what is done. */
public final class FollowWithdrawals {
    /** As many as somebody reads at once. */
    private static final int SHOWN = 20;

    /** As many orders as are read for a page, whatever of them is shown. */
    private static final int LOOKED_AT = 60;

    private final WithdrawalDesk desk;
    private final OrderReader orders;
    private final SettingsStore settings;
    private final InstantSource clock;

    public FollowWithdrawals(WithdrawalDesk desk, OrderReader orders, SettingsStore settings, InstantSource clock) {
        this.desk = desk;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A part of the list.
     *
     * @param next the id after which it goes on; empty at its end
     */
    public record Page(List<FollowedWithdrawal> withdrawals, Optional<String> next) {
        public Page {
            withdrawals = List.copyOf(withdrawals);
        }
    }

    /**
     * A shop's withdrawals, the newest first.
     *
     * @param wanted which of them
     * @param after the id of the last that was looked at; one that is not there begins anew
     */
    public Page page(ShopId shop, WithdrawalFilter wanted, Optional<String> after) {
        List<Kept> all = desk.all(shop);
        Said said = said(shop);
        int from = after.map(id -> ids(all).indexOf(id) + 1).orElse(0);
        List<FollowedWithdrawal> shown = new ArrayList<>();
        int at = from;
        while (at < all.size() && shown.size() < SHOWN && at - from < LOOKED_AT) {
            Kept kept = all.get(at);
            FollowedWithdrawal.Marks marks = said.of(kept);
            if (wanted.mayWant(marks.settled())) {
                Optional.of(followed(kept, marks)).filter(wanted::wants).ifPresent(shown::add);
            }
            at++;
        }
        return new Page(
                shown,
                at < all.size() ? Optional.of(all.get(at - 1).withdrawal().id()) : Optional.empty());
    }

    /** All of a shop's withdrawals, the newest first, each read only when it is asked for. */
    public Stream<FollowedWithdrawal> all(ShopId shop) {
        Said said = said(shop);
        return desk.all(shop).stream().map(kept -> followed(kept, said.of(kept)));
    }

    /** One of a shop's withdrawals. */
    public Optional<FollowedWithdrawal> find(ShopId shop, String id) {
        return desk.kept(shop, id).map(kept -> followed(kept, desk.marks(shop, id)));
    }

    /** One of a shop's withdrawals, as it was declared. */
    public Optional<Withdrawal> declared(ShopId shop, String id) {
        return desk.kept(shop, id).map(Kept::withdrawal);
    }

    /** What the staff said about a shop's declarations, by their ids. */
    private record Said(Map<String, Settled> settled, Map<String, Assigned> assigned) {
        FollowedWithdrawal.Marks of(Kept kept) {
            String id = kept.withdrawal().id();
            return new FollowedWithdrawal.Marks(
                    Optional.ofNullable(settled.get(id)), Optional.ofNullable(assigned.get(id)));
        }
    }

    private Said said(ShopId shop) {
        return new Said(desk.settled(shop), desk.assigned(shop));
    }

    private static List<String> ids(List<Kept> all) {
        return all.stream().map(kept -> kept.withdrawal().id()).toList();
    }

    /** Those about an order that was just read, the newest first. */
    public List<FollowedWithdrawal> of(Order order) {
        return order.withdrawals().reversed().stream()
                .flatMap(withdrawal -> desk.kept(withdrawal.shop(), withdrawal.id()).stream())
                .map(kept -> followed(
                        kept,
                        Optional.of(order),
                        desk.marks(kept.withdrawal().shop(), kept.withdrawal().id())))
                .toList();
    }

    private FollowedWithdrawal followed(Kept kept, FollowedWithdrawal.Marks marks) {
        Optional<OrderKey> order =
                kept.withdrawal().order().or(() -> marks.assigned().map(Assigned::order));
        return followed(kept, order.flatMap(orders::find), marks);
    }

    private FollowedWithdrawal followed(Kept kept, Optional<Order> order, FollowedWithdrawal.Marks marks) {
        EffectiveSettings effective = settings.shop(kept.withdrawal().shop())
                .map(shop -> effective(shop, order))
                .orElseGet(() -> new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY));
        return FollowedWithdrawal.of(kept, order, marks, effective, clock.instant());
    }

    private static EffectiveSettings effective(ShopSettings shop, Optional<Order> order) {
        return order.map(about -> shop.forChannel(about.channel())).orElseGet(shop::ofShop);
    }

    /**
     * Somebody is done with a declaration.
     *
     * @return the declaration; empty where the shop has none of this id
     */
    public Optional<Withdrawal> settle(ShopId shop, String id, String by) {
        Optional<Withdrawal> withdrawal = declared(shop, id);
        withdrawal.ifPresent(known -> desk.settle(shop, known.id(), new Settled(by, clock.instant())));
        return withdrawal;
    }

    /**
     * It is to be done again.
     *
     * @return the declaration; empty where the shop has none of this id
     */
    public Optional<Withdrawal> reopen(ShopId shop, String id) {
        Optional<Withdrawal> withdrawal = declared(shop, id);
        withdrawal.ifPresent(known -> desk.reopen(shop, known.id()));
        return withdrawal;
    }
}
