package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.Assigned;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.core.withdrawal.Settled;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Declarations of withdrawal in memory. */
public final class InMemoryWithdrawals implements WithdrawalStore, WithdrawalDesk {
    private record Id(ShopId shop, String id) {}

    private final InMemoryOrders orders;
    private final InMemoryLedger ledger;
    private final Map<Id, Withdrawal> declared = new LinkedHashMap<>();
    private final Map<Id, Settled> settled = new LinkedHashMap<>();
    private final Map<Id, Assigned> assigned = new LinkedHashMap<>();

    public InMemoryWithdrawals(InMemoryOrders orders, InMemoryLedger ledger) {
        this.orders = orders;
        this.ledger = ledger;
    }

    @Override
    public synchronized boolean declare(Withdrawal withdrawal, boolean withOrder, List<Message> messages) {
        if (declared.putIfAbsent(new Id(withdrawal.shop(), withdrawal.id()), withdrawal) != null) {
            return false;
        }
        withdrawal.order().filter(order -> withOrder).ifPresent(order -> orders.declare(order, withdrawal));
        messages.forEach(ledger::create);
        return true;
    }

    @Override
    public synchronized Optional<Withdrawal> find(ShopId shop, String id) {
        return Optional.ofNullable(declared.get(new Id(shop, id)));
    }

    @Override
    public synchronized List<Kept> all(ShopId shop) {
        return declared.values().stream()
                .filter(withdrawal -> withdrawal.shop().equals(shop))
                .sorted(Comparator.comparing(Withdrawal::at).reversed())
                .map(withdrawal -> new Kept(withdrawal, true))
                .toList();
    }

    @Override
    public synchronized Optional<Kept> kept(ShopId shop, String id) {
        return find(shop, id).map(withdrawal -> new Kept(withdrawal, true));
    }

    @Override
    public synchronized FollowedWithdrawal.Marks marks(ShopId shop, String id) {
        Id key = new Id(shop, id);
        return new FollowedWithdrawal.Marks(
                Optional.ofNullable(settled.get(key)), Optional.ofNullable(assigned.get(key)));
    }

    @Override
    public synchronized Map<String, Settled> settled(ShopId shop) {
        return settled.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    @Override
    public synchronized void settle(ShopId shop, String id, Settled by) {
        settled.put(new Id(shop, id), by);
    }

    @Override
    public synchronized void reopen(ShopId shop, String id) {
        settled.remove(new Id(shop, id));
    }

    @Override
    public synchronized Map<String, Assigned> assigned(ShopId shop) {
        return assigned.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    @Override
    public synchronized boolean assign(Withdrawal withdrawal, Assigned to, boolean withOrder) {
        if (assigned.putIfAbsent(new Id(withdrawal.shop(), withdrawal.id()), to) != null) {
            return false;
        }
        if (withOrder) {
            orders.declare(to.order(), to.read(withdrawal));
        }
        return true;
    }

    @Override
    public synchronized boolean release(Withdrawal withdrawal, Assigned from) {
        Id id = new Id(withdrawal.shop(), withdrawal.id());
        if (!Optional.ofNullable(assigned.get(id)).map(Assigned::order).equals(Optional.of(from.order()))) {
            return false;
        }
        assigned.remove(id);
        orders.release(from.order(), withdrawal.id());
        return true;
    }
}
