package io.buyerstatus.access.log;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.bench.CallPoints;
import io.buyerstatus.bench.Handlers;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.local.LocalSystem;
import io.buyerstatus.local.wiring.FunctionDefinition;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The functions that answer people, in this process, with an AWS that breaks at one of their calls and says everything. */
final class BreakingCalls {
    private final LocalSystem system;
    private final Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> handlers;
    private final String gossip;

    BreakingCalls(LocalSystem system, String gossip) {
        this.system = system;
        this.gossip = gossip;
        handlers = Handlers.ofRoutes(system.wiring(), system.clock());
    }

    /** Answers a request; what a function throws is printed as Lambda prints it. */
    void answer(String function, APIGatewayV2HTTPEvent request) {
        RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler = handlers.get(function);
        if (handler == null) {
            throw new IllegalArgumentException("no handler for " + function);
        }
        printing(() -> handler.handleRequest(request, new OneMinute()));
    }

    /** Runs something whose call of this index breaks, counted from 0; answers whether there was one. */
    boolean breakingAt(int index, Runnable invocation) {
        AtomicInteger calls = new AtomicInteger();
        CallPoints.listening(
                new CallPoints.Listener() {
                    @Override
                    public void before(String operation) {
                        if (calls.getAndIncrement() == index) {
                            throw DynamoDbException.builder()
                                    .message(gossip)
                                    .statusCode(400)
                                    .build();
                        }
                    }
                },
                () -> printing(invocation));
        return calls.get() > index;
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // as Lambda does
    private static void printing(Runnable invocation) {
        try {
            invocation.run();
        } catch (RuntimeException uncaught) {
            uncaught.printStackTrace();
        }
    }

    Map<String, String> environment(String function) {
        return system.wiring().functions().stream()
                .filter(definition -> definition.name().equals(function(function)))
                .findFirst()
                .map(FunctionDefinition::environment)
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + function));
    }

    private static String function(String name) {
        return LocalSystem.STACK + "-" + name;
    }
}
