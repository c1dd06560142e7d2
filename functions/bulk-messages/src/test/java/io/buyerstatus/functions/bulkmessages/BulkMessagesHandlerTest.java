package io.buyerstatus.functions.bulkmessages;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.testing.InMemoryFailureLog;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The queue's messages as SQS hands them over, read by Lambda's own serializer. */
final class BulkMessagesHandlerTest {
    private static final BulkId RUN = new BulkId("01ka0000000123456789abcdef");

    private final ManyOrders many = new ManyOrders();
    private final InMemoryFailureLog failures = new InMemoryFailureLog();

    private static SQSEvent batch() {
        return Triggers.sqs("bulk-messages.sqs");
    }

    private List<String> failed(ManyOrders.Through through) {
        BulkMessagesHandler handler = new BulkMessagesHandler(
                new BulkMessagesWiring(many.work(through), new SqsBatch(failures, many.shop.clock)));
        return handler.handleRequest(batch(), Contexts.withTimeLeft(() -> 120_000)).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private void begun() {
        many.place(3);
        many.bulk.begin(
                BulkRun.begin(
                        DemoShop.SHOP,
                        RUN,
                        new BulkRun.Begun(many.anton.id(), "Anton", many.shop.clock.instant(), ""),
                        new BulkSelection.Matching(OrderFilter.none()),
                        false),
                ManyOrders.OWN);
    }

    @Test
    void aSliceIsDoneOnceAndWhatNamesNoneFailsAlone() {
        begun();

        for (int times = 0; times < 3; times++) {
            assertThat(failed(ManyOrders.NOTHING))
                    .containsExactly(batch().getRecords().getLast().getMessageId());
        }

        assertThat(many.run(RUN).state()).isEqualTo(BulkState.READY);
        assertThat(many.run(RUN).tally().slices()).isEqualTo(1);
        assertThat(failures.find(batch().getRecords().getLast().getMessageId()))
                .map(FailureLog.Failure::reason)
                .hasValue("it names no slice of a message to many");
    }

    @Test
    void aStoreThatIsDownKeepsEveryRecordAndTheLogNamesNobody() {
        begun();
        List<String> kept = new ArrayList<>();

        String log = Logs.of(() -> kept.addAll(failed(new ManyOrders.Through() {
            @Override
            public <T> T port(Class<T> type, T port) {
                return type == BulkStore.class ? Broken.port(type) : port;
            }
        })));

        assertThat(kept).hasSize(batch().getRecords().size());
        assertThat(log).doesNotContain(DemoShop.PERSONAL);
    }
}
