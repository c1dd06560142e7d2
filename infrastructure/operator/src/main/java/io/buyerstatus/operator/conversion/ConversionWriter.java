package io.buyerstatus.operator.conversion;

import io.buyerstatus.core.template.syntax.Problem;
import io.buyerstatus.core.template.syntax.Token;
import io.buyerstatus.operator.conversion.Conversion.Fate;
import io.buyerstatus.operator.conversion.Conversion.Note;
import java.util.ArrayList;
import java.util.List;

/** Writes a converted template piece by piece, and what became of each. */
final class ConversionWriter {
    private static final int LONGEST_SOURCE = 120;

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Note> notes = new ArrayList<>();

    /** @param source the template as it was written */
    ConversionWriter(String source) {
        this.source = source;
    }

    /** Words that stay: a bracket in them stays one, also where ours would begin a tag. */
    void words(String words) {
        StringBuilder escaped = new StringBuilder();
        for (Token token : Token.all(words)) {
            boolean ours = token.kind() != Token.Kind.WORDS && token.source().startsWith("[");
            escaped.append(token.kind() == Token.Kind.BRACKET ? "[[[[" : ours ? "[" + token.source() : token.source());
        }
        if (words.endsWith("[") && !words.endsWith("[[")) {
            escaped.append('[');
        }
        text.append(escaped);
    }

    /** What is read by nobody but machines stays as it is: styles and comments. */
    void raw(String words) {
        text.append(words);
    }

    /** A piece that says the same in our syntax. */
    void mapped(int offset, String piece, String ours) {
        text.append(ours);
        note(Fate.MAPPED, offset, piece, ours);
    }

    /** A piece that is not needed. */
    void dropped(int offset, String piece, String why) {
        note(Fate.DROPPED, offset, piece, why);
    }

    /** A piece that a person must decide on. */
    void undecided(int offset, String piece, String hint) {
        String kept = piece.replaceAll("[\\[\\]\\r\\n]+", " ").strip();
        text.append('[')
                .append(Token.UNDECIDED)
                .append('|')
                .append(kept, 0, Math.min(kept.length(), LONGEST_SOURCE))
                .append(']');
        note(Fate.UNDECIDED, offset, piece, hint);
    }

    private void note(Fate fate, int offset, String piece, String words) {
        Problem at = Problem.at(Problem.Severity.WARNING, "", source, offset, "");
        notes.add(new Note(
                fate, at.line(), at.column(), piece.replaceAll("\\s+", " ").strip(), words));
    }

    /** Cuts white space off what was written last. */
    void trimEnd() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    /** All of it. */
    Conversion done() {
        return new Conversion(text.toString(), notes);
    }
}
