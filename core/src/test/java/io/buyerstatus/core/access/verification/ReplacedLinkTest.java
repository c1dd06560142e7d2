package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.OpenShared.Shared;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Opened.Outdated.Why;
import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.access.ReplaceLink.Replaced;
import io.buyerstatus.core.access.ShareOrder.Sharing;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links that fell into the wrong hands, and what is left of them. */
final class ReplacedLinkTest {
    private static final SettingsLayer THIRTY_DAYS = SettingsLayer.EMPTY.with(PrivacySettings.LINK_DAYS, 30);

    private final AccessWorld world = new AccessWorld();

    @Test
    @Tag("G22")
    void aReplacedLinkSendsNothingAndStopsNothing() {
        world.set(THIRTY_DAYS);
        AccessWorld.result(world.replace.replace(AccessWorld.key("4711")));
        String old = AccessWorld.link("4711", 1).value();
        int before = world.ledger.all().size();

        assertThat(request(old)).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.requestCode.request(AccessWorld.visit())))
                .isInstanceOf(Entered.NotOpen.class);
        for (Choice choice : List.of(new Choice.Stop(), new Choice.Start(), new Choice.Remove())) {
            assertThat(AccessWorld.result(world.updates.choose(AccessWorld.visit(), choice)))
                    .isInstanceOf(Entered.NotOpen.class);
        }
        assertThat(world.order().preferences().quiet()).isFalse();
        world.clock.advance(Duration.ofDays(365));
        assertThat(why(old)).isEqualTo(Why.REPLACED);
        assertThat(request(old)).isInstanceOf(Entered.NotOpen.class);
        assertThat(world.ledger.all()).hasSize(before);
    }

    @Test
    void replacingALinkNeedsAVerifiedBrowserAndForgetsAllOthers() {
        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.visit())))
                .isInstanceOf(Entered.NeedsProof.class);
        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.visit("4711", Optional.of(world.postcoded())))))
                .isInstanceOf(Entered.NeedsProof.class);
        LinkSecret mine = world.verified();
        world.verified();
        LinkSecret shared = secret(AccessWorld.result(world.share.make(AccessWorld.visit())))
                .orElseThrow();

        Replaced.Done done =
                (Replaced.Done) AccessWorld.result(world.replace.replace(AccessWorld.visit("4711", Optional.of(mine))));
        assertThat(done.secret()).isEqualTo(AccessWorld.link("4711", 2));
        assertThat(why(AccessWorld.link("4711", 1).value())).isEqualTo(Why.REPLACED);
        assertThat(openShared(shared)).isInstanceOf(Shared.NotFound.class);
        assertThat(world.order().access().browsers()).hasSize(1);
        assertThat(world.open(new Visit(done.order().ref(), done.secret().value(), Optional.of(mine), "")))
                .isInstanceOfSatisfying(
                        Opened.Shown.class, shown -> assertThat(shown.level()).isEqualTo(AccessLevel.VERIFIED));
        assertThat(mailed()).endsWith("/" + done.secret().value());
    }

    @Test
    void whoPressesTwiceComesToTheSameNewLinkAndNobodyElseDoes() {
        LinkSecret mine = world.verified();
        LinkSecret other = world.verified();
        Visit visit = AccessWorld.visit("4711", Optional.of(mine));
        Replaced.Done done = (Replaced.Done) AccessWorld.result(world.replace.replace(visit));

        assertThat(AccessWorld.result(world.replace.replace(visit))).isEqualTo(done);
        assertThat(done.by()).contains(DeliveryChannel.EMAIL);
        assertThat(world.messages(BuiltInTypes.FRESH_LINK)).hasSize(1);
        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.visit())))
                .isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.visit("4711", Optional.of(other)))))
                .isInstanceOf(Entered.NotOpen.class);
    }

    @Test
    void twoWishesInTheSameMomentAreOneAndSendOneMessage() {
        Visit visit = AccessWorld.visit("4711", Optional.of(world.verified()));
        world.orders.beforeNextCommit(() -> AccessWorld.result(world.replace.replace(visit)));

        assertThat(AccessWorld.result(world.replace.replace(visit)))
                .isInstanceOfSatisfying(
                        Replaced.Done.class, done -> assertThat(done.secret()).isEqualTo(AccessWorld.link("4711", 2)));
        assertThat(world.messages(BuiltInTypes.FRESH_LINK)).hasSize(1);
    }

    @Test
    void whoseBrowserWasForgottenInTheSameMomentIsNotToldTheNewLink() {
        Visit mine = AccessWorld.visit("4711", Optional.of(world.verified()));
        Visit other = AccessWorld.visit("4711", Optional.of(world.verified()));
        world.orders.beforeNextCommit(() -> AccessWorld.result(world.replace.replace(mine)));

        assertThat(AccessWorld.result(world.replace.replace(other))).isInstanceOf(Entered.Busy.class);
        assertThat(AccessWorld.result(world.replace.replace(other))).isInstanceOf(Entered.NotOpen.class);
        assertThat(world.messages(BuiltInTypes.FRESH_LINK)).hasSize(1);
    }

    @Test
    void anOperatorsReplacementHoldsWhateverAThiefDoesInTheSameMoment() {
        Visit thief = AccessWorld.visit("4711", Optional.of(world.verified()));
        world.orders.beforeNextCommit(() -> AccessWorld.result(world.replace.replace(thief)));

        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.key("4711"))))
                .isInstanceOfSatisfying(
                        Replaced.Done.class, done -> assertThat(done.secret()).isEqualTo(AccessWorld.link("4711", 3)));
        assertThat(world.order().access().browsers()).isEmpty();
        assertThat(why(AccessWorld.link("4711", 2).value())).isEqualTo(Why.REPLACED);
        assertThat(AccessWorld.result(world.replace.replace(thief))).isInstanceOf(Entered.NotOpen.class);
    }

    @Test
    void aBuyerReplacesALinkThreeTimesAnHourAndAnOperatorAsOftenAsItTakes() {
        Optional<LinkSecret> mine = Optional.of(world.verified());
        for (int generation = 1; generation <= 3; generation++) {
            assertThat(AccessWorld.result(world.replace.replace(at(generation, mine))))
                    .isInstanceOf(Replaced.Done.class);
        }
        assertThat(AccessWorld.result(world.replace.replace(at(4, mine)))).isInstanceOf(Replaced.TooMany.class);
        assertThat(open(AccessWorld.link("4711", 4).value())).isInstanceOf(Opened.Shown.class);
        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.key("4711"))))
                .isInstanceOf(Replaced.Done.class);
        assertThat(world.messages(BuiltInTypes.FRESH_LINK)).hasSize(4);
    }

    private static Visit at(int generation, Optional<LinkSecret> browser) {
        return new Visit(
                AccessWorld.visit().ref(), AccessWorld.link("4711", generation).value(), browser, AccessWorld.ADDRESS);
    }

    @Test
    void anOperatorReplacesALinkAndNoBrowserStaysVerified() {
        world.verified();
        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.key("4711"))))
                .isInstanceOf(Replaced.Done.class);
        assertThat(world.order().access().browsers()).isEmpty();
        assertThat(AccessWorld.result(world.replace.replace(AccessWorld.key("unknown"))))
                .isInstanceOf(Entered.NotOpen.class);
    }

    @Test
    void theNewestFiveReplacedLinksAreRemembered() {
        IntStream.range(0, 6).forEach(at -> AccessWorld.result(world.replace.replace(AccessWorld.key("4711"))));
        assertThat(open(AccessWorld.link("4711", 7).value())).isInstanceOf(Opened.Shown.class);
        for (int generation = 2; generation <= 6; generation++) {
            assertThat(why(AccessWorld.link("4711", generation).value())).isEqualTo(Why.REPLACED);
        }
        assertThat(open(AccessWorld.link("4711", 1).value())).isInstanceOf(Opened.NotFound.class);
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
