package io.buyerstatus.integrations.shop.woocommerce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WooCommerce sends names as it prints them into pages: with named characters and now and then an element. Here
 * they become plain text.
 */
final class HtmlText {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z0-9]{2,8}));");

    /** The names of U+00A0 to U+00FF in their order (HTML 4, Latin-1). */
    private static final List<String> LATIN_1 = List.of(
            ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
                            + "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc "
                            + "Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde "
                            + "Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
                            + "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute "
                            + "icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml "
                            + "yacute thorn yuml")
                    .split(" "));

    private static final Map<String, Integer> NAMED = named();

    private HtmlText() {}

    /** The text that a browser would show; entities that do not exist stay as they are. */
    static String decode(String html) {
        if (html.indexOf('&') < 0 && html.indexOf('<') < 0) {
            return html;
        }
        String untagged = TAG.matcher(html).replaceAll(" ");
        return ENTITY.matcher(untagged).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult entity) {
        Integer codePoint = NAMED.get(String.valueOf(entity.group(3)));
        if (entity.group(1) != null) {
            codePoint = Integer.valueOf(entity.group(1));
        } else if (entity.group(2) != null) {
            codePoint = Integer.valueOf(entity.group(2), 16);
        }
        return codePoint != null && isCharacter(codePoint) ? Character.toString(codePoint) : entity.group();
    }

    private static boolean isCharacter(int codePoint) {
        return codePoint > 0
                && Character.isValidCodePoint(codePoint)
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        for (int at = 0; at < LATIN_1.size(); at++) {
            named.put(LATIN_1.get(at), 0xa0 + at);
        }
        named.putAll(Map.of("amp", 0x26, "lt", 0x3c, "gt", 0x3e, "quot", 0x22, "apos", 0x27));
        named.putAll(Map.of("ndash", 0x2013, "mdash", 0x2014, "hellip", 0x2026, "bull", 0x2022, "euro", 0x20ac));
        named.putAll(Map.of("lsquo", 0x2018, "rsquo", 0x2019, "sbquo", 0x201a, "ldquo", 0x201c, "rdquo", 0x201d));
        named.putAll(Map.of("bdquo", 0x201e, "lsaquo", 0x2039, "rsaquo", 0x203a, "trade", 0x2122, "prime", 0x2032));
        named.putAll(Map.of("ensp", 0x2002, "emsp", 0x2003, "thinsp", 0x2009, "zwnj", 0x200c, "zwj", 0x200d));
        named.putAll(Map.of("OElig", 0x152, "oelig", 0x153, "Scaron", 0x160, "scaron", 0x161, "Prime", 0x2033));
        named.putAll(Map.of("minus", 0x2212, "rarr", 0x2192, "larr", 0x2190, "le", 0x2264, "ge", 0x2265));
        return Map.copyOf(named);
    }
}
