package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.contract.FieldError;
import java.net.URI;
import java.util.List;

/**
 * Why something is not done (RFC 9457).
 *
 * @param detail what was wrong, and the way out; quotes nobody
 * @param errors each part that is wrong
 * @param more what else there is to know
 */
record Problem(ProblemType type, String detail, List<Part> errors, ObjectNode more) {
    Problem {
        errors = List.copyOf(errors);
    }

    /** A part of a request that is wrong: of its body by its pointer, or a parameter by its name. */
    record Part(String kind, String name, String rule, String detail) {
        static Part parameter(String name, String rule, String detail) {
            return new Part("parameter", name, rule, detail);
        }

        static Part of(FieldError error) {
            return new Part("pointer", error.field(), error.rule(), error.message());
        }
    }

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Json.object());
    }

    static Problem of(ProblemType type, String detail, List<Part> errors) {
        return new Problem(type, detail, errors, Json.object());
    }

    /** The same bytes for what is not there and for what is another shop's. */
    static Problem missing() {
        return of(ProblemType.NOT_FOUND, "The shop of this key has no such thing.");
    }

    static Problem busy() {
        return of(ProblemType.BUSY, "Others changed it at the same moment; nothing was done. Send the same again.");
    }

    /** The same with something else to know. */
    Problem with(String name, ObjectNode value) {
        more.set(name, value);
        return this;
    }

    /** The same with a word for programs. */
    Problem with(String name, String value) {
        more.put(name, value);
        return this;
    }

    ObjectNode json(URI publicBase) {
        ObjectNode problem = Json.object()
                .put(
                        "type",
                        publicBase.resolve(ApiUrls.DOCS + "#" + type.word()).toString())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail);
        if (!errors.isEmpty()) {
            ArrayNode list = problem.putArray("errors");
            errors.forEach(part -> list.addObject()
                    .put(part.kind(), part.name())
                    .put("rule", part.rule())
                    .put("detail", part.detail()));
        }
        problem.setAll(more);
        return problem;
    }
}
