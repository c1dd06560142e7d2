package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.updates.AddEmail.Added;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.access.updates.ChooseUpdates.Chosen;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which messages a buyer wishes, and where. */
@Tag("SH-7")
final class UpdatesTest {
    private static final EmailAddress ADDED = new EmailAddress("new@example.org");

    private final AccessWorld world = new AccessWorld();
    private Optional<LinkSecret> browser = Optional.empty();

    UpdatesTest() {
        world.place("5000", Optional.empty(), AccessWorld.PHONE);
    }

    @Test
    void aBuyerWithAPhoneAloneHearsByMailOnceAnAddressIsConfirmed() {
        assertThat(way(BuiltInTypes.SENT)).isInstanceOf(ChannelChoice.None.class);
        LinkSecret handle = request("new@example.org");
        assertThat(way(BuiltInTypes.SENT)).isInstanceOf(ChannelChoice.None.class);
        assertThat(confirm(handle, digits())).isInstanceOf(Added.Confirmed.class);
        assertThat(way(BuiltInTypes.SENT)).isEqualTo(new ChannelChoice.By(DeliveryChannel.EMAIL));
        assertThat(way(BuiltInTypes.ORDER_CONFIRMED)).isEqualTo(new ChannelChoice.By(DeliveryChannel.EMAIL));
        assertThat(ChannelChoice.email(
                        world.orders.find(AccessWorld.key("5000")).orElseThrow()))
                .contains(ADDED);
    }

    @Test
    void codesAndLinksNeverGoToAnAddedAddress() {
        assertThat(confirm(request("new@example.org"), digits())).isInstanceOf(Added.Confirmed.class);
        assertThat(way(BuiltInTypes.ACCESS_CODE)).isEqualTo(new ChannelChoice.By(DeliveryChannel.SMS));
        assertThat(way(BuiltInTypes.FRESH_LINK)).isEqualTo(new ChannelChoice.By(DeliveryChannel.SMS));
        AccessWorld.result(world.requestCode.request(AccessWorld.visit("5000", Optional.empty())));
        assertThat(world.messages(BuiltInTypes.ACCESS_CODE).getLast().channel()).isEqualTo(DeliveryChannel.SMS);
    }

