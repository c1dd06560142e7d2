package io.buyerstatus.functions.picturecopies;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.picture.PictureItems;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.copy.CopyDocument;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.copy.CopyPicture;
import io.buyerstatus.core.picture.copy.PictureSource;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.scheduling.GuardedRows;
import io.buyerstatus.core.scheduling.Jobs;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemoryJobs;
import io.buyerstatus.core.testing.InMemoryPictureStore;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches of the copier's own stream as Lambda hands them over, read by its own serializer. */
final class PictureCopiesHandlerTest {
    /** The picture of the sample. */
    private static final URI ORIGINAL = URI.create("https://nordlicht-keramik.example/bilder/kanne.jpg");

    private static final URI OTHER = URI.create("https://nordlicht-keramik.example/bilder/tasse.jpg");
    private static final PictureKey KEY = PictureKey.item(DemoShop.SHOP, ORIGINAL);
    private static final Context A_MINUTE = Contexts.withTimeLeft(() -> 60_000);

    private final DemoShop shop = new DemoShop();
    private final Jobs<PictureKey, PictureCopy> jobs = InMemoryJobs.ofPictures();
    private final InMemoryPictureStore store = new InMemoryPictureStore();
    private final Jobs<DocumentKey, DocumentCopy> documents = InMemoryJobs.ofDocuments();
    private final InMemoryDocumentStore kept = new InMemoryDocumentStore();
    private final PictureCopiesHandler handler = handler(jobs, original -> new Fetched.Bytes(png()));

    @Test
    void whatIsHandedOverIsCopied() {
        jobs.put(job(ORIGINAL));

        assertThat(failures(handler.handleRequest(batch(), A_MINUTE))).isEmpty();

        assertThat(copy().state()).isEqualTo(PictureState.COPIED);
        assertThat(store.find(KEY)).map(StoredPicture::bytes).hasValueSatisfying(bytes -> assertThat(bytes)
                .isNotEmpty());
    }

    @Test
    void theSampleIsARowAsItIsHandedOver() {
        Instant at = Instant.parse("2026-11-18T08:12:02Z");
        Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> row =
                new HashMap<>(PictureItems.write(PictureCopy.wanted(DemoShop.SHOP, PictureVariant.ITEM, ORIGINAL, at)
                        .claimed(at)
                        .handedOver()));
        row.put("expiresAt", Values.number(at.plus(Duration.ofDays(3)).getEpochSecond()));

        assertThat(batch().getRecords())
                .extracting(record -> record.getDynamodb().getNewImage())
                .containsExactly(StreamImages.of(row));
    }

    @Test
    @Tag("BL-51")
    void thePictureOfAPackedParcelIsDrawnAnewAndKeptForMails() {
        DocumentCopy photo = DocumentCopy.wanted(DemoShop.ORDER, OrderDocument.photo(ORIGINAL), shop.clock.instant())
                .claimed(shop.clock.instant())
                .handedOver();
        documents.put(photo);

        assertThat(failures(handler.handleRequest(
                        batch(keys(
                                "demo#" + DemoShop.ORDER.key(),
                                "DOCUMENT#" + photo.key().key())),
                        A_MINUTE)))
                .isEmpty();

        DocumentCopy copy = documents.find(photo.key()).orElseThrow();
        assertThat(copy.content())
                .flatMap(content -> kept.find(DemoShop.SHOP, content))
                .hasValueSatisfying(stored -> assertThat(stored.bytes()).isNotEqualTo(png()));
    }

    @Test
    void theSameBatchTwiceCopiesOnce() {
        jobs.put(job(ORIGINAL));
        handler.handleRequest(batch(), A_MINUTE);
        PictureCopy once = copy();

        assertThat(failures(handler.handleRequest(batch(), A_MINUTE))).isEmpty();
        assertThat(copy()).isEqualTo(once);
    }

    @Test
    void whatIsNoPictureIsRefusedAndWhatIsNotThereWaits() {
        jobs.put(job(ORIGINAL));
        handler(jobs, original -> new Fetched.Bytes(new byte[] {1, 2, 3})).handleRequest(batch(), A_MINUTE);
        assertThat(copy().state()).isEqualTo(PictureState.REFUSED);

        jobs.put(job(ORIGINAL));
        handler(jobs, original -> new Fetched.Missed("no answer")).handleRequest(batch(), A_MINUTE);
        assertThat(copy().state()).isEqualTo(PictureState.WAITING);
    }

