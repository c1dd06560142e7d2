package io.buyerstatus.functions.picturecopies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.picture.PictureItems;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.copy.CopyDocument;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.ReferencedPictures;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.picture.copy.CopyPicture;
import io.buyerstatus.core.picture.copy.PictureSource;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemoryDocuments;
import io.buyerstatus.core.testing.InMemoryPictureStore;
import io.buyerstatus.core.testing.InMemoryPictures;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.StreamImages;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.pictures.encode.ImageIoEncoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches of the ledger's stream as Lambda hands them over, read by its own serializer. */
final class PictureCopiesHandlerTest {
    /** The picture that the sample's order names. */
    private static final URI ORIGINAL = URI.create("https://nordlicht-keramik.example/bilder/kanne.jpg");

    private static final PictureKey KEY = PictureKey.item(DemoShop.SHOP, ORIGINAL);
    private static final Context A_MINUTE = Contexts.withTimeLeft(() -> 60_000);

    private final DemoShop shop = new DemoShop();
    private final InMemoryPictures ledger = new InMemoryPictures();
    private final InMemoryPictureStore store = new InMemoryPictureStore();
    private final InMemoryDocuments documents = new InMemoryDocuments(shop.ledger);
    private final InMemoryDocumentStore kept = new InMemoryDocumentStore();
    private final PictureCopiesHandler handler = handler(ledger, original -> new Fetched.Bytes(png()));

    @Test
    void whatAnOrderNamesIsAskedForAndWhatIsAskedForIsCopied() {
        named();

        assertThat(failures(handler.handleRequest(batch(), A_MINUTE))).isEmpty();

        assertThat(copy().state()).isEqualTo(PictureState.COPIED);
        assertThat(store.find(KEY)).map(StoredPicture::bytes).hasValueSatisfying(bytes -> assertThat(bytes)
                .isNotEmpty());
    }

    @Test
    void theSamplesAreRowsAsTheLedgerWritesThem() {
        Instant at = Instant.parse("2026-11-18T08:12:01Z");
        ReferencedPictures named =
                new ReferencedPictures(id(), List.of(ORIGINAL), at, Optional.of(at.plus(Duration.ofMinutes(15))));

        assertThat(batch().getRecords())
                .extracting(record -> record.getDynamodb().getNewImage())
                .containsExactly(
                        StreamImages.of(PictureItems.write(named)),
                        StreamImages.of(PictureItems.write(
                                PictureCopy.wanted(DemoShop.SHOP, PictureVariant.ITEM, ORIGINAL, at.plusSeconds(1)))));
    }

    @Test
    @Tag("BL-51")
    void thePictureOfAPackedParcelIsDrawnAnewAndKeptForMails() {
        OrderDocument photo = OrderDocument.photo(ORIGINAL);
        DocumentCopy wanted = DocumentCopy.wanted(DemoShop.ORDER, photo, shop.clock.instant());
        documents.ask(wanted);
        DynamodbEvent batch = batch();
        DynamodbStreamRecord record = batch.getRecords().getFirst();
        record.getDynamodb()
                .setKeys(keys(
                        "demo#" + DemoShop.ORDER.key(),
                        "DOCUMENT#" + wanted.key().key()));
        batch.setRecords(List.of(record));

        assertThat(failures(handler.handleRequest(batch, A_MINUTE))).isEmpty();

        DocumentCopy copy = documents.find(wanted.key()).orElseThrow();
        assertThat(copy.content())
                .flatMap(content -> kept.find(DemoShop.SHOP, content))
                .hasValueSatisfying(stored -> assertThat(stored.bytes()).isNotEqualTo(png()));
    }

    @Test
    void theSameBatchTwiceCopiesOnce() {
        named();
        handler.handleRequest(batch(), A_MINUTE);
        PictureCopy once = copy();

        assertThat(failures(handler.handleRequest(batch(), A_MINUTE))).isEmpty();
        assertThat(copy()).isEqualTo(once);
    }

    @Test
    void whatIsNoPictureIsRefusedAndWhatIsNotThereWaits() {
        named();
        handler(ledger, original -> new Fetched.Bytes(new byte[] {1, 2, 3})).handleRequest(batch(), A_MINUTE);
        assertThat(copy().state()).isEqualTo(PictureState.REFUSED);

        InMemoryPictures other = new InMemoryPictures();
        other.ask(wanted());
        handler(other, original -> new Fetched.Missed("no answer")).handleRequest(batch(), A_MINUTE);
        assertThat(other.copies()).extracting(PictureCopy::state).containsExactly(PictureState.WAITING);
    }

