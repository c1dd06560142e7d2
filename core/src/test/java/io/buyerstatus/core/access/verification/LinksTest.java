package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.OpenShared.Shared;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Opened.Outdated.Why;
import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.access.RequestFreshLink.Requested;
import io.buyerstatus.core.access.ShareOrder.Sharing;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.store.OrderChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shared, expired and replaced links. */
final class LinksTest {
    private static final SettingsLayer THIRTY_DAYS = SettingsLayer.EMPTY.with(PrivacySettings.LINK_DAYS, 30);

    private final AccessWorld world = new AccessWorld();

    @Test
    @Tag("SH-22")
    void aSharedLinkOpensTheSharedPageAndNothingElse() {
        assertThat(secret(AccessWorld.result(world.share.show(AccessWorld.visit()))))
                .isEmpty();
        LinkSecret shared = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();
        assertThat(secret(AccessWorld.result(world.share.make(AccessWorld.visit()))))
                .contains(shared);
        assertThat(secret(AccessWorld.result(world.share.show(AccessWorld.visit()))))
                .contains(shared);
        assertThat(openShared(shared)).isInstanceOf(Shared.Shown.class);
        assertThat(open(shared.value())).isInstanceOf(Opened.NotFound.class);
        assertThat(openShared(AccessWorld.link("4711", 1))).isInstanceOf(Shared.NotFound.class);
        assertThat(openShared(world.secrets.fresh())).isInstanceOf(Shared.NotFound.class);
    }

