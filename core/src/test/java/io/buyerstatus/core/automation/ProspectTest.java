package io.buyerstatus.core.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.Prospect.Outcome;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What automations will do about an order, said before they do it. */
@Tag("C8")
class ProspectTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), WEB, "4711");
    private static final Instant NOW = SampleEvents.PLACED_AT.plus(Duration.ofDays(1));
    private static final Fact PLACED =
            SampleEvents.placed("4711", Optional.of(new EmailAddress("anna@example.com")), "");
    private static final Fact SENT =
            SampleEvents.sent("1", "00340434123456789012", List.of(), SampleEvents.PLACED_AT.plusSeconds(60));
    private static final Fact DELIVERED = SampleEvents.tracked("1", "00340434123456789012", ScanStatus.DELIVERED);

    private final List<Automation> automations = new ArrayList<>();

    @Test
    void whatHasNotHappenedIsExpectedAndWhatHappenedBeforeIsNot() {
        for (String when : List.of(
                "order_placed",
                "order_packed",
                "parcel_sent",
                "parcel_problem",
                "all_delivered",
                "invoice_issued",
                "3 days after delivered")) {
            automation(when, Map.of("when", when));
        }
        automation("stuck", Map.of("when", "still packed", "for", "2 days"));

        assertThat(outcomes(PLACED))
                .containsEntry("order-placed", Outcome.TOO_LATE)
                .containsEntry("order-packed", Outcome.EXPECTED)
                .containsEntry("stuck", Outcome.EXPECTED)
                .containsEntry("parcel-sent", Outcome.EXPECTED)
                .containsEntry("3-days-after-delivered", Outcome.EXPECTED);
        assertThat(outcomes(PLACED, new Fact.OrderPacked(), SENT))
                .containsEntry("order-packed", Outcome.TOO_LATE)
                .containsEntry("stuck", Outcome.TOO_LATE)
                .containsEntry("parcel-sent", Outcome.TOO_LATE)
                .containsEntry("parcel-problem", Outcome.EXPECTED)
                .containsEntry("all-delivered", Outcome.EXPECTED);
        assertThat(outcomes(PLACED, SENT, DELIVERED))
                .containsEntry("parcel-problem", Outcome.TOO_LATE)
                .containsEntry("all-delivered", Outcome.TOO_LATE)
                .containsEntry("3-days-after-delivered", Outcome.TOO_LATE)
                .containsEntry("invoice-issued", Outcome.EXPECTED);
    }

    @Test
    void aConditionSaysWhatItSees() {
        automation("home", Map.of("when", "parcel_sent", "if", Map.of("country", "DE")));
        automation("abroad", Map.of("when", "parcel_sent", "if", Map.of("country", "NO")));

        assertThat(prospects(Set.of(), PLACED))
                .extracting(prospect -> prospect.automation().id().value(), Prospect::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("home", Outcome.EXPECTED),
                        org.assertj.core.groups.Tuple.tuple("abroad", Outcome.NOT_AS_IT_IS));
        assertThat(prospects(Set.of(), PLACED).getLast().verdict().seen()).containsExactly("country any of NO: no, DE");
    }

    @Test
    void whatHasSpokenOrDoesNotActIsNotAmongThem() {
        automation("sent", Map.of("when", "parcel_sent"));
        automation("off", Map.of("when", "parcel_sent", "state", "off"));
        automation("draft", Map.of("when", "parcel_sent", "state", "draft"));
        automation("trial", Map.of("when", "parcel_sent", "state", "test"));

        assertThat(outcomes(PLACED)).containsOnlyKeys("sent", "trial");
        assertThat(prospects(Set.of(new MessageType.Automation("sent")), PLACED))
                .extracting(prospect -> prospect.automation().id().value())
                .containsExactly("trial");
    }

    @Test
    void ofAnOrderThatDoesNotStandOnlyItsEndIsTold() {
        automation("sent", Map.of("when", "parcel_sent"));
        automation("refunded", Map.of("when", "order_refunded"));

        assertThat(outcomes(PLACED, new Fact.OrderCancelled(""))).containsOnlyKeys("refunded");
        assertThat(outcomes(PLACED, new Fact.OrderWithdrawn())).isEmpty();
    }

    private void automation(String name, Map<String, Object> said) {
        Map<String, Object> plain = new LinkedHashMap<>(Map.of("template", "any", "state", "live"));
        plain.putAll(said);
        AutomationId id = new AutomationId(name.replace(' ', '-').replace('_', '-'));
        automations.add(((AutomationForm.Reading.Read) AutomationForm.read(id, plain))
                .automation()
                .activeFrom(Optional.of(NOW)));
    }

    private Map<String, Outcome> outcomes(Fact... facts) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        prospects(Set.of(), facts)
                .forEach(prospect -> outcomes.put(prospect.automation().id().value(), prospect.outcome()));
        return outcomes;
    }

    private List<Prospect> prospects(Set<MessageType> spoken, Fact... facts) {
        Order order = Order.unseen(
                        KEY,
                        new OrderSource(WEB, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        int minute = 0;
        for (Fact fact : facts) {
            order = order.merge(
                    OrderFacts.of(SampleEvents.event(WEB, "4711", "e" + minute, minute, fact), SampleEvents.PLACED_AT));
            minute += 10;
        }
        return Prospect.of(
                automations, order, spoken, new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY), NOW);
    }
}
