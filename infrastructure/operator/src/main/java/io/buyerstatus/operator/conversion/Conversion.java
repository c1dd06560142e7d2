package io.buyerstatus.operator.conversion;

import java.util.List;

/**
 * A template of another system as one of ours.
 *
 * @param text in our syntax; what is undecided stands in it as {@code [UNDECIDED|..]}
 * @param notes what became of each piece of the other syntax, in the order of the text
 */
public record Conversion(String text, List<Note> notes) {
    public Conversion {
        notes = List.copyOf(notes);
    }

    /** What became of a piece. */
    public enum Fate {
        /** It says the same. */
        MAPPED,
        /** It is not needed here. */
        DROPPED,
        /** A person must say what stands there. */
        UNDECIDED
    }

    /**
     * What became of one piece.
     *
     * @param line from 1
     * @param column from 1
     * @param source as it was written
     * @param words what stands there now, or why nothing does
     */
    public record Note(Fate fate, int line, int column, String source, String words) {}

    /** How many had a fate. */
    public long count(Fate fate) {
        return notes.stream().filter(note -> note.fate() == fate).count();
    }

    /** Whether all of it says what it said before. */
    public boolean decided() {
        return count(Fate.UNDECIDED) == 0;
    }
}
