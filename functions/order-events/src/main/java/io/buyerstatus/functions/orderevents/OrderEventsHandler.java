package io.buyerstatus.functions.orderevents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import io.buyerstatus.core.withdrawal.TakeDeclaredElsewhere;
import io.buyerstatus.functions.shared.Retry;
import io.buyerstatus.functions.shared.batch.RecordOutcome;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.FieldError;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Consumes the queue of order events: each is folded into its order, once; and what buyers declared to shop systems is taken, once. */
public final class OrderEventsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(OrderEventsHandler.class);

    private final OrderEventsWiring wiring;

    /** As Lambda makes it. */
    public OrderEventsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public OrderEventsHandler(Map<String, String> environment, InstantSource clock) {
        this(OrderEventsWiring.of(environment, clock));
    }

    OrderEventsHandler(OrderEventsWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return wiring.batch().process(event, context::getRemainingTimeInMillis, this::take);
    }

    private RecordOutcome take(SQSEvent.SQSMessage message) {
        return wiring.declarations()
                .decode(message.getBody())
                .map(this::received)
                .orElseGet(() -> event(message));
    }

    private RecordOutcome received(DeclaredElsewhere declared) {
        TakeDeclaredElsewhere.Result result = wiring.takeDeclared().take(declared);
        LOG.info("a withdrawal of {} {}", declared.connection(), result);
        return switch (result) {
            case TAKEN, KNOWN_ALREADY -> new RecordOutcome.Done();
            case UNKNOWN_CONNECTION -> new RecordOutcome.Failed("no shop has a connection " + declared.connection());
        };
    }

    private RecordOutcome event(SQSEvent.SQSMessage message) {
        return switch (wiring.codec().decode(message.getBody())) {
            case Decoding.Accepted accepted -> {
                OrderEvent event = accepted.event();
                accepted.unknownCode().ifPresent(code -> LOG.warn("{}: unknown code {}", event.connection(), code));
                yield apply(event);
            }
            case Decoding.Refused refused ->
                new RecordOutcome.Failed(refused.errors().stream()
                        .map(FieldError::toString)
                        .collect(Collectors.joining("; ", "breaks the contract: ", "")));
        };
    }

    private RecordOutcome apply(OrderEvent event) {
        IngestResult result = Retry.whileConflicting(
                () -> wiring.applyOrderEvent().apply(event), IngestResult.Conflict.class::isInstance);
        return switch (result) {
            case IngestResult.Applied applied -> done(event, "applied");
            case IngestResult.Duplicate duplicate -> done(event, "known already");
            case IngestResult.Refused refused -> done(event, "refused: " + refused.rule());
            case IngestResult.Early early -> done(event, "kept until an order has the number");
            case IngestResult.Conflict conflict ->
                new RecordOutcome.Failed("the order changed under every attempt; it is tried again");
            case IngestResult.UnknownConnection unknown ->
                new RecordOutcome.Failed("/source value: no shop has a connection " + unknown.connection());
        };
    }

    private static RecordOutcome done(OrderEvent event, String effect) {
        LOG.info("{} of {} {}", event.fact().type(), event.connection(), effect);
        return new RecordOutcome.Done();
    }
}
