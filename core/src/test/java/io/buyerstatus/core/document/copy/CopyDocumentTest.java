package io.buyerstatus.core.document.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.SweepDueDocuments;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.document.copy.CopyDocument.Result;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.picture.copy.PictureEncoder.Encoded;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemoryDocuments;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.MutableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CopyDocumentTest {
    private static final OrderKey ORDER = new OrderKey(new ShopId("demo"), "0123456789abcdefghjkmnpqrs");
    private static final OrderDocument INVOICE =
            new OrderDocument(DocumentUse.INVOICE, "INVOICE RE-17", URI.create("https://shop.example/re-17.pdf"));
    private static final DocumentKey KEY = DocumentKey.of(ORDER, INVOICE);
    private static final byte[] PDF = "%PDF-1.7 as it is \u00e4".getBytes(StandardCharsets.UTF_8);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T20:15:30Z"));
    private final InMemoryDocuments documents = new InMemoryDocuments(new InMemoryLedger());
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Map<Upload, byte[]> uploads = new HashMap<>();
    private final Deque<Fetched> answers = new ArrayDeque<>();
    private final CopyDocument copier = new CopyDocument(
            documents,
            original -> answers.remove(),
            upload -> Optional.ofNullable(uploads.get(upload)),
            (bytes, use) -> new Encoded.Done(
                    new StoredPicture(StoredPicture.Type.JPEG, new byte[] {(byte) bytes.length}), "pixels only"),
            store,
            clock);
    private final SweepDueDocuments sweep = new SweepDueDocuments(documents, clock);

    @BeforeEach
    void isWanted() {
        documents.ask(DocumentCopy.wanted(ORDER, INVOICE, clock.instant()));
    }

    @Test
    @Tag("C28")
    void aDocumentIsStoredAsItCame() {
        answers.add(new Fetched.Bytes(PDF));
        assertThat(copier.copy(KEY)).isEqualTo(new Result.Moved(DocumentState.STORED, "PDF of 20 bytes"));
        StoredDocument stored =
                store.find(ORDER.shop(), row().content().orElseThrow()).orElseThrow();
        assertThat(stored.bytes()).isEqualTo(PDF);
        assertThat(row().due()).isEmpty();
    }

    @Test
    void whatIsStoredIsNeverFetchedAgain() {
        answers.add(new Fetched.Bytes(PDF));
        copier.copy(KEY);
        assertThat(copier.copy(KEY)).isEqualTo(new Result.NotMine());
        assertThatThrownBy(() -> row().askedAgain(clock.instant())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("C30")
    void aLogInPageIsNoDocument() {
        answers.add(new Fetched.Bytes("<!doctype html><form action=/login>".getBytes(StandardCharsets.UTF_8)));
        assertThat(copier.copy(KEY))
                .isEqualTo(new Result.Moved(DocumentState.REFUSED, "a web page (HTML), not a document"));
        clock.advance(Duration.ofDays(4));
        assertThat(sweep.sweep(() -> false).due()).isZero();
    }

    @Test
    @Tag("C30")
    void anExcuseInPlainTextIsNoInvoice() {
        answers.add(new Fetched.Bytes("Not authorised".getBytes(StandardCharsets.UTF_8)));
        assertThat(copier.copy(KEY)).isEqualTo(new Result.Moved(DocumentState.REFUSED, "plain text, not a document"));
    }

    @Test
    @Tag("C29")
    void whatIsTooLargeStaysALink() {
        answers.add(new Fetched.Bytes(Arrays.copyOf(PDF, StoredDocument.LARGEST + 1)));
        copier.copy(KEY);
        assertThat(row().state()).isEqualTo(DocumentState.TOO_LARGE);
        documents.replace(row().askedAgain(clock.instant()));
        answers.add(new Fetched.TooLarge("it is larger than 8 MiB"));
        copier.copy(KEY);
        assertThat(row().state()).isEqualTo(DocumentState.TOO_LARGE);
        documents.replace(row().askedAgain(clock.instant()));
        answers.add(new Fetched.Bytes(Arrays.copyOf(PDF, StoredDocument.LARGEST)));
        copier.copy(KEY);
        assertThat(row().state()).isEqualTo(DocumentState.STORED);
    }

    @Test
    @Tag("C31")
    @Tag("BL-51")
    void thePictureOfAParcelIsKeptAsWeDrawIt() {
        OrderDocument photo = OrderDocument.photo(URI.create("https://shop.example/packed.jpg"));
        documents.ask(DocumentCopy.wanted(ORDER, photo, clock.instant()));
        answers.add(new Fetched.Bytes(new byte[7]));
        copier.copy(DocumentKey.of(ORDER, photo));
        DocumentCopy row = documents.find(DocumentKey.of(ORDER, photo)).orElseThrow();
        StoredDocument stored =
                store.find(ORDER.shop(), row.content().orElseThrow()).orElseThrow();
        assertThat(stored.bytes()).containsExactly(7);
        assertThat(stored.content().type()).isEqualTo(DocumentType.JPEG);
    }

    @Test
    @Tag("C31")
    void whatAPackingStationUploadsIsFoundWithinAMinute() {
        Upload upload = new Upload(ORDER, "0123456789abcdefghjkmnpqrs");
        OrderDocument photo = OrderDocument.photo(upload.address());
        DocumentKey key = DocumentKey.of(ORDER, photo);
        documents.ask(DocumentCopy.wanted(ORDER, photo, clock.instant()));
        copier.copy(key);
        clock.advance(Duration.ofMinutes(1));
        sweep.sweep(() -> false);
        uploads.put(upload, new byte[9]);
        copier.copy(key);
        assertThat(documents.find(key).orElseThrow().state()).isEqualTo(DocumentState.STORED);
    }

    @Test
    @Tag("C31")
    void whatNobodyUploadsInTimeIsGivenUp() {
        OrderDocument photo = OrderDocument.photo(URI.create("upload:0123456789abcdefghjkmnpqrs"));
        DocumentKey key = DocumentKey.of(ORDER, photo);
        Instant begin = clock.instant();
        documents.ask(DocumentCopy.wanted(ORDER, photo, begin));
        do {
            copier.copy(key);
            clock.advance(Duration.ofMinutes(1));
            sweep.sweep(() -> false);
        } while (documents.find(key).orElseThrow().state() != DocumentState.FAILED);
        assertThat(Duration.between(begin, clock.instant())).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(15));
    }

    @Test
    @Tag("C31")
    void anUploadIsItsOrdersAndNeverADocument() {
        OrderKey other = new OrderKey(ORDER.shop(), "zzzzzzzzzzzzzzzzzzzzzzzzzz");
        Upload upload = new Upload(other, "0123456789abcdefghjkmnpqrs");
        uploads.put(upload, PDF);
        OrderDocument photo = OrderDocument.photo(upload.address());
        documents.ask(DocumentCopy.wanted(ORDER, photo, clock.instant()));
        copier.copy(DocumentKey.of(ORDER, photo));
        assertThat(documents.find(DocumentKey.of(ORDER, photo)).orElseThrow().state())
                .isEqualTo(DocumentState.WAITING);
        OrderDocument invoice = new OrderDocument(DocumentUse.INVOICE, "INVOICE 1", upload.address());
        documents.ask(DocumentCopy.wanted(other, invoice, clock.instant()));
        answers.add(new Fetched.Refused("no address of the web"));
        copier.copy(DocumentKey.of(other, invoice));
        assertThat(documents.find(DocumentKey.of(other, invoice)).orElseThrow().state())
                .isEqualTo(DocumentState.REFUSED);
    }

    @Test
    void aMissIsTriedAgainAndInTheEndGivenUp() {
        int fetches = 0;
        while (row().state() != DocumentState.FAILED) {
            answers.add(new Fetched.Missed("HTTP 503"));
            copier.copy(KEY);
            fetches++;
            row().due().ifPresent(due -> {
                clock.set(due);
                assertThat(sweep.sweep(() -> false).moved()).isEqualTo(1);
            });
        }
        assertThat(fetches).isEqualTo(8);
        assertThat(row().note()).isEqualTo("gave up: HTTP 503");
    }

    @Test
    void whoDiesWhileFetchingIsFoundOutWhenItsLeaseEnds() {
        assertThatThrownBy(() -> copier.copy(KEY)).isInstanceOf(NoSuchElementException.class);
        assertThat(copier.copy(KEY)).isEqualTo(new Result.NotMine());
        clock.advance(Duration.ofMinutes(11));
        sweep.sweep(() -> false);
        clock.advance(Duration.ofMinutes(2));
        sweep.sweep(() -> false);
        answers.add(new Fetched.Bytes(PDF));
        copier.copy(KEY);
        assertThat(row().state()).isEqualTo(DocumentState.STORED);
    }

    private DocumentCopy row() {
        return documents.find(KEY).orElseThrow();
    }
}
