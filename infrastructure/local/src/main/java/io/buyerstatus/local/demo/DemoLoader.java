package io.buyerstatus.local.demo;

import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.store.OrderStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the demo's orders in as an integration does: through the queue. Nothing is written into tables directly, so what
 * is seen is what the system made of it.
 */
final class DemoLoader {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
    /** A link that has ended answers 410, and that is wanted. */
    private static final int FAILED = 411;

    private final EventQueue queue;
    private final BooleanSupplier drained;
    private final OrderStore orders;
    private final Function<Order, URI> links;
    private final BiConsumer<Order, DemoOrder.Mail> post;

    /**
     * @param drained whether the queue has handed over everything, and everything was processed
     * @param post hands a mail in that answers to an order's
     */
    DemoLoader(
            EventQueue queue,
            BooleanSupplier drained,
            OrderStore orders,
            Function<Order, URI> links,
            BiConsumer<Order, DemoOrder.Mail> post) {
        this.queue = queue;
        this.drained = drained;
        this.orders = orders;
        this.links = links;
        this.post = post;
    }

    /**
     * Sends the events of orders that are not there, and returns when they are.
     *
     * @throws InterruptedException if told to stop
     */
    void load(List<DemoOrder> all) throws InterruptedException {
        List<DemoOrder> missing = all.stream()
                .filter(order -> orders.find(order.key()).filter(Order::known).isEmpty())
                .toList();
        send(missing);
        List<DemoOrder> late = await(missing);
        if (!late.isEmpty()) {
            System.err.println("demo orders that are not as they should be after " + PATIENCE.toSeconds() + " s: "
                    + late.stream().map(DemoOrder::number).toList() + "; see ./buyer-status dead-letters");
        }
        try (HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            missing.forEach(order -> write(client, order));
        }
    }

    /** What buyers do from their pages: all share their order, and some have a link replaced that has ended. */
    private static void act(HttpClient client, DemoOrder order, URI link) {
        if (order.linkReplaced()) {
            post(client, order, link, BuyerUrls.FRESH_LINK, "");
        } else {
            post(client, order, link, BuyerUrls.SHARE, "do=make");
        }
    }

    /**
     * Imported events go in at once and in any order. Those of live orders go in as they happened, one of each order at a
     * time: the queue keeps no order, and what comes late causes no message.
     */
    private void send(List<DemoOrder> missing) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<DemoOrder> live = missing.stream().filter(DemoOrder::live).toList();
        queue.enqueue(missing.stream()
                .filter(order -> !order.live())
                .flatMap(order -> order.events().stream())
                .toList());
        int longest =
                live.stream().mapToInt(order -> order.events().size()).max().orElse(0);
        for (int step = 0; step < longest; step++) {
            int now = step;
            queue.enqueue(live.stream()
                    .filter(order -> order.events().size() > now)
                    .map(order -> order.events().get(now))
                    .toList());
            while (!drained.getAsBoolean() && Instant.now().isBefore(deadline)) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    /** Those that did not arrive in time. */
    private List<DemoOrder> await(List<DemoOrder> awaited) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<DemoOrder> left = new ArrayList<>(awaited);
        while (true) {
            left.removeIf(this::arrived);
            if (left.isEmpty() || Instant.now().isAfter(deadline)) {
                return left;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean arrived(DemoOrder order) {
        return orders.find(order.key())
                .filter(Order::known)
                .filter(known -> known.progress() == order.state())
                .isPresent();
    }

    /** What buyers do and write, from their pages and by mail. */
    private void write(HttpClient client, DemoOrder order) {
        orders.find(order.key()).ifPresent(known -> {
            URI link = links.apply(known);
            act(client, order, link);
            order.buyerWrites()
                    .forEach(words -> post(
                            client,
                            order,
                            link,
                            BuyerUrls.MESSAGES,
                            "after=&about=" + words.about() + "&text="
                                    + URLEncoder.encode(words.text(), StandardCharsets.UTF_8)));
            if (!order.withdraws().isEmpty()) {
                post(client, order, link, BuyerUrls.CONFIRM_WITHDRAWAL, form(order.withdraws()));
            }
            order.mails().forEach(mail -> post.accept(known, mail));
        });
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static void post(HttpClient client, DemoOrder order, URI link, String route, String form) {
        HttpRequest request = HttpRequest.newBuilder(BuyerUrls.to(link, route))
                .header("content-type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= FAILED) {
                System.err.println(
                        "the buyer of " + order.number() + " could not do this: " + route + ", HTTP " + status);
            }
        } catch (IOException e) {
            System.err.println("the buyer of " + order.number() + " could not write: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
