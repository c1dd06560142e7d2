package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.integrations.shop.shopify.Deliveries.translate;
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

/** Numbers that the merchant takes off a fulfilment, of which Shopify says only what is left. */
@Tag("SH-18")
class ShopifyNumbersTakenOffTest {
    private static final String UPDATE = "webhooks/shopify/fulfillments-update.json";
    private static final String ONE = "JJD014600003117702185";
    private static final String TWO = "JJD014600003117702192";

    @Test
    void aFulfilmentWhoseOnlyNumberIsTakenOffHasNone() {
        inAnyOrder(at(1, ONE), at(2), parcels -> {
            assertThat(Known.numbers(parcels)).containsExactly("");
            assertThat(parcels.numbers()).isEmpty();
            assertThat(parcels.all().getFirst().url()).isEmpty();
            assertThat(parcels.all().getFirst().lines()).hasSize(2);
        });
    }

    @Test
    void ofTwoNumbersOneStaysAndTheOthersParcelIsGone() {
        inAnyOrder(at(1, ONE, TWO), at(2, ONE), parcels -> assertThat(Known.numbers(parcels))
                .containsExactly(ONE));
    }

    @Test
    void theOneThatStaysMayBeTheSecond() {
        inAnyOrder(at(1, ONE, TWO), at(2, TWO), parcels -> {
            assertThat(Known.numbers(parcels)).containsExactly(TWO);
            assertThat(parcels.all().getFirst().lines()).hasSize(2);
        });
    }

    @Test
    void allOfMoreNumbersCanBeTakenOff() {
        inAnyOrder(at(1, ONE, TWO, "JJD014600003117702208"), at(2), parcels -> assertThat(Known.numbers(parcels))
                .containsExactly(""));
    }

    @Test
    void whatIsEnteredAgainIsThereAgain() {
        Parcels parcels = Known.parcels(List.of(at(3, ONE, TWO), at(2), at(1, ONE, TWO)));

        assertThat(Known.numbers(parcels)).containsExactly(ONE, TWO);
    }

    private static void inAnyOrder(Translation before, Translation after, Consumer<Parcels> holds) {
        List<Translation> deliveries = List.of(before, after);
        holds.accept(Known.parcels(deliveries));
        holds.accept(Known.parcels(deliveries.reversed()));
    }

    /** The fulfilment as it is at this hour. */
    private static Translation at(int hour, String... numbers) {
        var fulfilment = Samples.tree(UPDATE).put("updated_at", "2026-11-21T0%d:00:00+01:00".formatted(hour));
        fulfilment.remove(List.of("tracking_number", "tracking_url", "shipment_status"));
        var listed = fulfilment.putArray("tracking_numbers");
        var urls = fulfilment.putArray("tracking_urls");
        for (String number : numbers) {
            listed.add(number);
            urls.add("https://carrier.example/" + number);
        }
        return translate("fulfillments/update", fulfilment.toString().getBytes(StandardCharsets.UTF_8));
    }
}
