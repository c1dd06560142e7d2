package io.buyerstatus.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.buyer.review.ReviewFiles;
import io.buyerstatus.pages.buyer.review.SellerReviewFeed;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * What is published of reviews as data, against what its readers publish (A10): schema.org's vocabulary, Google's rules for snippets of reviews
 * (developers.google.com/search/docs/appearance/structured-data/review-snippet), its feed of seller reviews, and RFC 4180. The facts stand here;
 * published files that may not be passed on are read from where somebody put them, with {@code -Dreview.schemas=FOLDER}: {@code schema.d.ts} of
 * schema-dts (npm, 2.1.0 was held against), {@code merchant_reviews.xsd} of Google.
 */
@Tag("G10")
final class PublishedDataTest {
    private static final String FOLDER = "review.schemas";
    private static final Instant WRITTEN = Instant.parse("2026-11-20T10:15:30.123Z");
    private static final List<String> WORDS = List.of(
            "Good",
            "",
            "  ",
            "</content></review>]]> & <x>",
            "\"quoted\",\r\nand, broken\nlines",
            "\u0000\u0007\uFFFE\uD800 control",
            "=1+1",
            "+1",
            "-1",
            "@A1",
            "\t=1",
            "\r=1",
            "\uFF1D1+1",
            "'=1",
            "\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD");

    private static List<ShelvedReview> reviews() {
        List<ShelvedReview> reviews = new ArrayList<>();
        for (String words : WORDS) {
            for (String name : List.of("Erika B.", "", "=B. & <Co>")) {
                reviews.add(new ShelvedReview(
                        "r" + reviews.size(),
                        Optional.of(new Product("p", "CUP", "Cup")),
                        WRITTEN,
                        reviews.size() % 2 == 0 ? Optional.empty() : Optional.of(WRITTEN.plusSeconds(60)),
                        new Opinion(new Stars(1 + reviews.size() % 5), words),
                        name,
                        new Language("de"),
                        Optional.<ReviewAct.Answer>empty()));
            }
        }
        return reviews;
    }

    private static Tally tally(List<ShelvedReview> reviews) {
        Tally tally = Tally.NONE;
        for (ShelvedReview review : reviews) {
            tally = tally.plus(review.opinion().stars(), 1);
        }
        return tally;
    }

    private static JsonNode product(List<ShelvedReview> reviews) {
        try {
            return new ObjectMapper().readTree(ReviewFiles.product("Cup \"<b>", "CUP", tally(reviews), reviews));
        } catch (IOException broken) {
            throw new AssertionError("no JSON", broken);
        }
    }

    @Test
    void a10LinkedDataIsOfSchemaOrgsVocabulary() {
        List<String> strange = new ArrayList<>();
        assertThat(product(reviews()).path("@context").asText()).isEqualTo("https://schema.org");
        check(Vocabulary.FACTS, product(reviews()), strange);
        assertThat(strange).isEmpty();
    }

    @Test
    void a10AStrangePropertyOrValueIsNoticed() throws IOException {
        List<String> strange = new ArrayList<>();
        check(
                Vocabulary.FACTS,
                new ObjectMapper()
                        .readTree("{\"@type\":\"Product\",\"stars\":5,\"review\":{\"@type\":\"Person\"},"
                                + "\"aggregateRating\":{\"@type\":\"AggregateRating\",\"reviewCount\":\"many\"}}"),
                strange);
        assertThat(strange).hasSize(3);
    }

    @Test
    void a10LinkedDataIsOfThePublishedVocabulary() throws IOException {
        Vocabulary published = Vocabulary.ofTypes(Files.readString(file("schema.d.ts")));
        List<String> strange = new ArrayList<>();
        check(published, product(reviews()), strange);
        assertThat(strange).isEmpty();
        Vocabulary.FACTS
                .properties()
                .forEach((type, properties) -> properties.forEach((name, values) -> assertThat(
                                published.values(type, name).orElse(Set.of()))
                        .as("%s.%s", type, name)
                        .containsAll(values)));
    }

    /** Each property is one of its type's, and each value of a type that the property takes. */
    private static void check(Vocabulary vocabulary, JsonNode node, List<String> strange) {
        String type = node.path("@type").asText();
        node.properties().stream()
                .filter(property -> !property.getKey().startsWith("@"))
                .forEach(property -> {
                    Optional<Set<String>> wanted = vocabulary.values(type, property.getKey());
                    List<JsonNode> values = new ArrayList<>();
                    if (property.getValue().isArray()) {
                        property.getValue().forEach(values::add);
                    } else {
                        values.add(property.getValue());
                    }
                    values.stream()
                            .filter(value ->
                                    wanted.filter(types -> fits(value, types)).isEmpty())
                            .forEach(value -> strange.add(type + "." + property.getKey() + " = " + value));
                    values.stream().filter(JsonNode::isObject).forEach(value -> check(vocabulary, value, strange));
                });
    }

