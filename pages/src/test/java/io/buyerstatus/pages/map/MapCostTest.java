package io.buyerstatus.pages.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.pages.map.MapGoldenTest.Route;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("SH-10")
class MapCostTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Once warm: what a page itself takes ten times over; nothing of it is kept. */
    private static final long MOST_BYTES = 6 * 1024 * 1024;

    private static final int WARM = 3;

    @ParameterizedTest
    @EnumSource
    void allocatesLittle(Route route) {
        Order order = route.journey().order();
        for (int times = 0; times < WARM; times++) {
            assertThat(Maps.view(order)).isPresent();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean drawn = Maps.view(order).isPresent();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(drawn).isTrue();
        assertThat(allocated).isLessThan(MOST_BYTES);
    }
}
