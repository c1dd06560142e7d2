package io.buyerstatus.operator.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody meant who wrote a name that does not exist. */
public final class Names {
    private static final int SUGGESTIONS = 3;

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
        int whole = levenshtein(written, name);
        int elsewhere = levenshtein(lastPart(written), lastPart(name)) + 1;
        return Math.min(whole, elsewhere);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static int levenshtein(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
