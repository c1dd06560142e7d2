package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.updates.AddEmail.Added;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever somebody with an old link, its postcode and a browser that was verified did before and after: once the link was replaced,
 * nobody but the buyer where the shop knows them to be is sent what opens the order.
 */
@Tag("G22")
final class ReplacementKeepsSecretsTest {
    private static final EffectiveSettings SETTINGS = new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY);

    private final List<LinkSecret> handles = new ArrayList<>();
    private AccessWorld world = new AccessWorld();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAReplacementOnlyTheRecipientOnFileGetsASecret(boolean mailed) {
        for (int seed = 0; seed < 300; seed++) {
            world = new AccessWorld();
            world.place("5000", mailed ? Optional.of(AccessWorld.EMAIL) : Optional.empty(), AccessWorld.PHONE);
            handles.clear();
            Random random = new Random(seed);
            LinkSecret stolen = world.verified("5000");
            int before = random.nextInt(8);
            for (int step = 0; step < before; step++) {
                step(random, stolen);
            }
            if (random.nextBoolean()) {
                world.orders.beforeNextCommit(() -> step(random, stolen));
            }
            assertThat(AccessWorld.result(world.replace.replace(AccessWorld.key("5000"))))
                    .isInstanceOf(io.buyerstatus.core.access.ReplaceLink.Replaced.Done.class);
            int after = random.nextInt(8);
            for (int step = 0; step < after; step++) {
                step(random, stolen);
            }
            assertThat(opened(stolen)).as("seed %s", seed).isInstanceOf(Opened.Outdated.class);
            everyMessageOpensTheOrderOnlyForTheOneOnFile("seed " + seed);
        }
    }

    private Opened opened(LinkSecret browser) {
        return world.open(AccessWorld.visit("5000", Optional.of(browser)));
    }

    /** One thing that somebody with the first link and a verified browser may try. */
    private void step(Random random, LinkSecret stolen) {
        Visit visit = AccessWorld.visit("5000", random.nextInt(4) == 0 ? Optional.empty() : Optional.of(stolen));
        switch (random.nextInt(9)) {
            case 0 -> world.addEmail.request(visit, "thief" + random.nextInt(3) + "@example.org");
            case 1, 2 -> addAndConfirm(visit);
            case 3 -> world.updates.choose(visit, new Choice.By(DeliveryChannel.EMAIL));
            case 4 -> world.byPostcode.verify(visit, "50667");
            case 5 -> world.share.make(visit);
            case 6 -> world.freshLink.request(visit);
            case 7 -> world.requestCode.request(visit);
            default -> world.updates.choose(visit, new Choice.Remove());
        }
        world.clock.advance(Duration.ofHours(9));
    }

    private void addAndConfirm(Visit visit) {
        String address = "thief@example.org";
        if (world.addEmail.request(visit, address) instanceof Entered.Through<Added>(Added.CodeSent sent)) {
            handles.add(sent.handle());
        }
        List<Message> codes = world.messages(BuiltInTypes.CONFIRM_EMAIL);
        if (!handles.isEmpty() && !codes.isEmpty()) {
            world.addEmail.confirm(visit, Optional.of(handles.getLast()), world.digits(codes.getLast(), address));
        }
    }

    private void everyMessageOpensTheOrderOnlyForTheOneOnFile(String seed) {
        Order order = world.orders.find(AccessWorld.key("5000")).orElseThrow();
        Recipient owner = Recipient.onFile(order).orElseThrow();
        for (BuiltInType type : BuiltInTypes.ALL) {
            if (type.role() == RecipientRole.SELLER) {
                continue;
            }
            for (DeliveryChannel channel : DeliveryChannel.values()) {
                Message message =
                        Message.plan(Subject.of(order.key()), type, "0".repeat(26), channel, world.clock.instant());
                type.recipient(channel, order, SETTINGS)
                        .ifPresent(to -> opensOnlyFor(owner, to, world.keys(message, to), order, seed + " " + type));
            }
        }
        assertThat(ChannelChoice.email(order).map(address -> address.normalised()))
                .as(seed)
                .isEqualTo(order.buyer().orElseThrow().email().map(address -> address.normalised()));
        assertThat(order.preferences().unconfirmed()).as(seed).isEmpty();
    }

    /** The phone on file is the buyer's, too, where there is also an address. */
    private void opensOnlyFor(Recipient owner, Recipient to, OrderLinks.Keys keys, Order order, String what) {
        boolean opens = world.open(AccessWorld.at(keys.link())) instanceof Opened.Shown;
        boolean onFile = to.equals(owner)
                || order.reachablePhone()
                        .filter(phone -> to.equals(new Recipient.BySms(phone)))
                        .isPresent();
        if (opens || keys.code().isPresent()) {
            assertThat(onFile).as(what).isTrue();
        }
    }
}
