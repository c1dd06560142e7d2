package io.buyerstatus.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G7")
class ReplyTokenTest {
    private static final RepliesDomain DOMAIN = new RepliesDomain("replies.example.com");
    private static final LinkKey KEY = key(1);

    @ParameterizedTest
    @ValueSource(strings = {"demo", "a-shop-of-20-letters", "a-shop-whose-id-is-as-long-as-ids-may-be"})
    void anAddressLeadsBackToItsConversation(String shop) {
        OrderKey order = order(shop);
        EmailAddress address = ReplyToken.forBuyer(order, KEY).at(DOMAIN);

        assertThat(address.value()).startsWith("reply+").endsWith("replies.example.com");
        assertThat(ReplyToken.in(address.value(), DOMAIN))
                .hasValueSatisfying(read -> {
                    assertThat(read.thread()).isEqualTo(new ThreadKey.OfOrder(order.shop(), order.key()));
                    assertThat(read.provesBuyer(KEY)).isTrue();
                })
                .isEqualTo(ReplyToken.in(address.value().toUpperCase(Locale.ROOT), DOMAIN))
                .isEqualTo(ReplyToken.in(
                        "<0100-x@eu-central-1.amazonses.com>\r\n\t<" + address.value() + "> <next@example.org>",
                        DOMAIN));
    }

    @Test
    void ofAnotherKeyOrAnotherOrderOrOneLetterOffItProvesNothing() {
        ReplyToken token = ReplyToken.forBuyer(order("demo"), KEY);
        char first = token.proof().charAt(0);
        String off = (first == 'a' ? 'b' : 'a') + token.proof().substring(1);

        assertThat(token.provesBuyer(key(2))).isFalse();
        assertThat(new ReplyToken(order("demo"), off).provesBuyer(KEY)).isFalse();
        assertThat(new ReplyToken(order("other"), token.proof()).provesBuyer(KEY))
                .isFalse();
    }

    @Test
    void whatTheStaffWereSentIsGoodFromTheirAddressAlone() {
        EmailAddress told = new EmailAddress("team@shop.example");
        ReplyToken token = ReplyToken.forStaff(order("demo"), KEY, told);

        assertThat(token.provesStaff(KEY, new EmailAddress("Team@Shop.example")))
                .isTrue();
        assertThat(token.provesStaff(KEY, new EmailAddress("erika@example.org")))
                .isFalse();
        assertThat(token.provesBuyer(KEY)).isFalse();
        assertThat(ReplyToken.forBuyer(order("demo"), KEY).provesStaff(KEY, told))
                .isFalse();
    }

    @Test
    void anotherDomainAndWhatOnlyLooksAlikeLeadNowhere() {
        String address = ReplyToken.forBuyer(order("demo"), KEY).at(DOMAIN).value();
        String local = address.substring(0, address.indexOf('@'));

        assertThat(ReplyToken.in(local + "@replies.example.org", DOMAIN)).isEmpty();
        assertThat(ReplyToken.in(local + "@evil-replies.example.com", DOMAIN)).isEmpty();
        assertThat(ReplyToken.in(local + "@replies.example.com.evil.example", DOMAIN))
                .isEmpty();
        assertThat(ReplyToken.in("reply+short@replies.example.com", DOMAIN)).isEmpty();
        assertThat(ReplyToken.in("", DOMAIN)).isEmpty();
    }

    @Test
    void withoutADomainThereIsNone() {
        assertThat(RepliesDomain.of(Optional.empty())).isEmpty();
        assertThat(RepliesDomain.of(Optional.of(" "))).isEmpty();
        assertThatThrownBy(() -> new RepliesDomain("Replies.Example.com")).hasMessageContaining("replies domain");
    }

    private static OrderKey order(String shop) {
        return OrderKey.of(new ShopId(shop), new ConnectionId("demo-web"), "4711");
    }

    private static LinkKey key(int seed) {
        byte[] key = new byte[LinkKey.KEY_BYTES];
        key[0] = (byte) seed;
        return new LinkKey(key);
    }
}
