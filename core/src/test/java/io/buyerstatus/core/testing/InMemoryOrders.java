package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.letter.StandingLetters;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Stored;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderTooLarge;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Orders in memory, with the ledger that their changes write to. What it stores is immutable, so nothing leaks. */
public final class InMemoryOrders implements OrderStore, OrderNumbers, TrackedNumbers, RejectedEvents, StandingLetters {
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_ROWS = 85;

    private final InMemoryLedger ledger;
    private final Map<OrderKey, Order> orders = new HashMap<>();
    private final Map<OrderKey, List<Entry>> entries = new HashMap<>();
    private final Map<OrderKey, List<Letter>> letters = new HashMap<>();
    private final Map<OrderKey, Set<LetterId>> takenBack = new HashMap<>();
    private final Map<OrderKey, Map<String, ProcessedEvent>> marks = new HashMap<>();
    private final Map<OrderKey, Set<String>> numbers = new HashMap<>();
    private final Map<String, EarlyScans> early = new HashMap<>();
    private final InMemoryPictures pictures = new InMemoryPictures();
    private final InMemoryDocuments documents;
    private final InMemoryTellings tellings = new InMemoryTellings();
    private Runnable beforeNextCommit = () -> {};

    public InMemoryOrders(InMemoryLedger ledger) {
        this.ledger = ledger;
        this.documents = new InMemoryDocuments(ledger);
    }

    /** The rows about documents that orders' changes write to. */
    public InMemoryDocuments documents() {
        return documents;
    }

    /** The rows about what shop systems are to be told that orders' changes write to. */
    public InMemoryTellings tellings() {
        return tellings;
    }

    /** The rows about pictures that orders' changes write to. */
    public InMemoryPictures pictures() {
        return pictures;
    }

    /** Runs once, when the next commit is about to look at the order: where somebody else gets in between. */
    public synchronized void beforeNextCommit(Runnable interference) {
        beforeNextCommit = interference;
    }

    /** An order's whole conversation, with what only the seller sees; oldest first. */
    public synchronized List<Entry> entries(OrderKey key) {
        return entries.getOrDefault(key, List.of()).stream()
                .sorted(Entry.BY_TIME)
                .toList();
    }

    /** Takes an entry out of a conversation again. */
    public synchronized void remove(OrderKey key, String entry) {
        entries.getOrDefault(key, new ArrayList<>()).removeIf(each -> each.id().equals(entry));
    }

    /** What the staff wrote about an order, oldest first. */
    public synchronized List<Letter> letters(OrderKey key) {
        return List.copyOf(letters.getOrDefault(key, List.of()));
    }

    @Override
    public synchronized Optional<Instant> newest(OrderKey key) {
        return letters(key).stream()
                .filter(letter -> !takenBack.getOrDefault(key, Set.of()).contains(letter.id()))
                .filter(Letter::answers)
                .map(Letter::at)
                .max(Comparator.naturalOrder());
    }

    synchronized void takenBack(OrderKey key, Letter letter) {
        takenBack.computeIfAbsent(key, id -> new HashSet<>()).add(letter.id());
    }

    /** The marks of the events that an order has seen, in no order. */
    public synchronized List<ProcessedEvent> marks(OrderKey key) {
        return List.copyOf(marks.getOrDefault(key, Map.of()).values());
    }

    @Override
    public synchronized Optional<Order> find(OrderKey key) {
        return Optional.ofNullable(orders.get(key));
    }

    @Override
    public synchronized Optional<OrderView> view(OrderKey key, Freshness freshness) {
        List<Entry> visible = entries(key).stream()
                .filter(entry -> entry.visibility() == Entry.Visibility.BUYER_AND_SELLER)
                .toList();
        int older = Math.max(0, visible.size() - OrderView.ENTRIES);
        return find(key).map(order -> OrderView.of(order, visible.subList(older, visible.size()), older > 0));
    }

    @Override
    public synchronized Optional<OrderHead> head(OrderKey key) {
        return find(key).map(OrderHead::of);
    }

    @Override
    public synchronized Optional<Buyer> buyer(OrderKey key) {
        return find(key).flatMap(Order::buyer);
    }

