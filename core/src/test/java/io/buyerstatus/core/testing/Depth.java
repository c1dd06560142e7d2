package io.buyerstatus.core.testing;

/**
 * How much a long proof does: a part of it in each build, the whole of it in {@code mvn verify -Pheavy}. What is left out in a
 * build is more of the same, never a kind.
 */
public final class Depth {
    private static final boolean HEAVY = Boolean.getBoolean("tests.heavy");

    private Depth() {}

    /** How many of something a proof takes. */
    public static int of(int ordinary, int heavy) {
        return HEAVY ? heavy : ordinary;
    }

    /** Whether this is the whole of every proof. */
    public static boolean heavy() {
        return HEAVY;
    }
}
