package io.buyerstatus.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class BuyerUrlsTest {
    private static final URI BASE = URI.create("https://status.example.com/");
    private static final LinkSecret SECRET = new LinkSecret("abcdefghijklmnopqrstuvwxyz0");
    private static final URI LINK = BuyerUrls.order(BASE, "demo-1", SECRET);

    @Test
    void anOrderIsBelowWhereThePagesAreServed() {
        assertThat(LINK).hasToString("https://status.example.com/o/demo-1/abcdefghijklmnopqrstuvwxyz0");
        assertThat(BuyerUrls.shared(BASE, "demo-1", SECRET))
                .hasToString("https://status.example.com/s/demo-1/abcdefghijklmnopqrstuvwxyz0");
    }

    @Test
    void whatIsAboutTheSameOrderIsBelowItsLink() {
        assertThat(BuyerUrls.at(LINK, BuyerUrls.ORDER)).isEqualTo(LINK.getRawPath());
        assertThat(BuyerUrls.at(LINK, BuyerUrls.VERIFY)).isEqualTo(LINK.getRawPath() + "/verify");
        assertThat(BuyerUrls.at(LINK, BuyerUrls.CALENDAR, "payment.ics"))
                .isEqualTo(LINK.getRawPath() + "/calendar/payment.ics");
        assertThat(BuyerUrls.to(LINK, BuyerUrls.STOP)).hasToString(LINK + "/stop");
        assertThat(BuyerUrls.at(URI.create("https://status.example.com/find/demo"), BuyerUrls.FIND_CODE))
                .isEqualTo("/find/demo/code");
    }

    @Test
    void whatBelongsToNoLinkHasNoPlaceBelowOne() {
        assertThatThrownBy(() -> BuyerUrls.at(LINK, BuyerUrls.ASSET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPartIsFilledInAndNoneCanLeaveItsPlace() {
        assertThat(BuyerUrls.path(BuyerUrls.FIND, "a/b?c$1\\")).isEqualTo("/find/a%2Fb%3Fc%241%5C");
        assertThatThrownBy(() -> BuyerUrls.path(BuyerUrls.ORDER, "demo-1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BuyerUrls.path(BuyerUrls.FIND, "demo", "more"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
