package io.buyerstatus.aws.item;

/**
 * The version of the items' form, which every item carries. Readers read this version and all before it; a change that
 * older readers would misread raises it.
 */
public final class Schema {
    /** Names the version in every table. */
    public static final String ATTRIBUTE = "v";

    /** What is written now. */
    public static final int VERSION = 1;

    private Schema() {}

    /** Begins an item of the present version. */
    public static ItemWriter item() {
        return new ItemWriter().number(ATTRIBUTE, VERSION);
    }

    /** Refuses an item from a later version, which this code would misread. */
    public static void check(ItemReader item) {
        long found = item.number(ATTRIBUTE);
        if (found > VERSION) {
            throw new IllegalStateException(
                    "an item has schema version " + found + ", this release reads up to " + VERSION);
        }
    }
}
