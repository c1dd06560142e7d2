package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.testing.sample.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@link DocumentLedger} does with what orders' commits, and others, put into it. */
public abstract class DocumentLedgerContract {
    private static final URI PHOTO = URI.create("https://shop.example/packed.jpg?v=1&size=%C3%A4");
    private static final Duration LAG = Duration.ofSeconds(20);

    private final OrderKey key = Fresh.order();
    private final Instant hour = Fresh.hour();

    protected abstract OrderStore orders();

    /** The messages that the orders' commits write. */
    protected abstract Ledger ledger();

    /** The rows that the orders' commits write to. */
    protected abstract DocumentLedger documents();

    @Test
    void whatAnEventNamesIsWantedInItsOwnTransaction() {
        OrderChange change = photographed(Optional.empty(), "a");
        assertThat(orders().commit(change)).isEqualTo(Commit.DONE);
        DocumentCopy wanted = change.newDocuments().getFirst();
        assertThat(documents().find(wanted.key())).contains(wanted);
        assertThat(photographed(orders().find(key), "b").newDocuments()).isEmpty();
        assertThat(orders().find(key).orElseThrow().facts())
                .isEqualTo(change.after().facts());
    }

    @Test
    void ofTwoWhoReplaceARowTheFirstSucceeds() {
        DocumentCopy wanted = wanted("one", hour);
        assertThat(documents().replace(wanted.claimed(hour))).isFalse();
        assertThat(documents().ask(wanted)).isTrue();
        assertThat(documents().ask(wanted)).isFalse();
        assertThat(documents().replace(wanted.claimed(hour))).isTrue();
        assertThat(documents().replace(wanted.claimed(hour.plusSeconds(1)))).isFalse();
        assertThat(documents().find(wanted.key())).contains(wanted.claimed(hour));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentInAnyStateComesBackAsItWas(DocumentState state) {
        for (DocumentUse use : DocumentUse.values()) {
            DocumentCopy wanted = DocumentCopy.wanted(key, new OrderDocument(use, "INVOICE 1/\u00e4", PHOTO), hour);
            documents().ask(wanted);
            DocumentCopy next = new DocumentCopy(
                    wanted.key(),
                    wanted.document(),
                    2,
                    state,
                    "Grund: \u00e4",
                    state == DocumentState.STORED ? Optional.of(content()) : Optional.empty(),
                    use == DocumentUse.PHOTO ? Optional.of(hour.plusNanos(123_456_789)) : Optional.empty(),
                    7,
                    hour.plusNanos(999_999_999));
            assertThat(documents().replace(next)).isTrue();
            assertThat(documents().find(next.key())).contains(next);
        }
    }

    @Test
    @Tag("C25")
    void whoConfirmsADocumentWakesWhatWaitsInTheSameWrite() {
        Message planned = Samples.message(key, "planned", hour.plusSeconds(7200));
        orders().commit(Samples.first(key, "a"));
        Message first = Samples.message(key, "waiting", hour);
        Message second = Samples.message(key, "other", hour);
        orders().commit(Samples.saying(orders().find(key), key, List.of(), List.of(first, second, planned)));
        Message waiting = first.pending(hour).waiting("the invoice is being fetched", hour);
        ledger().replace(first.pending(hour));
        ledger().replace(waiting);
        ledger().replace(second.pending(hour));
        DocumentCopy claimed = wanted("one", hour).claimed(hour);
        documents().ask(wanted("one", hour));
        documents().replace(claimed);
        DocumentCopy stored = claimed.stored(content(), hour.plusSeconds(9));

        assertThat(documents().confirm(stored, hour.plusSeconds(9))).isTrue();

        assertThat(documents().find(stored.key())).contains(stored);
        assertThat(ledger().find(waiting.id())).contains(waiting.pending(hour.plusSeconds(9)));
        assertThat(ledger().replace(second.pending(hour).waiting("not seen", hour)))
                .isFalse();
        assertThat(ledger().find(second.id()).orElseThrow().state()).isEqualTo(MessageState.PENDING);
        assertThat(ledger().find(planned.id())).contains(planned);
        assertThat(documents().confirm(stored, hour)).as("a second time").isFalse();
    }

    @Test
    void whatIsDueInAnHourComesInOrderUpToTheTimeAskedFor() {
        DocumentCopy later = due("later", hour.plusSeconds(1800));
        DocumentCopy first = due("first", hour);
        due("too-late", hour.plusSeconds(1801));
        assertThat(dueUntil(hour.plusSeconds(1800), 2)).containsExactly(first, later);
    }

    /** The only test that uses the cursor, since there is one per ledger. */
    @Test
    void theCursorIsAbsentUntilItIsMoved() {
        assertThat(documents().cursor()).isEmpty();
        documents().moveCursor(hour);
        assertThat(documents().cursor()).contains(hour);
    }

    private OrderChange photographed(Optional<Order> before, String eventId) {
        OrderEvent event = new OrderEvent(
                eventId,
                new ConnectionId("demo-web"),
                "4711",
                Samples.NOW.minusSeconds(60),
                false,
                OrderEvent.Origin.SHOP,
                new Fact.ParcelPhotographed("s1", "0034", PHOTO));
        Order after = before.orElseGet(() -> Samples.unseen(key))
                .merge(OrderFacts.of(event, Samples.NOW))
                .withAdmission(new Admission.Admitted());
        ProcessedEvent mark = new ProcessedEvent(event, Samples.NOW, ProcessedEvent.Effect.APPLIED, "");
        return OrderChange.of(before, after).marked(mark);
    }

    private static DocumentContent content() {
        return new DocumentContent("0123456789abcdef".repeat(4), DocumentType.PDF, 4711);
    }

    private DocumentCopy wanted(String name, Instant now) {
        return DocumentCopy.wanted(key, OrderDocument.photo(URI.create("https://shop.example/" + name)), now);
    }

    private DocumentCopy due(String name, Instant due) {
        DocumentCopy wanted = wanted(name, hour);
        DocumentCopy copy = new DocumentCopy(
                wanted.key(),
                wanted.document(),
                1,
                DocumentState.WANTED,
                "",
                Optional.empty(),
                Optional.of(due),
                0,
                hour);
        documents().ask(copy);
        return copy;
    }

    /** An index may lag. */
    private List<DocumentCopy> dueUntil(Instant until, int expected) {
        Instant deadline = Instant.now().plus(LAG);
        List<DocumentCopy> due = new ArrayList<>();
        do {
            due.clear();
            documents().due(hour, until, due::addAll);
            if (due.size() != expected) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } while (due.size() != expected && Instant.now().isBefore(deadline));
        return due;
    }
}
