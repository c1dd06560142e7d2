package io.buyerstatus.operator.settings;

/**
 * One field that an import changes. Secrets are never in it.
 *
 * @param field its path in the document
 * @param before empty where it was not set
 * @param after empty where it is not set any more
 */
public record Change(String field, String before, String after) {
    private static final int SHOWN = 60;

    /** One line for people: {@code + added}, {@code ~ changed}, {@code - removed}. */
    public String line() {
        if (before.isEmpty()) {
            return "+ " + field + ": " + excerpt(after);
        }
        return after.isEmpty()
                ? "- " + field + ": " + excerpt(before)
                : "~ " + field + ": " + excerpt(before) + " -> " + excerpt(after);
    }

    private static String excerpt(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
