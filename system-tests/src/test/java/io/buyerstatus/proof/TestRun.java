package io.buyerstatus.proof;

import java.util.Set;

/**
 * A test, or a group of tests, that the last run came to.
 *
 * @param name class and method, as in the sources
 * @param tags its own, those of its class and of the classes around
 */
record TestRun(String name, boolean isGroup, Set<String> tags, Outcome outcome) {
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    TestRun {
        tags = Set.copyOf(tags);
    }
}
