package io.buyerstatus.operator.command;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.SaveAutomations;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.change.TemplateFit;
import io.buyerstatus.core.automation.condition.Circumstances;
import io.buyerstatus.core.automation.condition.Verdict;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.automation.form.BrokenRule;
import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.operator.target.RunningSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shops' automations: which there are, what they would see of an order, and switching them. */
@Command(name = "automations", description = "Show, try and switch the automations of a shop.")
final class AutomationsCommand {
    private final Terminal terminal;

    AutomationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Print a shop's automations, what each does, and who saved it.")
    int list(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            List<StoredAutomation> automations = system.automations().stored(shop);
            automations.forEach(each -> terminal.out()
                    .println(line(each)
                            + held(system.tallies()
                                    .hold(shop, each.automation().id().value()))));
            if (automations.isEmpty()) {
                terminal.err().println("the shop " + shop + " has no automations in " + system.description());
            }
            return automations.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    @Command(
            name = "counts",
            description = "Say what became of what an automation planned, day by day in the shop's time.",
            footer = "Each message is counted once, where it stands now: a line's numbers add up to what was fired.")
    int counts(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The automation's id.") String id,
            @Option(
                            names = "--days",
                            defaultValue = "14",
                            paramLabel = "N",
                            description = "Of how many days, today included; 14 where nothing is said.")
                    int days) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<ZoneId> zone =
                    system.settings().shop(shop).map(found -> found.ofShop().get(GeneralSettings.TIME_ZONE));
            if (zone.isEmpty() || find(system, shop, id).isEmpty()) {
                terminal.err().println("the shop " + shop + " has no automation " + id);
                return ExitCode.REFUSED;
            }
            AutomationDay.Sum sum = new AutomationDay.Sum(zone.get());
            LocalDate today = LocalDate.ofInstant(terminal.clock().instant(), zone.get());
            system.history()
                    .planned(
                            shop,
                            id,
                            today.minusDays(Math.max(1, days) - 1L)
                                    .atStartOfDay(zone.get())
                                    .toInstant(),
                            sum);
            sum.days().forEach(day -> terminal.out().println(line(day)));
            terminal.out().println(waiting(system, shop, id));
            return ExitCode.DONE;
        }
    }

    private static String line(AutomationDay day) {
        String outcomes = Arrays.stream(AutomationDay.Outcome.values())
                .filter(outcome -> day.count(outcome) > 0)
                .map(outcome -> day.count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String reasons = day.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> "\n  left out " + reason.getValue() + ": " + reason.getKey())
                .collect(Collectors.joining());
        return day.day() + "  fired " + day.fired() + ": " + outcomes + reasons;
    }

    private static String waiting(RunningSystem system, ShopId shop, String id) {
        return "still to go out: " + system.history().open(shop, id);
    }

    private String held(Optional<AutomationHold> hold) {
        return hold.filter(AutomationHold.Held.class::isInstance)
                .map(AutomationHold.Held.class::cast)
                .map(held -> "\n  HELD since "
                        + Times.of(held.since(), terminal.clock().instant())
                        + ": "
                        + switch (held.why()) {
                            case VERY_MANY_AT_ONCE -> "it was about to write to very many at once";
                            case MOST_FAILED -> "most of its messages of that day failed";
                        }
                        + "; release it, or drop what waits")
                .orElse("");
    }

    private String line(StoredAutomation stored) {
        Instant now = terminal.clock().instant();
        Automation automation = stored.automation();
        String does = AutomationForm.write(automation).entrySet().stream()
                .filter(field -> !List.of("name", "state", "active_from").contains(field.getKey()))
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
        return "%-24s %-5s  %s: %s%s; saved %s by %s"
                .formatted(
                        automation.id(),
                        automation.state().word(),
                        automation.name(),
                        does,
                        automation
                                .activeFrom()
                                .map(from -> "; for what happens from " + Times.of(from, now))
                                .orElse(""),
                        Times.of(stored.at(), now),
                        Authors.of(stored.by()));
    }

    @Command(
            name = "try",
            description = "Say what an automation's condition sees of an order now. Nothing is planned or sent.")
    int attempt(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The automation's id.") String id,
            @Option(names = "--number", required = true, paramLabel = "N", description = "The order's number.")
                    String number) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<Automation> automation = find(system, shop, id);
            List<OrderKey> orders = system.ordersWithNumber(shop, number);
            if (automation.isEmpty() || orders.isEmpty()) {
                terminal.err()
                        .println(
                                automation.isEmpty()
                                        ? "the shop " + shop + " has no automation " + id
                                        : "the shop " + shop + " has no order with the number " + number);
                return ExitCode.REFUSED;
            }
            orders.forEach(order -> system.order(order).ifPresent(known -> tell(system, automation.get(), known)));
            return ExitCode.DONE;
        }
    }

    private void tell(RunningSystem system, Automation automation, Order order) {
        system.settings().shop(order.key().shop()).ifPresent(shop -> {
            Verdict verdict = automation
                    .condition()
                    .judge(new Circumstances(
                            order,
                            Optional.empty(),
                            Optional.empty(),
                            shop.forChannel(order.channel()),
                            terminal.clock().instant()));
            terminal.out()
                    .println(order.key().ref() + ": "
                            + (verdict.holds() ? "its condition holds" : "its condition does not hold"));
            verdict.seen().forEach(seen -> terminal.out().println("  " + seen));
        });
    }

    @Command(
            name = "set",
            description = "Switch an automation: live, test, held or off.",
            footer =
                    "What it planned while it was off is not sent later; on again, it acts for what happens from then on.")
    int set(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The automation's id.") String id,
            @Parameters(index = "2", paramLabel = "STATE", description = "live, test, held, off or draft.")
                    Automation.State state) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<Automation> automation = find(system, shop, id);
            if (automation.isEmpty()) {
                terminal.err().println("the shop " + shop + " has no automation " + id + ". Nothing was changed.");
                return ExitCode.REFUSED;
            }
            SaveAutomations save = new SaveAutomations(system.automations(), terminal.clock());
            Automation next = automation.get().in(state, terminal.clock().instant());
            List<BrokenRule> broken = TemplateFit.broken(
                    next, template -> system.templates().find(shop, template).map(TemplateDraft::of));
            if (!broken.isEmpty()) {
                broken.forEach(rule -> terminal.err().println(id + ": " + rule.field() + " " + rule.rule()));
                terminal.err().println("Nothing was changed.");
                return ExitCode.REFUSED;
            }
            List<AutomationId> overtaken = save.apply(
                    shop,
                    List.of(new SaveAutomations.Change(next.id(), SaveAutomations.Change.Kind.CHANGED, next)),
                    terminal.author(Author.Via.OPERATOR));
            if (!overtaken.isEmpty()) {
                terminal.err().println("Somebody else changed it meanwhile: look again. Nothing was changed.");
                return ExitCode.REFUSED;
            }
            terminal.out().println(id + " is " + state.word() + ". Everything uses it within 60 seconds.");
            terminal.out().println(waiting(system, shop, id));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "release",
            description =
                    "Let an automation go on that is held, since it was about to write to very many or most of its messages failed.",
            footer = "What waits leaves within half an hour. For a day it may send as many as it wants.")
    int release(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The automation's id.") String id) {
        return decide(place, shop, id, AutomationHold.Released::new, "goes on: what waits leaves within half an hour");
    }

    @Command(
            name = "drop",
            description = "Leave out what waits of an automation that is held.",
            footer = "What it plans from now on is sent as ever. To stop it altogether, set it to off.")
    int drop(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The automation's id.") String id) {
        return decide(place, shop, id, AutomationHold.Dropped::new, "leaves out what waited");
    }

    private int decide(
            PlaceOptions place, ShopId shop, String id, Function<Instant, AutomationHold> decision, String done) {
        try (RunningSystem system = terminal.open(place)) {
            AutomationTallies tallies = system.tallies();
            if (!(tallies.hold(shop, id).orElse(null) instanceof AutomationHold.Held)) {
                terminal.err()
                        .println(
                                "the automation " + id + " of the shop " + shop + " is not held. Nothing was changed.");
                return ExitCode.REFUSED;
            }
            tallies.decide(shop, id, decision.apply(terminal.clock().instant()));
            terminal.out().println(id + " " + done + ".");
            return ExitCode.DONE;
        }
    }

    private static Optional<Automation> find(RunningSystem system, ShopId shop, String id) {
        Map<String, Automation> byId = system.automations().automations(shop).stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> each));
        return Optional.ofNullable(byId.get(id));
    }
}
