package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts orders together with what Magento keeps beside them, in one question for all of them. */
final class MagentoReader {
    private static final String ORDER = "order_id";
    private static final Set<String> NEVER_SENT = Set.of("pending_payment", "payment_review", "canceled");

    private final MagentoApi api;
    private final MagentoStores stores;

    MagentoReader(MagentoApi api, MagentoStores stores) {
        this.api = api;
        this.stores = stores;
    }

    /** The same orders, in the same order, whole. */
    ShopAnswer<List<MagentoOrder>> whole(ShopCredentials credentials, List<Payload> orders) {
        if (orders.isEmpty()) {
            return new ShopAnswer.Given<>(List.of());
        }
        return stores.languages(credentials).then(languages -> api.of(
                        credentials, "/shipments", those(orders, MagentoReader::mayBeShipped))
                .then(shipments -> refunds(credentials, those(orders, MagentoReader::refunded))
                        .then(refunds -> new ShopAnswer.Given<>(together(orders, shipments, refunds, languages)))));
    }

    private static List<String> those(List<Payload> orders, Predicate<Payload> which) {
        return orders.stream()
                .filter(which)
                .flatMap(order -> order.id("entity_id").stream())
                .toList();
    }

    /** Programs write shipments of which the order's items know nothing, in whatever state that is not over before it began. */
    private static boolean mayBeShipped(Payload order) {
        return !NEVER_SENT.contains(order.line("state", 60))
                || order.objects("items").stream().anyMatch(item -> item.decimal("qty_shipped")
                        .filter(count -> count.signum() > 0)
                        .isPresent());
    }

    private static boolean refunded(Payload order) {
        return order.decimal("total_refunded").filter(sum -> sum.signum() > 0).isPresent();
    }

    /** Without the right to see them, the order's own sum says what there is. */
    private ShopAnswer<Optional<List<Payload>>> refunds(ShopCredentials credentials, List<String> orders) {
        ShopAnswer<List<Payload>> memos = api.of(credentials, "/creditmemos", orders);
        return memos instanceof ShopAnswer.Refused<List<Payload>>
                ? new ShopAnswer.Given<>(Optional.empty())
                : memos.then(all -> new ShopAnswer.Given<>(Optional.of(all)));
    }

    private static List<MagentoOrder> together(
            List<Payload> orders,
            List<Payload> shipments,
            Optional<List<Payload>> refunds,
            Map<String, Language> languages) {
        Map<String, List<Payload>> sent = byOrder(shipments);
        Optional<Map<String, List<Payload>>> back = refunds.map(MagentoReader::byOrder);
        return orders.stream()
                .map(order -> {
                    String id = order.line("entity_id", 20);
                    return new MagentoOrder(
                            order,
                            sent.getOrDefault(id, List.of()),
                            back.map(all -> all.getOrDefault(id, List.of())),
                            Optional.ofNullable(languages.get(order.line("store_id", 20))));
                })
                .toList();
    }

    private static Map<String, List<Payload>> byOrder(List<Payload> parts) {
        return parts.stream().collect(Collectors.groupingBy(part -> part.line(ORDER, 20)));
    }
}
