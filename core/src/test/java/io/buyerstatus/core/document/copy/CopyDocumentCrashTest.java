package io.buyerstatus.core.document.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.SweepDueDocuments;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.picture.copy.PictureEncoder.Encoded;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.scheduling.Jobs;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemoryDocuments;
import io.buyerstatus.core.testing.InMemoryJobs;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.sample.Samples;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever call is the last one, of who hands over, of the copier, or of who takes its outcome down, done or not: the document is there in the end, and what waited for it was woken. */
@Tag("C25")
class CopyDocumentCrashTest {
    private static final OrderKey ORDER = new OrderKey(new ShopId("demo"), "0123456789abcdefghjkmnpqrs");
    private static final OrderDocument INVOICE =
            new OrderDocument(DocumentUse.INVOICE, "INVOICE 1", URI.create("https://shop.example/1.pdf"));
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    private static final int NEVER = 1000;

    private int steps;
    private int last = NEVER;

    /** The function's end, in the middle of something. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void whoeverDiesWhereverItIsStoredInTheEnd() {
        int died = 0;
        for (last = 0; lives(); last++) {
            died++;
        }
        // Before and after each of: find, claim, put; find, claim, fetch, store, replace; find, find, confirm.
        assertThat(died).isEqualTo(22);
    }

    /** One document's life with a death at a step; answers whether there was one. */
    private boolean lives() {
        MutableClock clock = new MutableClock(Instant.parse("2026-11-21T20:15:30Z"));
        InMemoryLedger messages = new InMemoryLedger();
        InMemoryDocuments rows = new InMemoryDocuments(messages);
        InMemoryDocumentStore store = new InMemoryDocumentStore();
        DocumentCopy wanted = DocumentCopy.wanted(ORDER, INVOICE, clock.instant());
        rows.ask(wanted);
        Message waiting = Samples.message(ORDER, "a", clock.instant())
                .pending(clock.instant())
                .waiting("the invoice is being fetched", clock.instant());
        messages.create(waiting);
        steps = 0;
        int deathly = last;
        InMemoryJobs<DocumentKey, DocumentCopy> jobs = InMemoryJobs.ofDocuments();
        boolean died = dies(rows, jobs, store, clock, wanted.key());
        last = NEVER;
        for (int hours = 0; hours < 4; hours++) {
            clock.advance(Duration.ofHours(1));
            new SweepDueDocuments(rows, clock).sweep(() -> false);
            all(rows, jobs, store, clock, wanted.key());
        }
        last = deathly;
        DocumentCopy row = rows.find(wanted.key()).orElseThrow();
        assertThat(row.state()).as("died at " + deathly).isEqualTo(DocumentState.STORED);
        assertThat(store.find(ORDER.shop(), row.content().orElseThrow()).map(StoredDocument::bytes))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(PDF));
        assertThat(messages.find(waiting.id()).orElseThrow().state()).isEqualTo(MessageState.PENDING);
        return died;
    }

    private boolean dies(
            DocumentLedger rows,
            Jobs<DocumentKey, DocumentCopy> jobs,
            DocumentStore store,
            MutableClock clock,
            DocumentKey key) {
        try {
            all(rows, jobs, store, clock, key);
            return false;
        } catch (Died here) {
            return true;
        }
    }

    @SuppressWarnings("unchecked") // A proxy knows no type arguments.
    private void all(
            DocumentLedger rows,
            Jobs<DocumentKey, DocumentCopy> jobs,
            DocumentStore store,
            MutableClock clock,
            DocumentKey key) {
        Jobs<DocumentKey, DocumentCopy> between = dying(Jobs.class, jobs);
        HandOverDocument desk = new HandOverDocument(dying(DocumentLedger.class, rows), between, printed -> {}, clock);
        desk.next(key);
        copier(between, store, clock).copy(key);
        desk.next(key);
    }

    private CopyDocument copier(Jobs<DocumentKey, DocumentCopy> jobs, DocumentStore store, MutableClock clock) {
        return new CopyDocument(
                jobs,
                original -> {
                    step();
                    step();
                    return new Fetched.Bytes(PDF);
                },
                upload -> Optional.empty(),
                (bytes, use) -> new Encoded.Refused("no picture"),
                dying(DocumentStore.class, store),
                clock);
    }

    private void step() {
        if (steps++ == last) {
            throw new Died();
        }
    }

    /** Dies before a call, or after it, when nobody hears of it any more. */
    private <T> T dying(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            step();
            try {
                Object answer = method.invoke(real, args);
                step();
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
