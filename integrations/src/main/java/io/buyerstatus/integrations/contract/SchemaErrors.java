package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the validator's findings into errors that an integrator can act on: the pointer leads to the field itself, also
 * where it is missing or too much, and the message is the schema's own description of what belongs there.
 */
final class SchemaErrors {
    private static final int MAX_REPORTED = 50;

    private final ContractSchemas schemas;

    SchemaErrors(ContractSchemas schemas) {
        this.schemas = schemas;
    }

    List<FieldError> translate(List<Error> errors) {
        Set<FieldError> translated = new LinkedHashSet<>();
        errors.stream().map(this::translate).forEach(translated::add);
        List<FieldError> sorted = new ArrayList<>(translated);
        sorted.sort(Comparator.comparing(FieldError::field));
        return List.copyOf(sorted.subList(0, Math.min(MAX_REPORTED, sorted.size())));
    }

    private FieldError translate(Error error) {
        String at = error.getInstanceLocation().toString();
        String path = error.getEvaluationPath().toString();
        if (path.contains("/anyOf/")) {
            // The one object with alternatives is a tracked parcel's: first what names it, then what says where it is.
            boolean parcel = path.contains("/allOf/0/");
            return new FieldError(
                    at,
                    "anyOf",
                    parcel ? "shipment or number is required" : "status, or carrier and code, is required");
        }
        return switch (error.getKeyword()) {
            case "required" -> new FieldError(child(at, error.getProperty()), "required", "is required");
            case "dependentRequired" ->
                new FieldError(child(at, missing(error)), "dependentRequired", "is required beside what is there");
            case "additionalProperties" -> new FieldError(child(at, error.getProperty()), "unknown", unknown(error));
            case "type" -> new FieldError(at, "type", type(error));
            case "minProperties" -> new FieldError(at, "minProperties", "must name at least one field");
            default -> new FieldError(at, error.getKeyword(), broken(error));
        };
    }

    private String unknown(Error error) {
        List<String> allowed = new ArrayList<>();
        schemas.around(error.getSchemaLocation())
                .path("properties")
                .fieldNames()
                .forEachRemaining(allowed::add);
        String own = allowed.contains("extra") ? "; data of your own belongs into extra" : "";
        return "is not a field here; allowed: " + String.join(", ", allowed) + own;
    }

    private String type(Error error) {
        JsonNode found = error.getInstanceNode();
        String wanted = schemas.around(error.getSchemaLocation()).path("type").asText();
        String article = "aeiou".indexOf(wanted.charAt(0)) >= 0 ? "an " : "a ";
        return found != null && found.isNull()
                ? "must be " + article + wanted + ", not null; leave out what you do not know"
                : "must be " + article + wanted;
    }

    private String broken(Error error) {
        return "does not fit: "
                + schemas.description(error.getSchemaLocation()).orElseGet(() -> "see " + error.getSchemaLocation());
    }

    /** The validator names the field that is there as property, and the missing partner only in its arguments. */
    private static String missing(Error error) {
        return String.valueOf(error.getArguments()[0]);
    }

    private static String child(String pointer, @Nullable String name) {
        return name == null ? pointer : pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
