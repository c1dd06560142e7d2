package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.Claim;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.SendingSpan;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ledger in memory; {@link InMemoryOrders} writes its first rows. */
public final class InMemoryLedger implements Ledger {
    private record Address(ShopId shop, String normalised) {}

    private final Map<MessageId, Message> messages = new LinkedHashMap<>();
    private final Map<Address, Suppression> suppressions = new HashMap<>();
    private final Map<String, List<Instant>> sent = new HashMap<>();
    private final Map<String, BigDecimal> spent = new HashMap<>();
    private final Map<DeliveryChannel, SendingSpan> sending = new EnumMap<>(DeliveryChannel.class);
    private final List<MessageId> brought = new ArrayList<>();
    private Optional<Instant> broughtAgain = Optional.empty();
    private Optional<Instant> cursor = Optional.empty();

    /** All messages, in the order of their planning. */
    public synchronized List<Message> all() {
        return List.copyOf(messages.values());
    }

    synchronized boolean has(MessageId id) {
        return messages.containsKey(id);
    }

    public synchronized void create(Message message) {
        if (messages.putIfAbsent(message.id(), message) != null) {
            throw new IllegalStateException("message " + message.id() + " exists already");
        }
    }

    @Override
    public synchronized boolean plan(Message message) {
        return messages.putIfAbsent(message.id(), message) == null;
    }

    @Override
    public synchronized Optional<Message> find(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public synchronized boolean replace(Message next) {
        Message before = messages.get(next.id());
        if (before == null || before.revision() != next.revision() - 1) {
            return false;
        }
        messages.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized Claim claim(Message claimed, List<Quota> quotas, Instant now) {
        Message before = messages.get(claimed.id());
        if (before == null || before.revision() != claimed.revision() - 1) {
            return new Claim.NotMine();
        }
        Optional<Quota> exceeded =
                quotas.stream().filter(quota -> !left(quota, now)).findFirst();
        if (exceeded.isPresent()) {
            return new Claim.Exceeded(exceeded.get());
        }
        quotas.forEach(quota ->
                sent.computeIfAbsent(subject(quota), key -> new ArrayList<>()).add(now));
        quotas.forEach(quota -> {
            if (quota instanceof Quota.SmsOfShop shop) {
                spent.merge(subject(quota), shop.cost(), BigDecimal::add);
            }
        });
        messages.put(claimed.id(), claimed);
        return new Claim.Taken();
    }

    private boolean left(Quota quota, Instant now) {
        List<Instant> times = sent.getOrDefault(subject(quota), List.of());
        return switch (quota) {
            case Quota.OfRecipient recipient ->
                recipient.spans().stream()
                        .allMatch(span -> times.stream()
                                        .filter(at -> at.isAfter(now.minus(span.span())))
                                        .count()
                                < span.most());
            case Quota.SmsOfShop shop ->
                times.size() < shop.most()
                        && shop.budget()
                                .filter(budget -> spent.getOrDefault(subject(quota), BigDecimal.ZERO)
                                                .add(shop.cost())
                                                .compareTo(budget)
                                        > 0)
                                .isEmpty();
        };
    }

    /** What a quota counts, however much of it there is. */
    private static String subject(Quota quota) {
        return switch (quota) {
            case Quota.OfRecipient recipient -> recipient.kind() + " " + recipient.digest();
            case Quota.SmsOfShop shop -> shop.shop() + " " + shop.month();
        };
    }

    /** Which messages were brought to the senders again, in order. */
    public synchronized List<MessageId> brought() {
        return List.copyOf(brought);
    }

    /** Nothing that an earlier release wrote is in memory. */
    @Override
    public void due(Instant hour, Instant until, Consumer<List<Message>> page) {}

    @Override
    public synchronized Reader<Message> shard(int number, Instant until) {
        Deque<Message> due = messages.values().stream()
                .filter(message -> Math.floorMod(message.id().id().hashCode(), SHARDS) == number)
                .filter(message ->
                        message.due().filter(at -> !at.isAfter(until)).isPresent())
                .sorted(Comparator.comparing((Message message) -> message.due().orElse(Instant.MAX))
                        .thenComparing(message -> message.id().id()))
                .collect(Collectors.toCollection(ArrayDeque::new));
        return new Reader<>() {
            @Override
            public boolean atEnd() {
                return due.isEmpty();
            }

            @Override
            public List<Message> next(int most) {
                return Stream.generate(due::poll)
                        .limit(Math.min(most, due.size()))
                        .toList();
            }

            @Override
            public List<RuntimeException> unreadable() {
                return List.of();
            }
        };
    }

    @Override
    public synchronized void bringAgain(List<MessageId> again, Instant now) {
        brought.addAll(again);
    }

    @Override
    public synchronized Optional<Instant> broughtAgain() {
        return broughtAgain;
    }

    @Override
    public synchronized void noteBroughtAgain(Instant when) {
        broughtAgain = Optional.of(when);
    }

    @Override
    public synchronized Optional<Instant> cursor() {
        return cursor;
    }

    @Override
    public synchronized void moveCursor(Instant hour) {
        cursor = Optional.of(hour);
    }

    @Override
    public synchronized Optional<SendingSpan> sending(DeliveryChannel channel) {
        return Optional.ofNullable(sending.get(channel));
    }

    @Override
    public synchronized void noteSending(DeliveryChannel channel, SendingSpan span) {
        sending.put(channel, span);
    }

    @Override
    public synchronized Optional<Suppression> suppression(ShopId shop, EmailAddress address) {
        return Optional.ofNullable(suppressions.get(new Address(shop, address.normalised())));
    }

    @Override
    public synchronized void suppress(ShopId shop, EmailAddress address, Suppression why) {
        suppressions.putIfAbsent(new Address(shop, address.normalised()), why);
    }

    @Override
    public synchronized Optional<Suppression> suppression(ShopId shop, PhoneNumber number) {
        return Optional.ofNullable(suppressions.get(new Address(shop, number.e164())));
    }

    @Override
    public synchronized void suppress(ShopId shop, PhoneNumber number, Suppression why) {
        suppressions.putIfAbsent(new Address(shop, number.e164()), why);
    }
}
