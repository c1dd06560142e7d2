package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.LookUp;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Erases all that a shop has of an e-mail address, orders of guests among it: an address is all that those who ask have in common. */
public final class ErasePerson {
    private static final int MOST = 1000;

    private final PersonalData data;
    private final ErasureRegister register;
    private final OrderReader orders;
    private final OrderNumbers numbers;
    private final OrderLists lists;
    private final EraseOrder erase;
    private final InstantSource clock;

    public ErasePerson(
            PersonalData data,
            ErasureRegister register,
            OrderReader orders,
            OrderNumbers numbers,
            OrderLists lists,
            EraseOrder erase,
            InstantSource clock) {
        this.data = data;
        this.register = register;
        this.orders = orders;
        this.numbers = numbers;
        this.lists = lists;
        this.erase = erase;
        this.clock = clock;
    }

    /**
     * An order of the address.
     *
     * @param needed why it is not erased; empty where it is
     */
    public record Found(Order order, Optional<StillNeeded> needed) {}

    /**
     * What an erasure would reach, and changes nothing.
     *
     * @param apart what no order leads to
     */
    public record Preview(List<Found> orders, List<Trace> apart) {
        public Preview {
            orders = List.copyOf(orders);
            apart = List.copyOf(apart);
        }
    }

    /** What of an address there is. */
    public Preview preview(ShopId shop, EmailAddress address) {
        Instant now = clock.instant();
        return new Preview(
                ordersOf(shop, address).stream()
                        .flatMap(key -> orders.find(key).stream())
                        .map(order -> new Found(order, StillNeeded.of(order, now)))
                        .toList(),
                data.traces(shop, address));
    }

    /** What of the orders of a number there is. */
    public Preview preview(ShopId shop, String number) {
        Instant now = clock.instant();
        return new Preview(
                numbers.withNumber(shop, number).stream()
                        .flatMap(key -> orders.find(key).stream())
                        .filter(order -> order.known() || order.erased())
                        .map(order -> new Found(order, StillNeeded.of(order, now)))
                        .toList(),
                List.of());
    }

    /** Erases the orders of a preview that are not needed any more. */
    public void erase(Preview preview) {
        preview.orders().stream()
                .filter(each -> each.needed().isEmpty())
                .forEach(each -> erase.eraseNow(each.order().key()));
    }

    /** The orders of an address, the newest first. */
    public List<OrderKey> ordersOf(ShopId shop, EmailAddress address) {
        return lists.keyOf(shop)
                .map(key -> lists.leading(shop, LookUp.of(address, key), MOST))
                .orElse(List.of());
    }

    /**
     * Erases what is not needed any more. As long as an order of the address is, the address itself is not on the register, and mails that
     * are held wait for the staff.
     *
     * @return what was found, with what stayed
     */
    public Preview erase(ShopId shop, EmailAddress address) {
        Preview found = preview(shop, address);
        List<Found> free =
                found.orders().stream().filter(each -> each.needed().isEmpty()).toList();
        if (free.size() == found.orders().size()) {
            Instant now = clock.instant();
            register.add(shop, address, now);
            // While orders still lead to it, so that whoever begins again finds all of it.
            data.traces(shop, address).forEach(trace -> data.forget(shop, trace, now));
        }
        erase(found);
        return found;
    }
}
