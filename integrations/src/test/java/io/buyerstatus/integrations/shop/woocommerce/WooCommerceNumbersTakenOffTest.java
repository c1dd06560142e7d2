package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.TRACKING;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.shop.Known;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tracking items that the merchant deletes, of which the plug-ins list only what is left. */
@Tag("SH-18")
class WooCommerceNumbersTakenOffTest {
    private static final String ONE = "00340434160942011875";
    private static final String TWO = "00340434160942011882";

    @Test
    void anOrderWhoseOnlyItemIsDeletedWasSentWithoutANumber() {
        inAnyOrder(at(1, ONE), at(2), parcels -> {
            assertThat(Known.numbers(parcels)).containsExactly("");
            assertThat(parcels.numbers()).isEmpty();
            assertThat(parcels.all().getFirst().url()).isEmpty();
        });
    }

    @Test
    void ofTwoItemsTheOtherStays() {
        inAnyOrder(at(1, ONE, TWO), at(2, ONE), parcels -> assertThat(Known.numbers(parcels))
                .containsExactly(ONE));
        inAnyOrder(at(1, ONE, TWO), at(2, TWO), parcels -> assertThat(Known.numbers(parcels))
                .containsExactly(TWO));
    }

    @Test
    void aNumberThatIsOverwrittenWithAPlaceholderIsGone() {
        inAnyOrder(at(1, ONE), at(2, "n/a"), parcels -> assertThat(Known.numbers(parcels))
                .containsExactly(""));
    }

    @Test
    void ofTwoNumbersInOneFieldOneCanBeTakenOff() {
        inAnyOrder(at(1, ONE + ", " + TWO), at(2, TWO), parcels -> assertThat(Known.numbers(parcels))
                .containsExactly(TWO));
    }

    @Test
    void whatIsEnteredAgainIsThereAgain() {
        assertThat(Known.numbers(Known.parcels(List.of(at(3, ONE), at(2), at(1, ONE)))))
                .containsExactly(ONE);
    }

    private static void inAnyOrder(Translation before, Translation after, Consumer<Parcels> holds) {
        List<Translation> deliveries = List.of(before, after);
        holds.accept(Known.parcels(deliveries));
        holds.accept(Known.parcels(deliveries.reversed()));
    }

    /** The completed order as it is at this hour. */
    private static Translation at(int hour, String... numbers) {
        var order = Samples.tree(TRACKING).put("date_modified_gmt", "2026-11-21T0%d:00:00".formatted(hour));
        var items = order.putArray("meta_data")
                .addObject()
                .put("key", "_wc_shipment_tracking_items")
                .putArray("value");
        for (String number : numbers) {
            items.addObject()
                    .put("tracking_provider", "dhl")
                    .put("custom_tracking_link", "https://carrier.example/" + number.replaceAll("[^0-9]", ""))
                    .put("tracking_number", number)
                    .put("date_shipped", "2026-11-20");
        }
        return translate("order.updated", order.toString().getBytes(StandardCharsets.UTF_8));
    }
}
