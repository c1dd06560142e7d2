package io.buyerstatus.integrations.shop.ebay;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.integrations.webhook.Payload;

/** How the buyer gets what they bought at eBay, as the instruction for the order says. */
final class LineKinds {
    private final LineKind carried;

    LineKinds(Payload order) {
        this.carried = switch (OrderContents.instruction(order).line("fulfillmentInstructionsType", 60)) {
            case "PREPARE_FOR_PICKUP" -> LineKind.PICKUP;
            case "DIGITAL" -> LineKind.DOWNLOAD;
            default -> LineKind.SHIPPED;
        };
    }

    /** The kind of a line: what is given as a present by mail is a gift card. */
    LineKind of(Payload item) {
        return carried == LineKind.DOWNLOAD && !item.object("giftDetails").isEmpty() ? LineKind.GIFT_CARD : carried;
    }

    boolean collected() {
        return carried == LineKind.PICKUP;
    }
}
