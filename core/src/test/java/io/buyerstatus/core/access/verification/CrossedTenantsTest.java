package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.OpenShared.Shared;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.ShareOrder.Sharing;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.WatchOrder;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.access.verification.LookUpOrder.LookedUp;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader.Freshness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What opens one order opens no other, whoever's it is and by whatever way: every secret of one, tried at every way of the others. */
@Tag("G4")
final class CrossedTenantsTest {
    private static final List<String> NUMBERS = List.of("4711", "4712", "4713", "4714");

    private final AccessWorld world = new AccessWorld();
    private final WatchOrder watch = new WatchOrder(world.orders, world.settings, world.clock);
    private final LinkKey key = new LinkKey(new byte[LinkKey.KEY_BYTES]);

    @BeforeEach
    void place() {
        NUMBERS.stream()
                .skip(1)
                .forEach(number -> world.place(number, Optional.of(AccessWorld.EMAIL), AccessWorld.PHONE));
    }

    @Test
    void noSecretOfOneOrderDoesAnythingAtAnother() {
        List<String> opened = new ArrayList<>();
        int crossed = 0;
        Map<String, Order> before = orders();
        for (String mine : NUMBERS) {
            for (Map.Entry<String, LinkSecret> secret : secrets(mine).entrySet()) {
                for (String other : NUMBERS) {
                    for (Map.Entry<String, Function<Visit, Object>> way : ways().entrySet()) {
                        if (mine.equals(other)) {
                            continue;
                        }
                        Visit visit = new Visit(
                                AccessWorld.key(other).ref(),
                                secret.getValue().value(),
                                Optional.of(secret.getValue()),
                                "2001:db8:" + crossed + "::1");
                        crossed++;
                        if (!refused(way.getValue().apply(visit))) {
                            opened.add(secret.getKey() + " at " + way.getKey());
                        }
                    }
                }
            }
        }
        assertThat(crossed).isGreaterThan(480);
        assertThat(opened).isEmpty();
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void noBrowserOrCodeOfOneOrderProvesAnythingAtAnother() {
        for (String mine : NUMBERS) {
            LinkSecret browser = world.verified(mine);
            LookedUp.Taken taken =
                    (LookedUp.Taken) world.lookUp.lookUp("demo", mine, AccessWorld.EMAIL.value(), AccessWorld.ADDRESS);
            String digits = world.digits();
            for (String other : NUMBERS) {
                if (mine.equals(other)) {
                    continue;
                }
                assertThat(world.open(AccessWorld.visit(other, Optional.of(browser))))
                        .isInstanceOfSatisfying(Opened.Shown.class, shown -> assertThat(shown.browser())
                                .isEmpty());
                assertThat(AccessWorld.result(world.byCode.verify(
                                AccessWorld.visit(other, Optional.empty()), Optional.of(taken.handle()), digits)))
                        .isInstanceOf(Verification.CodeGone.class);
            }
            assertThat(AccessWorld.result(
                            world.enter.enter("another", Optional.of(taken.handle()), digits, AccessWorld.ADDRESS)))
                    .isInstanceOf(EnterByCode.Outcome.NoSuchShop.class);
        }
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE)).hasSize(NUMBERS.size());
    }

    private Map<String, LinkSecret> secrets(String number) {
        String ref = AccessWorld.key(number).ref();
        Sharing sharing = (Sharing) AccessWorld.result(world.share.show(AccessWorld.visit(number, Optional.empty())));
        return new TreeMap<>(Map.of(
                "private", AccessWorld.link(number, 1),
                "next", AccessWorld.link(number, 2),
                "shared", sharing.secret().orElseGet(() -> key.shared(ref, 1)),
                "stop", key.stop(ref, AccessWorld.EMAIL.normalised()),
                "undo", key.undo(ref, AccessWorld.EMAIL.normalised())));
    }

    private Map<String, Function<Visit, Object>> ways() {
        Map<String, Function<Visit, Object>> ways = new TreeMap<>();
        ways.put("open", world::open);
        ways.put("shared", visit -> world.openShared.open(visit.ref(), visit.secret(), Freshness.LATEST));
        ways.put("live", visit -> watch.watch(visit.ref(), visit.secret()));
        ways.put("shared live", visit -> watch.watchShared(visit.ref(), visit.secret()));
        ways.put("postcode", visit -> AccessWorld.result(world.byPostcode.verify(visit, "50667")));
        ways.put("code", visit -> AccessWorld.result(world.requestCode.request(visit)));
        ways.put("share", visit -> AccessWorld.result(world.share.make(visit)));
        ways.put("replace", visit -> AccessWorld.result(world.replace.replace(visit)));
        ways.put("link", visit -> AccessWorld.result(world.freshLink.request(visit)));
        ways.put("add", visit -> AccessWorld.result(world.addEmail.request(visit, "thief@example.org")));
        ways.put("stop", visit -> AccessWorld.result(world.updates.choose(visit, new Choice.Stop())));
        ways.put("stop link", visit -> AccessWorld.result(world.mailed.stop(visit)));
        ways.put("undo link", visit -> AccessWorld.result(world.mailed.undo(visit)));
        return ways;
    }

    private static boolean refused(Object answer) {
        return answer instanceof Opened.NotFound
                || answer instanceof Shared.NotFound
                || answer instanceof WatchOrder.Watched.NotFound
                || answer instanceof Entered.NotOpen;
    }

    private Map<String, Order> orders() {
        Map<String, Order> orders = new TreeMap<>();
        NUMBERS.forEach(number ->
                orders.put(number, world.orders.find(AccessWorld.key(number)).orElseThrow()));
        return orders;
    }
}
