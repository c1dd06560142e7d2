package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Order events as CloudEvents 1.0 in JSON, checked against the published schemas. Made once (it loads the schemas) and
 * shared; keeps no state between calls.
 *
 * <p>{@code decode(encode(event))} is the event again, but for what {@link io.buyerstatus.core.value.CleanText#mended} mends. What {@code data.extra} holds is read by nobody.
 */
public final class EventCodec {
    private final ContractSchemas schemas = new ContractSchemas();
    private final SchemaErrors errors = new SchemaErrors(schemas);

    /** Reads one event from UTF-8. */
    public Decoding decode(byte[] json) {
        return decode(StrictJson.parse(json));
    }

    /** Reads one event. */
    public Decoding decode(String json) {
        return decode(StrictJson.parse(json));
    }

    /** Writes one event. */
    public String encode(OrderEvent event) {
        return EventWriter.write(event);
    }

    /** The event types of the contract, in its order. */
    public List<String> types() {
        return schemas.types();
    }

    private Decoding decode(StrictJson.Parsed parsed) {
        return switch (parsed) {
            case StrictJson.Parsed.Broken(List<FieldError> found) -> new Decoding.Refused(found);
            case StrictJson.Parsed.Tree(ObjectNode root) -> decode(root);
        };
    }

    private Decoding decode(ObjectNode root) {
        JsonNode type = root.path("type");
        if (!type.isTextual() || !schemas.types().contains(type.textValue())) {
            String known = "must be one of: " + String.join(", ", schemas.types());
            return refused(
                    type.isMissingNode()
                            ? new FieldError("/type", "required", "is required and " + known)
                            : new FieldError("/type", "enum", known));
        }
        JsonHygiene.mend(root.path("data"));
        List<FieldError> found = errors.translate(schemas.validate(type.textValue(), root));
        if (!found.isEmpty()) {
            return new Decoding.Refused(found);
        }
        try {
            Fields fields = new Fields(root, "");
            return new Decoding.Accepted(
                    event(type.textValue(), fields), FactReader.unknownCode(type.textValue(), fields.child("data")));
        } catch (Fields.Unfit e) {
            return refused(e.error());
        }
    }

    private static OrderEvent event(String type, Fields root) {
        Instant time = root.requiredInstant("time");
        return root.guarded(() -> new OrderEvent(
                root.text("id"),
                ConnectionId.ofSource(root.text("source")),
                root.text("subject"),
                time,
                root.flag("import", false),
                OrderEvent.Origin.valueOf(root.textOr("origin", "shop").toUpperCase(Locale.ROOT)),
                FactReader.read(type, root.child("data"), time),
                leftOut(root)));
    }

    private static List<String> leftOut(Fields root) {
        return root.optionalText("leftout").stream()
                .flatMap(text -> Arrays.stream(text.split("; ")))
                .filter(field -> !field.isBlank())
                .toList();
    }

    private static Decoding refused(FieldError error) {
        return new Decoding.Refused(List.of(error));
    }
}
