package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.tag.TagCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text with tags, as it stands.
 *
 * @param source its characters; those of all tokens are the text
 * @param kind what it looks like; words, where it looks like nothing
 * @param name of a tag, a list, a fact
 * @param rest what stands behind {@code |}, or behind a fact
 */
public record Token(int offset, String source, Kind kind, String name, Optional<String> rest) {

    /** What a token looks like. */
    public enum Kind {
        WORDS,
        /** {@code [[}, which is one bracket. */
        BRACKET,
        TAG,
        IF,
        ELSE,
        EACH,
        END
    }

    private static final String NAMED =
            "(?<tag>\\p{L}[\\p{L}\\p{N}_.-]{0,59})(?:\\|(?<fallback>[^\\[\\]\\r\\n]{0,200}))?])";

    private static final String CHECKOUT = "|(?<checkout>" + Pattern.quote(TagCatalogue.CHECKOUT_LINK) + ")";

    /** {@code [} that begins nothing is a word like any other. */
    private static final Pattern TOKEN = Pattern.compile("\\[(?:(?<bracket>\\[)|(?<else>else)]|(?<end>end)]"
            + "|if[ \\t]+(?<if>[^\\[\\]\\r\\n]{1,300})]|each[ \\t]+(?<each>[\\p{L}\\p{N}_.-]{1,60})[ \\t]*]"
            + "|" + NAMED + CHECKOUT);

    private static final Pattern TAG =
            Pattern.compile("\\[(?:(?<bracket>(?!))|(?<else>(?!))|(?<if>(?!))|(?<each>(?!))|" + NAMED + CHECKOUT);

    /** A text of a template, token by token. */
    public static List<Token> all(String text) {
        return all(TOKEN, text);
    }

    /** A text that knows tags alone, and in which every other bracket is one. */
    public static List<Token> tags(String text) {
        return all(TAG, text);
    }

    private static List<Token> all(Pattern pattern, String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                tokens.add(words(from, text.substring(from, found.start())));
            }
            tokens.add(token(found));
            from = found.end();
        }
        if (from < text.length()) {
            tokens.add(words(from, text.substring(from)));
        }
        return List.copyOf(tokens);
    }

    private static Token words(int offset, String text) {
        return new Token(offset, text, Kind.WORDS, "", Optional.empty());
    }

    private static Token token(Matcher found) {
        if (found.group("checkout") != null) {
            return of(found, Kind.TAG, "order_link", Optional.empty());
        }
        if (found.group("bracket") != null) {
            return of(found, Kind.BRACKET, "", Optional.empty());
        }
        if (found.group("if") != null) {
            return of(found, Kind.IF, "", Optional.of(found.group("if").strip()));
        }
        if (found.group("each") != null) {
            return of(found, Kind.EACH, found.group("each"), Optional.empty());
        }
        if (found.group("tag") != null) {
            return of(found, Kind.TAG, found.group("tag"), Optional.ofNullable(found.group("fallback")));
        }
        return of(found, found.group("else") != null ? Kind.ELSE : Kind.END, "", Optional.empty());
    }

    private static Token of(Matcher found, Kind kind, String name, Optional<String> rest) {
        return new Token(found.start(), found.group(), kind, name, rest);
    }
}
