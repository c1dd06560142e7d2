package io.buyerstatus.local.standin.payment;

import java.util.Optional;
import java.util.Set;

/**
 * A call that a stand-in answers, as the provider's published specification has it.
 *
 * @param path with its parameters in braces
 * @param rules of its request; empty where it has no body of ours
 * @param answers the statuses that the stand-in answers, but for those of a server that is ill
 */
record Operation(String method, String path, Optional<RequestRules> rules, Set<Integer> answers) {
    Operation {
        answers = Set.copyOf(answers);
    }
}
