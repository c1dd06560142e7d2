package io.buyerstatus.integrations.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceAdapter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shop systems that count in seconds say two states within one: the further one holds, in whatever order they are heard. */
@Tag("KS-2")
final class WithinOneMomentTest {
    private static List<OrderEvent> said(String status, String total) {
        ObjectNode order = Samples.tree("webhooks/woocommerce/order-updated.processing.json");
        order.put("status", status)
                .put("total", total)
                .put("payment_method", "bacs")
                .putNull("date_paid")
                .putNull("date_paid_gmt");
        return Translations.events(new WooCommerceAdapter()
                .translate(
                        order.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("x-wc-webhook-topic", "order.updated"),
                        Samples.connection(ConnectionKind.WOOCOMMERCE, Map.of())));
    }

    private static Optional<Money> total(List<OrderEvent> one, List<OrderEvent> other) {
        return Stream.concat(one.stream(), other.stream())
                .map(event -> OrderFacts.of(event, event.time()))
                .reduce(OrderFacts.NONE, OrderFacts::merge)
                .purchase()
                .totals()
                .map(Stamped::value)
                .map(Totals::total);
    }

    /** With several sums, since of two ids that say nothing the right one is the greater every other time. */
    @ParameterizedTest
    @ValueSource(strings = {"61.01", "61.02", "61.03", "61.04", "61.05", "61.06", "61.07", "61.08"})
    void theFurtherOfTwoStatesHolds(String later) {
        List<OrderEvent> onHold = said("on-hold", "60.00");
        List<OrderEvent> processing = said("processing", later);
        List<OrderEvent> cancelled = said("cancelled", "59.00");
        assertThat(total(onHold, processing))
                .isEqualTo(total(processing, onHold))
                .contains(Money.of(later, "EUR"));
        assertThat(total(cancelled, processing)).contains(Money.of("59.00", "EUR"));
        assertThat(total(processing, cancelled)).contains(Money.of("59.00", "EUR"));
    }
}
