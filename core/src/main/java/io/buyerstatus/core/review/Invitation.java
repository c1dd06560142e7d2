package io.buyerstatus.core.review;

import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * That a buyer was asked for a review of an order, and by what right; written once, before the mail leaves. All that reviewing needs is
 * in it, so that its link opens whatever becomes of the order, of its connection and of the shop's name.
 *
 * @param secret what opens it, and nothing else
 * @param basis by what right the buyer was asked
 * @param name what the review may be signed with, e.g. "Anna K."; may be empty
 */
public record Invitation(
        OrderKey order,
        ChannelId channel,
        SecretHash secret,
        RequestBasis basis,
        Instant at,
        String number,
        String name,
        List<Product> products) {
    /** How many products of an order are asked about; the form and the write of a review stay of a size. */
    public static final int MOST_PRODUCTS = 30;

    public Invitation {
        Checks.atMost(number, 200, "number");
        Checks.atMost(name, ReviewText.LONGEST_NAME, "name");
        products = List.copyOf(products);
        Checks.size(products, MOST_PRODUCTS, "products");
    }

    /** Of an order as it is when its buyer is asked. */
    public static Invitation of(Order order, SecretHash secret, RequestBasis basis, Instant at) {
        return new Invitation(
                order.key(),
                order.channel(),
                secret,
                basis,
                at,
                CleanText.cut(order.number(), 200),
                order.buyer().map(Invitation::signature).orElse(""),
                List.copyOf(order.lines().stream()
                        .filter(line -> !line.standsForOthers() && line.kept().signum() > 0)
                        .map(Product::of)
                        .collect(Collectors.toMap(
                                Product::id, product -> product, (first, same) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .limit(MOST_PRODUCTS)
                        .toList()));
    }

    public ShopId shop() {
        return order.shop();
    }

    /** Of the review that it invites to: one per order. */
    public String id() {
        return id(order);
    }

    /** Of the review of an order. */
    public static String id(OrderKey order) {
        return Hashes.key("review", order.shop().value(), order.key());
    }

    /** First name and initial; a name without letters, or of a company, signs nothing. */
    static String signature(Buyer buyer) {
        String first = CleanText.line(buyer.firstName()).strip();
        if (first.codePoints().noneMatch(Character::isLetter)) {
            return "";
        }
        String initial = CleanText.line(buyer.lastName())
                .strip()
                .codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .mapToObj(point -> " " + Character.toString(point).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
        return CleanText.cut(first, ReviewText.LONGEST_NAME - 5) + initial;
    }

    /** Without names. */
    @Override
    public String toString() {
        return "Invitation[" + shop() + " " + id() + "]";
    }
}
