package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What automations planned, in a ledger in memory. */
public final class InMemoryHistory implements AutomationHistory {
    private final InMemoryLedger ledger;

    public InMemoryHistory(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void planned(ShopId shop, String automation, Instant since, Consumer<Planned> each) {
        of(shop, automation)
                .filter(message -> !message.schedule().plannedAt().isBefore(since))
                .map(message -> new Planned(
                        message.schedule().plannedAt(),
                        message.state(),
                        message.reason(),
                        message.trace().template()))
                .forEach(each);
    }

    @Override
    public int open(ShopId shop, String automation) {
        return (int) of(shop, automation)
                .filter(message -> AutomationDay.Outcome.of(message.state(), message.reason())
                        .open())
                .count();
    }

    private Stream<Message> of(ShopId shop, String automation) {
        return ledger.all().stream()
                .filter(message -> message.id().subject().shop().equals(shop))
                .filter(message -> message.key().type().equals(new MessageType.Automation(automation)));
    }
}
