package io.buyerstatus.operator.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody meant who wrote a name that does not exist. */
public final class Names {
    private static final int SUGGESTIONS = 3;
    private static final LevenshteinDistance SLIPS = LevenshteinDistance.getDefaultInstance();

    private Names() {}

    /** The known names that are a few slips of the pen away from the one written, nearest first; at most three. */
    public static List<String> nearest(String written, Collection<String> known) {
        int slips = Math.max(2, lastPart(written).length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= slips)
                .sorted(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** {@code ; did you mean A or B?}, or nothing where no name is near. */
    public static String suggestion(String written, Collection<String> known) {
        List<String> near = nearest(written, known);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** A field in the wrong section counts as one slip. */
    private static int distance(String written, String name) {
        int whole = SLIPS.apply(written, name);
        int elsewhere = SLIPS.apply(lastPart(written), lastPart(name)) + 1;
        return Math.min(whole, elsewhere);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
