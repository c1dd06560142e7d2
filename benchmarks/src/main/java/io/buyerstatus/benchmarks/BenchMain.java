package io.buyerstatus.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./buyer-status bench [--long] [NAME...]}: prints a table in Markdown, as docs/performance.md has it. */
public final class BenchMain {
    private static final List<Benchmark> ALL = List.of(
            new ZipSizes(), new ColdStart(), new Rendering(), new Growth(), new Sweep(), new Batch(), new LocalStart());
    private static final String LONG = "--long";

    private BenchMain() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]).toAbsolutePath();
        List<String> asked = new ArrayList<>(List.of(args).subList(1, args.length));
        Benchmark.Length length = asked.remove(LONG) ? Benchmark.Length.LONG : Benchmark.Length.SHORT;
        List<String> names = ALL.stream().map(Benchmark::name).toList();
        if (!names.containsAll(asked)) {
            asked.removeAll(names);
            System.err.println("buyer-status bench: no benchmark " + String.join(", ", asked) + "; there are "
                    + String.join(", ", names));
            System.exit(2);
        }
        List<Benchmark> some = ALL.stream()
                .filter(benchmark -> asked.isEmpty() || asked.contains(benchmark.name()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (Benchmark benchmark : some) {
            System.err.println("measuring " + benchmark.name() + "...");
            figures.addAll(benchmark.measure(root, length));
        }
        print(figures, System.out);
        // The engines leave threads behind that nobody waits for.
        System.exit(0);
    }

    private static void print(List<Figure> figures, PrintStream out) {
        out.println("| row | what | measured | reach | reached |");
        out.println("|---|---|---|---|---|");
        figures.forEach(figure -> out.println(figure.line()));
    }
}
