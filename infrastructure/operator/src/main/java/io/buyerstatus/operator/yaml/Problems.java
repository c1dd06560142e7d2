package io.buyerstatus.operator.yaml;

import io.buyerstatus.operator.yaml.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with a document, so that people hear of it at once. Used by one thread. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** The document is refused for this. */
    public void error(int line, String field, String rule) {
        found.add(new Problem(Severity.ERROR, line, field, rule));
    }

    /** The document is hardly meant so. */
    public void warning(int line, String field, String rule) {
        found.add(new Problem(Severity.WARNING, line, field, rule));
    }

    /** Something that was found elsewhere. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Whether the document is refused. */
    public boolean refusing() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Everything found, in the order of lines. */
    public List<Problem> all() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
