package io.buyerstatus.bench;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.local.wiring.FunctionDefinition;
import io.buyerstatus.local.wiring.RouteDefinition;
import io.buyerstatus.local.wiring.Wiring;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/** The functions that answer people, in this process, as the template names them: none is left out that has a route. */
public final class Handlers {

    private Handlers() {}

    /** One handler for each function that a route leads to, by the function's name in the account. */
    public static Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> ofRoutes(
            Wiring wiring, InstantSource clock) {
        return wiring.functions().stream()
                .filter(function ->
                        wiring.routes().stream().map(RouteDefinition::function).anyMatch(function.name()::equals))
                .collect(Collectors.toUnmodifiableMap(FunctionDefinition::name, function -> handler(function, clock)));
    }

    @SuppressWarnings("unchecked") // what a route leads to takes HTTP events: nothing else could answer them
    private static RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler(
            FunctionDefinition function, InstantSource clock) {
        try {
            return (RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>)
                    Class.forName(function.handler().replaceFirst("::.*", ""))
                            .asSubclass(RequestHandler.class)
                            .getConstructor(Map.class, InstantSource.class)
                            .newInstance(function.environment(), clock);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(function.name() + " has no handler of the form that all have", e);
        }
    }
}