    @Test
    void whereNewsGoIsChangedOnlyByABrowserThatACodeVerified() {
        Visit stranger = AccessWorld.visit("5000", Optional.empty());
        assertThat(AccessWorld.result(world.addEmail.request(stranger, "new@example.org")))
                .isInstanceOf(Entered.NeedsProof.class);
        assertThat(AccessWorld.result(world.addEmail.confirm(stranger, Optional.of(world.secrets.fresh()), "000000")))
                .isInstanceOf(Entered.NeedsProof.class);
        LinkSecret weak =
                ((Verification.Done) AccessWorld.result(world.byPostcode.verify(stranger, "50667"))).browser();
        Visit postcode = AccessWorld.visit("5000", Optional.of(weak));
        assertThat(AccessWorld.result(world.addEmail.request(postcode, "new@example.org")))
                .isInstanceOf(Entered.NeedsProof.class);
        assertThat(AccessWorld.result(world.updates.choose(postcode, new Choice.By(DeliveryChannel.EMAIL))))
                .isInstanceOf(Entered.NeedsProof.class);
        assertThat(AccessWorld.result(world.updates.choose(postcode, new Choice.Remove())))
                .isInstanceOf(Entered.NeedsProof.class);
        assertThat(world.messages(BuiltInTypes.CONFIRM_EMAIL)).isEmpty();
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String typed : new String[] {"", "x", "a@b", "a b@example.org", "a@example.org\r\nBcc: x@example.org"}) {
            assertThat(AccessWorld.result(world.addEmail.request(visit(), typed)))
                    .isInstanceOf(Added.Invalid.class);
        }
    }

    @Test
    void aCodeConfirmsTheAddressThatItWasSentToAndNoOther() {
        LinkSecret handle = request("new@example.org");
        String digits = digits();
        LinkSecret other = request("other@example.org");
        assertThat(confirm(handle, digits)).isInstanceOf(Added.Wrong.class);
        assertThat(confirm(other, digits)).isInstanceOf(Added.Wrong.class);
        Message last = world.messages(BuiltInTypes.CONFIRM_EMAIL).getLast();
        assertThat(confirm(other, world.digits(last, "other@example.org"))).isInstanceOf(Added.Confirmed.class);
    }

    @Test
    void anAddressThatIsReplacedWhileItIsConfirmedIsNotCalledConfirmed() {
        LinkSecret handle = request("new@example.org");
        String digits = digits();
        world.orders.beforeNextCommit(() -> request("other@example.org"));

        assertThat(confirm(handle, digits)).isInstanceOf(Added.CodeGone.class);
        assertThat(world.orders
                        .find(AccessWorld.key("5000"))
                        .orElseThrow()
                        .preferences()
                        .email())
                .isEmpty();
    }

    @Test
    void aCodeForAnAddressVerifiesNobodyAndACodeForTheBuyerConfirmsNothing() {
        LinkSecret handle = request("new@example.org");
        Message last = world.messages(BuiltInTypes.CONFIRM_EMAIL).getLast();
        Visit visit = AccessWorld.visit("5000", Optional.empty());
        for (String digits : new String[] {world.digits(last, ""), digits()}) {
            assertThat(AccessWorld.result(world.byCode.verify(visit, Optional.of(handle), digits)))
                    .isInstanceOf(Verification.CodeGone.class);
            assertThat(AccessWorld.result(world.enter.enter("demo", Optional.of(handle), digits, AccessWorld.ADDRESS)))
                    .isInstanceOf(EnterByCode.Outcome.Refused.class);
        }
    }

    @Test
    void aCodeForAnAddressHasFiveTriesAndAFailingNetworkIsToldSo() {
        LinkSecret handle = request("new@example.org");
        for (int at = 0; at < 5; at++) {
            assertThat(confirm(handle, AccessWorld.wrong(digits()))).isInstanceOf(Added.Wrong.class);
        }
        assertThat(confirm(handle, digits())).isInstanceOf(Added.CodeGone.class);
        IntStream.range(0, 30).forEach(at -> confirm(world.secrets.fresh(), "000000"));
        assertThat(confirm(request("other@example.org"), "000000")).isInstanceOf(Added.Locked.class);
    }

    @Test
    void everyBuyerStopsUpdatesAndStartsThemAgain() {
        assertThat(choose(new Choice.Stop())).isInstanceOf(Chosen.Done.class);
        assertThat(world.order().preferences().quiet()).isTrue();
        assertThat(choose(new Choice.Start())).isInstanceOf(Chosen.Done.class);
        assertThat(world.order().preferences().quiet()).isFalse();
    }

    @Test
    void aBuyerChoosesTextMessagesForNewsAndKeepsMailForTheRest() {
        assertThat(choose(new Choice.By(DeliveryChannel.SMS))).isInstanceOf(Entered.NeedsProof.class);
        assertThat(chooseVerified(new Choice.By(DeliveryChannel.SMS))).isInstanceOf(Chosen.Done.class);
        assertThat(wayOf4711(BuiltInTypes.SENT, SettingsLayer.EMPTY))
                .isEqualTo(new ChannelChoice.By(DeliveryChannel.SMS));
        assertThat(wayOf4711(BuiltInTypes.ORDER_CONFIRMED, SettingsLayer.EMPTY))
                .isEqualTo(new ChannelChoice.By(DeliveryChannel.EMAIL));
        SettingsLayer never =
                SettingsLayer.EMPTY.with(BuiltInTypes.SENT.settings().sms(), MessageSettings.Sms.NEVER);
        assertThat(wayOf4711(BuiltInTypes.SENT, never)).isEqualTo(new ChannelChoice.By(DeliveryChannel.EMAIL));
        assertThat(chooseVerified(new Choice.By(DeliveryChannel.EMAIL))).isInstanceOf(Chosen.Done.class);
        assertThat(wayOf4711(BuiltInTypes.SENT, SettingsLayer.EMPTY))
                .isEqualTo(new ChannelChoice.By(DeliveryChannel.EMAIL));
    }

    @Test
    void aBuyerWithAPhoneAloneHearsByTextMessageWhenThatIsWished() {
        AccessWorld.result(world.updates.choose(visit(), new Choice.By(DeliveryChannel.SMS)));
        assertThat(way(BuiltInTypes.SENT)).isEqualTo(new ChannelChoice.By(DeliveryChannel.SMS));
        assertThat(AccessWorld.result(world.updates.choose(visit(), new Choice.By(DeliveryChannel.EMAIL))))
                .isInstanceOf(Chosen.Impossible.class);
        world.place("5001", Optional.of(AccessWorld.EMAIL), "");
        assertThat(AccessWorld.result(world.updates.choose(
                        AccessWorld.visit("5001", Optional.of(world.verified("5001"))),
                        new Choice.By(DeliveryChannel.SMS))))
                .isInstanceOf(Chosen.Impossible.class);
    }

    @Test
    void aBuyerChoosesALanguageThatTheShopSpeaks() {
        world.set(SettingsLayer.EMPTY.with(
                GeneralSettings.LANGUAGES, Set.of(SupportedLanguage.DE, SupportedLanguage.FR)));
        assertThat(choose(new Choice.In(SupportedLanguage.PL))).isInstanceOf(Chosen.Impossible.class);
        assertThat(choose(new Choice.In(SupportedLanguage.FR))).isInstanceOf(Chosen.Done.class);
        assertThat(choose(new Choice.Stop())).isInstanceOf(Chosen.Done.class);
        assertThat(world.order().language()).contains(new Language("fr"));
    }

    @Test
    void aWishToBeLeftAloneIsHeardByAShopThatIsOffAndByALinkThatExpired() {
        world.set(SettingsLayer.EMPTY.with(PrivacySettings.LINK_DAYS, 30));
        world.clock.advance(Duration.ofDays(31));
        assertThat(choose(new Choice.Start())).isInstanceOf(Entered.NotOpen.class);
        assertThat(choose(new Choice.Stop())).isInstanceOf(Chosen.Done.class);
        assertThat(world.order().preferences().quiet()).isTrue();
        world.set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        assertThat(AccessWorld.result(
                        world.updates.choose(AccessWorld.visit("5000", Optional.empty()), new Choice.Stop())))
                .isInstanceOf(Chosen.Done.class);
    }

    private Object choose(Choice choice) {
        return AccessWorld.result(world.updates.choose(AccessWorld.visit(), choice));
    }

    private Object chooseVerified(Choice choice) {
        return AccessWorld.result(
                world.updates.choose(AccessWorld.visit("4711", Optional.of(world.verified())), choice));
    }

    /** In a browser of order 5000 that is verified. */
    private Visit visit() {
        if (browser.isEmpty()) {
            browser = Optional.of(world.verified("5000"));
        }
        return AccessWorld.visit("5000", browser);
    }

    private Object confirm(LinkSecret handle, String typed) {
        return AccessWorld.result(world.addEmail.confirm(visit(), Optional.of(handle), typed));
    }

    private LinkSecret request(String email) {
        return ((Added.CodeSent) AccessWorld.result(world.addEmail.request(visit(), email))).handle();
    }

    private String digits() {
        Message last = world.messages(BuiltInTypes.CONFIRM_EMAIL).getLast();
        return world.digits(last, ADDED.value());
    }

    private ChannelChoice way(BuiltInType type) {
        return type.channel(
                world.orders.find(AccessWorld.key("5000")).orElseThrow(),
                new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY));
    }

    private ChannelChoice wayOf4711(BuiltInType type, SettingsLayer layer) {
        return type.channel(world.order(), new EffectiveSettings(layer, SettingsLayer.EMPTY));
    }
}
