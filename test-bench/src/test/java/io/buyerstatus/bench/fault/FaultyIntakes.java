package io.buyerstatus.bench.fault;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Consumers of order events with one fault. */
public final class FaultyIntakes {
    private FaultyIntakes() {}

    /** Takes the whole batch off the queue before it begins to work on it. */
    public static Supplier<Build.Intake> acknowledgingFirst(Supplier<Build.Intake> intake) {
        return () -> {
            Build.Intake inner = intake.get();
            return new Build.Intake() {
                @Override
                public SQSBatchResponse take(SQSEvent batch) {
                    inner.take(batch);
                    return new SQSBatchResponse(List.of());
                }

                @Override
                public boolean acknowledgesFirst() {
                    return true;
                }
            };
        };
    }

    /** Guards each record with {@code catch (Exception)}: what is not an exception takes the batch down. */
    public static Supplier<Build.Intake> catchingExceptionsOnly(Bench bench, Supplier<Build.Intake> intake) {
        return () -> {
            Build.Intake inner = intake.get();
            DynamoFailureLog reasons = new DynamoFailureLog(bench.tables(), bench.ledgerTable());
            return batch -> {
                List<SQSBatchResponse.BatchItemFailure> failed = new ArrayList<>();
                for (SQSEvent.SQSMessage message : batch.getRecords()) {
                    failed.addAll(inner.take(Deliveries.batch(List.of(message))).getBatchItemFailures());
                    reasons.find(message.getMessageId())
                            .filter(failure -> failure.reason().startsWith(StackOverflowError.class.getSimpleName()))
                            .ifPresent(failure -> {
                                throw new StackOverflowError(failure.reason());
                            });
                }
                return new SQSBatchResponse(failed);
            };
        };
    }
}
