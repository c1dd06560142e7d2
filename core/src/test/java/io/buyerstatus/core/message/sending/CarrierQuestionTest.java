package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.core.tracking.carrier.CarrierSettings;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The seller is asked whose a number is where nobody else can tell, once, and only while it is not clear. */
@Tag("G9")
final class CarrierQuestionTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final EmailAddress SELLER = new EmailAddress("hallo@shop.example");

    /** Fourteen digits of which the last is a GS1 check digit: DPD's, or Hermes'. */
    private static final String DOUBTFUL = "07112233445565";

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofHours(2)));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final LinkKeys keys = new LinkKeys(secrets);
    private final RecordingMailSender mails = new RecordingMailSender();
    private final SweepDueMessages sweep = new SweepDueMessages(ledger, clock);
    private final ApplyOrderEvent intake = new ApplyOrderEvent(orders, orders, settings, keys, clock);
    private final DispatchMessage dispatch = new DispatchMessage(
            ledger,
            settings,
            new OrderMessageComposer(orders, new OrderLinks(keys, "https://status.example.com"), new NumberRenderer()),
            new Breaker(new InMemoryReputation(), clock),
            new AutomationGuard(new InMemoryTallies()),
            mails,
            new RecordingSmsSender(),
            clock);

    @BeforeEach
    void place() {
        set(SettingsLayer.EMPTY, SettingsLayer.EMPTY);
        intake.apply(SampleEvents.event(WEB, "4711", "placed", 0, SampleEvents.placed("4711", Optional.empty(), "")));
    }

    @Test
    void aDoubtfulNumberIsAskedAboutOnceWhenTheShopSystemHasHadTimeToSayMore() {
        sent("a", "", DOUBTFUL, Optional.empty());
        sent("b", "", DOUBTFUL, Optional.empty());

        assertThat(question().state()).isEqualTo(MessageState.PLANNED);
        assertThat(settled().state()).isEqualTo(MessageState.SENT);
        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.replyTo()).as("no buyer can answer it").contains(SELLER);
            assertThat(mail.to()).isEqualTo(SELLER);
            assertThat(mail.text()).isEqualTo(DOUBTFUL);
        });
        sent("c", "Versand", DOUBTFUL, Optional.empty());
        assertThat(questions()).hasSize(1);
    }

    @Test
    void aCarrierNamedInTimeIsTheAnswer() {
        sent("a", "", DOUBTFUL, Optional.empty());
        sent("b", "Hermes", DOUBTFUL, Optional.empty());

        assertThat(settled().reason()).isEqualTo("carrier known");
        assertThat(mails.mails()).isEmpty();
    }

    @Test
    void theShopsCarriersAreTheAnswerForAllParcels() {
        sent("a", "", DOUBTFUL, Optional.empty());
        set(SettingsLayer.EMPTY, SettingsLayer.EMPTY.with(CarrierSettings.USED, Set.of(Carrier.DPD)));

        assertThat(settled().reason()).isEqualTo("carrier known");
    }

    @Test
    void aChannelMayAnswerOtherwiseThanItsShop() {
        set(
                SettingsLayer.EMPTY.with(CarrierSettings.USED, Set.of(Carrier.DPD)),
                SettingsLayer.EMPTY.with(CarrierSettings.USED, Set.of(Carrier.DPD, Carrier.HERMES)));
        sent("a", "", DOUBTFUL, Optional.empty());

        assertThat(questions()).hasSize(1);
    }

    @Test
    void nothingIsAskedWhereThereIsNoDoubtOrTheBuyerHasALink() {
        sent("letter", "", "", Optional.empty());
        sent("telling", "", "1ZA1B2C36801234567", Optional.empty());
        sent("nobody's", "Kurier Müller", "ABC", Optional.empty());
        sent("linked", "", "612999988779", Optional.of(URI.create("https://track.example/1")));

        assertThat(questions()).isEmpty();
    }

    @Test
    void theQuestionCanBeSwitchedOff() {
        set(SettingsLayer.EMPTY.with(CarrierSettings.ASK, false), SettingsLayer.EMPTY);
        sent("a", "", DOUBTFUL, Optional.empty());

        assertThat(questions()).isEmpty();
    }

    private Message settled() {
        clock.advance(Duration.ofMinutes(31));
        assertThat(sweep.sweep(() -> false).finished()).isTrue();
        dispatch.dispatch(question().id());
        return question();
    }

    private Message question() {
        assertThat(questions()).hasSize(1);
        return questions().getFirst();
    }

    private List<Message> questions() {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(BuiltInTypes.CARRIER_UNCLEAR))
                .toList();
    }

    private void sent(String event, String carrier, String number, Optional<URI> url) {
        clock.advance(Duration.ofSeconds(10));
        OrderEvent sent = new OrderEvent(
                event,
                WEB,
                "4711",
                clock.instant(),
                false,
                OrderEvent.Origin.SHOP,
                new Fact.ShipmentSent(
                        number.isEmpty() ? event : number,
                        carrier,
                        number,
                        url,
                        List.of(),
                        clock.instant(),
                        Optional.empty()));
        intake.apply(sent);
    }

    private void set(SettingsLayer shop, SettingsLayer channel) {
        settings.replace(new ShopSettings(
                SHOP,
                shop.with(GeneralSettings.EMAIL, SELLER),
                Map.of(CHANNEL, channel),
                Map.of(
                        WEB,
                        Connection.installed(
                                WEB,
                                SHOP,
                                CHANNEL,
                                ConnectionKind.GENERIC,
                                SampleEvents.PLACED_AT.minus(Duration.ofDays(90)))),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    /** Writes the parcel's number and nothing else. */
    private static final class NumberRenderer implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            String number = material.order().order().parcels().all().getFirst().number();
            return new RenderedMail("subject", number, number);
        }

        @Override
        public String sms(Material material) {
            return "";
        }
    }
}
