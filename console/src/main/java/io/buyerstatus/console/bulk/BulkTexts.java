package io.buyerstatus.console.bulk;

import io.buyerstatus.console.orders.OrdersQuery;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that several pages about messages to many use. */
final class BulkTexts {
    private BulkTexts() {}

    /** Whom somebody chose. */
    static String chosen(Texts texts, BulkSelection selection) {
        return switch (selection) {
            case BulkSelection.Ticked(List<OrderKey> orders) -> texts.count("bulk.ticked", orders.size());
            case BulkSelection.Matching(OrderFilter filter) -> {
                String said = Stream.of(
                                filter.progress()
                                        .map(progress -> texts.get(
                                                "progress." + progress.name().toLowerCase(Locale.ROOT))),
                                filter.due().map(due -> texts.get("money." + due.word())),
                                filter.channel().map(ChannelId::value),
                                Optional.of(texts.get("orders.waiting")).filter(words -> filter.waiting()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · "));
                yield said.isEmpty() ? texts.get("bulk.everybody") : texts.get("bulk.matching", Map.of("filter", said));
            }
        };
    }

    /** The list that they were chosen on. */
    static String list(ShopId shop, BulkSelection selection) {
        return selection instanceof BulkSelection.Matching(OrderFilter filter)
                ? new OrdersQuery("", filter, Optional.empty()).path(shop)
                : ConsoleUrls.orders(shop);
    }
}
