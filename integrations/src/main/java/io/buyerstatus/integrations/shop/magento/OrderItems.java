package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.integrations.webhook.Payload;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The items of an order. Magento lists a configurable product twice, once as what was chosen from and once as what was chosen, and a bundle with
 * each of its parts: an item of a kind that is chosen from is one line with its choice.
 */
final class OrderItems {
    private static final Set<String> CHOSEN_FROM = Set.of("configurable");

    private final List<Payload> items;

    OrderItems(Payload order) {
        this.items = order.objects("items").stream()
                .filter(item -> item.id("item_id").isPresent())
                .toList();
    }

    /** What a buyer reads as a line: not the choice of a configurable product. */
    List<Payload> lines() {
        return items.stream()
                .filter(item -> parent(item).filter(OrderItems::isChosenFrom).isEmpty())
                .toList();
    }

    /** What was chosen of a configurable product. */
    Optional<Payload> choice(Payload item) {
        return isChosenFrom(item)
                ? items.stream()
                        .filter(other -> parentId(other).equals(item.id("item_id")))
                        .findFirst()
                : Optional.empty();
    }

    /** The bundle that an item is a part of. */
    Optional<Payload> bundle(Payload item) {
        return parent(item).filter(parent -> !isChosenFrom(parent));
    }

    /** The line that stands for an item, by its number. */
    Optional<Payload> line(String number) {
        return items.stream()
                .filter(item -> item.line("item_id", 20).equals(number))
                .findFirst()
                .map(item -> parent(item).filter(OrderItems::isChosenFrom).orElse(item));
    }

    private Optional<Payload> parent(Payload item) {
        return parentId(item).flatMap(id -> items.stream()
                .filter(other -> other.line("item_id", 20).equals(id))
                .findFirst());
    }

    private static Optional<String> parentId(Payload item) {
        return item.id("parent_item_id").or(() -> item.object("parent_item").id("item_id"));
    }

    private static boolean isChosenFrom(Payload item) {
        return CHOSEN_FROM.contains(item.line("product_type", 60));
    }
}
