package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Declarations of withdrawal from shop systems as bodies of the queue that carries order events: ours alone, and in no published contract. {@code
 * decode(encode(declared))} is the declaration again.
 */
public final class DeclarationCodec {
    private static final String WITHDRAWAL = "withdrawal";

    /** Writes one. */
    public String encode(DeclaredElsewhere declared) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject(WITHDRAWAL)
                .put("connection", declared.connection().value())
                .put("id", declared.id())
                .put("at", declared.at().toString())
                .put("name", declared.name())
                .put("contract", declared.contract())
                .put("email", declared.email().value())
                .put("comment", declared.comment());
        return root.toString();
    }

    /** Reads one; empty where the body holds something else. */
    public Optional<DeclaredElsewhere> decode(String body) {
        return StrictJson.parse(body) instanceof StrictJson.Parsed.Tree(ObjectNode root)
                        && root.path(WITHDRAWAL) instanceof ObjectNode said
                ? declared(said)
                : Optional.empty();
    }

    private static Optional<DeclaredElsewhere> declared(ObjectNode said) {
        try {
            return Optional.of(new DeclaredElsewhere(
                    new ConnectionId(text(said, "connection")),
                    text(said, "id"),
                    Instant.parse(text(said, "at")),
                    text(said, "name"),
                    text(said, "contract"),
                    new EmailAddress(text(said, "email")),
                    text(said, "comment")));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode said, String field) {
        return said.path(field).asText("");
    }
}
