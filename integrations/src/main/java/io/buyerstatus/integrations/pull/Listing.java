package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.ArrayList;
import java.util.List;

/** A list of objects in a shop system's answer. */
public sealed interface Listing {
    /**
     * The objects, each read for itself.
     *
     * @param total how many there are in all, by the answer; as many as came where it does not say
     */
    record Read(List<Payload> objects, long total) implements Listing {
        public Read {
            objects = List.copyOf(objects);
        }
    }

    /** It is JSON, and something in it is not what programs agree about. */
    record Unclean(FieldError error) implements Listing {}

    /** It is no such list, or not a whole one. */
    record Broken(String reason) implements Listing {}

    /**
     * Reads an answer.
     *
     * @param list the field that holds the objects
     * @param total the field that holds how many there are
     */
    static Listing of(String body, String list, String total) {
        return switch (StrictJson.parse(body)) {
            case StrictJson.Parsed.Tree tree
            when tree.root().path(list).isArray() -> {
                List<Payload> objects = new ArrayList<>();
                JsonNode all = tree.root().path(list);
                all.forEach(object -> objects.add(Payload.of(object)));
                yield new Read(objects, tree.root().path(total).asLong(all.size()));
            }
            case StrictJson.Parsed.Tree tree -> new Broken("its answer holds no " + list);
            case StrictJson.Parsed.Broken(List<FieldError> errors) ->
                errors.getFirst().rule().equals("json")
                        ? new Broken("its answer " + errors.getFirst().message())
                        : new Unclean(errors.getFirst());
        };
    }
}
