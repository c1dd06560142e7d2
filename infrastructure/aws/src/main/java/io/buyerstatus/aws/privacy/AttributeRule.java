package io.buyerstatus.aws.privacy;

/**
 * What an attribute is, and what erasure makes of it.
 *
 * @param label for people who read an export
 */
public record AttributeRule(DataClass dataClass, Fate fate, String label) {
    /** What erasure makes of a value. */
    public sealed interface Fate {
        /** It stays. */
        record Keep() implements Fate {}

        /** It is taken out. */
        record Drop() implements Fate {}

        /** Its first two characters stay: of a postcode, the region that tax authorities ask for. */
        record Shorten() implements Fate {}

        /** Another value takes its place, where a row cannot be without one. */
        record Replace(String value) implements Fate {}
    }
}
