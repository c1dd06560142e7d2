package io.buyerstatus.operator.settings;

import io.buyerstatus.operator.document.Secrets;
import io.buyerstatus.operator.yaml.Problems;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where the secrets come from that a document names.
 *
 * @param environment the value of an environment variable, empty text where it is not set
 */
record SecretSources(UnaryOperator<String> environment) {
    /**
     * The secret of a source; what is wrong with a variable goes to the problems. What stands in the document itself was checked with it.
     *
     * @param place the field that names it
     * @param rule what a secret breaks, for people; empty where it breaks nothing
     */
    Optional<String> value(
            Secrets.Source source, String place, Function<String, Optional<String>> rule, Problems problems) {
        return switch (source) {
            case Secrets.Literal literal -> Optional.of(literal.value());
            case Secrets.Variable variable -> {
                String value = environment.apply(variable.name());
                Optional<String> broken = value.isEmpty() ? Optional.of("is not set") : rule.apply(value);
                broken.ifPresent(why -> problems.error(
                        variable.line(), place, "the environment variable " + variable.name() + " " + why));
                yield broken.isEmpty() ? Optional.of(value) : Optional.empty();
            }
        };
    }
}