    private static boolean fits(JsonNode value, Set<String> types) {
        if (value.isObject()) {
            return types.contains(value.path("@type").asText());
        }
        if (value.isIntegralNumber()) {
            return types.contains("Integer") || types.contains("Number");
        }
        return value.isTextual()
                && !value.asText().isBlank()
                && (types.contains("Text")
                        || (types.contains("Date") && value.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")));
    }

    @Test
    void a10GooglesRequiredAndRecommendedPropertiesAreThere() {
        JsonNode product = product(reviews());
        assertThat(product.path("name").asText()).isNotBlank();
        JsonNode average = product.path("aggregateRating");
        assertThat(average.path("ratingValue").asDouble())
                .isBetween(
                        average.path("worstRating").asDouble(),
                        average.path("bestRating").asDouble());
        assertThat(average.path("reviewCount").asInt()).isEqualTo(reviews().size());
        assertThat(product.path("review")).hasSize(reviews().size() * 2 / 3).allSatisfy(review -> {
            assertThat(review.at("/author/name").asText()).isNotBlank().hasSizeLessThan(100);
            assertThat(review.at("/reviewRating/ratingValue").asInt()).isBetween(1, 5);
            assertThat(review.at("/reviewRating/bestRating").asInt()).isEqualTo(5);
            assertThat(review.path("datePublished").asText()).isEqualTo("2026-11-20");
        });
    }

    @Test
    void a10WhereNobodyGaveANameTheAverageStandsAlone() {
        List<ShelvedReview> nameless =
                reviews().stream().filter(review -> review.name().isEmpty()).toList();
        assertThat(product(nameless).has("review")).isFalse();
        assertThat(product(nameless).at("/aggregateRating/reviewCount").asInt()).isEqualTo(nameless.size());
    }

    private static String feed(List<ShelvedReview> reviews, Map<String, Instant> gone) {
        return SellerReviewFeed.of(
                "demo",
                "Nordlicht & <Co>",
                URI.create("https://shop.example/?a=1&b=2"),
                URI.create("https://status.example/reviews/demo"),
                WRITTEN,
                reviews,
                gone);
    }

    private static void validate(Schema schema, String feed) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new StringReader(feed)));
    }

    private static Schema documented() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PublishedDataTest.class.getResource("seller-review-feed.xsd"));
    }

    @Test
    void a10TheFeedIsOfGooglesFormWhateverIsInIt() throws SAXException, IOException {
        Schema schema = documented();
        validate(schema, feed(reviews(), Map.of("x", WRITTEN, "y", WRITTEN)));
        validate(schema, feed(List.of(), Map.of()));
        validate(schema, feed(List.of(), Map.of("x", WRITTEN)));
        String good = feed(reviews(), Map.of("x", WRITTEN));
        for (String broken : List.of(
                good.replace("merchant_reviews/5.0\"", "merchant_reviews/4.0\""),
                good.replace("<deleted_review id", "<deleted_review mid=\"demo\" id"),
                good.replace(">after_fulfillment<", ">gift<"),
                good.replace("mid=\"demo\"", ""),
                good.replaceAll("<content>.*?</content>", ""))) {
            assertThat(broken).isNotEqualTo(good);
            assertThatThrownBy(() -> validate(schema, broken)).isInstanceOf(SAXException.class);
        }
    }

    @Test
    void a10TheFeedIsOfThePublishedSchema() throws SAXException, IOException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(file("merchant_reviews.xsd").toFile());
        validate(schema, feed(reviews(), Map.of("x", WRITTEN)));
        validate(schema, feed(List.of(), Map.of()));
    }

    private static Path file(String name) {
        String folder = System.getProperty(FOLDER, "");
        assumeTrue(!folder.isEmpty(), "needs published schemas: -D" + FOLDER + "=FOLDER");
        Path file = Path.of(folder, name);
        assumeTrue(Files.exists(file), "needs " + name + " in the folder of -D" + FOLDER);
        return file;
    }

    /** RFC 4180, section 2, by its grammar: every record ends, every field is quoted, and all have as many. */
    @Test
    void a10TheTableIsByTheLetterAndNoCellIsAFormula() {
        List<List<String>> rows = parsed(ReviewFiles.csv(reviews()));
        assertThat(rows).hasSize(reviews().size() + 1).allMatch(row -> row.size() == 8);
        assertThat(rows.stream().flatMap(List::stream))
                .allMatch(cell -> !cell.matches("(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*"));
        assertThat(rows.stream().map(row -> row.get(6)))
                .contains("\"quoted\",\r\nand, broken\nlines", "'=1+1", "'\uFF1D1+1", "'=1");
    }

    private static List<List<String>> parsed(String table) {
        Matcher field = Pattern.compile("\"((?:[^\"]|\"\")*)\"(,|\r\n)").matcher(table);
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        int at = 0;
        while (field.lookingAt()) {
            rows.getLast().add(field.group(1).replace("\"\"", "\""));
            if (field.group(2).equals("\r\n")) {
                rows.add(new ArrayList<>());
            }
            at = field.end();
            field.region(at, table.length());
        }
        assertThat(at).as("all of it is fields").isEqualTo(table.length());
        assertThat(rows.removeLast()).isEmpty();
        return rows;
    }
}
