package io.buyerstatus.core.testing.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.access.code.CodeStore;
import io.buyerstatus.core.access.code.CodeStore.Issued;
import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.code.CodeStore.Spent;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.contract.Fresh;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link CodeStore} remembers of a code, and how often it can be typed. */
public abstract class CodesContract {
    private static final Instant NOW = Samples.NOW;

    private final OrderKey order = Fresh.order();
    private final ShopId shop = order.shop();
    private final CodeId id = CodeId.of(new LinkSecret(Fresh.unique() + "_________"));

    protected abstract CodeStore codes();

    /** The ledger that the codes' messages are written to. */
    protected abstract Ledger ledger();

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void anIssuedCodeIsFoundWithItsMessage(Purpose purpose) {
        Issued issued = new Issued(id, order, purpose, NOW.plus(OneTimeCode.VALID));
        Message message = message();
        codes().issue(issued, message);
        assertThat(codes().find(shop, id, NOW)).contains(issued);
        assertThat(ledger().find(message.id())).contains(message);
    }

    @Test
    @Tag("G22")
    void aCodeThatIsSentAgainLivesLongerAndHasNoMoreTries() {
        codes().issue(new Issued(id, order, Purpose.VERIFY, NOW.plus(OneTimeCode.VALID)), message());
        codes().spend(shop, id, false, NOW);
        Instant later = NOW.plus(OneTimeCode.VALID).minusSeconds(1);
        Issued longer = new Issued(id, order, Purpose.VERIFY, later.plus(OneTimeCode.VALID));
        Message again = Message.plan(
                Subject.of(order),
                BuiltInTypes.ACCESS_CODE,
                id.again(new LinkSecret("a".repeat(27))),
                DeliveryChannel.SMS,
                later);
        assertThat(codes().prolong(longer, again, later)).isTrue();
        assertThat(codes().find(shop, id, longer.expiresAt().minusSeconds(1))).contains(longer);
        assertThat(ledger().find(again.id())).contains(again);
        for (int at = 1; at < CodeStore.TRIES; at++) {
            assertThat(codes().spend(shop, id, false, later)).isEqualTo(Spent.WRONG);
        }
        assertThat(codes().spend(shop, id, true, later)).isEqualTo(Spent.GONE);
        Message more = Message.plan(
                Subject.of(order),
                BuiltInTypes.ACCESS_CODE,
                id.again(new LinkSecret("b".repeat(27))),
                DeliveryChannel.SMS,
                later);
        assertThat(codes().prolong(longer, more, later)).isFalse();
        assertThat(ledger().find(more.id())).isEmpty();
    }

    @Test
    void aCodeIsIssuedOnce() {
        issue();
        assertThatThrownBy(this::issue).isInstanceOf(RuntimeException.class);
    }

    @Test
    @Tag("SH-21")
    void aCodeThatNobodyWasSentLooksLikeAnyOther() {
        Message skipped = Message.skip(
                Subject.of(order),
                MessageKey.of(BuiltInTypes.ACCESS_CODE, id.value()),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                "nobody",
                NOW);
        codes().issue(new Issued(id, order, Purpose.VERIFY, NOW.plus(OneTimeCode.VALID)), skipped);
        assertThat(codes().find(shop, id, NOW)).isPresent();
        assertThat(codes().spend(shop, id, false, NOW)).isEqualTo(Spent.WRONG);
        assertThat(ledger().find(skipped.id())).contains(skipped);
    }

    @Test
    void aCodeOfAnotherShopOrBrowserIsNone() {
        issue();
        CodeId other = CodeId.of(new LinkSecret(Fresh.unique() + "_________"));
        assertThat(codes().find(Fresh.shop(), id, NOW)).isEmpty();
        assertThat(codes().find(shop, other, NOW)).isEmpty();
        assertThat(codes().spend(Fresh.shop(), id, true, NOW)).isEqualTo(Spent.GONE);
        assertThat(codes().spend(shop, other, true, NOW)).isEqualTo(Spent.GONE);
        assertThat(codes().spend(shop, id, true, NOW)).isEqualTo(Spent.RIGHT);
    }

    @Test
    @Tag("SH-20")
    void aCodeIsGoodOnce() {
        issue();
        assertThat(codes().spend(shop, id, true, NOW)).isEqualTo(Spent.RIGHT);
        assertThat(codes().spend(shop, id, true, NOW)).isEqualTo(Spent.GONE);
        assertThat(codes().find(shop, id, NOW)).isEmpty();
    }

    @Test
    @Tag("SH-20")
    void aCodeCanBeTypedFiveTimes() {
        issue();
        for (int at = 0; at < 5; at++) {
            assertThat(codes().find(shop, id, NOW)).isPresent();
            assertThat(codes().spend(shop, id, false, NOW)).isEqualTo(Spent.WRONG);
        }
        assertThat(codes().find(shop, id, NOW)).isEmpty();
        assertThat(codes().spend(shop, id, true, NOW)).isEqualTo(Spent.GONE);
    }

    @Test
    @Tag("SH-20")
    void aCodeIsGoodForTenMinutes() {
        issue();
        Instant last = NOW.plus(OneTimeCode.VALID).minusMillis(1);
        assertThat(codes().find(shop, id, last)).isPresent();
        assertThat(codes().spend(shop, id, false, last)).isEqualTo(Spent.WRONG);
        Instant end = NOW.plus(OneTimeCode.VALID);
        assertThat(codes().find(shop, id, end)).isEmpty();
        assertThat(codes().spend(shop, id, true, end)).isEqualTo(Spent.GONE);
    }

    @Test
    @Tag("SH-20")
    void ofTwoHundredWrongCodesAtOnceFiveAreLookedAt() throws Exception {
        issue();
        assertThat(atOnce(false)).containsOnly(Spent.WRONG, Spent.GONE);
        assertThat(codes().spend(shop, id, true, NOW)).isEqualTo(Spent.GONE);
    }

    @Test
    @Tag("SH-20")
    void ofTwoHundredRightCodesAtOnceOneCounts() throws Exception {
        issue();
        assertThat(Collections.frequency(atOnce(true), Spent.RIGHT)).isEqualTo(1);
    }

    private List<Spent> atOnce(boolean right) throws Exception {
        List<Spent> spent = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(20)) {
            Callable<Spent> one = () -> codes().spend(shop, id, right, NOW);
            for (Future<Spent> each : many.invokeAll(Collections.nCopies(200, one))) {
                spent.add(each.get());
            }
        }
        assertThat(Collections.frequency(spent, Spent.GONE)).isEqualTo(right ? 199 : 195);
        return spent;
    }

    private void issue() {
        codes().issue(new Issued(id, order, Purpose.VERIFY, NOW.plus(OneTimeCode.VALID)), message());
    }

    private Message message() {
        return Message.plan(Subject.of(order), BuiltInTypes.ACCESS_CODE, id.value(), DeliveryChannel.EMAIL, NOW);
    }
}