    @Override
    public synchronized List<Message> messages(OrderKey order) {
        return ledger.all().stream()
                .filter(message -> message.id().subject().equals(Subject.of(order)))
                .toList();
    }

    @Override
    public synchronized Commit commit(OrderChange change) {
        Runnable interference = beforeNextCommit;
        beforeNextCommit = () -> {};
        interference.run();
        OrderKey key = change.after().key();
        if (duplicate(key, change)) {
            return Commit.DUPLICATE;
        }
        if (change.onlyMarks()) {
            mark(key, change);
            return Commit.DONE;
        }
        long before = change.before().map(Order::version).orElse(0L);
        if (find(key).map(Order::version).orElse(0L) != before) {
            return Commit.CONFLICT;
        }
        if (change.newNumbers().stream().anyMatch(number -> unheard(change, number))) {
            return Commit.CONFLICT;
        }
        refuseKnownMessages(change.messages());
        refuseWhatNoRowHolds(change.after());
        refuseWhatNoTransactionHolds(change);
        orders.put(
                key,
                declaring(
                        stored(change.after(), before + 1),
                        find(key).map(Order::withdrawals).orElse(List.of()),
                        find(key).map(Order::payments).orElse(PaymentAttempts.NONE)));
        Stream.of(change.after().number(), OrderNumbers.loose(change.after().number()))
                .filter(number -> !number.isEmpty())
                .map(OrderNumbers::normalise)
                .forEach(number ->
                        numbers.computeIfAbsent(key, id -> new HashSet<>()).add(number));
        entries.computeIfAbsent(key, id -> new ArrayList<>()).addAll(change.entries());
        letters.computeIfAbsent(key, id -> new ArrayList<>()).addAll(change.letters());
        mark(key, change);
        change.messages().forEach(message -> {
            if (message.revision() == 1) {
                ledger.create(message);
            } else {
                ledger.replace(message);
            }
        });
        change.newPictures().ifPresent(pictures::put);
        change.newDocuments().forEach(documents::put);
        change.newTelling().ifPresent(tellings::put);
        return Commit.DONE;
    }

    @Override
    public synchronized List<OrderKey> withNumber(ShopId shop, String number) {
        return orders.values().stream()
                .filter(order -> order.key().shop().equals(shop))
                .filter(order -> numbers.getOrDefault(order.key(), Set.of()).contains(OrderNumbers.normalise(number)))
                .map(Order::key)
                .sorted(Comparator.comparing(OrderKey::key))
                .toList();
    }

    @Override
    public synchronized Tracked find(ShopId shop, String number) {
        List<OrderKey> having = orders.values().stream()
                .filter(order -> order.key().shop().equals(shop))
                .filter(order -> order.parcels().numbers().contains(number))
                .map(Order::key)
                .sorted(Comparator.comparing(OrderKey::key))
                .toList();
        return new Tracked(having, Optional.ofNullable(early.get(shop.value() + "#" + number)));
    }

    @Override
    public synchronized boolean keep(ShopId shop, EarlyScans scans, Instant now) {
        if (find(shop, scans.number()).early().map(EarlyScans::version).orElse(0L) != scans.version()) {
            return false;
        }
        early.put(
                shop.value() + "#" + scans.number(), new EarlyScans(scans.number(), scans.version() + 1, scans.said()));
        return true;
    }

    private boolean unheard(OrderChange change, String number) {
        Optional<Long> heard = change.early().stream()
                .filter(scans -> scans.number().equals(number))
                .map(EarlyScans::version)
                .findFirst();
        return !find(change.after().key().shop(), number)
                .early()
                .map(EarlyScans::version)
                .equals(heard);
    }

    @Override
    public synchronized List<Refusal> newest(ShopId shop, int limit) {
        return marks.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .flatMap(entry -> entry.getValue().values().stream()
                        .filter(mark -> mark.notice().isPresent())
                        .map(mark -> refusal(entry.getKey(), mark)))
                .sorted(Comparator.comparing(Refusal::receivedAt).reversed())
                .limit(limit)
                .toList();
    }