    @Test
    void aRowThatIsAboutNoPictureIsPassedOver() {
        ledger.ask(wanted());
        DynamodbEvent batch = batch();
        DynamodbStreamRecord message = batch().getRecords().getFirst();
        message.getDynamodb().setKeys(keys("demo#" + DemoShop.ORDER.key(), "MESSAGE#x"));
        DynamodbStreamRecord broken = batch().getRecords().getFirst();
        broken.getDynamodb().setKeys(keys("NO SHOP#PICTURES", "COPY#x"));
        DynamodbStreamRecord keyless = batch().getRecords().getFirst();
        keyless.getDynamodb().setKeys(Map.of());
        batch.setRecords(List.of(message, broken, keyless, batch.getRecords().getLast()));

        assertThat(failures(handler.handleRequest(batch, A_MINUTE))).isEmpty();
        assertThat(copy().state()).isEqualTo(PictureState.COPIED);
    }

    @Test
    void evenAnErrorOfOnePictureHoldsUpNoOtherAndIsReported() {
        ledger.ask(wanted());
        PictureCopiesHandler broken =
                handler(ledger, Broken.port(PictureSource.class, new OutOfMemoryError(Broken.GOSSIP)));

        String log = Logs.of(() ->
                assertThat(failures(broken.handleRequest(batch(), A_MINUTE))).hasSize(1));

        assertThat(log)
                .contains("left to the next try", "OutOfMemoryError")
                .doesNotContain(DemoShop.PERSONAL)
                .doesNotContain("kanne.jpg");
        assertThat(copy().state()).isEqualTo(PictureState.COPYING);
    }

    @Test
    void aLedgerThatIsDownIsReportedAndTheLogNamesNobody() {
        PictureCopiesHandler down = handler(Broken.port(PictureLedger.class), original -> new Fetched.Bytes(png()));

        String log = Logs.of(() ->
                assertThat(failures(down.handleRequest(batch(), A_MINUTE))).hasSize(2));
        assertThat(log.split("left to the next try", -1)).hasSize(3);
        assertThat(log).doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    void whatThereIsNoTimeForIsHandedOverAgainFromThereOn() {
        named();
        DynamodbEvent batch = batch();
        Context short39Seconds = Contexts.withTimeLeft(() -> 39_999);

        assertThat(failures(handler.handleRequest(batch, short39Seconds)))
                .containsExactly(batch.getRecords().getLast().getDynamodb().getSequenceNumber());

        assertThat(copy().state()).isEqualTo(PictureState.WANTED);
        batch.setRecords(batch.getRecords().subList(1, 2));
        assertThat(failures(handler.handleRequest(batch, short39Seconds))).isEmpty();
        assertThat(copy().state()).isEqualTo(PictureState.COPIED);
    }

    /** The order of the sample named the picture, and nobody has asked for it yet. */
    private void named() {
        ledger.put(new ReferencedPictures(
                id(),
                List.of(ORIGINAL),
                shop.clock.instant(),
                Optional.of(shop.clock.instant().plus(Duration.ofMinutes(15)))));
    }

    private static ReferencedPictures.Id id() {
        String sort = requireNonNull(
                        batch().getRecords().getFirst().getDynamodb().getKeys().get("sk"))
                .getS();
        return new ReferencedPictures.Id(DemoShop.ORDER, sort.substring("PICTURES#".length()));
    }

    private PictureCopy wanted() {
        return PictureCopy.wanted(DemoShop.SHOP, PictureVariant.ITEM, ORIGINAL, shop.clock.instant());
    }

    private PictureCopy copy() {
        return ledger.find(KEY).orElseThrow();
    }

    private static DynamodbEvent batch() {
        return Triggers.stream("picture-copies.stream");
    }

    private static Map<String, AttributeValue> keys(String partition, String sort) {
        return Map.of("pk", new AttributeValue(partition), "sk", new AttributeValue(sort));
    }

    private static List<String> failures(StreamsEventResponse answer) {
        return answer.getBatchItemFailures().stream()
                .map(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private PictureCopiesHandler handler(PictureLedger rows, PictureSource source) {
        return new PictureCopiesHandler(new PictureCopiesWiring(
                new RequestPictureCopies(rows, shop.clock),
                new CopyPicture(rows, source, new ImageIoEncoder(), store, shop.clock),
                new CopyDocument(
                        documents,
                        source,
                        upload -> Optional.empty(),
                        new ImageIoEncoder(),
                        kept,
                        key -> {},
                        shop.clock)));
    }
}
