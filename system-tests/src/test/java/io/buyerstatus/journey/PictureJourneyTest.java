package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.local.web.LocalResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** From an event that names a picture to the page that shows our copy of it. */
@OnSharedSystem
final class PictureJourneyTest {
    private static final Pattern SOURCE = Pattern.compile("<img[^>]* src=\"([^\"]*)\"");
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final Journey journey;

    PictureJourneyTest(Journey journey) {
        this.journey = journey;
        journey.system().pages().register("/__local/shop", request -> {
            ASKED.incrementAndGet();
            return new LocalResponse(200, Map.of("content-type", "image/png"), cup());
        });
    }

    @Test
    void aPictureIsCopiedOnceHoweverManyOrdersShowItAndPagesShowOurs() {
        URI original = journey.system().uri().resolve("/__local/shop/cup.png");
        URI page = placed(journey.story("demo-generic", "PIC-1"), original);
        placed(journey.story("demo-generic", "PIC-2"), original);
        journey.settle();

        assertThat(copy(original).state()).isEqualTo(PictureState.COPIED);
        assertThat(ASKED).hasValue(1);
        List<String> sources = SOURCE.matcher(journey.web().get(page).body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(sources)
                .contains(PictureKey.item(Journey.SHOP, original).path())
                .allMatch(source -> source.startsWith("/pictures/"));
        Web.Answer ours = journey.web()
                .get(page.resolve(PictureKey.item(Journey.SHOP, original).path()));
        assertThat(ours.status()).isEqualTo(200);
        assertThat(ours.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsEntry("cache-control", "public, max-age=31536000, immutable");
    }

    @Test
    void whatIsNotPublicIsRefusedAndTheOperatorSeesWhyWhileThePageShowsAStandIn() {
        URI metadata = URI.create("http://169.254.169.254/latest/meta-data/iam");
        URI page = placed(journey.story("demo-generic", "PIC-3"), metadata);
        journey.settle();

        PictureCopy refused = copy(metadata);
        assertThat(refused.state()).isEqualTo(PictureState.REFUSED);
        assertThat(refused.note()).endsWith("which is not public: link-local");
        String path = PictureKey.item(Journey.SHOP, metadata).path();
        assertThat(journey.web().get(page).body()).contains(path).doesNotContain("169.254");
        Web.Answer standIn = journey.web().get(page.resolve(path));
        assertThat(standIn.status()).isEqualTo(200);
        assertThat(standIn.headers()).containsEntry("cache-control", "public, max-age=30");
        assertThat(standIn)
                .usingRecursiveComparison()
                .ignoringFields("headers")
                .isEqualTo(journey.web().get(page.resolve("/pictures/nobody/nothing")));
    }

    private URI placed(Story story, URI picture) {
        journey.send(
                story.placed().replace("\"name\": \"Tasse\"", "\"name\": \"Tasse\", \"picture\": \"" + picture + "\""));
        return Journey.link(journey.awaitFirst(story.email()));
    }

    private PictureCopy copy(URI original) {
        return new DynamoPictureLedger(journey.dynamo(), journey.system().output("LedgerTable"))
                .find(PictureKey.item(Journey.SHOP, original))
                .orElseThrow();
    }

    private static byte[] cup() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
