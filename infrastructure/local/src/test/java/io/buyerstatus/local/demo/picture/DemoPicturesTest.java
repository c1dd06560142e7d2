package io.buyerstatus.local.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPicturesTest {
    private static final Pattern ARTICLE = Pattern.compile("sku: \"?([A-Z0-9-]+)");

    private final DemoPictures pictures = new DemoPictures();

    @ParameterizedTest
    @MethodSource
    void everyArticleThatTheDemoSellsHasItsPicture(String article) throws IOException {
        LocalResponse response = get(DemoPictures.path(article));

        assertThat(response.headers()).containsEntry("content-type", "image/png");
        assertThat(response.body()).hasSizeLessThan(40_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(response.body()))).isNotNull();
    }

    static Stream<String> everyArticleThatTheDemoSellsHasItsPicture() {
        return Stream.concat(
                Stream.of("logo", "logo-no"),
                Stream.of("de", "en", "nb", "over")
                        .flatMap(DemoPicturesTest::articles)
                        .distinct());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__local/shop/nothing.png", "/__local/shop", "/__local/shop/../settings.yaml"})
    void thereIsNoOther(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    private LocalResponse get(String path) {
        return pictures.handle(new LocalRequest("GET", path, Map.of(), Map.of(), new byte[0]));
    }

    private static Stream<String> articles(String orders) {
        try (InputStream yaml = Objects.requireNonNull(
                DemoPictures.class.getResourceAsStream("/io/buyerstatus/local/demo/orders-" + orders + ".yaml"))) {
            return ARTICLE
                    .matcher(new String(yaml.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
