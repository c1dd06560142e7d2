package io.buyerstatus.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.InMemoryDesk;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From an order to its line, and from what people have of it to the order. */
@Tag("UP-6")
@Tag("BL-26")
class FindOrdersTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(SHOP, CONNECTION, "N-1001");

    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemorySearch search = new InMemorySearch();
    private final IndexOrder index = new IndexOrder(orders, search, orders);
    private final FindOrders find = new FindOrders(search, orders, orders);

    @BeforeEach
    void place() {
        merge(
                "placed",
                SampleEvents.placed("N-1001", Optional.of(new EmailAddress("Erika@Example.com")), "+49 151 23456789"));
    }

    private void merge(String id, Fact fact, Entry... entries) {
        OrderEvent event = SampleEvents.event(CONNECTION, "N-1001", id, 5, fact);
        Optional<Order> before = orders.find(KEY);
        Order after = before.orElseGet(() -> Samples.unseen(KEY).withAdmission(new Admission.Admitted()))
                .merge(OrderFacts.of(event, event.time()));
        orders.commit(OrderChange.of(before, after).withEntries(List.of(entries)));
    }

    @Test
    void anOrderIsDerivedOnceAndAgainOnlyWhenItsLineDiffers() {
        assertThat(index.index(KEY)).isEqualTo(IndexOrder.Result.WRITTEN);
        assertThat(index.index(KEY)).isEqualTo(IndexOrder.Result.SAME);
        assertThat(index.index(OrderKey.of(SHOP, CONNECTION, "N-9"))).isEqualTo(IndexOrder.Result.NOTHING);

        merge("confirmed", new Fact.OrderConfirmed());
        assertThat(index.index(KEY)).isEqualTo(IndexOrder.Result.WRITTEN);
        assertThat(find.list(SHOP, OrderFilter.none(), Optional.empty()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.progress()).isEqualTo(Progress.CONFIRMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N-1001", "#n1001", "erika@example.COM", "+4915123456789", "0151 23456789", "n 1001"})
    void isFoundByWhatPeopleHaveOfIt(String typed) {
        index.index(KEY);

        assertThat(find.search(SHOP, typed, Optional.of(new Country("DE"))))
                .extracting(OrderRow::number)
                .containsExactly("N-1001");
        assertThat(find.search(new ShopId("other"), typed, Optional.of(new Country("DE"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "nobody@example.com", "N-1002", "+4915100000000", "???", "12"})
    void nothingElseIs(String typed) {
        index.index(KEY);

        assertThat(find.search(SHOP, typed, Optional.of(new Country("DE")))).isEmpty();
    }

    @Test
    void whatTheBuyerWroteWaitsUntilTheShopAnswers() {
        Entry asked = entry("e1", Entry.Author.BUYER, 10);
        Entry again = entry("e2", Entry.Author.BUYER, 20);
        Entry answered = entry("e3", Entry.Author.SELLER, 30);
        OrderFilter waiting = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);

        say(asked, again);
        index.index(KEY);
        assertThat(find.list(SHOP, waiting, Optional.empty()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.waitingSince()).contains(asked.at()));
        assertThat(find.count(SHOP, waiting, 100)).isEqualTo(1);

        say(answered);
        index.index(KEY);
        assertThat(find.list(SHOP, waiting, Optional.empty()).rows()).isEmpty();
    }

    /** As the card has it: what the shop wrote by mail alone answers, unless its writer took it back. */
    @Test
    void aLetterByMailAloneAnswersWhatWasWrittenBeforeIt() {
        OrderFilter waiting = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);
        Entry asked = entry("e1", Entry.Author.BUYER, 10);
        say(asked);
        Letter letter = letter(15);
        Order order = orders.find(KEY).orElseThrow();
        orders.commit(OrderChange.beside(order)
                .withLetter(letter)
                .withMessages(letter.messages(KEY, letter.at(), letter.at())));
        index.index(KEY);
        assertThat(find.list(SHOP, waiting, Optional.empty()).rows()).isEmpty();

        Entry again = entry("e2", Entry.Author.BUYER, 20);
        say(again);
        index.index(KEY);
        assertThat(find.list(SHOP, waiting, Optional.empty()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.waitingSince()).contains(again.at()));

        new InMemoryDesk(orders, new InMemoryLedger()).takenBack(KEY, letter);
        index.index(KEY);
        assertThat(find.list(SHOP, waiting, Optional.empty()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.waitingSince()).contains(asked.at()));
    }

    private static Letter letter(int minutes) {
        return new Letter(
                LetterId.of("form", "text"),
                SampleEvents.PLACED_AT.plusSeconds(60L * minutes),
                "Anton",
                MessageKind.MAIL_ONLY,
                DeliveryChannel.EMAIL,
                List.of(),
                "",
                "text");
    }

    @ParameterizedTest
    @CsvSource({
        "N-10248, N-10301, 10248",
        "N-10248, N-10301, #10248",
        "N-10248, N-10301, Order no. 10248",
        "#10248, #10301, 10248",
        "2026-10248, 2026-10301, 10248",
        "2025-10248, 2026-00017, 10248",
        "AB-000248-DE, AB-000301-DE, 248",
        "SO 2026/0248, SO 2026/0301, 248"
    })
    void isFoundByTheDigitsThatTheShopCountsBy(String number, String newest, String typed) {
        placed(number, 1);
        placed(newest, 2);

        assertThat(find.search(SHOP, typed, Optional.of(new Country("DE"))))
                .extracting(OrderRow::number)
                .containsExactly(number);
        assertThat(find.search(new ShopId("other"), typed, Optional.empty())).isEmpty();
    }

    /** A shop of several connections numbers in several ways; however many, few numbers are looked up. */
    @Test
    void ofDigitsThatLeadNowhereFewNumbersAreLookedUp() {
        for (String shape : List.of("A-", "B-", "C-", "2026-", "E2026-", "F-", "G-", "H-")) {
            placed(shape + "1001", 1);
        }
        List<String> asked = new ArrayList<>();
        FindOrders counted = new FindOrders(
                search,
                (shop, number) -> {
                    asked.add(number);
                    return List.of();
                },
                orders);

        assertThat(counted.search(SHOP, "77", Optional.empty())).isEmpty();
        assertThat(asked).hasSizeBetween(2, 7).doesNotHaveDuplicates();
    }

    private void placed(String number, int minutes) {
        OrderKey key = OrderKey.of(SHOP, CONNECTION, number);
        OrderEvent event = SampleEvents.event(
                CONNECTION,
                number,
                "placed",
                minutes,
                SampleEvents.placed(number, Optional.of(new EmailAddress("max@example.com")), ""));
        Order after =
                Samples.unseen(key).withAdmission(new Admission.Admitted()).merge(OrderFacts.of(event, event.time()));
        orders.commit(OrderChange.first(after));
        index.index(key);
    }

    private void say(Entry... entries) {
        Optional<Order> before = orders.find(KEY);
        orders.commit(OrderChange.of(before, before.orElseThrow()).withEntries(List.of(entries)));
    }

    private static Entry entry(String id, Entry.Author author, int minutes) {
        return new Entry(
                id,
                SampleEvents.PLACED_AT.plusSeconds(60L * minutes),
                author,
                Entry.Visibility.BUYER_AND_SELLER,
                "",
                "text " + id);
    }
}
