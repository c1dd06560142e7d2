package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What comes of a call. */
sealed interface Answer {
    /** It was done, or is told. */
    record Told(int status, ObjectNode body, Map<String, String> headers) implements Answer {
        public Told {
            headers = Map.copyOf(headers);
        }
    }

    /** It was done, and there is nothing to tell. */
    record Nothing() implements Answer {}

    /** It was not done. */
    record Not(Problem problem) implements Answer {}

    static Answer told(ObjectNode body) {
        return told(200, body);
    }

    static Answer told(int status, ObjectNode body) {
        return new Told(status, body, Map.of());
    }

    static Answer not(Problem problem) {
        return new Not(problem);
    }

    static Answer not(ProblemType type, String detail) {
        return new Not(Problem.of(type, detail));
    }

    static Answer missing() {
        return new Not(Problem.missing());
    }
}
