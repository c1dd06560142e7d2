package io.buyerstatus.core.document;

import io.buyerstatus.core.value.CleanText;
import java.util.regex.Pattern;

/** Names of files that people get, made of whatever shops call their papers. */
public final class FileNames {
    private static final int LONGEST = 120;

    /** What some file system cannot have in a name, or reads as a folder. */
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}]+");

    private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");

    private FileNames() {}

    /** One line that is no path, at most {@value #LONGEST} UTF-16 units long; perhaps empty. */
    public static String clean(String name) {
        String line = FORBIDDEN.matcher(CleanText.line(name)).replaceAll("-");
        String bare = ENDS.matcher(line).replaceAll("");
        return ENDS.matcher(CleanText.start(bare, LONGEST)).replaceAll("");
    }

    /** The name of a file of a type; made of the type alone where nothing is left of what it was called. */
    public static String of(String called, DocumentType type) {
        String clean = clean(called);
        return type.named(clean.isEmpty() ? "file" : clean);
    }
}
