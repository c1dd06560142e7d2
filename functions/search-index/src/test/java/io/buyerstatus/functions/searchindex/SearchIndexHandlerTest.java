package io.buyerstatus.functions.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches of the orders' stream as Lambda hands them over: which order was written, and nothing of it. */
@Tag("BL-26")
final class SearchIndexHandlerTest {
    private final DemoShop shop = new DemoShop();
    private final InMemorySearch search = new InMemorySearch();

    private StreamsEventResponse handle(OrderReader orders) {
        return new SearchIndexHandler(SearchIndexWiring.of(orders, search, shop.orders))
                .handleRequest(Triggers.stream("search-index.stream"), Contexts.none());
    }

    @Test
    void anOrderThatWasWrittenIsInItsShopsListAndOneThatThereIsNotInNone() {
        assertThat(handle(shop.orders).getBatchItemFailures()).isEmpty();

        FindOrders find = new FindOrders(search, shop.orders, shop.orders);
        assertThat(find.list(DemoShop.SHOP, OrderFilter.none(), Optional.empty())
                        .rows())
                .extracting(OrderRow::number)
                .containsExactly(DemoShop.NUMBER);
        assertThat(find.search(DemoShop.SHOP, DemoShop.EMAIL.value(), Optional.empty()))
                .hasSize(1);
        assertThat(find.search(DemoShop.SHOP, "beispiel", Optional.empty())).hasSize(1);
    }

    @Test
    void recordsThatFailAreHandedOverAgainAndTheLogNamesNobody() {
        String log =
                Logs.of(() -> assertThat(handle(Broken.port(OrderReader.class)).getBatchItemFailures())
                        .extracting(BatchItemFailure::getItemIdentifier)
                        .hasSize(3));

        assertThat(log).contains("could not be derived").doesNotContain(DemoShop.PERSONAL);
    }
}
