package io.buyerstatus.operator.command;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSecrets;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.payment.ProviderSettings.Mode;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Connects payment providers, and shows what buyers began to pay with them. Secrets come from the environment and are never shown. */
@Command(name = "payments", description = "Connect PayPal and Klarna, and look after what buyers pay with them.")
final class PaymentsCommand {
    private final Terminal terminal;

    PaymentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "connect",
            description = "Set a shop's credentials at a provider, and switch it on.",
            footer = "Once more replaces them. The secret is encrypted, and nobody reads it but whoever pays.")
    int connect(
            @Mixin PlaceOptions place,
            @Option(names = "--channel", paramLabel = "ID", description = "One sales account (default: the shop).")
                    Optional<ChannelId> channel,
            @Option(
                            names = "--login",
                            required = true,
                            paramLabel = "TEXT",
                            description = "PayPal's client id, or Klarna's user name.")
                    String login,
            @Option(
                            names = "--mode",
                            required = true,
                            paramLabel = "MODE",
                            description = "live for real money, or sandbox.")
                    Mode mode,
            @Option(
                            names = "--secret-from",
                            required = true,
                            paramLabel = "VARIABLE",
                            description = "The environment variable that holds the secret.")
                    String variable,
            @Option(names = "--webhook-id", paramLabel = "ID", description = "PayPal's id of the webhook.")
                    Optional<String> webhook,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "PROVIDER", description = "paypal or klarna.") Provider provider) {
        String secret = terminal.environment().apply(variable);
        if (secret.isEmpty()) {
            return refused("the environment variable " + variable + " is not set");
        }
        if (mode == Mode.LIVE && provider == Provider.KLARNA && login.startsWith("PK")) {
            return refused("a user name that begins with PK is one of the playground: --mode sandbox");
        }
        ProviderSettings of = ProviderSettings.of(provider);
        SettingsScope scope = channel.<SettingsScope>map(SettingsScope::of).orElseGet(SettingsScope::shop);
        List<SettingsEdit> edits = new ArrayList<>(List.of(
                set(scope, ProviderSecrets.of(provider), secret),
                set(scope, of.login(), login),
                set(scope, of.mode(), mode.name().toLowerCase(Locale.ROOT)),
                set(scope, of.enabled(), true)));
        webhook.filter(id -> provider == Provider.PAYPAL).ifPresent(id -> edits.add(set(scope, of.hook(), id)));
        return change(place, shop, edits);
    }

    @Command(name = "disconnect", description = "Switch a provider off; what buyers began is settled all the same.")
    int disconnect(
            @Mixin PlaceOptions place,
            @Option(names = "--channel", paramLabel = "ID", description = "One sales account (default: the shop).")
                    Optional<ChannelId> channel,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "PROVIDER", description = "paypal or klarna.") Provider provider) {
        SettingsScope scope = channel.<SettingsScope>map(SettingsScope::of).orElseGet(SettingsScope::shop);
        return change(
                place, shop, List.of(set(scope, ProviderSettings.of(provider).enabled(), false)));
    }

    private static SettingsEdit set(SettingsScope scope, Setting<?> setting, Object value) {
        return SettingsEdit.set(scope, setting.path(), value);
    }

    private int change(PlaceOptions place, ShopId shop, List<SettingsEdit> edits) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<ShopSettings> known = system.settings().shop(shop);
            if (known.isEmpty()) {
                return refused("there is no shop " + shop + " in " + system.description());
            }
            ChangeSettings settings = new ChangeSettings(
                    system.settings(), SettingsCatalogue.byPath(), system.secrets(), terminal.clock());
            return switch (settings.change(shop, known.get().version(), edits, terminal.author(Author.Via.OPERATOR))) {
                case ChangeResult.Done done -> {
                    terminal.out().println("Done. Everything uses it within 60 seconds.");
                    yield ExitCode.DONE;
                }
                case ChangeResult.Unchanged unchanged -> {
                    terminal.out().println("Nothing to change.");
                    yield ExitCode.DONE;
                }
                case ChangeResult.Refused refused -> {
                    refused.fields().forEach(field -> terminal.err().println(field.text()));
                    yield ExitCode.REFUSED;
                }
                case ChangeResult.Overtaken overtaken -> refused("somebody else changed the settings meanwhile");
                case ChangeResult.NoSuchShop none -> refused("there is no shop " + shop);
            };
        }
    }

    @Command(name = "list", description = "Print what an order's buyer began to pay with providers, a line each.")
    int list(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NUMBER", description = "The order's number.") String number) {
        try (RunningSystem system = terminal.open(place)) {
            List<String> lines = orders(system, shop, number).stream()
                    .flatMap(order -> order.payments().all().stream())
                    .map(this::line)
                    .toList();
            lines.forEach(terminal.out()::println);
            if (lines.isEmpty()) {
                terminal.out().println("Nobody began to pay that order with a provider.");
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "settle",
            description = "Have an order's payments be looked at now.",
            footer = "The provider is read within a minute; nothing is taken that was not claimed.")
    int settle(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NUMBER", description = "The order's number.") String number) {
        try (RunningSystem system = terminal.open(place)) {
            List<Order> orders = orders(system, shop, number);
            orders.forEach(order -> system.payments()
                    .look(order.key(), Optional.of(terminal.clock().instant())));
            terminal.out()
                    .println(orders.size()
                            + " orders are looked at within a minute: payments list says how they stand then.");
            return orders.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    private static List<Order> orders(RunningSystem system, ShopId shop, String number) {
        List<OrderKey> keys = system.ordersWithNumber(shop, number);
        return keys.stream().flatMap(key -> system.order(key).stream()).toList();
    }

    private String line(PaymentAttempt attempt) {
        return "%s  %s %s  %s since %s  %s%s%s"
                .formatted(
                        attempt.provider().name().toLowerCase(Locale.ROOT),
                        attempt.amount().decimal(),
                        attempt.amount().currency().code(),
                        word(attempt),
                        Times.of(attempt.changedAt(), terminal.clock().instant()),
                        attempt.reference().split(" ", 2)[0],
                        attempt.transaction()
                                .map(money -> "  transaction " + money)
                                .orElse(""),
                        attempt.reason().isEmpty() ? "" : "  (" + attempt.reason() + ")");
    }

    private static String word(PaymentAttempt attempt) {
        return switch (attempt.state()) {
            case CREATED -> "waits for the buyer";
            case CLAIMED -> "UNKNOWN";
            case PENDING -> "pending at the provider";
            case PAID -> "paid";
            case DECLINED -> "declined";
            case RELEASED -> "nothing was taken";
        };
    }

    private int refused(String why) {
        terminal.err().println(why + ". Nothing was changed.");
        return ExitCode.REFUSED;
    }
}
