package io.buyerstatus.functions.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.ApiKeys;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.RequestLimit;
import io.buyerstatus.core.api.RequestLimiter;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.integrations.api.ApiDocument;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The door of every operation: what costs nothing is refused before what costs a read. A key that was mistyped and a body that is no JSON meet
 * no store; then one read finds the key, and one write counts the request.
 */
record ApiDoor(
        ApiKeys keys,
        RequestLimiter limiter,
        RequestLimit limit,
        ApiDocument document,
        URI publicBase,
        InstantSource clock) {
    private static final String BEARER = "bearer ";

    /** In bytes. */
    private static final int LARGEST_BODY = 100_000;

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** In seconds; what does not answer is asked again by then. */
    private static final String AGAIN = "2";

    /**
     * What an operation takes.
     *
     * @param parameters of the query that it knows
     * @param schema of its body; empty where it has none
     */
    record Operation(Scope scope, Set<String> parameters, Optional<String> schema) {
        static Operation of(Scope scope, String... parameters) {
            return new Operation(scope, Set.of(parameters), Optional.empty());
        }

        Operation taking(String body) {
            return new Operation(scope, parameters, Optional.of(body));
        }
    }

    /** What came of reading a body. */
    private sealed interface Body {
        record Read(ObjectNode root) implements Body {}

        record Broken(Problem problem) implements Body {}
    }

    /** Lets a program in, if it may, and answers as the operation does. */
    APIGatewayV2HTTPResponse open(Request request, Operation operation, Function<Call, Answer> then) {
        Optional<KeySecret> secret = secret(request);
        if (secret.isEmpty()) {
            return unauthorised(request, "Send Authorization: Bearer with a key as it was shown, to the letter.");
        }
        return switch (body(request, operation)) {
            case Body.Broken(Problem problem) -> refused(request, problem, Map.of());
            case Body.Read(ObjectNode root) ->
                keys.find(secret.get().hash())
                        .filter(key -> key.live(clock.instant()))
                        .map(key -> counted(new Call(request, key, root), operation, then))
                        .orElseGet(() -> unauthorised(
                                request, "This key was revoked, or its time is over: make another at the desk."));
        };
    }

    private APIGatewayV2HTTPResponse counted(Call call, Operation operation, Function<Call, Answer> then) {
        Instant now = clock.instant();
        RequestLimit.Taken taken = limiter.take(call.key(), limit, now);
        Map<String, String> headers = new HashMap<>(headers(taken));
        if (!taken.allowed()) {
            headers.put("retry-after", String.valueOf(seconds(taken.again())));
            return refused(
                    call.request(),
                    Problem.of(
                            ProblemType.RATE_LIMITED,
                            "A key may make " + limit.requests() + " requests in "
                                    + limit.span().toSeconds() + " seconds. Come again when Retry-After says."),
                    headers);
        }
        return switch (admitted(call, operation).orElseGet(() -> then.apply(call))) {
            case Answer.Told(int status, ObjectNode body, Map<String, String> more) -> {
                headers.putAll(more);
                yield Replies.data(call.request(), status, JSON, body.toString(), headers);
            }
            case Answer.Nothing nothing -> Replies.data(call.request(), 204, JSON, "", headers);
            case Answer.Not(Problem problem) -> refused(call.request(), problem, headers);
        };
    }

    private Optional<Answer> admitted(Call call, Operation operation) {
        ApiKey key = call.key();
        if (!key.may(operation.scope())) {
            return Optional.of(Answer.not(
                    ProblemType.SCOPE_MISSING,
                    "This takes a key with the scope " + operation.scope().word() + "."));
        }
        List<Problem.Part> unknown = call.request().queryParameters().stream()
                .filter(name -> !operation.parameters().contains(name))
                .map(name -> Problem.Part.parameter(
                        name,
                        "unknown",
                        "is not known here; known: "
                                + String.join(
                                        ", ",
                                        operation.parameters().stream().sorted().toList())))
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(Answer.not(Problem.of(
                    ProblemType.INVALID_PARAMETER, "The query has a parameter that is not known here.", unknown)));
        }
        List<FieldError> wrong = operation
                .schema()
                .map(schema -> document.errors(schema, call.body()))
                .orElse(List.of());
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Answer.not(Problem.of(
                        ProblemType.INVALID_BODY,
                        "The body does not fit the document; nothing was done.",
                        wrong.stream().map(Problem.Part::of).toList())));
    }

    private Body body(Request request, Operation operation) {
        if (request.bodyLength() > LARGEST_BODY) {
            return new Body.Broken(
                    Problem.of(ProblemType.BODY_TOO_LARGE, "The body has more than " + LARGEST_BODY + " bytes."));
        }
        if (operation.schema().isEmpty()) {
            return new Body.Read(Json.object());
        }
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.equals(JSON) && !type.startsWith(JSON + ";")) {
            return new Body.Broken(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: " + JSON + "."));
        }
        return switch (StrictJson.parse(request.body())) {
            case StrictJson.Parsed.Tree(ObjectNode root) -> new Body.Read(root);
            case StrictJson.Parsed.Broken(List<FieldError> errors) ->
                new Body.Broken(Problem.of(
                        ProblemType.MALFORMED_JSON,
                        "The body is not one JSON object by the letter (RFC 8259, RFC 7493).",
                        new ArrayList<>(errors.stream().map(Problem.Part::of).toList())));
        };
    }

    private static Optional<KeySecret> secret(Request request) {
        return request.header("authorization")
                .filter(header -> header.length() > BEARER.length()
                        && header.substring(0, BEARER.length())
                                .toLowerCase(Locale.ROOT)
                                .equals(BEARER))
                .flatMap(header ->
                        KeySecret.parse(header.substring(BEARER.length()).strip()));
    }

    private APIGatewayV2HTTPResponse unauthorised(Request request, String detail) {
        return refused(
                request,
                Problem.of(ProblemType.UNAUTHORIZED, detail),
                Map.of("www-authenticate", "Bearer realm=\"api\""));
    }

    /** To whom nothing answered. */
    APIGatewayV2HTTPResponse unavailable(Request request) {
        return refused(
                request,
                Problem.of(ProblemType.UNAVAILABLE, "It is not known whether this was done. Send the same again."),
                Map.of());
    }

    /** To whom asked for something that the API does not have. */
    APIGatewayV2HTTPResponse nowhere(Request request) {
        return refused(
                request,
                Problem.of(ProblemType.NOT_FOUND, "The API has no such address: " + ApiUrls.DOCS + " lists all."),
                Map.of());
    }

    private APIGatewayV2HTTPResponse refused(Request request, Problem problem, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        if (problem.type().status() == 503) {
            headers.put("retry-after", AGAIN);
        }
        return Replies.data(
                request,
                problem.type().status(),
                PROBLEM,
                problem.json(publicBase).toString(),
                headers);
    }

    /** Source: draft-ietf-httpapi-ratelimit-headers-10. */
    private Map<String, String> headers(RequestLimit.Taken taken) {
        return Map.of(
                "ratelimit-policy",
                "\"key\";q=" + limit.requests() + ";w=" + limit.span().toSeconds(),
                "ratelimit",
                "\"key\";r=" + taken.remaining() + ";t=" + seconds(taken.reset()));
    }

    private static long seconds(Duration duration) {
        return (duration.toMillis() + 999) / 1000;
    }
}
