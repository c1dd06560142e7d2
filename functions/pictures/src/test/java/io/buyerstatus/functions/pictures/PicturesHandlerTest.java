package io.buyerstatus.functions.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.testing.InMemoryPictureStore;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests for pictures as the gateway hands them over, read by Lambda's own serializer. */
final class PicturesHandlerTest {
    /** The picture that the sample asks for. */
    private static final PictureKey KEY =
            PictureKey.item(DemoShop.SHOP, URI.create("https://nordlicht-keramik.example/bilder/kanne.jpg"));

    private static final byte[] PIXELS = {1, 2, 3, -1};

    private final InMemoryPictureStore store = new InMemoryPictureStore();
    private final PicturesHandler handler = new PicturesHandler(new PicturesWiring(store));

    @ParameterizedTest
    @EnumSource
    void aPictureIsServedToBeKeptForEver(StoredPicture.Type type) {
        store.put(KEY, new StoredPicture(type, PIXELS));

        APIGatewayV2HTTPResponse answer = handle(picture());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getIsBase64Encoded()).isTrue();
        assertThat(Base64.getDecoder().decode(answer.getBody())).isEqualTo(PIXELS);
        assertThat(answer.getHeaders())
                .containsEntry("content-type", type.mediaType())
                .containsEntry("cache-control", "public, max-age=31536000, immutable")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff");
    }

    @Test
    void whatIsNotThereYetIsAStandInThatIsAskedForAgainSoon() {
        APIGatewayV2HTTPResponse answer = handle(picture());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders())
                .containsEntry("content-type", "image/svg+xml")
                .containsEntry("cache-control", "public, max-age=30");
        assertThat(answer.getBody()).startsWith("<svg ");
    }

    @ParameterizedTest
    @CsvSource({"demo, ../../secrets", "NO SHOP, 0", "'', ''", "other, 00000000000000000000000000"})
    void whatIsNoPicturesNameLooksLikeOneThatIsNotThere(String shop, String picture) {
        APIGatewayV2HTTPResponse missing = handle(picture());

        APIGatewayV2HTTPResponse answer =
                handle(Requests.path(Requests.path(picture(), "shop", shop), "picture", picture));

        assertThat(answer.getStatusCode()).isEqualTo(missing.getStatusCode());
        assertThat(answer.getHeaders()).isEqualTo(missing.getHeaders());
        assertThat(answer.getBody()).isEqualTo(missing.getBody());
    }

    @Test
    void aStoreThatIsDownIsNoPictureThatIsMissingAndNobodyKeepsTheAnswer() {
        PicturesHandler down = new PicturesHandler(new PicturesWiring(Broken.port(PictureStore.class)));

        String log = Logs.of(() -> {
            APIGatewayV2HTTPResponse answer = down.handleRequest(picture(), Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(answer.getHeaders()).containsEntry("cache-control", "no-store");
            assertThat(answer.getBody()).isEmpty();
        });
        assertThat(log).contains("a picture could not be served").doesNotContain(List.of("Erika", "50667"));
    }

    private static APIGatewayV2HTTPEvent picture() {
        return Triggers.http("pictures.picture");
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }
}
