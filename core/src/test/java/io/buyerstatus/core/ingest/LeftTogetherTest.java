package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of parcels that a shop hands over in one go its buyer hears once, and of each of them whatever happens in between. */
@Tag("SH-18")
@Tag("G1")
class LeftTogetherTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final List<String> NUMBERS =
            List.of("00340434161094042557", "00340434161094042564", "00340434161094042571");
    private static final Instant NOW = SampleEvents.PLACED_AT.plus(Duration.ofHours(2));

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ApplyOrderEvent intake =
            new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), new MutableClock(NOW));

    private int events;

    @BeforeEach
    void install() {
        settings.replace(InstalledShop.with(
                box,
                InstalledShop.connection(
                        WEB, ConnectionKind.GENERIC, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty())));
        Fact.Contents contents =
                SampleEvents.contents("4711", Optional.of(new EmailAddress("anna@example.com")), "", Method.CARD);
        take(0, new Fact.OrderPlaced(SampleEvents.PLACED_AT, true, contents));
    }

    @Test
    void theSecondIsToldInTheMessageOfTheFirst() {
        take(60, sent(0, 1));
        Message first = only(MessageState.PENDING);

        take(60, sent(1, 1));

        assertThat(only(MessageState.PENDING))
                .satisfies(message -> assertThat(message.id()).isEqualTo(first.id()))
                .satisfies(message -> assertThat(message.revision())
                        .as("whoever is about to send it without the second begins anew")
                        .isGreaterThan(first.revision()));
        assertThat(only(MessageState.SKIPPED).reason()).isEqualTo(SkipRule.TOLD_TOGETHER);
    }

    @Test
    void whileMoreAreToComeTheFirstWaitsAMomentAndNoLonger() {
        take(60, sent(0, 3));
        assertThat(only(MessageState.PLANNED).due()).contains(NOW.plus(Duration.ofMinutes(1)));

        take(60, sent(1, 3));
        assertThat(only(MessageState.PLANNED).due()).contains(NOW.plus(Duration.ofMinutes(1)));

        take(60, sent(2, 3));
        assertThat(only(MessageState.PENDING).key().type()).isEqualTo(BuiltInTypes.SENT);
        assertThat(all(MessageState.SKIPPED)).hasSize(2);
    }

    @Test
    void aParcelWhoseFellowsMessageIsLeavingHasOneOfItsOwn() {
        take(60, sent(0, 1));
        Message leaving = only(MessageState.PENDING);
        assertThat(ledger.replace(leaving.claimed("anna@example.com", NOW))).isTrue();

        take(60, sent(1, 1));

        assertThat(only(MessageState.PENDING).id()).isNotEqualTo(leaving.id());
        assertThat(all(MessageState.SKIPPED)).isEmpty();
    }

    @Test
    void whatLeftAtAnotherTimeIsToldByItself() {
        take(60, sent(0, 1));
        take(61, sent(1, 1));

        assertThat(all(MessageState.PENDING)).hasSize(2);
    }

    @Test
    void whereTheParcelThatWasToTellIsTakenBackTheOtherTellsItself() {
        take(60, sent(0, 1));
        take(60, sent(1, 1));
        Message other = only(MessageState.SKIPPED);

        take(70, new Fact.ShipmentWithdrawn("s0", ""));

        assertThat(all(MessageState.PENDING)).extracting(Message::id).contains(other.id());
    }

    private Message only(MessageState state) {
        assertThat(all(state)).hasSize(1);
        return all(state).getFirst();
    }

    private List<Message> all(MessageState state) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(BuiltInTypes.SENT))
                .filter(message -> message.state() == state)
                .toList();
    }

    private static Fact sent(int at, int of) {
        return new Fact.ShipmentSent(
                of == 1 ? "s" + at : at == 0 ? "s" : "s." + (at + 1),
                "DHL",
                NUMBERS.get(at),
                Optional.empty(),
                List.of(),
                SampleEvents.PLACED_AT.plus(Duration.ofMinutes(60)),
                Optional.empty(),
                false,
                of > 1 && at == 0 ? Optional.of(of) : Optional.empty());
    }

    private void take(int minutes, Fact fact) {
        events++;
        assertThat(intake.apply(SampleEvents.event(WEB, "4711", "e" + events, minutes, fact)))
                .isEqualTo(new IngestResult.Applied());
    }
}
