package io.buyerstatus.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Measures one thing, or several that are measured together. */
public interface Benchmark {

    /** What {@code ./buyer-status bench} calls it. */
    String name();

    /**
     * Measures.
     *
     * @param root the repository, built
     * @param length how thoroughly
     */
    List<Figure> measure(Path root, Length length) throws Exception;

    /** How thoroughly: the short form of all takes at most 20 minutes. */
    enum Length {
        SHORT,
        LONG
    }
}
