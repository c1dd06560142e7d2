package io.buyerstatus.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table of requirements: rows {@code | DR-13 | what it says |}. */
final class Requirements {
    private static final String ID = "[A-Z]+-?\\d+";
    private static final Pattern ROW = Pattern.compile("\\| *(" + ID + ") *\\| *(.*?) *\\|");

    private Requirements() {}

    /** From id to sentence, in the order of the document. */
    static Map<String, String> read(Path document) throws IOException {
        Map<String, String> requirements = new LinkedHashMap<>();
        for (String line : Files.readAllLines(document)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                requirements.put(row.group(1), row.group(2));
            }
        }
        return requirements;
    }

    /** Ids that tests bear although no requirement has them, each with its tests. Tags such as {@code heavy} are none. */
    static SortedMap<String, SortedSet<String>> unknown(Set<String> known, List<TestRun> runs) {
        SortedMap<String, SortedSet<String>> unknown = new TreeMap<>();
        for (TestRun run : runs) {
            for (String tag : run.tags()) {
                if (tag.matches(ID) && !known.contains(tag)) {
                    unknown.computeIfAbsent(tag, id -> new TreeSet<>()).add(run.name());
                }
            }
        }
        return unknown;
    }
}
