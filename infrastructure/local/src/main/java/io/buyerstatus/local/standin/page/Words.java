package io.buyerstatus.local.standin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as the outbox shows them. */
final class Words {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private Words() {}

    /**
     * A stretch of a text.
     *
     * @param url whether it is a web address, which can be followed
     */
    record Piece(String text, boolean url) {}

    /** The whole text, in stretches with and without web addresses. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher url = URL.matcher(text);
        int end = 0;
        while (url.find()) {
            pieces.add(new Piece(text.substring(end, url.start()), false));
            pieces.add(new Piece(url.group(), true));
            end = url.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** The first words of a text, on one line. */
    static String excerpt(String text, int characters) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= characters) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(characters - 1)) ? characters - 1 : characters;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
