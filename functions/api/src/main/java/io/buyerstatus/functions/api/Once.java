package io.buyerstatus.functions.api;

import io.buyerstatus.core.api.KeptAnswers;
import io.buyerstatus.core.api.RequestStamp;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.functions.shared.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Does what a program names with {@code Idempotency-Key} once, and gives it the same answer again. */
record Once(KeptAnswers answers, InstantSource clock) {
    private static final String HEADER = "Idempotency-Key";

    /**
     * Does it, if nobody did.
     *
     * @param act is handed the name; what it tells says nothing of any person, since it is kept
     */
    Answer once(Call call, Function<String, Answer> act) {
        String name = call.request().header(HEADER).orElse("");
        Optional<RequestStamp> stamp = RequestStamp.of(name, fingerprint(call));
        if (stamp.isEmpty()) {
            return Answer.not(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    "Name what shall be done once: " + HEADER + " with 1 to " + RequestStamp.LONGEST
                            + " visible characters of ASCII, others for each.");
        }
        return switch (answers.begin(call.key(), stamp.get(), clock.instant())) {
            case KeptAnswers.Begun begun -> begun(call, stamp.get(), act.apply(name));
            case KeptAnswers.InFlight flying ->
                Answer.not(
                        ProblemType.IDEMPOTENCY_KEY_IN_FLIGHT,
                        "The first request of this name is being answered. Send the same again in a while.");
            case KeptAnswers.Otherwise other ->
                Answer.not(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "Another request had this name. Give each a name of its own; nothing was done.");
            case KeptAnswers.Done(KeptAnswers.Answer answer) ->
                new Answer.Told(answer.status(), Json.parsed(answer.body()), Map.of("idempotency-replayed", "true"));
        };
    }

    /** Where the act throws, nobody knows what was done: the name stays taken until {@link KeptAnswers#LEASE} is over. */
    private Answer begun(Call call, RequestStamp stamp, Answer answer) {
        if (answer instanceof Answer.Told told) {
            answers.done(
                    call.key(),
                    stamp,
                    new KeptAnswers.Answer(told.status(), told.body().toString()),
                    clock.instant());
        } else {
            answers.forget(call.key(), stamp);
        }
        return answer;
    }

    private static String fingerprint(Call call) {
        Request request = call.request();
        return Hashes.key(
                "api request",
                request.route(),
                request.pathParameter("order") + request.pathParameter("withdrawal"),
                new String(request.body(), StandardCharsets.UTF_8));
    }
}
