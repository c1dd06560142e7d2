package io.buyerstatus.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final OrderKey ORDER = OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711");

    static Stream<Subject> all() {
        return Stream.of(
                Subject.of(ORDER),
                Subject.of(new ThreadKey.OfInquiry(SHOP, "0123456789abcdefghjkmnpqrs")),
                new Subject.OfStaff(SHOP, "anna"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aKeyReadsBack(Subject subject) {
        assertThat(Subject.parse(SHOP, subject.key())).contains(subject);
    }

    @Test
    void whatIsSaidInAnOrdersThreadBelongsToTheOrder() {
        assertThat(Subject.of(new ThreadKey.OfOrder(SHOP, ORDER.key()))).isEqualTo(Subject.of(ORDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REFUSED", "staff-", "courier-7", "zrabckq95w110bbyw33w78w87", "staff-a#b"})
    void whatNoReleaseOfOursWroteIsNoSubject(String key) {
        assertThat(Subject.parse(SHOP, key)).isEmpty();
    }
}
