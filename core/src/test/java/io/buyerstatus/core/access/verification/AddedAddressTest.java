package io.buyerstatus.core.access.verification;

import static io.buyerstatus.core.order.OrderReader.Freshness.LATEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.OpenShared.Shared;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.updates.AddEmail.Added;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.access.updates.ChooseUpdates.Chosen;
import io.buyerstatus.core.access.updates.MailedLinks.Mailed;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an address that somebody added gets, and how the buyer learns of it and gets rid of it. */
@Tag("SH-7")
final class AddedAddressTest {
    private static final EmailAddress ADDED = new EmailAddress("new@example.org");

    private final AccessWorld world = new AccessWorld();
    private Optional<LinkSecret> browser = Optional.empty();

    AddedAddressTest() {
        world.place("5000", Optional.empty(), AccessWorld.PHONE);
    }

    @Test
    @Tag("G22")
    void threeAddressesADayAndTenEverAreWrittenTo() {
        int sent = 0;
        for (int day = 0; day < 30; day++) {
            browser = Optional.empty();
            for (int at = 0; at < 4; at++) {
                Object added = AccessWorld.result(world.addEmail.request(visit(), "a" + day + at + "@example.org"));
                sent += added instanceof Added.CodeSent ? 1 : 0;
                if (day == 0) {
                    assertThat(added).isInstanceOf(at < 3 ? Added.CodeSent.class : Added.TooMany.class);
                }
            }
            world.clock.advance(Duration.ofDays(1));
        }
        assertThat(sent).isEqualTo(10);
        assertThat(world.messages(BuiltInTypes.CONFIRM_EMAIL)).hasSize(10);
    }

    @Test
    @Tag("G22")
    void eachChangeIsToldWhereTheShopKnowsTheBuyerAndTakenBackFromThere() {
        confirm(request("new@example.org"), digits());
        Message told = world.messages(BuiltInTypes.NEWS_MOVED).getLast();
        assertThat(told.channel()).isEqualTo(DeliveryChannel.SMS);
        Recipient owner = BuiltInTypes.NEWS_MOVED
                .recipient(told.channel(), order5000(), new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY))
                .orElseThrow();
        URI undo = world.keys(told, owner).link();
        assertThat(undo).asString().startsWith("https://status.example.com/undo/demo-");

        assertThat(AccessWorld.result(world.mailed.toUndo(AccessWorld.at(undo))))
                .isInstanceOf(Mailed.class);
        assertThat(order5000().preferences().email()).contains(ADDED);
        AccessWorld.result(world.replace.replace(AccessWorld.key("5000")));
        browser = Optional.empty();
        assertThat(AccessWorld.result(world.mailed.undo(AccessWorld.at(undo)))).isInstanceOf(Mailed.class);
        assertThat(order5000().preferences().email()).isEmpty();
        assertThat(order5000().access().browsers()).isEmpty();
        assertThat(world.open(AccessWorld.at(undo))).isInstanceOf(Opened.NotFound.class);
    }

    @Test
    @Tag("G22")
    void theBuyerRemovesAnAddressAndIsToldOfThatToo() {
        confirm(request("new@example.org"), digits());
        assertThat(AccessWorld.result(world.updates.choose(visit(), new Choice.Remove())))
                .isInstanceOf(Chosen.Done.class);
        assertThat(order5000().preferences()).isEqualTo(NotificationPreferences.NONE);
        assertThat(world.messages(BuiltInTypes.NEWS_MOVED)).hasSize(2);
        AccessWorld.result(world.updates.choose(visit(), new Choice.Remove()));
        assertThat(world.messages(BuiltInTypes.NEWS_MOVED)).hasSize(2);
    }

    @Test
    @Tag("G22")
    void anAddedAddressGetsNoLinkThatOpensTheOrder() {
        confirm(request("new@example.org"), digits());
        Message news = Message.plan(
                Subject.of(AccessWorld.key("5000")),
                BuiltInTypes.SENT,
                "x",
                DeliveryChannel.EMAIL,
                world.clock.instant());
        OrderLinks.Keys keys = world.keys(news, new Recipient.ByMail(ADDED));
        assertThat(keys.link().getPath()).startsWith("/s/");
        assertThat(world.openShared.open(
                        AccessWorld.at(keys.link()).ref(),
                        AccessWorld.at(keys.link()).secret(),
                        LATEST))
                .isInstanceOf(Shared.Shown.class);
        assertThat(keys.stop().orElseThrow().getPath()).startsWith("/stop/");
        for (URI link : List.of(keys.link(), keys.stop().orElseThrow())) {
            assertThat(world.open(AccessWorld.at(link))).isInstanceOf(Opened.NotFound.class);
        }
        world.share.revoke(AccessWorld.visit("5000", Optional.empty()));
        assertThat(world.keys(news, new Recipient.ByMail(ADDED)).link()).hasPath("/find/demo");
    }

    @Test
    void aStopLinkStopsForWhoGetsTheMailsWhateverBecameOfThePrivateLink() {
        Message news = Message.plan(
                Subject.of(AccessWorld.key("4711")),
                BuiltInTypes.SENT,
                "x",
                DeliveryChannel.EMAIL,
                world.clock.instant());
        URI stop =
                world.keys(news, new Recipient.ByMail(AccessWorld.EMAIL)).stop().orElseThrow();
        URI others = world.keys(news, new Recipient.ByMail(ADDED)).stop().orElseThrow();
        AccessWorld.result(world.replace.replace(AccessWorld.key("4711")));

        assertThat(AccessWorld.result(world.mailed.stop(AccessWorld.at(others))))
                .isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.mailed.undo(AccessWorld.at(stop)))).isInstanceOf(Entered.NotOpen.class);
        assertThat(AccessWorld.result(world.mailed.toStop(AccessWorld.at(stop))))
                .isInstanceOf(Mailed.class);
        assertThat(world.order().preferences().quiet()).isFalse();
        world.set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        assertThat(AccessWorld.result(world.mailed.stop(AccessWorld.at(stop)))).isInstanceOf(Mailed.class);
        assertThat(world.order().preferences().quiet()).isTrue();
    }

    private Order order5000() {
        return world.orders.find(AccessWorld.key("5000")).orElseThrow();
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
}
