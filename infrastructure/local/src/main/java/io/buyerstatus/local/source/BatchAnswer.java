package io.buyerstatus.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.local.lambda.Invocation;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Which items of a batch failed, as Lambda understands a function's answer: an answer that names an unknown item, or is none at
 * all, fails the whole batch.
 */
public final class BatchAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchAnswer() {}

    /**
     * Reads an answer.
     *
     * @param reports whether the function reports failures of single items
     * @param all the identifiers of the batch
     * @return the identifiers of those that failed
     */
    public static Set<String> failures(Invocation invocation, boolean reports, Set<String> all) {
        return switch (invocation) {
            case Invocation.Failure _ -> all;
            case Invocation.Success(byte[] payload) -> reports ? reported(payload, all) : Set.of();
        };
    }

    private static Set<String> reported(byte[] payload, Set<String> all) {
        try {
            JsonNode answer = JSON.readTree(payload);
            JsonNode failures = answer.path("batchItemFailures");
            if (answer.isNull() || failures.isNull() || failures.isMissingNode()) {
                return answer.isNull() || answer.isObject() ? Set.of() : all;
            }
            Set<String> failed = new HashSet<>();
            failures.forEach(
                    failure -> failed.add(failure.path("itemIdentifier").asText("")));
            return failures.isArray() && all.containsAll(failed) ? failed : all;
        } catch (IOException e) {
            return all;
        }
    }
}
