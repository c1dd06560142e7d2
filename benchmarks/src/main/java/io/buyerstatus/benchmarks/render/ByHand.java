package io.buyerstatus.benchmarks.render;

/** The page as code: how fast it could be. */
final class ByHand {
    private static final int ROOM = 16_384;

    private final StringBuilder out = new StringBuilder(ROOM);

    private ByHand() {}

    static String page(PageData page) {
        ByHand hand = new ByHand();
        hand.markup("<!doctype html>\n<html lang=\"de\">\n<head><meta charset=\"utf-8\"><title>")
                .value(page.number())
                .markup(" – ")
                .value(page.shop())
                .markup("</title></head>\n<body>\n<h1>")
                .value(page.shop())
                .markup("</h1>\n<p>")
                .value(page.greeting())
                .markup("</p>\n<table>\n");
        page.lines().forEach(hand::line);
        hand.markup("</table>\n");
        page.parcels().forEach(hand::parcel);
        page.entries().forEach(hand::entry);
        return hand.markup("</body>\n</html>\n").out.toString();
    }

    private void line(PageData.LineData line) {
        markup("<tr><td>")
                .value(line.name())
                .markup("</td><td>")
                .value(line.sku())
                .markup("</td><td>")
                .value(line.quantity())
                .markup("</td><td>")
                .value(line.price())
                .markup("</td>");
        if (!line.note().isEmpty()) {
            markup("<td>").value(line.note()).markup("</td>");
        }
        markup("</tr>\n");
    }

    private void parcel(PageData.ParcelData parcel) {
        markup("<section>\n<h2>")
                .value(parcel.carrier())
                .markup(" ")
                .value(parcel.number())
                .markup("</h2>\n<a href=\"")
                .value(parcel.link())
                .markup("\">")
                .value(parcel.number())
                .markup("</a>\n<ol>\n");
        parcel.scans().forEach(this::scan);
        markup("</ol>\n</section>\n");
    }

    private void scan(PageData.ScanData scan) {
        markup("<li><time datetime=\"")
                .value(scan.at())
                .markup("\">")
                .value(scan.when())
                .markup("</time> ")
                .value(scan.status())
                .markup(" ")
                .value(scan.place())
                .markup("</li>\n");
    }

    private void entry(PageData.EntryData entry) {
        markup("<article><b>")
                .value(entry.author())
                .markup("</b> <time>")
                .value(entry.when())
                .markup("</time><p>")
                .value(entry.text())
                .markup("</p></article>\n");
    }

    private ByHand markup(String html) {
        out.append(html);
        return this;
    }

    private ByHand value(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#x27;");
                case '`' -> out.append("&#x60;");
                case '&' -> out.append("&amp;");
                case '=' -> out.append("&#x3D;");
                default -> out.append(character);
            }
        }
        return this;
    }
}
