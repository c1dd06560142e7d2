package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.OrderTooLarge;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.testing.sample.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How an {@link OrderStore} guards its writes, and what else a commit writes. */
public abstract class OrderCommitContract {
    private final OrderKey key = Fresh.order();

    protected abstract OrderStore orders();

    /** The ledger that the orders' commits write to. */
    protected abstract Ledger ledger();

    protected abstract RejectedEvents refusals();

    @Test
    void anUnknownOrderIsAbsent() {
        assertThat(orders().find(key)).isEmpty();
        assertThat(orders().view(key, Freshness.LATEST)).isEmpty();
        assertThat(orders().view(key, Freshness.MAY_LAG)).isEmpty();
    }

    @Test
    void eachCommitRaisesTheVersionByOne() {
        assertThat(orders().commit(Samples.first(key, "a"))).isEqualTo(Commit.DONE);
        assertThat(version()).isEqualTo(1);
        assertThat(orders().commit(Samples.next(stored(), key, "b"))).isEqualTo(Commit.DONE);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void anOrderCreatedByTwoIsCreatedOnce() {
        orders().commit(Samples.first(key, "a"));
        assertThat(orders().commit(Samples.first(key, "b"))).isEqualTo(Commit.CONFLICT);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aChangeOfAnOlderVersionConflictsAndWritesNothing() {
        orders().commit(Samples.first(key, "a"));
        Optional<Order> old = stored();
        orders().commit(Samples.next(stored(), key, "b"));
        OrderChange late = with(Samples.next(old, key, "c"), "entry", "1");
        assertThat(orders().commit(late)).isEqualTo(Commit.CONFLICT);
        assertThat(version()).isEqualTo(2);
        assertThat(entries()).isEmpty();
        assertThat(ledger().find(late.messages().getFirst().id())).isEmpty();
        // Not even the mark: the same event may come again.
        assertThat(orders().commit(with(Samples.next(stored(), key, "c"), "entry", "1")))
                .isEqualTo(Commit.DONE);
        assertThat(entries()).containsExactly("entry");
    }

    @Test
    void anEventHasOneEffectWheneverItComesAgain() {
        orders().commit(Samples.first(key, "a"));
        OrderChange again = with(Samples.next(stored(), key, "a"), "entry", "1");
        assertThat(orders().commit(again)).isEqualTo(Commit.DUPLICATE);
        orders().commit(Samples.next(stored(), key, "b"));
        assertThat(orders().commit(with(Samples.next(stored(), key, "a"), "entry", "1")))
                .isEqualTo(Commit.DUPLICATE);
        assertThat(version()).isEqualTo(2);
        assertThat(entries()).isEmpty();
        assertThat(ledger().find(again.messages().getFirst().id())).isEmpty();
    }

    @Test
    void aDuplicateOfAnOlderVersionIsADuplicate() {
        orders().commit(Samples.first(key, "a"));
        assertThat(orders().commit(Samples.first(key, "a"))).isEqualTo(Commit.DUPLICATE);
    }

    @Test
    void anEventThatLeavesAllAsItWasIsRemembered() {
        orders().commit(Samples.first(key, "a"));
        assertThat(orders().commit(Samples.known(stored(), "b"))).isEqualTo(Commit.DONE);
        assertThat(orders().commit(Samples.known(stored(), "b"))).isEqualTo(Commit.DUPLICATE);
        assertThat(orders().commit(Samples.next(stored(), key, "b"))).isEqualTo(Commit.DUPLICATE);
        assertThat(orders().commit(Samples.known(stored(), "a"))).isEqualTo(Commit.DUPLICATE);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void anEventThatLeavesAllAsItWasMindsNoOtherChange() {
        orders().commit(Samples.first(key, "a"));
        OrderChange known = Samples.known(stored(), "b");
        orders().commit(Samples.next(stored(), key, "c"));
        assertThat(orders().commit(known)).isEqualTo(Commit.DONE);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void anEventOfOneOrderDoesNotHinderAnotherOrder() {
        OrderKey other = OrderKey.of(key.shop(), Fresh.connection(), "4712");
        assertThat(orders().commit(Samples.first(key, "a"))).isEqualTo(Commit.DONE);
        assertThat(orders().commit(Samples.first(other, "a"))).isEqualTo(Commit.DONE);
    }

    @Test
    void anEntryIsWrittenOnceWhateverItsTime() {
        orders().commit(Samples.saying(stored(), key, List.of(Samples.entry("x", Samples.NOW, "one")), List.of()));
        assertThat(orders().commit(Samples.saying(
                        stored(), key, List.of(Samples.entry("x", Samples.NOW, "two")), List.of())))
                .isEqualTo(Commit.DUPLICATE);
        assertThat(orders().commit(Samples.saying(
                        stored(), key, List.of(Samples.entry("x", Samples.NOW.plusSeconds(5), "three")), List.of())))
                .isEqualTo(Commit.DUPLICATE);
        assertThat(entries()).containsExactly("one");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void messagesComeIntoTheLedgerWithTheirCause() {
        List<Message> messages =
                List.of(Samples.message(key, "1", Samples.NOW), Samples.message(key, "2", Samples.NOW.plusSeconds(1)));
        orders().commit(Samples.saying(stored(), key, List.of(), messages));
        messages.forEach(message -> assertThat(ledger().find(message.id())).contains(message));
    }

    @Test
    void aMessageThatExistsAlreadyIsAFaultAndNothingIsWritten() {
        List<Message> messages = List.of(Samples.message(key, "1", Samples.NOW));
        orders().commit(Samples.saying(stored(), key, List.of(), messages));
        OrderChange again = Samples.saying(stored(), key, List.of(Samples.entry("x", Samples.NOW, "one")), messages);
        assertThatThrownBy(() -> orders().commit(again)).isInstanceOf(IllegalStateException.class);
        assertThat(version()).isEqualTo(1);
        assertThat(entries()).isEmpty();
    }

    @Test
    @Tag("G1")
    void whatNoRowCanHoldIsRefusedAndNothingIsWritten() {
        orders().commit(Samples.first(key, "a"));
        Order before = stored().orElseThrow();
        Order after = before;
        for (int at = 0; at < 250; at++) {
            after = after.merge(OrderFacts.of(document(at), Samples.NOW));
        }
        OrderChange tooMuch = OrderChange.of(before, after).marked(Samples.applied("b"));

        assertThatThrownBy(() -> orders().commit(tooMuch)).isInstanceOf(OrderTooLarge.class);
        assertThat(stored()).contains(before);
        assertThat(orders().commit(Samples.next(stored(), key, "b"))).isEqualTo(Commit.DONE);
    }

    private static OrderEvent document(int number) {
        Document document = new Document(
                "d" + number,
                Document.Kind.MANUAL,
                "Manual",
                URI.create("https://shop.example/" + "x".repeat(2_000) + number));
        OrderEvent any = Samples.event("document-" + number);
        return new OrderEvent(
                any.id(),
                any.connection(),
                any.subject(),
                any.time(),
                false,
                any.origin(),
                new Fact.DocumentAdded(document));
    }

    @Test
    @Tag("KS-1")
    void whatWasLeftOutOfAnEventIsListedForTheOperator() {
        OrderChange change = Samples.first(key, "a");
        ProcessedEvent mark = new ProcessedEvent(
                Samples.event("a").without(List.of("/billing/email is no e-mail address", "/total is no number")),
                Samples.NOW,
                ProcessedEvent.Effect.APPLIED,
                "");

        orders().commit(OrderChange.of(change.before(), change.after()).marked(mark));
        orders().commit(Samples.next(stored(), key, "b"));

        assertThat(refusals().newest(key.shop(), 10))
                .extracting(RejectedEvents.Refusal::eventId, RejectedEvents.Refusal::rule)
                .containsExactly(tuple("a", "left out: /billing/email is no e-mail address; /total is no number"));
    }

    @Test
    @Tag("KS-1")
    void refusedEventsAreListedNewestFirst() {
        for (int at = 0; at < 3; at++) {
            OrderChange change = Samples.next(stored(), key, "old" + at);
            ProcessedEvent mark = new ProcessedEvent(
                    Samples.event("old" + at),
                    Samples.NOW.plus(Duration.ofMinutes(at)),
                    ProcessedEvent.Effect.REFUSED,
                    "older than the installation");
            orders().commit(OrderChange.of(change.before(), change.after()).marked(mark));
        }
        orders().commit(Samples.next(stored(), key, "new"));
        List<RejectedEvents.Refusal> newest = refusals().newest(key.shop(), 2);
        assertThat(newest).extracting(RejectedEvents.Refusal::eventId).containsExactly("old2", "old1");
        assertThat(newest.getFirst())
                .isEqualTo(new RejectedEvents.Refusal(
                        Samples.NOW.plus(Duration.ofMinutes(2)),
                        key,
                        Samples.event("old2").connection(),
                        "4711",
                        "old2",
                        "order.confirmed",
                        "older than the installation"));
        assertThat(refusals().newest(Fresh.shop(), 10)).isEmpty();
    }

    @Test
    void ofManyThatChangeOneVersionOneSucceeds() throws Exception {
        orders().commit(Samples.first(key, "a"));
        Optional<Order> before = stored();
        List<Callable<Commit>> writers = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            String event = "writer" + at;
            writers.add(() -> orders().commit(Samples.next(before, key, event)));
        }
        List<Commit> commits = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Commit> commit : threads.invokeAll(writers)) {
                commits.add(commit.get());
            }
        }
        assertThat(Collections.frequency(commits, Commit.DONE)).isEqualTo(1);
        assertThat(Collections.frequency(commits, Commit.CONFLICT)).isEqualTo(7);
        assertThat(version()).isEqualTo(2);
    }

    private OrderChange with(OrderChange change, String entry, String occurrence) {
        return change.withEntries(List.of(Samples.entry(entry, Samples.NOW, entry)))
                .withMessages(List.of(Samples.message(key, occurrence, Samples.NOW)));
    }

    private Optional<Order> stored() {
        return orders().find(key);
    }

    private long version() {
        return stored().map(Order::version).orElse(0L);
    }

    private List<String> entries() {
        return orders().view(key, Freshness.LATEST).orElseThrow().entries().stream()
                .map(entry -> entry.text())
                .toList();
    }
}
