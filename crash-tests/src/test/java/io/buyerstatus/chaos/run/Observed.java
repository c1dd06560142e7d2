package io.buyerstatus.chaos.run;

import io.buyerstatus.chaos.wire.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was seen from outside.
 *
 * @param deadLetters what is left in the dead-letter queue, by the queue's message ids
 * @param blown invocations that failed as a whole although nobody ended them
 * @param sends how often SES took each message, by the message's id
 * @param texts how many text messages SNS took for each number
 * @param faults how many attempts failed, in which way
 * @param kills how many consumers were ended in the middle of a batch
 */
public record Observed(
        Set<String> deadLetters,
        List<String> blown,
        Map<String, Integer> sends,
        Map<String, Long> texts,
        Map<Fault, Integer> faults,
        int kills) {
    /** How many attempts failed. */
    public int faultsInAll() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }
}
