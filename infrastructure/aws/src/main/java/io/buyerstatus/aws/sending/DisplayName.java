package io.buyerstatus.aws.sending;

import io.buyerstatus.core.value.CleanText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A person's or shop's name in a mail header: a quoted string (RFC 5322), or encoded words (RFC 2047) beyond ASCII. */
final class DisplayName {
    /** Of 75 characters that an encoded word may have, what is left for base 64 of whole characters. */
    private static final int WORD_BYTES = 45;

    private DisplayName() {}

    /** {@code "Name" <address>}, or the address alone for an empty name. Control characters become spaces. */
    static String before(String name, String address) {
        String clean = CleanText.line(name.replaceAll("\\p{Cntrl}+", " ")).strip();
        if (clean.isEmpty()) {
            return address;
        }
        return (ascii(clean) ? quoted(clean) : encoded(clean)) + " <" + address + ">";
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int size = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (size + bytes > WORD_BYTES) {
                words.add(word(word.toString()));
                word.setLength(0);
                size = 0;
            }
            word.append(character);
            size += bytes;
        }
        words.add(word(word.toString()));
        return String.join(" ", words);
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
