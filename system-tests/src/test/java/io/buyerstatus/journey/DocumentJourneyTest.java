package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.DynamoShopFiles;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.document.S3Quarantine;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.document.AttachmentSource;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.document.attachment.AttachedFiles;
import io.buyerstatus.core.document.attachment.StoredAttachments;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.local.web.LocalResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an event that names a document to the bytes that a mail brings along. */
@OnSharedSystem
final class DocumentJourneyTest {
    private static final byte[] PDF = "%PDF-1.7 Rechnung \u00fcber 62,90".getBytes(StandardCharsets.UTF_8);
    private static final String UPLOAD = "0123456789abcdefghjkmnpqrs";
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final Journey journey;

    DocumentJourneyTest(Journey journey) {
        this.journey = journey;
        journey.system().pages().register("/__local/office", request -> switch (request.path()) {
            case "/__local/office/invoice.pdf" -> {
                ASKED.incrementAndGet();
                yield new LocalResponse(200, Map.of("content-type", "text/plain"), PDF);
            }
            default -> LocalResponse.text(200, "<!doctype html><form action=/login>");
        });
    }

    @Test
    @Tag("C28")
    @Tag("BL-51")
    void anInvoiceAndAnUploadedPictureAreThereWhenAMailWantsThem() throws Exception {
        Story story = journey.story("demo-generic", "DOC-1");
        OrderKey order = key(story);
        Upload upload = new Upload(order, UPLOAD);
        byte[] picture = picture();
        URI address = new S3Quarantine(AwsClients.s3(Patience.OF_WORK), bucket())
                .prepare(upload, "image/png", picture.length);
        journey.send(story.placed());
        journey.sendInOrder(
                issued(story, "invoice.pdf"),
                story.event(
                        "parcel.photographed",
                        "photo",
                        25,
                        "{\"shipment\": \"P1\", \"picture\": \"" + upload.address() + "\"}"),
                story.sent());
        assertThat(files(order))
                .isEqualTo(new AttachedFiles.Missing("parcel cannot be had yet: nobody uploaded it yet"));

        put(address, picture);
        journey.travel(Duration.ofMinutes(2));

        assertThat(files(order)).isInstanceOfSatisfying(AttachedFiles.Complete.class, complete -> {
            assertThat(complete.files()).extracting(Attachment::fileName).containsExactly("RE-DOC-1.pdf", "parcel.jpg");
            assertThat(complete.files().getFirst().bytes()).isEqualTo(PDF);
            assertThat(complete.files().getLast().bytes()).isNotEqualTo(picture);
        });
        assertThat(ASKED).hasValue(1);
    }

    @Test
    @Tag("C30")
    void aLogInPageIsRefusedAndTheReasonKept() {
        Story story = journey.story("demo-generic", "DOC-2");
        journey.send(story.placed());
        journey.sendInOrder(issued(story, "login"));
        OrderDocument invoice = OrderDocument.all(view(key(story)).order()).getFirst();
        DocumentCopy copy = ledger().find(DocumentKey.of(key(story), invoice)).orElseThrow();
        assertThat(copy.state()).isEqualTo(DocumentState.REFUSED);
        assertThat(copy.note()).isEqualTo("a web page (HTML), not a document");
    }

    private String issued(Story story, String page) {
        URI url = journey.system().uri().resolve("/__local/office/" + page);
        return story.event(
                "invoice.issued",
                "invoice",
                15,
                "{\"kind\": \"invoice\", \"number\": \"RE-" + story.number() + "\", \"url\": \"" + url + "\"}");
    }

    private AttachedFiles files(OrderKey order) {
        StoredAttachments source = new StoredAttachments(
                ledger(),
                new S3DocumentStore(AwsClients.s3(Patience.OF_WORK), bucket()),
                new DynamoShopFiles(journey.dynamo(), journey.system().output("LedgerTable")),
                journey.system().clock());
        return AttachedFiles.of(
                source,
                new AttachmentSource.Bringing(
                        new MessageId(new Subject.OfOrder(order), "0".repeat(26)), view(order), Optional.empty()),
                List.of(new AttachmentRule.OfInvoice(false), new AttachmentRule.Photo()));
    }

    private OrderView view(OrderKey order) {
        return OrderView.of(
                DynamoOrderStore.readOnly(journey.dynamo(), journey.system().output("OrdersTable"))
                        .find(order)
                        .orElseThrow(),
                List.of(),
                false);
    }

    private DynamoDocumentLedger ledger() {
        return new DynamoDocumentLedger(journey.dynamo(), journey.system().output("LedgerTable"));
    }

    private String bucket() {
        return journey.system().output("DocumentsBucket");
    }

    private static OrderKey key(Story story) {
        return OrderKey.of(Journey.SHOP, new ConnectionId("demo-generic"), story.subject());
    }

    private static void put(URI address, byte[] picture) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("content-type", "image/png")
                            .PUT(HttpRequest.BodyPublishers.ofByteArray(picture))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
