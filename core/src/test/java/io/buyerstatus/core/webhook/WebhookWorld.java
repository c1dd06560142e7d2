package io.buyerstatus.core.webhook;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryWebhooks;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.thread.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A shop with orders, whose program is told of what happens to them. */
final class WebhookWorld implements OrderReader, WebClient {
    static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    static final ShopId SHOP = new ShopId("demo");
    static final Set<EventType> ALL = Set.copyOf(EventType.choices());

    final MutableClock clock = new MutableClock(NOON);
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final InMemoryLedger ledger = new InMemoryLedger();
    final FakeSecretBox box = new FakeSecretBox();
    final ManageEndpoints manage =
            new ManageEndpoints(webhooks, webhooks, EndpointAddress.parse(""), box, new CountedSecrets(), clock);
    final DeliveryLog log = new DeliveryLog(webhooks, new CountedSecrets(), clock);

    /** What was asked of the program, oldest first. */
    final List<WebClient.Request> asked = new ArrayList<>();

    /** What the program answers; 204 where nothing is left. */
    final Deque<Reply> answers = new ArrayDeque<>();

    /** How often an order was read. */
    int looks;

    private final Map<OrderKey, OrderView> views = new HashMap<>();

    static OrderKey key(String reference) {
        return OrderKey.of(SHOP, new ConnectionId("demo-web"), reference);
    }

    TellOfOrder tell() {
        return tell(webhooks);
    }

    TellOfOrder tell(Deliveries deliveries) {
        return new TellOfOrder(LiveEndpoints.in(webhooks, webhooks), this, deliveries, clock);
    }

    DeliverEvents deliver() {
        return deliver(webhooks, webhooks, this);
    }

    DeliverEvents deliver(Deliveries deliveries, EndpointHealths healths, WebClient web) {
        return new DeliverEvents(
                webhooks,
                healths,
                deliveries,
                OpenedSecrets.outgoing(box),
                (event, address, secrets, now) -> new WebClient.Request(
                        "POST",
                        address,
                        Map.of("webhook-id", event.id().value(), "secrets", String.join(" ", secrets)),
                        event.type().word() + event.details()),
                web,
                new StopEndpoint(healths, ledger),
                Workers.oneByOne(),
                clock);
    }

    SweepDeliveries sweep() {
        return new SweepDeliveries(webhooks, deliver(), clock);
    }

    void swept() {
        sweep().sweep(() -> false);
    }

    /** As the function does when an order was written. */
    void written(OrderKey order) {
        deliver().deliver(tell().tell(order), () -> false);
    }

    Endpoint endpoint() {
        return endpoint("https://erp.example/hooks", ALL);
    }

    Endpoint endpoint(String address, Set<EventType> types) {
        return switch (manage.make(SHOP, new ManageEndpoints.Wish(address, types, true), "Olivia")) {
            case ManageEndpoints.Made(Endpoint made, SigningSecret secret) -> made;
            case ManageEndpoints.Result other -> throw new AssertionError(other);
        };
    }

    ManageEndpoints.Known known(Endpoint endpoint) {
        return manage.find(endpoint.shop(), endpoint.id().value()).orElseThrow();
    }

    /** An order that was placed. */
    OrderKey placed(String reference) {
        OrderKey key = key(reference);
        Order order = Samples.unseen(key).withAdmission(new Admission.Admitted());
        views.put(key, OrderView.of(order, List.of(), false));
        happens(key, SampleEvents.placed("N-" + reference, Optional.empty(), ""));
        return key;
    }

    void happens(OrderKey key, Fact fact) {
        OrderEvent event = new OrderEvent(
                "event-" + fact.type(),
                new ConnectionId("demo-web"),
                "4711",
                clock.instant(),
                false,
                OrderEvent.Origin.SHOP,
                fact);
        change(key, order -> order.merge(OrderFacts.of(event, clock.instant())));
    }

    void tickets(OrderKey key, UnaryOperator<Tickets> next) {
        change(key, order -> order.withTickets(next.apply(order.tickets())));
    }

    void change(OrderKey key, UnaryOperator<Order> next) {
        views.computeIfPresent(key, (same, view) -> view.with(next.apply(view.order())));
    }

    void says(OrderKey key, Entry entry) {
        views.computeIfPresent(key, (same, view) -> {
            List<Entry> entries = new ArrayList<>(view.entries());
            entries.add(entry);
            return OrderView.of(view.order(), entries, false);
        });
    }

    List<String> askedWords() {
        return asked.stream().map(WebClient.Request::body).toList();
    }

    List<Message> toldToTheShop() {
        return ledger.all().stream()
                .filter(message -> message.id().subject() instanceof Subject.OfWebhook)
                .toList();
    }

    void later(Duration by) {
        clock.advance(by);
    }

    void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(new Reply.Answer(status, Map.of(), ""));
        }
    }

    @Override
    public Reply ask(WebClient.Request request) {
        asked.add(request);
        return answers.isEmpty() ? new Reply.Answer(204, Map.of(), "") : answers.remove();
    }

    @Override
    public Optional<Order> find(OrderKey key) {
        return Optional.ofNullable(views.get(key)).map(OrderView::order);
    }

    @Override
    public Optional<OrderView> view(OrderKey key, Freshness freshness) {
        looks++;
        return Optional.ofNullable(views.get(key));
    }

    @Override
    public Optional<OrderHead> head(OrderKey key) {
        return find(key).map(OrderHead::of);
    }

    @Override
    public Optional<Buyer> buyer(OrderKey key) {
        return find(key).flatMap(Order::buyer);
    }
}