    /** The order as it is kept after its {@code version}th write. */
    public static Order stored(Order order, long version) {
        return new Order(
                order.key(),
                new Stored(version),
                order.source(),
                order.admission(),
                order.facts(),
                order.messages(),
                order.declared(),
                order.access());
    }

    /** Has an order be read with a declaration, whatever its version; an order that is not there is none. */
    synchronized void declare(OrderKey key, Withdrawal withdrawal) {
        find(key)
                .ifPresent(order -> orders.put(
                        key,
                        declaring(
                                order,
                                Stream.concat(order.withdrawals().stream(), Stream.of(withdrawal))
                                        .toList(),
                                order.payments())));
    }

    /** Has an order be read without a declaration. */
    synchronized void release(OrderKey key, String withdrawal) {
        find(key)
                .ifPresent(order -> orders.put(
                        key,
                        declaring(
                                order,
                                order.withdrawals().stream()
                                        .filter(declared -> !declared.id().equals(withdrawal))
                                        .toList(),
                                order.payments())));
    }

    /**
     * Has an order be read with what its buyer began to pay, where the row is as it was.
     *
     * @param orderVersion what the order must still be, if anything
     */
    synchronized boolean pay(OrderKey key, PaymentAttempts next, Optional<Long> orderVersion) {
        Optional<Order> order = find(key)
                .filter(found -> found.payments().version() == next.version() - 1)
                .filter(found ->
                        orderVersion.map(version -> version == found.version()).orElse(true));
        order.ifPresent(found -> orders.put(key, declaring(found, found.withdrawals(), next)));
        return order.isPresent();
    }

    private static Order declaring(Order order, List<Withdrawal> withdrawals, PaymentAttempts payments) {
        return new Order(
                order.key(),
                order.stored(),
                order.source(),
                order.admission(),
                order.facts(),
                order.messages(),
                order.declared().with(withdrawals).with(payments),
                order.access());
    }

    private void mark(OrderKey key, OrderChange change) {
        change.mark().ifPresent(mark -> marks.computeIfAbsent(key, id -> new HashMap<>())
                .put(mark.event().markKey(), mark));
    }

    private boolean duplicate(OrderKey key, OrderChange change) {
        boolean marked = change.mark()
                .filter(mark -> marks.getOrDefault(key, Map.of())
                        .containsKey(mark.event().markKey()))
                .isPresent();
        List<Entry> known = entries.getOrDefault(key, List.of());
        return marked
                || change.letters().stream().anyMatch(letter -> letters(key).stream()
                        .anyMatch(other -> other.id().equals(letter.id())))
                || change.entries().stream().anyMatch(entry -> known.stream()
                        .anyMatch(other -> other.id().equals(entry.id())));
    }

    /** About what DynamoDB's rows hold: of all that grows without end, what grows fastest. */
    private static void refuseWhatNoRowHolds(Order order) {
        int characters = order.purchase().documents().values().stream()
                .mapToInt(document -> document.value().toString().length())
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new OrderTooLarge(order.key(), "its documents have " + characters + " characters");
        }
    }

    /** Of the hundred rows of a transaction, some are the order's own. */
    private static void refuseWhatNoTransactionHolds(OrderChange change) {
        Map<ParcelId, ParcelFacts> before = change.before()
                .map(order -> order.facts().parcels().fragments())
                .orElse(Map.of());
        long parcels = change.after().facts().parcels().fragments().values().stream()
                .filter(fragment -> !fragment.equals(before.get(fragment.id())))
                .count();
        if (change.messages().size() + parcels > MOST_ROWS) {
            throw new OrderTooLarge(change.after().key(), "more rows than a transaction holds");
        }
    }

    private void refuseKnownMessages(List<Message> messages) {
        messages.stream()
                .filter(message -> message.revision() == 1)
                .map(Message::id)
                .filter(ledger::has)
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException("message " + id + " exists already");
                });
    }

    private static Refusal refusal(OrderKey order, ProcessedEvent mark) {
        OrderEvent event = mark.event();
        return new Refusal(
                mark.receivedAt(),
                order,
                event.connection(),
                event.subject(),
                event.id(),
                event.fact().type(),
                mark.notice().orElse(""));
    }
}
