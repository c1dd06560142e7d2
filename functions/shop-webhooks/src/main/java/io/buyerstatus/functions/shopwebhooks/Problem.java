package io.buyerstatus.functions.shopwebhooks;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.contract.FieldError;
import java.util.List;
import java.util.Map;

/** Why a delivery was not taken, for the integrator (RFC 9457, problem details). */
record Problem(int status, String title, String detail, List<FieldError> errors) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of());
    }

    APIGatewayV2HTTPResponse response() {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!errors.isEmpty()) {
            ArrayNode list = problem.putArray("errors");
            errors.forEach(error -> list.addObject()
                    .put("field", error.field())
                    .put("rule", error.rule())
                    .put("message", error.message()));
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of(
                        "content-type", "application/problem+json",
                        "cache-control", "no-store",
                        "x-content-type-options", "nosniff"))
                .withBody(problem.toString())
                .build();
    }
}
