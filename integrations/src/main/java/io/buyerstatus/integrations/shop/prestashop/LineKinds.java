package io.buyerstatus.integrations.shop.prestashop;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.ShippingNames;
import java.util.stream.Stream;

/**
 * How a PrestaShop order's buyer gets what they bought: products are virtual, with a file or without; and the carrier's name, what it promises, or its
 * module says that somebody collects the rest. PrestaShop's own way for that is a carrier that bears the shop's name and promises "Pick up in-store".
 */
final class LineKinds {
    private final LineKind carried;

    LineKinds(PrestaOrder order) {
        Payload carrier = order.carrier(order.json().line("id_carrier", 20));
        this.carried = Stream.of("name", "delay", "external_module_name")
                .flatMap(field -> ShippingNames.way(carrier.line(field, 500)).stream())
                .findFirst()
                .orElse(LineKind.SHIPPED);
    }

    /** The kind of a position. */
    LineKind of(Payload row) {
        if (!row.line("download_hash", 200).isEmpty()) {
            return LineKind.DOWNLOAD;
        }
        return row.flag("is_virtual") ? LineKind.SERVICE : carried;
    }

    /** Whether its buyer comes to the shop for it; the address of delivery is then no proof of who they are. */
    boolean collected() {
        return carried == LineKind.PICKUP;
    }
}
