package io.buyerstatus.core.search;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lists a shop's orders, and finds some by what people have of them: one box for all. */
public final class FindOrders {
    /** Lines on a page. */
    public static final int PAGE = 25;

    /** How many parts of a list are looked through for one page; beyond, the reader is asked whether to go on. */
    private static final int ROUNDS = 4;

    private static final int FEWEST_DIGITS = 6;
    private static final int LONGEST = 200;

    /** How many numbers are looked up for one that was typed without what stands around it: a Query each. */
    private static final int GUESSES = 6;

    private final OrderLists lists;
    private final OrderNumbers numbers;
    private final TrackedNumbers tracked;

    public FindOrders(OrderLists lists, OrderNumbers numbers, TrackedNumbers tracked) {
        this.lists = lists;
        this.numbers = numbers;
        this.tracked = tracked;
    }

    /**
     * A page of a list.
     *
     * @param after where the next page begins; empty at the end
     */
    public record Found(List<OrderRow> rows, Optional<String> after) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** A page of those that a filter wants: one Query and the lines for a filter of one kind, at most eight calls for others. */
    public Found list(ShopId shop, OrderFilter filter, Optional<String> from) {
        return walk(shop, filter.list(), filter::wants, from);
    }

    private Found walk(ShopId shop, OrderList list, Predicate<OrderRow> wanted, Optional<String> from) {
        List<OrderRow> rows = new ArrayList<>();
        Optional<String> at = from;
        for (int round = 0; round < ROUNDS; round++) {
            OrderLists.Part part = lists.walk(shop, list, at, PAGE - rows.size());
            lists.rows(part.orders()).stream().filter(wanted).forEach(rows::add);
            at = part.after();
            if (at.isEmpty() || rows.size() >= PAGE) {
                break;
            }
        }
        return new Found(rows, at);
    }

    /**
     * A page of a board.
     *
     * @param person whose tickets alone; empty for everybody's
     */
    public Found board(ShopId shop, Board board, Optional<PersonId> person, Optional<String> from) {
        return walk(
                shop,
                new OrderList.On(board),
                row -> row.board().filter(board::equals).isPresent()
                        && person.map(theirs -> row.ticket()
                                        .flatMap(TicketRow::assignee)
                                        .filter(assignee -> assignee.person().equals(theirs.value()))
                                        .isPresent())
                                .orElse(true),
                from);
    }

    /** How many stand on a board, at most {@code most}; one Query. */
    public int count(ShopId shop, Board board, int most) {
        return lists.count(shop, new OrderList.On(board), most);
    }

    /** How many a list has, at most {@code most}. */
    public int count(ShopId shop, OrderFilter filter, int most) {
        return lists.count(shop, filter.list(), most);
    }

    /**
     * Those that somebody may mean by a text: a number or its digits, an address, a telephone number, a tracking number, or the beginning of a
     * name.
     *
     * @param home where numbers are dialled without their country's code
     */
    public List<OrderRow> search(ShopId shop, String typed, Optional<Country> home) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        Set<OrderKey> orders = new LinkedHashSet<>();
        Optional<EmailAddress> email = text.indexOf('@') > 0 ? EmailAddress.parse(text) : Optional.empty();
        if (email.isPresent()) {
            lists.keyOf(shop).ifPresent(key -> orders.addAll(lists.leading(shop, LookUp.of(email.get(), key), PAGE)));
        } else {
            orders.addAll(numbered(shop, text));
            if (orders.isEmpty()) {
                orders.addAll(likeTheNewest(shop, text));
                orders.addAll(phoned(shop, text, home));
                orders.addAll(named(shop, text));
            }
        }
        return lists.rows(orders.stream().limit(PAGE).toList());
    }

    /** The lines of orders, in their order; of one that is in no list there is none. */
    public List<OrderRow> rows(List<OrderKey> orders) {
        return lists.rows(orders);
    }

    private Set<OrderKey> numbered(ShopId shop, String text) {
        Set<OrderKey> orders = new LinkedHashSet<>();
        if (text.chars().anyMatch(Character::isDigit)) {
            OrderNumbers.meant(text).stream()
                    .limit(3)
                    .forEach(number -> orders.addAll(numbers.withNumber(shop, number)));
            String tracking = ParcelId.normalise(text);
            if (tracking.length() >= FEWEST_DIGITS) {
                orders.addAll(tracked.find(shop, tracking).orders());
            }
        }
        return orders;
    }

    /** Numbers are told by their digits alone; what stands around them is as it is on the newest orders. */
    private Set<OrderKey> likeTheNewest(ShopId shop, String text) {
        Set<OrderKey> orders = new LinkedHashSet<>();
        Optional<String> digits = NumberShape.digits(text);
        if (digits.isPresent()) {
            List<OrderRow> newest =
                    list(shop, OrderFilter.none(), Optional.empty()).rows();
            NumberShape.of(newest.stream().map(OrderRow::number).toList()).stream()
                    .flatMap(shape -> shape.around(digits.get()).stream())
                    .distinct()
                    .limit(GUESSES)
                    .forEach(number -> orders.addAll(numbers.withNumber(shop, number)));
        }
        return orders;
    }

    private List<OrderKey> phoned(ShopId shop, String text, Optional<Country> home) {
        boolean dialled = text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && text.chars().noneMatch(Character::isLetter);
        return dialled
                ? PhoneNumber.parse(text, home)
                        .flatMap(number -> lists.keyOf(shop).map(key -> LookUp.of(number, key)))
                        .map(lookUp -> lists.leading(shop, lookUp, PAGE))
                        .orElse(List.of())
                : List.of();
    }

    private List<OrderKey> named(ShopId shop, String text) {
        String name = FoldedName.typed(text);
        return name.length() >= FoldedName.FEWEST && name.chars().anyMatch(Character::isLetter)
                ? lists.leading(shop, new LookUp(LookUp.Kind.NAME, name), PAGE)
                : List.of();
    }
}
