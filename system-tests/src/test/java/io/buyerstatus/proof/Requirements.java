package io.buyerstatus.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table of requirements: rows {@code | DR-13 | what it says |}. */
final class Requirements {
    private static final Pattern ROW = Pattern.compile("\\| *([A-Z]+-?\\d+) *\\| *(.*?) *\\|");

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
}
