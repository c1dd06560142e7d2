package io.buyerstatus.pages.kit.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of running text: words, or a link.
 *
 * @param text what to read
 * @param url where it leads; http or https
 */
public record Piece(String text, Optional<String> url) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\\\^`{|}]+");
    private static final String TRAILING = ".,;:!?)]";

    /** A text as it is, without links. */
    public static List<Piece> words(String text) {
        return List.of(new Piece(text, Optional.empty()));
    }

    /** A text in which addresses of the web have become links; for texts of the seller, who is trusted to link. */
    public static List<Piece> linked(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String address = withoutTrailing(matcher.group());
            if (isAddress(address)) {
                add(pieces, text.substring(from, matcher.start()));
                pieces.add(new Piece(address, Optional.of(address)));
                from = matcher.start() + address.length();
            }
        }
        add(pieces, text.substring(from));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, Optional.empty()));
        }
    }

    /** A sentence's full stop does not belong to the address at its end. */
    private static String withoutTrailing(String address) {
        int end = address.length();
        while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean isAddress(String address) {
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
