package io.buyerstatus.functions.bulkmessages;

import io.buyerstatus.core.bulk.BulkExclusion;
import io.buyerstatus.core.bulk.BulkLane;
import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.bulk.BulkQueue;
import io.buyerstatus.core.bulk.BulkRecipient;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.bulk.DecideBulk;
import io.buyerstatus.core.bulk.ExcludeRecipients;
import io.buyerstatus.core.bulk.GatherRecipients;
import io.buyerstatus.core.bulk.SendToRecipients;
import io.buyerstatus.core.bulk.WorkOnBulk;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.testing.InMemoryBulk;
import io.buyerstatus.core.testing.InMemoryDesk;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.pages.template.TemplateMessages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A shop with many orders, what works on messages to many, and a queue that brings work. */
final class ManyOrders {
    /** What SES takes in a second; 50 are left for messages to many. */
    static final BulkPace PACE = new BulkPace(62.5);

    static final BulkWords OWN = new BulkWords(
            MessageKind.PAGE_AND_MAIL,
            DeliveryChannel.EMAIL,
            Optional.empty(),
            Set.of(),
            Map.of(
                    LocalisedText.ANY,
                    new Content("About [order_number]", "Dear [Name], order [order_number] is late.")));

    final DemoShop shop = new DemoShop();
    final InMemorySearch search = new InMemorySearch();
    final InMemoryBulk bulk = new InMemoryBulk(shop.ledger, PACE);
    final InMemoryDesk desk = new InMemoryDesk(shop.orders, shop.ledger);
    final Colleague anton = colleague();
    private int forms;

    private Colleague colleague() {
        Identity identity = new Identity(
                PersonId.of("issuer", "anton"), new EmailAddress("anton@shop.example"), "Anton", shop.clock.instant());
        SessionToken token = new SessionToken(identity.person(), new CountedSecrets().fresh());
        return new Colleague(
                DemoShop.SHOP,
                Role.AGENT,
                new SignedIn(Session.begun(token, identity, shop.clock.instant()), Map.of(DemoShop.SHOP, Role.AGENT)),
                token);
    }

    /** Places an order. */
    OrderKey place(String number, Optional<EmailAddress> email) {
        return happens(number, SampleEvents.placed(number, email, "+49 151 23456789"));
    }

    OrderKey happens(String number, Fact fact) {
        IngestResult result = new ApplyOrderEvent(shop.orders, shop.orders, shop.settings, shop.keys, shop.clock)
                .apply(SampleEvents.event(
                        DemoShop.CONNECTION, number, number + fact.type() + shop.clock.instant(), 0, fact));
        if (!(result instanceof IngestResult.Applied)) {
            throw new IllegalStateException("not taken: " + result);
        }
        OrderKey key = OrderKey.of(DemoShop.SHOP, DemoShop.CONNECTION, number);
        new IndexOrder(shop.orders, search, shop.orders).index(key);
        return key;
    }

    /** Places so many, whose buyers have addresses. */
    List<OrderKey> place(int orders) {
        List<OrderKey> keys = new ArrayList<>();
        for (int number = 1; number <= orders; number++) {
            keys.add(place("B-" + number, Optional.of(new EmailAddress("buyer" + number + "@example.org"))));
        }
        return keys;
    }

    Order order(OrderKey key) {
        return shop.orders.find(key).orElseThrow();
    }

    /** The ports that work goes through. */
    interface Through {
        <T> T port(Class<T> type, T port);
    }

    static final Through NOTHING = new Through() {
        @Override
        public <T> T port(Class<T> type, T port) {
            return port;
        }
    };

    BulkWriter writer() {
        return new BulkWriter(new TemplateMessages(), shop.settings, DemoShop.BASE, shop.clock);
    }

    WorkOnBulk work(Through through) {
        BulkStore store = through.port(BulkStore.class, bulk);
        BulkWriter writer = writer();
        return new WorkOnBulk(
                store,
                new GatherRecipients(
                        store,
                        new FindOrders(through.port(OrderLists.class, search), shop.orders, shop.orders),
                        through.port(DeskOrders.class, desk),
                        new ExcludeRecipients(
                                writer,
                                through.port(ExcludeRecipients.Suppressions.class, shop.ledger::suppression),
                                shop.clock),
                        shop.clock),
                new SendToRecipients(
                        store,
                        through.port(OrderStore.class, shop.orders),
                        writer,
                        through.port(BulkLane.class, bulk),
                        shop.clock::advance,
                        shop.clock),
                through.port(BulkQueue.class, bulk),
                shop.clock);
    }

    DecideBulk decide() {
        return new DecideBulk(bulk, work(NOTHING), shop.clock);
    }

    BulkId begin(BulkWords words, BulkSelection selection) {
        BulkId id = BulkId.of(shop.clock.instant(), "form " + forms++);
        decide().begin(anton, id, selection, words, false);
        work();
        return id;
    }

    BulkId beginForAll(BulkWords words) {
        return begin(words, new BulkSelection.Matching(OrderFilter.none()));
    }

    /** Brings what was asked for, until nothing more is. */
    void work() {
        work(work(NOTHING), asked -> asked);
    }

    /** The same through other ports, and in another order. */
    void work(WorkOnBulk worker, UnaryOperator<List<BulkQueue.Work>> brought) {
        Deque<InMemoryBulk.Asked> asked = new ArrayDeque<>(bulk.taken());
        while (!asked.isEmpty()) {
            InMemoryBulk.Asked next = asked.poll();
            shop.clock.advance(next.delay());
            brought.apply(List.of(next.work())).forEach(worker::take);
            asked.addAll(bulk.taken());
        }
    }

    BulkRun run(BulkId id) {
        return bulk.find(DemoShop.SHOP, id).orElseThrow();
    }

    List<BulkRecipient> recipients(BulkId id) {
        return bulk.slices(DemoShop.SHOP, id, 0, 10_000).stream()
                .flatMap(slice -> slice.recipients().stream())
                .toList();
    }

    Optional<BulkExclusion> excluded(BulkId id, OrderKey order) {
        return recipients(id).stream()
                .filter(recipient -> recipient.order().equals(order))
                .findFirst()
                .orElseThrow()
                .excluded();
    }

    /** The messages that letters to many consist of. */
    List<Message> messages() {
        return shop.ledger.all().stream()
                .filter(message -> LetterId.toMany(message.key().occurrence()))
                .toList();
    }

    void wait(Duration time) {
        shop.clock.advance(time);
    }
}
