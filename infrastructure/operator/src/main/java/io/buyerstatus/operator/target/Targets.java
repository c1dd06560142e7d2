package io.buyerstatus.operator.target;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the running system: the one that is named, else the one that environment variables describe, else the one on this
 * machine.
 */
public final class Targets {
    private static final List<String> VARIABLES = List.of(
            Target.ORDERS_TABLE,
            Target.LEDGER_TABLE,
            Target.SETTINGS_TABLE,
            Target.SECRETS_KEY_ID,
            Target.MAIL_SERVERS,
            Target.MAIL_FROM,
            Target.MAIL_PROVIDERS,
            Target.DEAD_LETTERS_URL);

    private final UnaryOperator<String> environment;

    /**
     * @param environment the value of an environment variable, empty text where it is not set
     */
    public Targets(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /**
     * The system.
     *
     * @param stack the name of a CloudFormation stack; may be empty
     * @param local whether the one on this machine is meant, whatever the environment says
     * @throws Unreachable where it does not answer
     */
    public Target find(String stack, boolean local) {
        if (!stack.isEmpty()) {
            return StackTarget.find(stack);
        }
        if (!local && !environment.apply(Target.SETTINGS_TABLE).isEmpty()) {
            Map<String, String> names = VARIABLES.stream().collect(Collectors.toMap(name -> name, environment));
            return new Target("the environment's system", names, Map.of());
        }
        return LocalTarget.find(environment.apply("HTTP_PORT"));
    }
}
