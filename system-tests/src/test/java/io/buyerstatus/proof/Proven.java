package io.buyerstatus.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lists the requirements of {@code docs/requirements.md} with the tests that prove them, after {@code mvn verify}.
 *
 * <p>A requirement is proven if at least one test that bears its id ran, and every such test that ran passed. Ends
 * with status 1 if one is not proven. Run it with {@code ./buyer-status proven}.
 */
final class Proven {
    private Proven() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        SortedMap<String, SortedSet<TestMethod>> tests = byRequirement(TaggedTests.below(home));
        TestReports reports = TestReports.below(home);
        List<String> unproven = new ArrayList<>();
        for (Map.Entry<String, String> requirement :
                Requirements.read(home.resolve("docs/requirements.md")).entrySet()) {
            Set<TestMethod> bearing = tests.getOrDefault(requirement.getKey(), new TreeSet<>());
            boolean proven = bearing.stream().anyMatch(reports::passed)
                    && bearing.stream().noneMatch(reports::failed);
            if (!proven) {
                unproven.add(requirement.getKey());
            }
            System.out.printf(
                    "%s %-6s %s%n", proven ? "proven    " : "NOT PROVEN", requirement.getKey(), requirement.getValue());
            bearing.forEach(test -> System.out.printf("             %-7s %s%n", reports.outcome(test), test));
        }
        if (!unproven.isEmpty()) {
            System.out.printf("not proven: %s%n", String.join(", ", unproven));
            System.exit(1);
        }
        System.out.println("every requirement is proven");
    }

    private static SortedMap<String, SortedSet<TestMethod>> byRequirement(Map<TestMethod, Set<String>> tags) {
        return tags.entrySet().stream()
                .flatMap(test -> test.getValue().stream().map(tag -> Map.entry(tag, test.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }
}
