package io.buyerstatus.operator.command;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.privacy.EraseAgain;
import io.buyerstatus.core.privacy.ErasePerson;
import io.buyerstatus.core.privacy.ErasePerson.Found;
import io.buyerstatus.core.privacy.ExportSource;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.integrations.privacy.ExportFile;
import io.buyerstatus.operator.target.Privacy;
import io.buyerstatus.operator.target.RunningSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a shop's buyers may ask of it: to see what is kept of them, and to have it erased. */
@Command(
        name = "personal-data",
        description = "Show, export or erase what a shop has of a buyer; erase again after a restore.")
final class PersonalDataCommand {
    private final Terminal terminal;

    PersonalDataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "show", description = "Say what an erasure would reach, and what stays and why. Changes nothing.")
    int show(
            @Mixin PlaceOptions place,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "WHO", description = "An e-mail address, or an order's number.") String who) {
        try (RunningSystem system = terminal.open(place)) {
            return print(preview(system.privacy(terminal.clock()).person(), shop, who));
        }
    }

    @Command(
            name = "export",
            description = "Write all that the shop has of a buyer into a ZIP file: data.json and data.html.",
            footer =
                    "Nothing of the shop's staff is in it, and nothing of others. Hand it to the buyer over a way that is theirs alone.")
    int export(
            @Mixin PlaceOptions place,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "WHO", description = "An e-mail address, or an order's number.") String who,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            required = true,
                            description = "The file to write; it must not be there yet.")
                    Path file)
            throws IOException {
        try (RunningSystem system = terminal.open(place)) {
            Privacy privacy = system.privacy(terminal.clock());
            List<ExportFile.Section> sections = sections(privacy, shop, who);
            if (sections.isEmpty()) {
                return nothing();
            }
            try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                ExportFile.write(who, terminal.clock().instant(), sections, target);
            }
            terminal.out().println("Wrote " + file + ".");
            return ExitCode.DONE;
        }
    }

    private static List<ExportFile.Section> sections(Privacy privacy, ShopId shop, String who) {
        ExportSource source = privacy.export();
        List<ExportFile.Section> sections = new ArrayList<>();
        preview(privacy.person(), shop, who).orders().stream()
                .map(Found::order)
                .forEach(order ->
                        sections.add(new ExportFile.Section("Order " + order.number(), source.of(order.key()))));
        address(who)
                .map(address -> source.of(shop, address))
                .filter(parts -> !parts.isEmpty())
                .ifPresent(parts -> sections.add(new ExportFile.Section("Apart from orders", parts)));
        return sections;
    }

    @Command(
            name = "erase",
            description =
                    "Erase what is personal: names, addresses, messages, mails, papers, pictures. It cannot be undone.",
            footer =
                    "Items, amounts, country and two digits of the postcode stay, as tax law wants. Orders that are still needed stay whole, unless --needed-too is said.")
    int erase(
            @Mixin PlaceOptions place,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "WHO", description = "An e-mail address, or an order's number.") String who,
            @Option(names = "--yes", description = "Do it; without it, it is only shown.") boolean yes,
            @Option(names = "--needed-too", description = "Also what is still needed.") boolean neededToo) {
        try (RunningSystem system = terminal.open(place)) {
            Privacy privacy = system.privacy(terminal.clock());
            ErasePerson.Preview found = preview(privacy.person(), shop, who);
            if (!yes) {
                int code = print(found);
                terminal.out().println("Nothing was erased: say --yes to do it.");
                return code;
            }
            if (neededToo) {
                found.orders()
                        .forEach(each -> privacy.order().eraseNow(each.order().key()));
            }
            Optional<EmailAddress> address = address(who);
            address.ifPresentOrElse(known -> privacy.person().erase(shop, known), () -> privacy.person()
                    .erase(preview(privacy.person(), shop, who)));
            long left = preview(privacy.person(), shop, who).orders().stream()
                    .filter(each -> !each.order().erased())
                    .count();
            terminal.out()
                    .printf("Erased: %d orders; %d stay.%n", found.orders().size() - left, left);
            return found.orders().isEmpty() && found.apart().isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    @Command(
            name = "restored",
            description = "Erase again what was erased before a backup was restored. Run it before anybody is let in.",
            footer = "Reads whole tables. It can be stopped and begun again.")
    int restored(
            @Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            EraseAgain.Done done = system.privacy(terminal.clock()).again().in(shop);
            terminal.out()
                    .printf(
                            "%d erasures are on the register: %d orders were erased again, and %d things that belong to no order.%n",
                            done.registered(), done.orders(), done.apart());
            return ExitCode.DONE;
        }
    }

    private static Optional<EmailAddress> address(String who) {
        return who.indexOf('@') > 0 ? EmailAddress.parse(who) : Optional.empty();
    }

    private static ErasePerson.Preview preview(ErasePerson person, ShopId shop, String who) {
        return address(who).map(address -> person.preview(shop, address)).orElseGet(() -> person.preview(shop, who));
    }

    private int print(ErasePerson.Preview found) {
        found.orders().forEach(each -> terminal.out().println(line(each)));
        if (!found.apart().isEmpty()) {
            terminal.out().println(found.apart().size() + " things that belong to no order");
        }
        return found.orders().isEmpty() && found.apart().isEmpty() ? nothing() : ExitCode.DONE;
    }

    private int nothing() {
        terminal.out().println("There is nothing.");
        return ExitCode.REFUSED;
    }

    private static String line(Found found) {
        Order order = found.order();
        String state = order.erased()
                ? "is erased"
                : found.needed()
                        .map(why ->
                                "stays: " + why.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse("may be erased");
        return "%s  %s  %s".formatted(order.number(), order.key().ref(), state);
    }
}
