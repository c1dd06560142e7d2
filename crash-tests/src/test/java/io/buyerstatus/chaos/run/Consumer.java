package io.buyerstatus.chaos.run;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.FunctionProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One instance of {@code order-events}, polling. */
final class Consumer implements Worker {
    /** A warm batch makes two calls for each record. */
    private static final int CALLS = 18;

    private final EventQueue queue;
    private final Havoc havoc;
    private final FunctionProcess<Build.Intake> process;
    private final List<String> blown;

    /**
     * @param blown takes the invocations that failed as a whole although nobody ended them
     */
    Consumer(EventQueue queue, Havoc havoc, Build build, List<String> blown) {
        this.queue = queue;
        this.havoc = havoc;
        this.process = new FunctionProcess<>(build.intake());
        this.blown = blown;
    }

    @Override
    public boolean work() {
        List<SQSEvent.SQSMessage> batch = queue.receive();
        if (batch.isEmpty()) {
            return false;
        }
        queue.answer(batch, kept(batch));
        return true;
    }

    private Set<String> kept(List<SQSEvent.SQSMessage> batch) {
        Set<String> all = batch.stream().map(SQSEvent.SQSMessage::getMessageId).collect(Collectors.toSet());
        boolean gone = process.function().acknowledgesFirst();
        List<Set<String>> failed = new ArrayList<>();
        try {
            boolean lived = havoc.survives(
                    process, CALLS, function -> failed.add(Deliveries.failed(function.take(Deliveries.batch(batch)))));
            return lived ? failed.getFirst() : gone ? Set.of() : all;
        } catch (RuntimeException | StackOverflowError whole) {
            blown.add("a batch failed as a whole: " + whole.getClass().getSimpleName());
            return all;
        }
    }
}
