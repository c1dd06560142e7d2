package io.buyerstatus.pages.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Golden files: what was looked at and found right, under {@code src/test/resources/golden}. After a wanted change write
 * them anew with {@code mvn test -pl pages -Dgolden.update=true}, and read the difference before it is committed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    /** The style sheet has tests of its own; its hash would change every page. */
    private static final Pattern HASH = Pattern.compile("-[0-9a-f]{10}\\.");

    /** So have maps; coasts would drown what a page says. */
    private static final Pattern OUTLINES = Pattern.compile("(<path class=\"map-(?:land|border)\"[^>]* d=\")[^\"]*");

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** Fails where the text is not the file's. */
    public static void assertMatches(String file, String rendered) {
        String actual =
                OUTLINES.matcher(HASH.matcher(rendered).replaceAll("-HASH.")).replaceAll("$1M0 0");
        Path path = FOLDER.resolve(file);
        try {
            if (UPDATE) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(path).as("golden file; -Dgolden.update=true writes it").exists();
            assertThat(actual).as(file).isEqualTo(Files.readString(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
