package io.buyerstatus.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Lists the requirements of {@code docs/requirements.md} with the tests that prove them, after {@code mvn verify}.
 *
 * <p>A requirement is proven if at least one test that bears its id passed, and none failed. Ends with status 1 if one
 * is not, or if a test bears an id that the document does not have. {@code ./buyer-status proven} runs it, from source.
 */
final class Proven {
    private Proven() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        List<TestRun> runs = TestRuns.below(home);
        Map<String, String> requirements = Requirements.read(home.resolve("docs/requirements.md"));
        List<Proof> proofs = requirements.entrySet().stream()
                .map(requirement -> Proof.of(requirement.getKey(), requirement.getValue(), runs))
                .toList();
        proofs.forEach(proof -> System.out.print(proof.report()));
        List<String> open =
                proofs.stream().filter(proof -> !proof.holds()).map(Proof::id).toList();
        System.out.printf("%d of %d requirements are proven%n", proofs.size() - open.size(), proofs.size());
        if (!open.isEmpty()) {
            System.out.printf("not proven: %s%n", String.join(", ", open));
        }
        Map<String, SortedSet<String>> strangers = Requirements.unknown(requirements.keySet(), runs);
        strangers.forEach((id, tests) ->
                System.out.printf("%s has no row in docs/requirements.md: %s%n", id, String.join(", ", tests)));
        if (!open.isEmpty() || !strangers.isEmpty()) {
            System.exit(1);
        }
    }
}
