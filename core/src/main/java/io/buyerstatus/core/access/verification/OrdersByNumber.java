package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which order somebody means who types its number and their address. Always asks the store as often, whatever it finds. */
public final class OrdersByNumber {
    /** How many orders of one number are looked at: a shop's connections may number alike. Always as many are read. */
    private static final int CANDIDATES = 3;

    private final OrderNumbers numbers;
    private final OrderReader orders;

    public OrdersByNumber(OrderNumbers numbers, OrderReader orders) {
        this.numbers = numbers;
        this.orders = orders;
    }

    /**
     * The order that has the number and whose buyer has the address on file, or else one that does not exist, for whoever goes
     * on as if it did.
     */
    public OrderKey matchOrDecoy(ShopSettings shop, String number, String email) {
        OrderKey nobody = decoy(shop.id(), OrderNumbers.normalise(number), email);
        return match(shop, OrderNumbers.meant(number), email, nobody).orElse(nobody);
    }

    /** The order that belongs to number and address: by the heads alone, and for heads that do not say it yet, by the buyers. */
    Optional<OrderKey> match(ShopSettings shop, List<String> meant, String email, OrderKey nobody) {
        Optional<String> typed = EmailAddress.parse(email).map(OrderHead::digest);
        Map<OrderKey, String> emails = new LinkedHashMap<>();
        List<OrderKey> silent = new ArrayList<>();
        Set<OrderKey> called = new HashSet<>();
        for (OrderKey key : candidates(shop.id(), meant, nobody)) {
            orders.head(key).filter(head -> shown(head, shop)).ifPresent(head -> {
                head.extract().ifPresentOrElse(said -> emails.put(key, said.email()), () -> silent.add(key));
                if (numbered(head, meant)) {
                    called.add(key);
                }
            });
        }
        for (OrderKey key : padded(silent.stream(), shop.id(), nobody)) {
            String asked = OrderHead.digest(orders.buyer(key));
            if (silent.contains(key)) {
                emails.put(key, asked);
            }
        }
        return emails.entrySet().stream()
                .filter(said -> typed.filter(said.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(key -> !called.contains(key)));
    }

    private static boolean shown(OrderHead head, ShopSettings shop) {
        return head.known() && shop.forChannel(head.channel()).get(GeneralSettings.ENABLED);
    }

    /** Whether that is its number now. One that it had before leads to it, too: buyers have it in their mails. */
    private static boolean numbered(OrderHead head, List<String> meant) {
        return meant.contains(OrderNumbers.normalise(head.number()))
                || meant.contains(OrderNumbers.loose(head.number()));
    }

    /** As many keys as are always read: those that have the number first. */
    private List<OrderKey> candidates(ShopId shop, List<String> meant, OrderKey nobody) {
        return padded(meant.stream().flatMap(number -> numbers.withNumber(shop, number).stream()), shop, nobody);
    }

    private static List<OrderKey> padded(Stream<OrderKey> real, ShopId shop, OrderKey nobody) {
        Stream<OrderKey> padding = IntStream.range(0, CANDIDATES).mapToObj(at -> decoy(shop, nobody.key(), "" + at));
        return Stream.concat(real, padding).distinct().limit(CANDIDATES).toList();
    }

    /** An order that does not exist. */
    static OrderKey decoy(ShopId shop, String one, String other) {
        return new OrderKey(shop, Hashes.key("nobody", shop.value(), one, other));
    }
}
