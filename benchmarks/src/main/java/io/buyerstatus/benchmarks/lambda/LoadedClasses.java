package io.buyerstatus.benchmarks.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The classes that a process loaded for its first page.
 *
 * @param byOrigin how many, by where they come from
 * @param names all of them, in order
 */
public record LoadedClasses(Map<String, Integer> byOrigin, List<String> names) {
    /** As -Xlog:class+load writes it without decorations. */
    private static final Pattern LOADED = Pattern.compile("(?m)^(\\S+) source: (.*)$");

    /** Starts the function, opens the page once, and counts. */
    public static LoadedClasses untilFirstPage(StatusPage page) throws IOException, InterruptedException {
        Path list = Files.createTempFile("classes", ".txt");
        try (FunctionProcess process =
                FunctionProcess.start(page.start().with("-Xlog:class+load:file=" + list + ":none:filecount=0"))) {
            process.initialised();
            process.invoke(page.request());
            return read(Files.readString(list));
        } finally {
            Files.deleteIfExists(list);
        }
    }

    /** Stops the primed function for a snapshot, restores it, opens the page once, and counts what that loads. */
    public static LoadedClasses afterRestore(StatusPage page) throws IOException, InterruptedException {
        Path list = Files.createTempFile("classes", ".txt");
        try (FunctionProcess process = FunctionProcess.start(page.start()
                .forSnapshot(FunctionProcess.Snapshot.PRIMED)
                .with("-Xlog:class+load:file=" + list + ":none:filecount=0"))) {
            process.snapshotReady();
            int before = Files.readString(list).length();
            process.restored();
            process.invoke(page.request());
            return read(Files.readString(list).substring(before));
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private static LoadedClasses read(String log) {
        List<Matcher> lines = LOADED.matcher(log)
                .results()
                .map(line -> LOADED.matcher(line.group()))
                .toList();
        lines.forEach(Matcher::matches);
        Map<String, Integer> byOrigin = lines.stream()
                .collect(Collectors.toMap(line -> origin(line.group(1)), line -> 1, Integer::sum, TreeMap::new));
        return new LoadedClasses(
                byOrigin, lines.stream().map(line -> line.group(1)).toList());
    }

    private static String origin(String type) {
        if (type.startsWith("io.buyerstatus.")) {
            return "ours";
        }
        if (type.startsWith("software.amazon.awssdk.") || type.startsWith("software.amazon.eventstream.")) {
            return "AWS SDK";
        }
        if (type.startsWith("com.amazonaws.")) {
            return "Lambda's client and events";
        }
        if (type.matches("(java|jdk|javax|sun|com\\.sun)\\..*")) {
            return "JDK";
        }
        return "libraries";
    }

    public int count() {
        return names.size();
    }
}
