package io.buyerstatus.pages.buyer.review;

import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is published of reviews as data: for tables, for search engines, and as a picture. */
public final class ReviewFiles {
    private static final int MOST_OF_A_NAME = 40;
    private static final int USUAL_WIDTH = 260;
    private static final int EDGE = 16;
    private static final int STAR = 20;
    private static final double WIDE = 7.2;
    private static final double WIDE_BOLD = 9;

    /** What a cell begins with that spreadsheets take for a formula, in East Asian widths, too. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private ReviewFiles() {}

    /**
     * A table (RFC 4180), the shop's reviews first to last as they come. A cell that a spreadsheet would take for a formula, also by
     * letters of full width, begins with an apostrophe.
     */
    public static String csv(List<ShelvedReview> reviews) {
        return Stream.concat(
                        Stream.of(List.of("id", "written", "changed", "stars", "name", "language", "words", "answer")),
                        reviews.stream().map(ReviewFiles::row))
                .map(row -> row.stream().map(ReviewFiles::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> row(ShelvedReview review) {
        return List.of(
                review.id(),
                review.at().toString(),
                review.changedAt().map(Object::toString).orElse(""),
                String.valueOf(review.opinion().stars().count()),
                review.name(),
                review.language().tag(),
                review.opinion().words(),
                review.answer().map(answer -> answer.text()).orElse(""));
    }

    private static String cell(String text) {
        String clean = CleanText.printable(text);
        String safe = !clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /**
     * A product's reviews as linked data (schema.org). Search engines show stars of products only: of a shop's own reviews of itself, put
     * on its own pages, Google has shown none since September 2019. A review that bears no name counts, and is not among the single ones:
     * each of those has an author.
     *
     * @param reviews of this product, at least one
     */
    public static String product(String name, String sku, Tally tally, List<ShelvedReview> reviews) {
        String each = reviews.stream()
                .filter(review -> !CleanText.printable(review.name()).isBlank())
                .map(ReviewFiles::review)
                .collect(Collectors.joining(","));
        return "{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":" + json(name) + ",\"sku\":"
                + json(sku)
                + ",\"aggregateRating\":{\"@type\":\"AggregateRating\",\"ratingValue\":\"" + tally.average()
                + "\",\"bestRating\":\"" + Stars.MOST + "\",\"worstRating\":\"1\",\"reviewCount\":" + tally.count()
                + "}"
                + (each.isEmpty() ? "" : ",\"review\":[" + each + "]") + "}";
    }

    private static String review(ShelvedReview review) {
        String words = review.opinion().words();
        return "{\"@type\":\"Review\",\"author\":{\"@type\":\"Person\",\"name\":" + json(review.name())
                + "},\"datePublished\":" + json(review.at().toString().substring(0, 10))
                + (words.isBlank() ? "" : ",\"reviewBody\":" + json(words))
                + ",\"reviewRating\":{\"@type\":\"Rating\",\"ratingValue\":\""
                + review.opinion().stars().count() + "\",\"bestRating\":\"" + Stars.MOST + "\",\"worstRating\":\"1\"}}";
    }

    /** A JSON text that may stand in a page's script element: nothing in it ends that, or a line of JavaScript. */
    static String json(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        CleanText.printable(text).chars().forEach(unit -> {
            if (unit == '"'
                    || unit == '\\'
                    || unit == '<'
                    || unit == '>'
                    || unit == '&'
                    || unit < ' '
                    || unit == 0x2028
                    || unit == 0x2029) {
                json.append("\\u%04x".formatted(unit));
            } else {
                json.append((char) unit);
            }
        });
        return json.append('"').toString();
    }

    /** The average as a picture that needs nothing from anywhere. */
    public static String badge(EffectiveSettings settings, PageLanguage language, Tally tally) {
        Texts texts = Texts.in(language);
        String words = PublishedPages.average(tally, texts) + ", " + texts.count("reviews.count", tally.count());
        String shop = PageFrames.name(settings);
        String name = CleanText.cut(shop, MOST_OF_A_NAME);
        int width = Math.max(USUAL_WIDTH, Math.max(wide(name, WIDE_BOLD), STAR + wide(words, WIDE)));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%4$s" height="72" viewBox="0 0 %4$s 72" role="img" aria-label="%1$s">\
                <title>%1$s</title><rect x="0.5" y="0.5" width="%5$s" height="71" rx="12" fill="#ffffff" stroke="#c4beb1"/>\
                <text x="16" y="28" font-family="system-ui,sans-serif" font-size="14" font-weight="600" fill="#191b1f">%2$s</text>\
                <text x="16" y="52" font-family="system-ui,sans-serif" font-size="13" fill="#5c6068">\
                <tspan fill="#7d4a00" font-size="16">★</tspan> %3$s</text></svg>
                """.formatted(xml(shop + ": " + words), xml(name), xml(words), width, width - 1);
    }

    /** As wide as a line gets in any font that a machine may have; a picture measures none. */
    private static int wide(String line, double each) {
        return 2 * EDGE + (int) Math.ceil(line.codePointCount(0, line.length()) * each);
    }

    /** Text for XML 1.0: what it cannot carry was taken out before. */
    static String xml(String text) {
        return CleanText.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