    @Test
    @Tag("SH-22")
    void aSharedSecretDoesNothingByAnyOtherWay() {
        LinkSecret shared = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();
        Visit visit = new Visit(AccessWorld.visit().ref(), shared.value(), Optional.empty(), AccessWorld.ADDRESS);
        assertThat(AccessWorld.result(world.byPostcode.verify(visit, "50667"))).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.requestCode.request(visit))).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.share.make(visit))).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.share.revoke(visit))).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.freshLink.request(visit))).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.replace.replace(visit))).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.ways.of(visit))).isInstanceOf(Entered.NotOpen.class);
    }

    @Test
    @Tag("SH-22")
    void aRevokedLinkOpensNothingAndItsSuccessorIsAnother() {
        LinkSecret first = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();
        assertThat(secret(AccessWorld.result(world.share.revoke(AccessWorld.visit()))))
                .isEmpty();
        assertThat(openShared(first)).isInstanceOf(Shared.NotFound.class);
        LinkSecret second = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(openShared(first)).isInstanceOf(Shared.NotFound.class);
        assertThat(openShared(second)).isInstanceOf(Shared.Shown.class);
        secret(AccessWorld.result(world.share.revoke(AccessWorld.visit())));
        assertThat(secret(AccessWorld.result(world.share.revoke(AccessWorld.visit()))))
                .isEmpty();
    }

    @Test
    void withoutTheSettingALinkOpensForEver() {
        world.clock.advance(Duration.ofDays(36_500));
        assertThat(open(AccessWorld.link("4711", 1).value())).isInstanceOf(Opened.Shown.class);
    }

    @Test
    void aLinkEndsSoManyDaysAfterTheLastThingThatHappened() {
        world.set(THIRTY_DAYS);
        world.clock.set(SampleEvents.PLACED_AT.plus(Duration.ofDays(20)));
        world.apply("4711", SampleEvents.sent("s1", "00340434161094042557", List.of(), world.clock.instant()));
        String link = AccessWorld.link("4711", 1).value();
        LinkSecret shared = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();
        world.clock.set(SampleEvents.PLACED_AT.plus(Duration.ofDays(50)).minusMillis(1));
        assertThat(open(link)).isInstanceOf(Opened.Shown.class);
        assertThat(openShared(shared)).isInstanceOf(Shared.Shown.class);
        world.clock.advance(Duration.ofMillis(1));
        assertThat(why(link)).isEqualTo(Why.EXPIRED);
        assertThat(openShared(shared)).isInstanceOf(Shared.NotFound.class);
    }

    @Test
    void anExpiredLinkGetsASuccessorByMailAndLeadsToItFromThenOn() {
        world.set(THIRTY_DAYS);
        world.clock.advance(Duration.ofDays(31));
        String old = AccessWorld.link("4711", 1).value();
        assertThat(request(old)).isInstanceOf(Requested.Sent.class);
        assertThat(mailed()).endsWith("/" + AccessWorld.link("4711", 2).value());
        assertThat(open(AccessWorld.link("4711", 2).value())).isInstanceOf(Opened.Shown.class);
        assertThat(why(old)).isEqualTo(Why.REPLACED);
        assertThat(request(AccessWorld.link("4711", 2).value())).isInstanceOf(Requested.StillGood.class);
    }

    @Test
    void anExpiredLinkIsRenewedAtMostThreeTimesAnHour() {
        world.set(THIRTY_DAYS);
        for (int generation = 1; generation <= 4; generation++) {
            world.clock.advance(Duration.ofDays(31));
            assertThat(request(AccessWorld.link("4711", generation).value())).isInstanceOf(Requested.Sent.class);
        }
        IntStream.range(0, 3)
                .forEach(at -> world.attempts.take(
                        AccessWorld.SHOP,
                        RateLimitKey.of(RateLimit.LINK, AccessWorld.key("4711")),
                        world.clock.instant().plus(Duration.ofDays(31))));
        world.clock.advance(Duration.ofDays(31));
        assertThat(request(AccessWorld.link("4711", 5).value())).isInstanceOf(Requested.TooMany.class);
        assertThat(world.messages(BuiltInTypes.FRESH_LINK)).hasSize(4);
    }

    @Test
    void aVerifiedBrowserStaysSoWhenTheLinkIsRenewed() {
        LinkSecret browser = world.verified();
        world.set(THIRTY_DAYS);
        world.apply("4711", SampleEvents.sent("s1", "", List.of(), SampleEvents.PLACED_AT));
        world.order();
        assertThat(world.order().access().browsers()).hasSize(1);
        world.clock.advance(Duration.ofDays(31));
        request(AccessWorld.link("4711", 1).value());
        assertThat(world.order().access().browsers()).hasSize(1);
        assertThat(world.order().access().known(browser, SampleEvents.PLACED_AT))
                .isPresent();
    }

    @Test
    void aStrangersSecretIsNeverSentAnything() {
        assertThat(request(world.secrets.fresh().value())).isInstanceOf(Entered.NotOpen.class);
        assertThat(request("x")).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.freshLink.request(new Visit(
                        "demo-" + "0".repeat(26), AccessWorld.link("4711", 1).value(), Optional.empty(), ""))))
                .isInstanceOf(Entered.NotOpen.class);
        assertThat(world.messages(BuiltInTypes.FRESH_LINK)).isEmpty();
    }

    @Test
    void importingAnOrderAgainNeverChangesItsLink() {
        AccessWorld.result(world.replace.replace(AccessWorld.key("4711")));
        world.place("4711", Optional.of(AccessWorld.EMAIL), AccessWorld.PHONE);
        assertThat(world.order().access().link().generation()).isEqualTo(2);
    }

    @Test
    void aShopThatIsOffShowsNoneOfItsLinks() {
        LinkSecret shared = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();
        world.set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        assertThat(open(AccessWorld.link("4711", 1).value())).isInstanceOf(Opened.SwitchedOff.class);
        assertThat(openShared(shared)).isInstanceOf(Shared.SwitchedOff.class);
    }

    @Test
    @Tag("G16")
    void anErasedOrdersLinkSaysSoAndLeadsNoFurther() {
        LinkSecret shared = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();
        Order order = world.order();
        world.orders.commit(OrderChange.of(order, order.withAdmission(new Admission.Erased(world.clock.instant()))));
        String secret = AccessWorld.link("4711", 1).value();
        assertThat(why(secret)).isEqualTo(Why.ERASED);
        assertThat(open(world.secrets.fresh().value())).isInstanceOf(Opened.NotFound.class);
        assertThat(openShared(shared)).isInstanceOf(Shared.NotFound.class);
        assertThat(request(secret)).isInstanceOf(Entered.NotOpen.class);
        assertThat(world.door.edit(
                        world.order(),
                        was -> was.withPreferences(was.preferences().quiet(true))))
                .isInstanceOf(Entered.TurnedAway.class);
        assertThat(world.messages(BuiltInTypes.FRESH_LINK)).isEmpty();
    }

    @Test
    void nothingThatOpensAnOrderIsPrinted() {
        LinkSecret mine = world.verified();
        Order order = world.order();
        String printed = mine + " " + AccessWorld.visit("4711", Optional.of(mine)) + order.access()
                + new Verification.Done(mine, world.clock.instant())
                + AccessWorld.result(world.share.make(AccessWorld.visit()));
        assertThat(printed)
                .doesNotContain(mine.value())
                .doesNotContain(AccessWorld.link("4711", 1).value());
    }

    private Opened open(String secret) {
        return world.open.open(
                new Visit(AccessWorld.key("4711").ref(), secret, Optional.empty(), ""), Freshness.LATEST);
    }

    private Why why(String secret) {
        return ((Opened.Outdated) open(secret)).why();
    }

    private Shared openShared(LinkSecret secret) {
        return world.openShared.open(AccessWorld.key("4711").ref(), secret.value(), Freshness.LATEST);
    }

    private Object request(String secret) {
        return AccessWorld.result(
                world.freshLink.request(new Visit(AccessWorld.key("4711").ref(), secret, Optional.empty(), "")));
    }

    private static Optional<LinkSecret> secret(Object sharing) {
        return ((Sharing) sharing).secret();
    }

    /** The link that the newest message would carry if it were sent now. */
    private String mailed() {
        Message message = world.messages(BuiltInTypes.FRESH_LINK).getLast();
        return world.keys(message, new Recipient.ByMail(AccessWorld.EMAIL))
                .link()
                .toString();
    }
}
