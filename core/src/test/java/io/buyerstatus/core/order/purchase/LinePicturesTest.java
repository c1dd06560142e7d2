package io.buyerstatus.core.order.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That what shows no picture takes none away, in whatever order it is said. */
final class LinePicturesTest {
    private static final Instant PLACED_AT = Instant.parse("2026-11-18T09:00:00Z");
    private static final URI TEAPOT = URI.create("https://shop.example/teapot.jpg");
    private static final URI NEWER = URI.create("https://shop.example/teapot-2.jpg");

    private static OrderEvent said(int minutes, Optional<URI> picture) {
        Line line = new Line("1", "Teapot", "", 1, Optional.empty(), Optional.empty(), picture, List.of());
        Fact.Contents contents = new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(line)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new OrderEvent(
                "1:" + minutes + picture,
                new ConnectionId("web"),
                "1",
                PLACED_AT.plusSeconds(60L * minutes),
                false,
                OrderEvent.Origin.SHOP,
                new Fact.OrderChanged(contents, Optional.empty()));
    }

    private static Optional<URI> shown(OrderEvent... events) {
        return Stream.of(events)
                .map(event -> OrderFacts.of(event, PLACED_AT))
                .reduce(OrderFacts.NONE, OrderFacts::merge)
                .purchase()
                .illustrated()
                .getFirst()
                .picture();
    }

    @Test
    void aLaterStateWithoutPicturesKeepsThem() {
        OrderEvent with = said(0, Optional.of(TEAPOT));
        OrderEvent without = said(5, Optional.empty());
        assertThat(shown(with, without)).contains(TEAPOT);
        assertThat(shown(without, with)).contains(TEAPOT);
        assertThat(shown(without)).isEmpty();
    }

    @Test
    void ofTwoPicturesTheLaterIsShownWhateverCameBetween() {
        OrderEvent first = said(0, Optional.of(TEAPOT));
        OrderEvent later = said(3, Optional.of(NEWER));
        OrderEvent without = said(5, Optional.empty());
        assertThat(shown(first, without, later)).contains(NEWER);
        assertThat(shown(later, without, first)).contains(NEWER);
        assertThat(shown(without, later, first)).contains(NEWER);
    }
}
