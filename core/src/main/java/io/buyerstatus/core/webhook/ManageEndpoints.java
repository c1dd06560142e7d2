package io.buyerstatus.core.webhook;

import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes, changes and removes the endpoints of a shop. Whether the one who asks may, the caller has looked at. */
public final class ManageEndpoints {
    private final EndpointStore store;
    private final EndpointHealths healths;
    private final EndpointAddress addresses;
    private final SecretBox box;
    private final SecretSource random;
    private final InstantSource clock;

    public ManageEndpoints(
            EndpointStore store,
            EndpointHealths healths,
            EndpointAddress addresses,
            SecretBox box,
            SecretSource random,
            InstantSource clock) {
        this.store = store;
        this.healths = healths;
        this.addresses = addresses;
        this.box = box;
        this.random = random;
        this.clock = clock;
    }

    /** Why nothing is made or changed. */
    public enum Rule {
        NO_ADDRESS,
        NOT_HTTPS,
        TOO_MUCH,
        OTHER_PORT,
        NO_PUBLIC_NAME,
        NO_TYPE,
        /** Another endpoint of the shop has it. */
        ADDRESS_TAKEN,
        TOO_MANY;

        static Rule of(EndpointAddress.Broken why) {
            return valueOf(why.name());
        }
    }

    /** What came of it. */
    public sealed interface Result {}

    /** It is made, or has another secret, which is told this once. */
    public record Made(Endpoint endpoint, SigningSecret secret) implements Result {}

    /** It is as it was asked to be. */
    public record Changed(Endpoint endpoint) implements Result {}

    /** A rule says no. */
    public record Refused(Rule rule) implements Result {}

    /** The shop has none of this id. */
    public record Missing() implements Result {}

    /** Somebody else changed it at that moment. */
    public record Overtaken() implements Result {}

    /**
     * An endpoint and what was learned of it.
     *
     * @param stopped why it is off, though its shop did not switch it off
     * @param failingSince when it began to fail; empty where it does not
     */
    public record Known(Endpoint endpoint, Optional<EndpointHealth.Stop> stopped, Optional<Instant> failingSince) {
        /** Whether it is told of what happens. */
        public boolean live() {
            return endpoint.on() && stopped.isEmpty();
        }
    }

    /** What an endpoint is to be. */
    public record Wish(String address, Set<EventType> types, boolean on) {
        public Wish {
            types = Set.copyOf(types);
        }
    }

    /** A shop's endpoints, the newest last. */
    public List<Known> of(ShopId shop) {
        return store.of(shop).stream()
                .sorted(Comparator.comparing(Endpoint::since))
                .map(this::known)
                .toList();
    }

    /** One of a shop's. */
    public Optional<Known> find(ShopId shop, String id) {
        return EndpointId.parse(id).flatMap(parsed -> store.find(shop, parsed)).map(this::known);
    }

    private Known known(Endpoint endpoint) {
        EndpointHealth health = healths.of(endpoint.shop(), endpoint.id());
        return new Known(
                endpoint,
                health.stopped(endpoint).filter(stop -> endpoint.on()),
                health.failing(endpoint).filter(at -> endpoint.on()));
    }

    /** Makes one. */
    public Result make(ShopId shop, Wish wish, String by) {
        List<Endpoint> others = store.of(shop);
        if (others.size() >= Endpoint.MOST) {
            return new Refused(Rule.TOO_MANY);
        }
        return switch (checked(wish, others)) {
            case Fine(URI address, Set<EventType> types) -> {
                SigningSecret secret = SigningSecret.fresh(random);
                Endpoint endpoint = new Endpoint(
                        shop,
                        EndpointId.of(random.fresh()),
                        1,
                        address,
                        types,
                        wish.on(),
                        clock.instant(),
                        by,
                        sealed(shop, secret),
                        Optional.empty());
                yield store.put(endpoint) ? new Made(endpoint, secret) : new Overtaken();
            }
            case NotFine(Rule rule) -> new Refused(rule);
        };
    }

    /** Changes one. Switched on, it begins anew: what happened while it was off is not told. */
    public Result change(ShopId shop, String id, Wish wish) {
        Optional<Known> found = find(shop, id);
        if (found.isEmpty()) {
            return new Missing();
        }
        List<Endpoint> others = store.of(shop).stream()
                .filter(other -> !other.id().equals(found.get().endpoint().id()))
                .toList();
        return switch (checked(wish, others)) {
            case Fine(URI address, Set<EventType> types) -> {
                Endpoint before = found.get().endpoint();
                boolean begins = wish.on() && !found.get().live();
                Endpoint next = before.changed(address, types, wish.on(), begins ? clock.instant() : before.since());
                yield store.put(next) ? new Changed(next) : new Overtaken();
            }
            case NotFine(Rule rule) -> new Refused(rule);
        };
    }

    /** Gives it another secret; the one before signs beside it for {@link Endpoint#OVERLAP}. */
    public Result rotate(ShopId shop, String id) {
        Optional<Known> found = find(shop, id);
        if (found.isEmpty()) {
            return new Missing();
        }
        SigningSecret secret = SigningSecret.fresh(random);
        Endpoint next = found.get().endpoint().rotated(sealed(shop, secret), clock.instant());
        return store.put(next) ? new Made(next, secret) : new Overtaken();
    }

    /**
     * Removes one: nothing of what waits for it leaves any more.
     *
     * @return whether the shop had it
     */
    public boolean remove(ShopId shop, String id) {
        Optional<Known> found = find(shop, id);
        found.ifPresent(known -> store.remove(shop, known.endpoint().id()));
        return found.isPresent();
    }

    private SealedSecret sealed(ShopId shop, SigningSecret secret) {
        return box.seal(shop, SecretBox.Purpose.OUTGOING_WEBHOOK, secret.value().getBytes(StandardCharsets.US_ASCII));
    }

    private sealed interface Checked {}

    private record Fine(URI address, Set<EventType> types) implements Checked {
        private Fine {
            types = Set.copyOf(types);
        }
    }

    private record NotFine(Rule rule) implements Checked {}

    private Checked checked(Wish wish, List<Endpoint> others) {
        Set<EventType> types = new HashSet<>(wish.types());
        types.retainAll(EventType.choices());
        return switch (addresses.read(wish.address())) {
            case EndpointAddress.Read.Bad(EndpointAddress.Broken why) -> new NotFine(Rule.of(why));
            case EndpointAddress.Read.Good(URI address) ->
                others.stream().anyMatch(other -> other.address().equals(address))
                        ? new NotFine(Rule.ADDRESS_TAKEN)
                        : types.isEmpty() ? new NotFine(Rule.NO_TYPE) : new Fine(address, types);
        };
    }
}
