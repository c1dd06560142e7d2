package io.buyerstatus.operator.document;

import io.buyerstatus.operator.yaml.Problem;
import java.util.List;

/** The outcome of reading a document. */
public sealed interface Reading {
    /** It holds; the warnings are what it hardly means. */
    record Accepted(SettingsDocument document, List<Problem> warnings) implements Reading {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** It breaks rules; all of them are named, warnings too, in the order of lines. */
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
