package io.buyerstatus.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.WatchOrder.Watched;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.thread.Entry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SH-10")
@Tag("SH-11")
class WatchOrderTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1");
    private static final LinkKey LINKS = new LinkKey(new byte[LinkKey.KEY_BYTES]);
    private static final LinkSecret SECRET = LINKS.secret(KEY.ref(), 1);

    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemorySettings settings = new InMemorySettings();
    private final MutableClock clock = new MutableClock(Samples.NOW);
    private final WatchOrder watch = new WatchOrder(orders, settings, clock);

    @BeforeEach
    void placeAnOrder() {
        set(SettingsLayer.EMPTY);
        Order unseen = Order.unseen(
                KEY, new OrderSource(CONNECTION, new ChannelId("web")), Access.by(LINKS.state(KEY.ref(), 1)));
        write(
                Optional.empty(),
                unseen.merge(statement("placed", SampleEvents.placed("1", Optional.empty(), "+49 151 23456789")))
                        .withAdmission(new Admission.Admitted()));
    }

    @Test
    void theTagIsThatOfThePageUntilTheOrderIsWritten() {
        assertThat(tag()).isEqualTo(tagOfThePage()).isEqualTo(tag());
    }

    @Test
    void theTagIsAnotherAfterEveryEventAndEveryMessage() {
        Set<String> tags = new HashSet<>(Set.of(tag()));
        for (Fact fact : List.of(new Fact.OrderConfirmed(), new Fact.OrderPacked())) {
            Optional<Order> before = orders.find(KEY);
            write(before, before.orElseThrow().merge(statement(fact.type(), fact)));
            assertThat(tags.add(tag())).as(fact.type()).isTrue();
        }
        List<Entry> words = List.of(Samples.entry("1", Samples.NOW, "Hello"));
        orders.commit(Samples.saying(orders.find(KEY), KEY, words, List.of()));
        assertThat(tags.add(tag())).isTrue();
        assertThat(tag()).isEqualTo(tagOfThePage());
    }

    @Test
    void theTagShowsNothingOfTheOrder() {
        assertThat(tag()).matches("[0-9a-z]{26}").doesNotContain(KEY.key(), SECRET.value());
    }

    @Test
    void nothingElseOpensIt() {
        String wrong = LINKS.secret(KEY.ref(), 2).value();
        String unknown = OrderKey.of(KEY.shop(), CONNECTION, "2").ref();
        assertThat(List.of(
                        watch.watch(KEY.ref(), wrong),
                        watch.watch(KEY.ref(), "short"),
                        watch.watch(unknown, SECRET.value()),
                        watch.watch("nonsense", SECRET.value())))
                .containsOnly(new Watched.NotFound());
    }

    @Test
    @Tag("SH-22")
    void theSharedLinkWatchesUntilItIsRevokedAndOpensNoOther() {
        LinkSecret shared = LINKS.secret(KEY.ref(), 7);
        assertThat(watch.watchShared(KEY.ref(), shared.value())).isEqualTo(new Watched.NotFound());
        Order order = orders.find(KEY).orElseThrow();
        ShareState share = new ShareState(1, Optional.of(SecretHash.of(shared)));
        write(Optional.of(order), order.withAccess(order.access().sharing(share)));

        assertThat(watch.watchShared(KEY.ref(), shared.value())).isEqualTo(new Watched.At(tagOfTheSharedPage()));
        assertThat(watch.watch(KEY.ref(), shared.value())).isEqualTo(new Watched.NotFound());
        assertThat(watch.watchShared(KEY.ref(), SECRET.value())).isEqualTo(new Watched.NotFound());

        Order sharing = orders.find(KEY).orElseThrow();
        write(Optional.of(sharing), sharing.withAccess(sharing.access().sharing(share.revoked())));
        assertThat(watch.watchShared(KEY.ref(), shared.value())).isEqualTo(new Watched.NotFound());
    }

    @Test
    @Tag("SH-22")
    void theSharedLinkLearnsOfNothingThatItDoesNotShow() {
        LinkSecret shared = LINKS.secret(KEY.ref(), 7);
        Order order = orders.find(KEY).orElseThrow();
        ShareState share = new ShareState(1, Optional.of(SecretHash.of(shared)));
        write(Optional.of(order), order.withAccess(order.access().sharing(share)));
        Watched before = watch.watchShared(KEY.ref(), shared.value());

        orders.commit(
                Samples.saying(orders.find(KEY), KEY, List.of(Samples.entry("1", Samples.NOW, "Hello")), List.of()));
        Fact paid = new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty());
        Order spoken = orders.find(KEY).orElseThrow();
        write(Optional.of(spoken), spoken.merge(statement("paid", paid)));
        assertThat(watch.watchShared(KEY.ref(), shared.value())).isEqualTo(before);

        Order settled = orders.find(KEY).orElseThrow();
        write(Optional.of(settled), settled.merge(statement("packed", new Fact.OrderPacked())));
        assertThat(watch.watchShared(KEY.ref(), shared.value()))
                .isNotEqualTo(before)
                .isEqualTo(new Watched.At(tagOfTheSharedPage()))
                .isNotEqualTo(new Watched.At(tag()));
    }

    @Test
    @Tag("G4")
    void aLinkThatExpiredTellsNothingNorDoesAShopThatIsOff() {
        LinkSecret shared = LINKS.secret(KEY.ref(), 7);
        Order order = orders.find(KEY).orElseThrow();
        ShareState share = new ShareState(1, Optional.of(SecretHash.of(shared)));
        write(Optional.of(order), order.withAccess(order.access().sharing(share)));
        set(SettingsLayer.EMPTY.with(PrivacySettings.LINK_DAYS, 30));
        clock.set(SampleEvents.PLACED_AT.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(tag()).isEqualTo(tagOfThePage());
        clock.advance(Duration.ofMillis(1));
        assertThat(watch.watch(KEY.ref(), SECRET.value())).isEqualTo(new Watched.NotFound());
        assertThat(watch.watchShared(KEY.ref(), shared.value())).isEqualTo(new Watched.NotFound());

        set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        assertThat(watch.watch(KEY.ref(), SECRET.value())).isEqualTo(new Watched.NotFound());
    }

    private void set(SettingsLayer layer) {
        settings.replace(new ShopSettings(KEY.shop(), layer, Map.of(), Map.of(), new SealedSecret("sealed")));
    }

    private String tagOfTheSharedPage() {
        return WatchOrder.sharedTag(orders.view(KEY, Freshness.MAY_LAG).orElseThrow());
    }

    private String tag() {
        return switch (watch.watch(KEY.ref(), SECRET.value())) {
            case Watched.At at -> at.tag();
            case Watched.NotFound notFound -> throw new AssertionError("not found");
        };
    }

    private String tagOfThePage() {
        return WatchOrder.tag(orders.view(KEY, Freshness.MAY_LAG).orElseThrow().order());
    }

    private static OrderFacts statement(String id, Fact fact) {
        return OrderFacts.of(
                new OrderEvent(id, CONNECTION, "1", Samples.NOW, false, OrderEvent.Origin.SHOP, fact), Samples.NOW);
    }

    private void write(Optional<Order> before, Order after) {
        orders.commit(OrderChange.of(before, after));
    }
}
