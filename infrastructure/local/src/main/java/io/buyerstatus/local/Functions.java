package io.buyerstatus.local;

import io.buyerstatus.local.engine.OpenResources;
import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.lambda.Libraries;
import io.buyerstatus.local.wiring.FunctionDefinition;
import io.buyerstatus.local.wiring.Wiring;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads the template's functions. */
final class Functions {

    private Functions() {}

    /** All functions by name, loaded at the same time. */
    static Map<String, LambdaFunction> load(Wiring wiring, InstantSource clock, OpenResources opened) {
        List<FunctionDefinition> definitions = wiring.functions();
        Libraries libraries = opened.add(
                Libraries.of(definitions.stream().map(FunctionDefinition::code).toList()));
        return definitions.parallelStream()
                .map(definition -> opened.add(LambdaFunction.load(definition, clock, libraries)))
                .collect(Collectors.toMap(function -> function.definition().name(), Function.identity()));
    }
}
