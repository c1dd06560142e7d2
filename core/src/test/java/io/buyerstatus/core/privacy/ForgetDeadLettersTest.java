package io.buyerstatus.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.privacy.DeadLetters.Letter;
import io.buyerstatus.core.privacy.DeadLetters.Looked;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G16")
class ForgetDeadLettersTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ShopId OTHER = new ShopId("other");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final EmailAddress ERIKA = new EmailAddress("erika@example.com");
    private static final Instant ERASED_AT = Instant.parse("2026-11-30T10:00:00Z");

    private final List<Letter> queue = new ArrayList<>();
    private final List<ShopId> read = new ArrayList<>();

    /** Bodies are an order's id after a hash, or an address. */
    private static Mentions mentions(String body) {
        return body.startsWith("#")
                ? new Mentions.OfOrder(CONNECTION, body.substring(1))
                : new Mentions.OfPeople(EmailAddress.parse(body).stream().collect(Collectors.toSet()));
    }

    private Looked forget(Map<ShopId, Set<OrderKey>> orders, Map<ShopId, Set<EmailAddress>> people) {
        ForgetDeadLetters forget = new ForgetDeadLetters(
                this::takeOut,
                ForgetDeadLettersTest::mentions,
                () -> List.of(OTHER, SHOP),
                new Registered(orders, people));
        return forget.forget(() -> false);
    }

    private Looked takeOut(Predicate<Letter> goes, BooleanSupplier timeIsUp) {
        int all = queue.size();
        queue.removeIf(goes);
        return new Looked(all, all - queue.size(), !timeIsUp.getAsBoolean());
    }

    private final class Registered implements ErasureRegister {
        private final Map<ShopId, Set<OrderKey>> orders;
        private final Map<ShopId, Set<EmailAddress>> people;

        private Registered(Map<ShopId, Set<OrderKey>> orders, Map<ShopId, Set<EmailAddress>> people) {
            this.orders = orders;
            this.people = people;
        }

        @Override
        public void add(OrderKey order, Instant at) {
            throw new AssertionError("nothing is erased here");
        }

        @Override
        public void add(ShopId shop, EmailAddress address, Instant at) {
            throw new AssertionError("nothing is erased here");
        }

        @Override
        public Entries of(ShopId shop) {
            read.add(shop);
            return new Entries() {
                @Override
                public boolean has(OrderKey order) {
                    return orders.getOrDefault(shop, Set.of()).contains(order);
                }

                @Override
                public Optional<Instant> erasedAt(EmailAddress address) {
                    return Optional.of(ERASED_AT)
                            .filter(at -> people.getOrDefault(shop, Set.of()).contains(address));
                }

                @Override
                public boolean hasDigest(String digest) {
                    return false;
                }

                @Override
                public int size() {
                    return 1;
                }
            };
        }
    }

    private void lies(String body, Instant sentAt) {
        queue.add(new Letter(body, sentAt));
    }

    private List<String> left() {
        return queue.stream().map(Letter::body).toList();
    }

    @Test
    void eventsOfErasedOrdersGoWheneverTheyWereSent() {
        lies("#4711", ERASED_AT.minusSeconds(60));
        lies("#4711", ERASED_AT.plusSeconds(60));
        lies("#4712", ERASED_AT.minusSeconds(60));
        assertThat(forget(Map.of(SHOP, Set.of(OrderKey.of(SHOP, CONNECTION, "4711"))), Map.of()))
                .isEqualTo(new Looked(3, 2, true));
        assertThat(left()).containsExactly("#4712");
    }

    /** Somebody else's order may have the same id. */
    @Test
    void anOrderOfAnotherShopIsAnother() {
        lies("#4711", ERASED_AT.minusSeconds(60));
        forget(Map.of(OTHER, Set.of(OrderKey.of(SHOP, CONNECTION, "4711"))), Map.of());
        assertThat(left()).containsExactly("#4711");
    }

    @Test
    void mailsOfErasedPeopleGoButNotWhatCameAfterwards() {
        lies("erika@example.com", ERASED_AT);
        lies("ERIKA@example.com", ERASED_AT.plusSeconds(1));
        lies("otto@example.com", ERASED_AT.minusSeconds(60));
        lies("", ERASED_AT.minusSeconds(60));
        forget(Map.of(), Map.of(OTHER, Set.of(ERIKA)));
        assertThat(left()).containsExactly("ERIKA@example.com", "otto@example.com", "");
    }

    /** Whoever was erased may order again, and an event that nobody handled yet is an order that the shop must not lose. */
    @Test
    void anEventOfANewOrderStaysWhoeverPlacedIt() {
        lies("#4713", ERASED_AT.minusSeconds(60));
        forget(Map.of(), Map.of(SHOP, Set.of(ERIKA)));
        assertThat(left()).containsExactly("#4713");
    }

    @Test
    void theRegisterIsReadOnceAShopAndNotWhereNothingLies() {
        forget(Map.of(), Map.of());
        assertThat(read).isEmpty();
        lies("#1", ERASED_AT);
        lies("#2", ERASED_AT);
        forget(Map.of(), Map.of());
        assertThat(read).containsExactlyInAnyOrder(OTHER, SHOP);
    }
}
