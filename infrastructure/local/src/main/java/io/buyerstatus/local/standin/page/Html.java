package io.buyerstatus.local.standin.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small pieces of HTML. Whatever comes from a message goes through {@link #escaped} or {@link #linked}. */
public final class Html {

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private Html() {}

    /** Text for the inside of an element or of a quoted attribute. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Escaped text in which web addresses can be followed. */
    static String linked(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        Matcher url = URL.matcher(text);
        int end = 0;
        while (url.find()) {
            String address = escaped(url.group());
            html.append(escaped(text.substring(end, url.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\" target=\"_blank\" rel=\"noopener noreferrer\">")
                    .append(address)
                    .append("</a>");
            end = url.end();
        }
        return html.append(escaped(text.substring(end))).toString();
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

    /** A whole page; {@code title} as plain text, {@code main} as HTML. */
    static String page(String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="%s">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), OutboxPages.STYLE_PATH, main);
    }
}
