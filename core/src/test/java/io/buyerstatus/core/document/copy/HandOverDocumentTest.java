package io.buyerstatus.core.document.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.SweepDueDocuments;
import io.buyerstatus.core.document.copy.CopyDocument.Result;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.testing.InMemoryDocuments;
import io.buyerstatus.core.testing.InMemoryJobs;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.sample.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HandOverDocumentTest {
    private static final OrderKey ORDER = new OrderKey(new ShopId("demo"), "0123456789abcdefghjkmnpqrs");
    private static final OrderDocument INVOICE =
            new OrderDocument(DocumentUse.INVOICE, "INVOICE RE-17", URI.create("https://shop.example/re-17.pdf"));
    private static final DocumentKey KEY = DocumentKey.of(ORDER, INVOICE);
    private static final DocumentContent CONTENT = new DocumentContent("0".repeat(64), DocumentType.PDF, 17);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T20:15:30Z"));
    private final InMemoryLedger messages = new InMemoryLedger();
    private final InMemoryDocuments documents = new InMemoryDocuments(messages);
    private final InMemoryJobs<DocumentKey, DocumentCopy> jobs = InMemoryJobs.ofDocuments();
    private final List<DocumentKey> printers = new ArrayList<>();
    private final HandOverDocument desk = new HandOverDocument(documents, jobs, printers::add, clock);

    @BeforeEach
    void isWanted() {
        documents.ask(DocumentCopy.wanted(ORDER, INVOICE, clock.instant()));
    }

    @Test
    @Tag("BL-52")
    void whatIsPrintedIsHandedToWhoeverPrintsAndToNoCopier() {
        OrderDocument card = OrderDocument.printed(new PrintOut.Ours(PrintOut.Kind.ORDER_CARD), Optional.empty(), "m1");
        DocumentKey key = DocumentKey.of(ORDER, card);
        documents.ask(DocumentCopy.wanted(ORDER, card, clock.instant()));
        assertThat(desk.next(key)).isEqualTo(new Result.HandedOn());
        assertThat(printers).containsExactly(key);
        assertThat(documents.find(key)).get().extracting(DocumentCopy::state).isEqualTo(DocumentState.WANTED);
        assertThat(jobs.keys()).isEmpty();
    }

    @Test
    @Tag("C25")
    void whatWaitedForItIsPendingInTheSameWrite() {
        Message waiting = pending("a").waiting("the invoice is being fetched", clock.instant());
        messages.create(waiting);
        copied();
        desk.next(KEY);
        assertThat(messages.find(waiting.id()).orElseThrow().state()).isEqualTo(MessageState.PENDING);
        assertThat(row().content()).contains(CONTENT);
    }

    @Test
    @Tag("C25")
    void whoComposesAtThatMomentCannotPutItAsideUnseen() {
        Message composing = pending("a");
        messages.create(composing);
        copied();
        desk.next(KEY);
        assertThat(messages.replace(composing.waiting("the invoice is being fetched", clock.instant())))
                .isFalse();
        assertThat(messages.find(composing.id()).orElseThrow().state()).isEqualTo(MessageState.PENDING);
    }

    @Test
    void anOutcomeIsTakenDownOnceAndOnlyOfWhatWasHandedOverLast() {
        DocumentCopy late = handedOver().claimed(clock.instant());
        clock.advance(Duration.ofMinutes(11));
        new SweepDueDocuments(documents, clock).sweep(() -> false);
        clock.advance(Duration.ofMinutes(2));
        new SweepDueDocuments(documents, clock).sweep(() -> false);
        DocumentCopy again = handedOver();
        assertThat(jobs.replace(late)).isFalse();
        jobs.replace(again.claimed(clock.instant()));
        assertThat(desk.next(KEY)).isEqualTo(new Result.NotMine());
        jobs.replace(again.claimed(clock.instant()).stored(CONTENT, clock.instant()));
        assertThat(desk.next(KEY)).isEqualTo(new Result.Moved(DocumentState.STORED, "PDF of 17 bytes"));
        assertThat(desk.next(KEY)).isEqualTo(new Result.NotMine());
        assertThat(row().attempts()).isEqualTo(2);
    }

    /** The copier can be made to say anything: of what nobody handed it, it is not believed. */
    @Test
    void nothingIsSettledThatNobodyHandedOver() {
        jobs.put(row().claimed(clock.instant()).stored(CONTENT, clock.instant()));
        assertThat(desk.next(KEY)).isEqualTo(new Result.Moved(DocumentState.COPYING, ""));
        jobs.put(row().handedOver().claimed(clock.instant()));
        assertThat(desk.next(KEY)).isEqualTo(new Result.NotMine());
        assertThat(row().content()).isEmpty();
    }

    @Test
    void anOutcomeOfARowThatWasErasedIsNobodys() {
        copied();
        InMemoryDocuments anew = new InMemoryDocuments(messages);
        clock.advance(Duration.ofHours(1));
        anew.ask(DocumentCopy.wanted(ORDER, INVOICE, clock.instant()));
        anew.replace(anew.find(KEY).orElseThrow().claimed(clock.instant()));
        HandOverDocument there = new HandOverDocument(anew, jobs, printers::add, clock);
        assertThat(there.next(KEY)).isEqualTo(new Result.NotMine());
        assertThat(anew.find(KEY).orElseThrow().state()).isEqualTo(DocumentState.COPYING);
    }

    private void copied() {
        jobs.replace(handedOver().claimed(clock.instant()));
        jobs.replace(jobs.find(KEY).orElseThrow().stored(CONTENT, clock.instant()));
    }

    private DocumentCopy handedOver() {
        assertThat(desk.next(KEY)).isInstanceOf(Result.Moved.class);
        return jobs.find(KEY).orElseThrow();
    }

    private Message pending(String occurrence) {
        return Samples.message(ORDER, occurrence, clock.instant()).pending(clock.instant());
    }

    private DocumentCopy row() {
        return documents.find(KEY).orElseThrow();
    }
}
