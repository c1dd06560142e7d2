package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.ClosedBox;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the staff wrote, when it is to leave. */
@Tag("BL-1")
final class LetterComposerTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofHours(1)));
    private final SecretBox box = new FakeSecretBox();
    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final ShopSettings shop = new ShopSettings(
            SHOP,
            SettingsLayer.EMPTY,
            Map.of(),
            Map.of(
                    CONNECTION,
                    Connection.installed(
                            CONNECTION,
                            SHOP,
                            new ChannelId("web"),
                            ConnectionKind.GENERIC,
                            SampleEvents.PLACED_AT.minus(Duration.ofDays(1)))),
            box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES]));
    private final Letter letter = new Letter(
            LetterId.of("form", "words"),
            clock.instant(),
            "Anton",
            MessageKind.PAGE_AND_MAIL,
            DeliveryChannel.EMAIL,
            List.of(),
            "",
            "Your cup leaves today.");

    LetterComposerTest() {
        InMemorySettings settings = new InMemorySettings();
        settings.replace(shop);
        new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock)
                .apply(SampleEvents.event(
                        CONNECTION,
                        "4711",
                        "placed",
                        0,
                        SampleEvents.placed("4711", Optional.of(new EmailAddress("erika@example.com")), "")));
    }

    @Test
    @Tag("G1")
    void aKeyThatNobodyOpensAtTheMomentIsNoReasonToGiveUp() {
        assertThatThrownBy(() -> compose(ClosedBox.of(box), "words")).hasMessage(ClosedBox.CLOSED);
        assertThat(compose(box, "words")).isInstanceOf(Composition.Mail.class);
    }

    @Test
    @Tag("G1")
    void whatCannotBeWrittenSaysSoAtOnce() {
        assertThat(compose(box, "")).isInstanceOf(Composition.Unwritable.class);
    }

    @Test
    @Tag("BL-57")
    void whatIsPartOfAMessageToManyLeavesOnlyWhileThatGoesOnAndAsItsTemplateMakesIt() {
        assertThat(composeToMany(LettersToMany.Standing.STOPPED)).isEqualTo(LetterComposer.STOPPED);
        assertThat(composeToMany(LettersToMany.Standing.ENDED)).isEqualTo(LetterComposer.ENDED);
        assertThat(composeToMany(LettersToMany.Standing.GOES_ON))
                .isInstanceOfSatisfying(
                        Composition.Mail.class,
                        leaves -> assertThat(leaves.mail().html()).isEqualTo("<p>made by a template</p>"));
    }

    private Composition composeToMany(LettersToMany.Standing standing) {
        Letter one = new Letter(
                BulkId.of(clock.instant(), "run").letter(),
                clock.instant(),
                "Anton",
                MessageKind.PAGE_AND_MAIL,
                DeliveryChannel.EMAIL,
                List.of(),
                "Late",
                "It is late.",
                Optional.of(new Letter.ToMany(BulkId.of(clock.instant(), "run"), "Late")));
        Message message = one.messages(OrderKey.of(SHOP, CONNECTION, "4711"), clock.instant(), clock.instant())
                .getFirst();
        return new LetterComposer(
                        (order, id) -> Optional.of(one),
                        orders,
                        new OrderLinks(new LinkKeys(box), "https://status.example.com"),
                        new Words("words"),
                        new Many(standing),
                        (other, of, now) -> {
                            throw new IllegalStateException("not a letter");
                        })
                .compose(message, shop, clock.instant())
                .composition();
    }

    private record Many(Standing standing) implements LettersToMany {
        @Override
        public Standing standing(ShopId of, BulkId run) {
            return standing;
        }

        @Override
        public Optional<MessageRenderer.RenderedMail> mail(Letter letter, MessageRenderer.Material material) {
            return Optional.of(
                    new MessageRenderer.RenderedMail("Late", "made by a template", "<p>made by a template</p>"));
        }

        @Override
        public Optional<String> sms(Letter letter, MessageRenderer.Material material) {
            return Optional.empty();
        }
    }

    private Composition compose(SecretBox opening, String subject) {
        Message message = letter.messages(OrderKey.of(SHOP, CONNECTION, "4711"), clock.instant(), clock.instant())
                .getFirst();
        return new LetterComposer(
                        (order, id) -> Optional.of(letter),
                        orders,
                        new OrderLinks(new LinkKeys(opening), "https://status.example.com"),
                        new Words(subject),
                        (other, of, now) -> {
                            throw new IllegalStateException("not a letter");
                        })
                .compose(message, shop, clock.instant())
                .composition();
    }

    /** @param subject a mail without one cannot be written */
    private record Words(String subject) implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            return new RenderedMail(subject, "text", "<p>text</p>");
        }

        @Override
        public String sms(Material material) {
            return "text";
        }
    }
}
