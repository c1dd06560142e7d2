package io.buyerstatus.console.reference;

import java.util.List;

/**
 * An API as people read of it.
 *
 * @param document where programs read the same
 */
public record Reference(
        String title,
        String version,
        String summary,
        String document,
        List<Group> groups,
        List<Schema> schemas,
        List<Trouble> troubles) {
    public Reference {
        groups = List.copyOf(groups);
        schemas = List.copyOf(schemas);
        troubles = List.copyOf(troubles);
    }

    /** Operations that belong together. */
    public record Group(String name, List<Operation> operations) {
        public Group {
            operations = List.copyOf(operations);
        }
    }

    /**
     * An operation.
     *
     * @param body the schema of what it takes; empty where it takes nothing
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String text,
            List<Field> parameters,
            String body,
            List<Body> examples,
            List<Outcome> outcomes) {
        public Operation {
            parameters = List.copyOf(parameters);
            examples = List.copyOf(examples);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** An example of a body. */
    public record Body(String json) {}

    /**
     * What comes of it.
     *
     * @param schema of the body; empty where there is none, or a problem
     */
    public record Outcome(String status, String text, String schema) {}

    /** A schema. */
    public record Schema(String name, String text, List<Field> fields) {
        public Schema {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A part of a schema, or a parameter.
     *
     * @param schema that says more of its type; empty where none does
     */
    public record Field(String name, String type, String schema, boolean required, String text) {}

    /** A type of problem. */
    public record Trouble(String word, int status, String title) {}
}
