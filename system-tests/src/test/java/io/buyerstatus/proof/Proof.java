package io.buyerstatus.proof;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the tests say about one requirement.
 *
 * @param passed names of the tests that bear its id and passed
 * @param failed names of those that did not; groups too, whose tests then never ran
 */
record Proof(String id, String promise, SortedSet<String> passed, SortedSet<String> failed) {

    static Proof of(String id, String promise, List<TestRun> runs) {
        List<TestRun> bearing =
                runs.stream().filter(run -> run.tags().contains(id)).toList();
        return new Proof(
                id,
                promise,
                bearing.stream()
                        .filter(run -> !run.isGroup() && run.outcome() == TestRun.Outcome.PASSED)
                        .map(TestRun::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                bearing.stream()
                        .filter(run -> run.outcome() == TestRun.Outcome.FAILED)
                        .map(TestRun::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether a test proves it, and none denies it. */
    boolean holds() {
        return failed.isEmpty() && !passed.isEmpty();
    }

    /** For people: the promise, and below it the tests. */
    String report() {
        StringBuilder report = new StringBuilder()
                .append(holds() ? "proven      " : "NOT PROVEN  ")
                .append(String.format("%-6s", id))
                .append(promise)
                .append('\n');
        passed.forEach(test -> report.append("                  ").append(test).append('\n'));
        failed.forEach(test -> report.append("         FAILED   ").append(test).append('\n'));
        return report.toString();
    }
}
