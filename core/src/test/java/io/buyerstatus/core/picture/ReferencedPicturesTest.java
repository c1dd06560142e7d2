package io.buyerstatus.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryPictures;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.sample.Samples;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferencedPicturesTest {
    private static final URI CUP = URI.create("https://shop.example/cup.jpg");
    private static final URI POT = URI.create("https://shop.example/pot.jpg");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), new ConnectionId("web"), "1");

    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemoryPictures pictures = orders.pictures();
    private final MutableClock clock = new MutableClock(Samples.NOW);
    private final RequestPictureCopies ask = new RequestPictureCopies(pictures, clock);

    @Test
    void onlyWhatTheOrderDidNotNameBeforeIsNamed() {
        commit(Optional.empty(), "a", List.of(CUP));
        commit(orders.find(KEY), "b", List.of(CUP, POT));
        assertThat(pictures.named())
                .extracting(ReferencedPictures::originals)
                .containsExactly(List.of(CUP), List.of(POT));
    }

    @Test
    void anEventThatNamesNoPicturesWritesNothing() {
        orders.commit(Samples.first(KEY, "a"));
        commit(orders.find(KEY), "b", List.of());
        assertThat(pictures.named()).isEmpty();
    }

    @Test
    void twoHundredLinesAreOneRow() {
        List<URI> many = IntStream.range(0, ReferencedPictures.MOST)
                .mapToObj(at -> URI.create("https://shop.example/" + at + ".jpg"))
                .toList();
        commit(Optional.empty(), "a", many);
        assertThat(pictures.named()).hasSize(1);
        assertThat(ask.ofOrder(pictures.named().getFirst().id())).isEqualTo(ReferencedPictures.MOST);
        assertThat(pictures.copies()).hasSize(ReferencedPictures.MOST);
    }

    @Test
    void theSamePictureOfManyOrdersIsAskedForOnce() {
        for (String subject : List.of("1", "2", "3")) {
            OrderKey key = OrderKey.of(new ShopId("demo"), new ConnectionId("web"), subject);
            orders.commit(Samples.naming(Optional.empty(), key, subject, List.of(CUP)));
        }
        pictures.named().forEach(named -> ask.ofOrder(named.id()));
        assertThat(pictures.copies()).extracting(PictureCopy::original).containsExactly(CUP);
    }

    @Test
    void theSameRowTwiceAsksOnce() {
        commit(Optional.empty(), "a", List.of(CUP));
        ReferencedPictures.Id id = pictures.named().getFirst().id();
        assertThat(ask.ofOrder(id)).isEqualTo(1);
        assertThat(ask.ofOrder(id)).isZero();
        assertThat(pictures.find(id).orElseThrow().due()).isEmpty();
    }

    @Test
    void whatTheStreamLostTheSweepShowsAgain() {
        commit(Optional.empty(), "a", List.of(CUP));
        ReferencedPictures.Id id = pictures.named().getFirst().id();
        clock.advance(ReferencedPictures.NUDGE.plusSeconds(1));
        SweepDuePictures sweep = new SweepDuePictures(pictures, clock);
        assertThat(sweep.sweep(() -> false).moved()).isEqualTo(1);
        assertThat(pictures.find(id).orElseThrow().due())
                .contains(clock.instant().plus(ReferencedPictures.NUDGE));
        ask.ofOrder(id);
        clock.advance(ReferencedPictures.NUDGE.plusSeconds(1));
        assertThat(sweep.sweep(() -> false).moved()).isZero();
    }

    private void commit(Optional<Order> before, String event, List<URI> originals) {
        OrderChange change = Samples.naming(before, KEY, event, originals);
        assertThat(orders.commit(change)).isEqualTo(Commit.DONE);
    }
}
