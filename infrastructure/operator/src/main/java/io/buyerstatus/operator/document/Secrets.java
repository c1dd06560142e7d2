package io.buyerstatus.operator.document;

import java.util.List;

/** What a document says of a connection's secrets. */
public sealed interface Secrets {
    /** The word that says it. */
    String KEEP = "keep";

    /** Those that were imported before stay. */
    record Keep() implements Secrets {}

    /** These instead; none means that no webhook is accepted. */
    record Given(List<Source> sources) implements Secrets {
        public Given {
            sources = List.copyOf(sources);
        }
    }

    /** Where one secret comes from. */
    sealed interface Source {
        int line();
    }

    /** It is in the document. */
    record Literal(String value, int line) implements Source {
        @Override
        public String toString() {
            return "Literal[line " + line + "]";
        }
    }

    /** It is read from an environment variable when the document is imported. */
    record Variable(String name, int line) implements Source {}
}
