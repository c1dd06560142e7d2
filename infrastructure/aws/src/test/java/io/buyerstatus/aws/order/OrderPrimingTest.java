package io.buyerstatus.aws.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderView;
import org.junit.jupiter.api.Test;

class OrderPrimingTest {
    @Test
    void readsTheWholeOrderFromItsRows() {
        OrderView made = OrderView.of(ReferenceOrder.order(), ReferenceOrder.entries(), false);

        OrderView read = OrderPriming.read(made);

        assertThat(read.order().purchase()).isEqualTo(made.order().purchase());
        assertThat(read.order().facts().parcels())
                .isEqualTo(made.order().facts().parcels());
        assertThat(read.entries()).hasSameSizeAs(made.entries());
    }
}
