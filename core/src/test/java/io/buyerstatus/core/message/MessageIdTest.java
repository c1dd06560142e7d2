package io.buyerstatus.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids outlive releases: those of messages that were sent are computed again by every release, and must come out the same. */
class MessageIdTest {
    private static final OrderKey ORDER = OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711");

    @Test
    void anOrdersSubjectIsTheOrdersOwnKey() {
        assertThat(Subject.of(ORDER).key()).isEqualTo("zrabckq95w110bbyw33w78w87z");
    }

    /** Written down from the first release that had these types. */
    @ParameterizedTest
    @Tag("G1")
    @CsvSource({
        "ORDER_CONFIRMED, '', 1, fn3dxysrm47tkkbhpf823bwn3s, 6wkrf4mn2m6qgc12enny9w3asx",
        "PAYMENT_REMINDER, '', 2, 4x2htjv7ssbrt14qhh71jrcehk, sqdh80mnppg55jezgr168ddvgp",
        "SENT, p1, 1, zddsfb8qq1xqsakc9tkgy0hrdw, w79ssgetwc1h1mb87eafk14yy9",
        "OUT_FOR_DELIVERY, p1, 2026-11-21, pcx7yhcfskmvq08wcwjp4ksfzx, b8650fjrnn30h5gknr0dkmqzmh",
        "DELIVERED, p1, 1, eyrk3cf70fvthgh0j8832syeca, 6r3sx4m5eg9mfnkaknzz3n7e5k",
        "BUYER_WROTE, '', e1, 45mq0c6n0fsmgmx5zhj7jfm517, f1gg5qrgny99v2trhnznmsc1e4",
        "SELLER_WROTE, '', e1, tz339nz1grkkndgj4d2gwt9g8z, 9kjte2ys1vygjbgfatrg33cpgx",
        "CARRIER_UNCLEAR, p1, 1, qzxaj86w1h3kxqamypye77yv3f, fhfmmngxypknc5xg3mfhwcr7rb",
        "REVIEW_REQUEST, '', 1, 0rkkekhwkeqh62ms9y76c9dx81, fmxrvknts1y08f99x77r7fz73g",
        "ACCESS_CODE, '', c1, ytsjb4ef6rs10q50m4beyc42hp, bfqakk4xxt4tbpsskmx00sew04",
        "FRESH_LINK, '', l1, mfe3rrm66p67ew50rbynwf0b6q, 5txbx5tydwwbyjaqpyfw460312",
        "CONFIRM_EMAIL, '', c1, 5fym1m0b1tz216qw1q6464fhbg, hmv283qv6fym1qe9vbvgqwcbv0"
    })
    void aMessagesIdIsTheOneThatItAlwaysHad(String type, String parcel, String occurrence, String email, String sms) {
        MessageKey key = BuiltInTypes.key(type + "|" + parcel + "|" + occurrence);
        RecipientRole role = ((BuiltInType) key.type()).role();
        assertThat(MessageId.of(Subject.of(ORDER), key, DeliveryChannel.EMAIL, role)
                        .id())
                .isEqualTo(email);
        assertThat(MessageId.of(Subject.of(ORDER), key, DeliveryChannel.SMS, role)
                        .id())
                .isEqualTo(sms);
    }
}
