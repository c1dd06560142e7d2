package io.buyerstatus.functions.duemessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.SweepDueDocuments;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.sending.SweepDueMessages;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.SweepDuePictures;
import io.buyerstatus.core.testing.InMemoryDocuments;
import io.buyerstatus.core.testing.InMemoryPictures;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schedule's call as Lambda hands it over, read by its own serializer. */
final class DueMessagesHandlerTest {
    private static final Context A_MINUTE = Contexts.withTimeLeft(() -> 60_000);

    private final DemoShop shop = new DemoShop();
    private final InMemoryPictures pictures = new InMemoryPictures();
    private final InMemoryDocuments documents = new InMemoryDocuments(shop.ledger);
    private final DueMessagesHandler handler = handler(shop.ledger, pictures);

    @Test
    void whatNobodyTookIsBroughtAgainAsItIsAndTheAnswerCountsIt() {
        Message before = confirmation();
        shop.clock.advance(Duration.ofMinutes(30));

        assertThat(handler.handleRequest(schedule(), A_MINUTE))
                .containsEntry("due", 1)
                .containsEntry("moved", 1)
                .containsEntry("finished", true);

        assertThat(confirmation()).isEqualTo(before);
        assertThat(confirmation().state()).isEqualTo(MessageState.PENDING);
        assertThat(shop.ledger.brought()).containsExactly(before.id());
    }

    @Test
    @Tag("G1")
    void whatShouldHaveLeftIsCountedForTheMetrics() {
        shop.clock.advance(Duration.ofMinutes(30));

        assertThat(Logs.of(() -> handler.handleRequest(schedule(), A_MINUTE)))
                .contains("messages: waiting 0 unhandled 1 unknown 0 failed 0 oldest 1800");
        assertThat(Logs.of(() -> handler.handleRequest(schedule(), A_MINUTE)))
                .contains("messages: waiting 0 unhandled 0 unknown 0 failed 0 oldest 0");
    }

    @Test
    void nothingDueIsNothingDone() {
        assertThat(handler.handleRequest(schedule(), A_MINUTE))
                .containsEntry("due", 0)
                .containsEntry("moved", 0)
                .containsEntry("finished", true);
    }

    @Test
    void picturesAreSweptAfterTheMessages() {
        long before = picture().revision();
        shop.clock.advance(Duration.ofHours(1));

        handler.handleRequest(schedule(), A_MINUTE);

        assertThat(pictures.copies()).singleElement().satisfies(copy -> assertThat(copy.revision())
                .isGreaterThan(before));
    }

    @Test
    void documentsAreSweptToo() {
        OrderDocument photo = OrderDocument.photo(URI.create("https://nordlicht-keramik.example/packed.jpg"));
        documents.ask(DocumentCopy.wanted(DemoShop.ORDER, photo, shop.clock.instant()));
        shop.clock.advance(Duration.ofHours(1));

        handler.handleRequest(schedule(), A_MINUTE);

        assertThat(documents.copies()).singleElement().satisfies(copy -> assertThat(copy.revision())
                .isEqualTo(2));
    }

    @Test
    void elevenSecondsBeforeTheEndTheRestIsLeftToTheNextMinute() {
        shop.clock.advance(Duration.ofMinutes(30));

        assertThat(handler.handleRequest(schedule(), Contexts.withTimeLeft(() -> 10_999)))
                .containsEntry("moved", 0)
                .containsEntry("finished", false);
        assertThat(handler.handleRequest(schedule(), Contexts.withTimeLeft(() -> 11_000)))
                .containsEntry("moved", 1)
                .containsEntry("finished", true);
    }

    @Test
    void aLedgerThatIsDownFailsTheRunSoThatItIsTriedAgainAndPicturesAreSweptAllTheSame() {
        long before = picture().revision();
        shop.clock.advance(Duration.ofHours(1));
        DueMessagesHandler down = handler(Broken.port(Ledger.class), pictures);

        assertThatIllegalStateException().isThrownBy(() -> down.handleRequest(schedule(), A_MINUTE));

        assertThat(pictures.copies()).singleElement().satisfies(copy -> assertThat(copy.revision())
                .isGreaterThan(before));
    }

    @Test
    void picturesThatCannotBeSweptStopNoMessageAndTheLogNamesNobody() {
        shop.clock.advance(Duration.ofMinutes(30));
        DueMessagesHandler down = handler(shop.ledger, Broken.port(PictureLedger.class));

        String log = Logs.of(
                () -> assertThat(down.handleRequest(schedule(), A_MINUTE)).containsEntry("moved", 1));

        assertThat(log)
                .contains("pictures could not be swept", "IllegalStateException")
                .doesNotContain(DemoShop.PERSONAL);
    }

    private Message confirmation() {
        return shop.messages(BuiltInTypes.ORDER_CONFIRMED).getFirst();
    }

    private PictureCopy picture() {
        URI original = URI.create("https://nordlicht-keramik.example/kanne.jpg");
        PictureCopy wanted = PictureCopy.wanted(DemoShop.SHOP, PictureVariant.ITEM, original, shop.clock.instant());
        assertThat(pictures.ask(wanted)).isTrue();
        return wanted;
    }

    @SuppressWarnings("unchecked") // what Lambda makes of JSON for a handler that takes a map
    private static Map<String, Object> schedule() {
        try (InputStream json = Triggers.json("due-messages.schedule")) {
            return JacksonFactory.getInstance().getSerializer(Map.class).fromJson(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DueMessagesHandler handler(Ledger ledger, PictureLedger pictureLedger) {
        return new DueMessagesHandler(new DueMessagesWiring(
                new SweepDueMessages(ledger, shop.clock),
                new SweepDuePictures(pictureLedger, shop.clock),
                new SweepDueDocuments(documents, shop.clock)));
    }
}
