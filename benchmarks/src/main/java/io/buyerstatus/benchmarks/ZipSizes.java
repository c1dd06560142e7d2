package io.buyerstatus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What Lambda loads. */
final class ZipSizes implements Benchmark {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST = 10;

    @Override
    public String name() {
        return "zips";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws IOException {
        List<Path> zips;
        try (Stream<Path> functions = Files.list(root.resolve("functions"))) {
            zips = functions
                    .map(function -> function.resolve("target/" + function.getFileName() + ".zip"))
                    .filter(Files::exists)
                    .sorted(Comparator.comparingLong(zip -> -zip.toFile().length()))
                    .toList();
        }
        double largest = zips.getFirst().toFile().length() / (double) MEGABYTE;
        return List.of(new Figure(
                15,
                "the largest of " + zips.size() + " zips, " + zips.getFirst().getFileName(),
                String.format(Locale.ROOT, "%.2f MB", largest),
                "<= " + MOST + " MB",
                largest <= MOST));
    }
}