    @Test
    void aRowThatIsAboutNoPictureIsPassedOver() {
        jobs.put(job(ORIGINAL));
        DynamodbEvent batch = batch(
                keys("demo#" + DemoShop.ORDER.key(), "MESSAGE#x"),
                keys("NO SHOP#PICTURES", "COPY#x"),
                Map.of(),
                keys(ORIGINAL));

        assertThat(failures(handler.handleRequest(batch, A_MINUTE))).isEmpty();
        assertThat(copy().state()).isEqualTo(PictureState.COPIED);
    }

    @Test
    void evenAnErrorOfOnePictureHoldsUpNoOtherAndIsReported() {
        jobs.put(job(ORIGINAL));
        jobs.put(job(OTHER));
        PictureCopiesHandler broken = handler(jobs, original -> {
            if (original.equals(ORIGINAL)) {
                throw new OutOfMemoryError(Broken.GOSSIP);
            }
            return new Fetched.Bytes(png());
        });

        String log =
                Logs.of(() -> assertThat(failures(broken.handleRequest(batch(keys(ORIGINAL), keys(OTHER)), A_MINUTE)))
                        .containsExactly("0"));

        assertThat(log)
                .contains("left to the next try", "OutOfMemoryError")
                .doesNotContain(DemoShop.PERSONAL)
                .doesNotContain("kanne.jpg");
        assertThat(copy().state()).isEqualTo(PictureState.COPYING);
        assertThat(jobs.find(PictureKey.item(DemoShop.SHOP, OTHER))
                        .orElseThrow()
                        .state())
                .isEqualTo(PictureState.COPIED);
    }

    @Test
    void aTableThatIsDownIsReportedAndTheLogNamesNobody() {
        @SuppressWarnings("unchecked") // A proxy knows no type arguments.
        Jobs<PictureKey, PictureCopy> broken = Broken.port(Jobs.class);
        PictureCopiesHandler down = handler(broken, original -> new Fetched.Bytes(png()));

        String log =
                Logs.of(() -> assertThat(failures(down.handleRequest(batch(keys(ORIGINAL), keys(OTHER)), A_MINUTE)))
                        .hasSize(2));
        assertThat(log.split("left to the next try", -1)).hasSize(3);
        assertThat(log).doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    void whatThereIsNoTimeForIsHandedOverAgainFromThereOn() {
        jobs.put(job(ORIGINAL));
        jobs.put(job(OTHER));
        Context short39Seconds = Contexts.withTimeLeft(() -> 39_999);

        assertThat(failures(handler.handleRequest(batch(keys(OTHER), keys(ORIGINAL)), short39Seconds)))
                .containsExactly("1");

        assertThat(copy().state()).isEqualTo(PictureState.WANTED);
        assertThat(failures(handler.handleRequest(batch(keys(ORIGINAL)), short39Seconds)))
                .isEmpty();
        assertThat(copy().state()).isEqualTo(PictureState.COPIED);
    }

    private PictureCopy job(URI original) {
        return PictureCopy.wanted(DemoShop.SHOP, PictureVariant.ITEM, original, shop.clock.instant())
                .claimed(shop.clock.instant())
                .handedOver();
    }

    private PictureCopy copy() {
        return jobs.find(KEY).orElseThrow();
    }

    private static DynamodbEvent batch() {
        return Triggers.stream("picture-copies.stream");
    }

    /** The sample once for each of these rows, numbered from 0. */
    @SafeVarargs
    private static DynamodbEvent batch(Map<String, AttributeValue>... rows) {
        DynamodbEvent batch = batch();
        batch.setRecords(IntStream.range(0, rows.length)
                .mapToObj(at -> {
                    DynamodbStreamRecord record = batch().getRecords().getFirst();
                    record.getDynamodb().setKeys(rows[at]);
                    record.getDynamodb().setSequenceNumber(Integer.toString(at));
                    return record;
                })
                .toList());
        return batch;
    }

    private static Map<String, AttributeValue> keys(URI original) {
        return keys(
                "demo#PICTURES",
                "COPY#" + PictureKey.item(DemoShop.SHOP, original).key());
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

    private PictureCopiesHandler handler(GuardedRows<PictureKey, PictureCopy> rows, PictureSource source) {
        return new PictureCopiesHandler(new PictureCopiesWiring(
                new CopyPicture(rows, source, new ImageIoEncoder(), store, shop.clock),
                new CopyDocument(
                        documents, source, upload -> Optional.empty(), new ImageIoEncoder(), kept, shop.clock)));
    }
}
