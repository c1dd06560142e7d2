package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.AutomationDay.Outcome;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link AutomationHistory} tells of the messages that a ledger holds. */
@Tag("C55")
public abstract class AutomationHistoryContract {
    private static final Instant MORNING = Instant.parse("2026-11-28T08:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final ShopId shop = Fresh.shop();

    protected abstract Ledger ledger();

    /** Of that ledger. */
    protected abstract AutomationHistory history();

    @Test
    void eachMessageIsCountedOnceWhereItStandsAndTheSumIsWhatWasPlanned() {
        planned("1", "one", MORNING);
        Message gone = sent("2");
        Message told = sent("3");
        replace(told.to(MessageState.DELIVERED, "", Optional.empty(), MORNING));
        Message back = sent("4");
        replace(back.to(MessageState.BOUNCED, "550", Optional.empty(), MORNING));
        Message held = pending("5");
        replace(held.waitingUntil(
                MORNING.plusSeconds(60), AutomationDay.HELD + ": most of its messages failed", MORNING));
        Message needy = pending("6");
        replace(needy.waiting("invoice", MORNING));
        replace(pending("7").skipped("address bounced on 2026-11-20T10:00:00Z", MORNING));
        replace(pending("8").skipped("address bounced on 2026-11-21T10:00:00Z", MORNING));
        replace(pending("9").to(MessageState.FAILED, "no", Optional.empty(), MORNING));
        replace(pending("10").claimed("erika@example.org", MORNING));
        replace(claimed("11").outcomeUnknown("lost", MORNING));

        AutomationDay day = days(11).getFirst();
        assertThat(day)
                .isEqualTo(new AutomationDay(
                        DAY,
                        Map.of(
                                Outcome.PLANNED, 1,
                                Outcome.WAITING, 2,
                                Outcome.HELD, 1,
                                Outcome.SENT, 1,
                                Outcome.DELIVERED, 1,
                                Outcome.BOUNCED, 1,
                                Outcome.UNCLEAR, 1,
                                Outcome.FAILED, 1,
                                Outcome.SKIPPED, 2),
                        Map.of("address bounced on …", 2)));
        assertThat(day.fired()).isEqualTo(11);
        assertThat(history().open(shop, "one")).isEqualTo(4);
        assertThat(ledger().find(gone.id()).orElseThrow().state()).isEqualTo(MessageState.SENT);
    }

    /** However messages move, and back: none is counted twice, and none is lost. */
    @Test
    void theSumOfAllStatesIsWhatWasPlannedWhateverHappens() {
        Random chance = new Random(7);
        for (int number = 0; number < 40; number++) {
            Message message = pending(Integer.toString(number));
            for (int steps = chance.nextInt(8); steps > 0; steps--) {
                List<MessageState> next = List.of(MessageState.values()).stream()
                        .filter(message.state()::allows)
                        .toList();
                if (next.isEmpty()) {
                    break;
                }
                MessageState chosen = next.get(chance.nextInt(next.size()));
                Optional<Instant> due =
                        chance.nextBoolean() ? Optional.of(MORNING.plusSeconds(steps)) : Optional.empty();
                message = message.to(chosen, "why " + steps, due, MORNING);
                replace(message);
            }
        }
        AutomationDay day = days(40).getFirst();
        assertThat(day.fired()).isEqualTo(40);
        assertThat(day.leftOut().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(day.count(Outcome.SKIPPED));
        assertThat(history().open(shop, "one"))
                .isEqualTo(day.count(Outcome.PLANNED) + day.count(Outcome.WAITING) + day.count(Outcome.HELD));
    }

    @Test
    @Tag("C21")
    void whatATemplateSentIsKnownByItsName() {
        sent("1", "thanks 3");
        sent("2", "thanks 4");
        sent("3", "thanks-again 1");
        Message waiting = pending("4");
        replace(waiting.with(waiting.trace().written("thanks 4", "digest")).waiting("invoice", MORNING));
        days(4);
        List<AutomationHistory.Planned> planned = new ArrayList<>();
        history().planned(shop, "one", MORNING, planned::add);
        assertThat(planned).filteredOn(each -> each.leftWith("thanks")).hasSize(2);
    }

    private void sent(String number, String template) {
        Message claimed = claimed(number);
        replace(claimed.with(claimed.trace().written(template, "digest")).sent("mail", MORNING));
    }

    @Test
    void automationsShopsDaysAndBuiltInMessagesAreCountedApart() {
        planned("1", "one", MORNING);
        planned("1", "two", MORNING);
        planned("2", "one", MORNING.plus(Duration.ofHours(15)));
        planned("3", "one", MORNING.minus(Duration.ofDays(40)));
        ledger().plan(Message.plan(
                Subject.of(order("1")), BuiltInTypes.ORDER_CONFIRMED, "1", DeliveryChannel.EMAIL, MORNING));

        assertThat(days(2))
                .extracting(AutomationDay::day, AutomationDay::fired)
                .containsExactly(tuple(DAY.plusDays(1), 1), tuple(DAY, 1));
        assertThat(history().open(shop, "one")).isEqualTo(3);
        assertThat(history().open(shop, "two")).isEqualTo(1);
        assertThat(history().open(Fresh.shop(), "one")).isZero();
    }

    private Message sent(String number) {
        return replace(claimed(number).sent("mail", MORNING));
    }

    private Message claimed(String number) {
        return replace(pending(number).claimed("erika@example.org", MORNING));
    }

    private Message pending(String number) {
        return replace(planned(number, "one", MORNING).pending(MORNING));
    }

    private Message planned(String number, String automation, Instant now) {
        Message message = Message.plan(
                Subject.of(order(number)),
                MessageKey.of(new MessageType.Automation(automation), "1"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                now.plusSeconds(60),
                now);
        assertThat(ledger().plan(message)).isTrue();
        return message;
    }

    private OrderKey order(String number) {
        return OrderKey.of(shop, new ConnectionId(shop.value() + "-web"), "order-" + number);
    }

    private Message replace(Message next) {
        assertThat(ledger().replace(next)).isTrue();
        return next;
    }

    /** The days since the morning before, once the index shows as many messages as expected. */
    private List<AutomationDay> days(int messages) {
        Await.until("the index shows them", () -> count() == messages);
        return summed().days();
    }

    private int count() {
        return summed().days().stream().mapToInt(AutomationDay::fired).sum();
    }

    private AutomationDay.Sum summed() {
        AutomationDay.Sum sum = new AutomationDay.Sum(BERLIN);
        history().planned(shop, "one", MORNING.minus(Duration.ofDays(1)), sum);
        return sum;
    }
}
