package io.buyerstatus.integrations.shop.prestashop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which orders changed in one part of both lists: those up to the end of the list that ends earlier, since behind it the other may lack some. */
final class Changes {
    private static final String CHANGED = "date_upd";

    private final PrestaPosition at;
    private final List<ObjectNode> gotOrders;
    private final List<ObjectNode> gotSlips;
    /** Where the shop ignores what it is asked for, the times say nothing of what is still to come. */
    private final boolean inOrder;

    private final Optional<LocalDateTime> end;

    Changes(List<ObjectNode> orders, List<ObjectNode> slips, PrestaPosition at) {
        this.at = at;
        this.gotOrders = orders;
        this.gotSlips = slips;
        this.inOrder = sorted(orders) && sorted(slips);
        this.end = Stream.of(orders, slips)
                .filter(list -> inOrder && list.size() >= at.size())
                .flatMap(list -> time(list.getLast()).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDateTime> time(ObjectNode of) {
        return PrestaTime.local(of.path(CHANGED).asText());
    }

    List<ObjectNode> orders() {
        return gotOrders.stream().filter(this::within).toList();
    }

    private List<ObjectNode> slips() {
        return gotSlips.stream().filter(this::within).toList();
    }

    /** What has no readable time is taken where it comes. */
    private boolean within(ObjectNode of) {
        return end.isEmpty() || time(of).filter(end.get()::isBefore).isEmpty();
    }

    boolean none() {
        return orders().isEmpty() && slips().isEmpty();
    }

    /** The ids of orders that only a slip tells of. */
    List<String> bySlipAlone() {
        Set<String> known =
                orders().stream().map(order -> order.path("id").asText()).collect(Collectors.toSet());
        return slips().stream()
                .map(slip -> slip.path("id_order").asText())
                .filter(id -> id.matches("[1-9][0-9]{0,17}") && !known.contains(id))
                .distinct()
                .toList();
    }

    /** When an order changed last in this part. */
    Optional<LocalDateTime> of(String order) {
        Map<String, LocalDateTime> latest = new LinkedHashMap<>();
        orders().forEach(each -> put(latest, each.path("id").asText(), each));
        slips().forEach(each -> put(latest, each.path("id_order").asText(), each));
        return Optional.ofNullable(latest.get(order));
    }

    private static void put(Map<String, LocalDateTime> latest, String id, ObjectNode of) {
        time(of).ifPresent(at -> latest.merge(id, at, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** The next part; empty after the last. */
    Optional<PrestaPosition> next() {
        boolean moreOrders = gotOrders.size() >= at.size();
        boolean moreSlips = gotSlips.size() >= at.size();
        if (!moreOrders && !moreSlips) {
            return Optional.empty();
        }
        return Optional.of(
                end.filter(at.since()::isBefore).map(at::at).orElseGet(() -> at.further(moreOrders, moreSlips)));
    }

    private static boolean sorted(List<ObjectNode> list) {
        List<LocalDateTime> times =
                list.stream().flatMap(each -> time(each).stream()).toList();
        return times.stream().sorted().toList().equals(times);
    }
}
