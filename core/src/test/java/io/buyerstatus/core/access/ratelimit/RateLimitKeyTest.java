package io.buyerstatus.core.access.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom tries are counted for, and what is tried. */
@Tag("SH-20")
final class RateLimitKeyTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:DB8:1:2::1, 2001:db8:1:2::9, true",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "'', '', true",
        "unknown, nonsense, false"
    })
    void anAddressOrItsNetworkIsOneSubject(String one, String other, boolean same) {
        assertThat(RateLimitKey.ofAddress(one).equals(RateLimitKey.ofAddress(other)))
                .isEqualTo(same);
    }

    @Test
    @Tag("G22")
    void triesAtALinkAreItsOwnAndThoseOfTheFirstStayWhereTheyWere() {
        OrderKey key = OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "1");
        OrderSource source = new OrderSource(new ConnectionId("demo-web"), new ChannelId("web"));
        LinkKey links = new LinkKey(new byte[LinkKey.KEY_BYTES]);
        Order first = Order.unseen(key, source, Access.by(links.state(key.ref(), 1)));
        Order second = Order.unseen(key, source, Access.by(links.state(key.ref(), 2)));
        for (RateLimit limit : RateLimit.values()) {
            assertThat(RateLimitKey.atLink(limit, first)).isEqualTo(RateLimitKey.of(limit, key));
            assertThat(RateLimitKey.atLink(limit, second)).isNotEqualTo(RateLimitKey.of(limit, key));
        }
        assertThat(RateLimit.POSTCODE_PACE.stored()).isEqualTo("ORDER");
    }

    @Test
    void aSubjectTellsNothing() {
        assertThat(RateLimitKey.ofAddress("203.0.113.7").toString()).doesNotContain("203");
        assertThat(RateLimitKey.ofLookUps("203.0.113.7").toString()).doesNotContain("203");
    }

    @Test
    void codesAreSpreadOverAllSixDigitNumbersAndDependOnEverything() {
        LinkKey key = new LinkKey(new byte[LinkKey.KEY_BYTES]);
        CountedSecrets secrets = new CountedSecrets();
        Set<String> digits = new HashSet<>();
        int small = 0;
        for (int at = 0; at < 10_000; at++) {
            String code = key.code("demo-x", CodeId.of(secrets.fresh()), "").digits();
            assertThat(code).matches("[0-9]{6}");
            small += code.charAt(0) == '0' ? 1 : 0;
            digits.add(code);
        }
        assertThat(digits.size()).isGreaterThan(9_900);
        assertThat(small).isBetween(850, 1150);
        CodeId id = CodeId.of(secrets.fresh());
        assertThat(key.code("a", id, "")).isNotEqualTo(key.code("b", id, ""));
        assertThat(key.code("a", id, "")).isNotEqualTo(key.code("a", id, "x@example.org"));
        assertThat(key.code("a", id, "").toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    void sharedAndPrivateSecretsAreIndependent() {
        LinkKey key = new LinkKey(new byte[LinkKey.KEY_BYTES]);
        Set<LinkSecret> all = new HashSet<>();
        for (int generation = 1; generation <= 100; generation++) {
            all.add(key.secret("demo-x", generation));
            all.add(key.shared("demo-x", generation));
        }
        assertThat(all).hasSize(200);
    }
}
