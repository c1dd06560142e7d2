package io.buyerstatus.operator.command;

import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.DocumentWriter;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.document.SettingsDocument;
import io.buyerstatus.operator.settings.ImportPlan;
import io.buyerstatus.operator.settings.SettingsImport;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.operator.yaml.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shops' settings: check a document, import it, show what holds. */
@Command(name = "settings", description = "Check, import and show the settings of a shop.")
final class SettingsCommand {
    private static final int LARGEST_FILE = 4_000_000;

    private final Terminal terminal;

    SettingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "check", description = "Name everything that is wrong with a document; needs no system.")
    int check(@Parameters(paramLabel = "FILE", description = "The document.") Path file) {
        Optional<SettingsDocument> document = read(file);
        document.ifPresent(
                known -> terminal.out().println(file + ": a valid settings document of the shop " + known.shop()));
        return document.isPresent() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    @Command(
            name = "import",
            description = "Put a document into a running system. A bad one changes nothing.",
            footer = "Secrets are encrypted on the way and never shown again.")
    int importDocument(
            @Mixin PlaceOptions place,
            @Option(names = "--dry-run", description = "Only say what would change.") boolean dryRun,
            @Parameters(paramLabel = "FILE", description = "The document.") Path file) {
        Optional<SettingsDocument> document = read(file);
        if (document.isEmpty()) {
            return ExitCode.REFUSED;
        }
        try (RunningSystem system = terminal.open(place)) {
            SettingsImport imports = new SettingsImport(
                    system.settings(), system.secrets(), terminal.environment(), terminal.clock(), new SecureRandom());
            return switch (imports.plan(document.get())) {
                case ImportPlan.Refused refused -> {
                    tell(file, refused.problems());
                    terminal.err().println("Nothing was changed.");
                    yield ExitCode.REFUSED;
                }
                case ImportPlan.Ready ready -> {
                    apply(imports, ready, dryRun, system);
                    yield ExitCode.DONE;
                }
            };
        }
    }

    @Command(
            name = "show",
            description = "Print a shop's settings as a document that can be imported again.",
            footer = "Secrets are not in it: it says keep in their place.")
    int show(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<ShopSettings> settings = system.settings().shop(shop);
            settings.ifPresentOrElse(known -> terminal.out().print(DocumentWriter.write(known)), () -> terminal.err()
                    .println("there is no shop " + shop + " in " + system.description()));
            return settings.isPresent() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private void apply(SettingsImport imports, ImportPlan.Ready plan, boolean dryRun, RunningSystem system) {
        plan.changes().forEach(change -> terminal.out().println(change.line()));
        String shop = "the shop " + plan.next().id() + " in " + system.description();
        if (!dryRun) {
            if (!plan.changes().isEmpty()) {
                imports.apply(plan);
            }
            // Every time: what a run before did not get to is asked for now.
            system.pictures(terminal.clock()).logos(plan.next());
        }
        if (plan.changes().isEmpty()) {
            terminal.out().println("Nothing to change: " + shop + " has these settings already.");
        } else if (dryRun) {
            terminal.out().println(count(plan) + " would change for " + shop + ". Nothing was changed.");
        } else {
            terminal.out().println(count(plan) + " changed for " + shop + ". Everything uses them within 60 seconds.");
        }
    }

    private static String count(ImportPlan.Ready plan) {
        int fields = plan.changes().size();
        return fields == 1 ? "1 field" : fields + " fields";
    }

    private Optional<SettingsDocument> read(Path file) {
        return switch (DocumentReader.read(text(file))) {
            case Reading.Accepted accepted -> {
                tell(file, accepted.warnings());
                yield Optional.of(accepted.document());
            }
            case Reading.Refused refused -> {
                tell(file, refused.problems());
                terminal.err().println("The document is refused. Nothing was changed.");
                yield Optional.empty();
            }
        };
    }

    private void tell(Path file, List<Problem> problems) {
        problems.forEach(problem -> terminal.err().println(problem.at(file.toString())));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UsageException(file + " is too large for a settings document");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not a text in UTF-8", e);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
