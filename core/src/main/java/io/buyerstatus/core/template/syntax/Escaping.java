package io.buyerstatus.core.template.syntax;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a value is written where it stands, so that it is nothing but a value there. */
public final class Escaping {
    private Escaping() {}

    /** For the text of HTML, and for attributes in quotes of either kind. */
    public static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                default -> escaped.append(sign);
            }
        }
        return escaped.toString();
    }

    /** For a part of an address (RFC 3986, 2.1). */
    public static String urlPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** In one line: what breaks lines becomes a space. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** For HTML, in the form that its place wants; a text of several lines keeps them between elements. */
    public static String inHtml(Place place, String text) {
        return switch (place) {
            case HTML_TEXT, LINK_TEXT -> html(text).replace("\n", "<br>");
            case ATTRIBUTE, URL -> html(line(text));
            case URL_PART -> html(urlPart(line(text)));
            case SUBJECT, SMS, PLAIN -> throw new IllegalArgumentException(place + " is no place in HTML");
        };
    }
}
