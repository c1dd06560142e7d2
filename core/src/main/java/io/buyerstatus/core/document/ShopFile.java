package io.buyerstatus.core.document;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A file of a shop's own that goes out with mails, e.g. a return form.
 *
 * @param id by which templates name it
 * @param name as people see it, with its ending
 */
public record ShopFile(String id, String name, DocumentContent content, Instant addedAt) {
    /** How many files a shop keeps. */
    public static final int MOST = 200;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    public ShopFile {
        Checks.matching(ID, id, "file");
        Checks.text(name, 200, "file name");
        Checks.require(FileNames.clean(name).equals(name), "file name", "must be one line, and no path");
        Checks.require(CleanText.isLine(name), "file name", "must be one line");
    }
}
