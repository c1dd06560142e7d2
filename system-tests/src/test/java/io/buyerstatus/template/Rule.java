package io.buyerstatus.template;

import io.buyerstatus.template.model.Deployment;
import java.util.List;
import java.util.stream.Stream;

/**
 * One promise of the template.
 *
 * @param name the promise, as a sentence
 * @param breaches says where it is broken; nothing where it is kept
 */
record Rule(String name, Check breaches) {

    /** Finds the places that break a rule. */
    @FunctionalInterface
    interface Check {
        Stream<String> in(Deployment deployment);
    }

    List<String> breachesIn(Deployment deployment) {
        return breaches.in(deployment).toList();
    }

    /** A breach unless the promise holds. */
    static Stream<String> unless(boolean kept, String breach) {
        return kept ? Stream.empty() : Stream.of(breach);
    }

    @Override
    public String toString() {
        return name;
    }
}
