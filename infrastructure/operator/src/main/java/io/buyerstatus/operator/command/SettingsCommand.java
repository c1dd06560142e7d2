package io.buyerstatus.operator.command;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.FieldChange;
import io.buyerstatus.core.settings.change.InvalidField;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.dns.DnsQuestions;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.DocumentWriter;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.document.SettingsDocument;
import io.buyerstatus.operator.settings.Change;
import io.buyerstatus.operator.settings.ImportPlan;
import io.buyerstatus.operator.settings.MailboxImport;
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
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shops' settings: check a document, import it, show what holds, and what was changed; take a change back. */
@Command(name = "settings", description = "Check, import and show the settings of a shop, and take changes back.")
final class SettingsCommand {
    private static final int LARGEST_FILE = 4_000_000;

    private static final String OVERTAKEN = "Somebody else changed the settings meanwhile: look again. ";

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
                    system.settings(),
                    system.automations(),
                    system.templates(),
                    system.secrets(),
                    terminal.environment(),
                    terminal.clock(),
                    new SecureRandom());
            MailboxImport mailboxImport = new MailboxImport(
                    system.mailboxes(), system.secrets(), system.senders(new DnsQuestions()), terminal.environment());
            Optional<MailboxImport.Plan> mailboxes = document.get()
                    .mailboxes()
                    .map(entries -> mailboxImport.plan(document.get().shop(), entries));
            List<Problem> problems = mailboxes.map(MailboxImport.Plan::problems).orElse(List.of());
            if (!problems.isEmpty()) {
                tell(file, problems);
                return refused("");
            }
            return switch (imports.plan(document.get())) {
                case ImportPlan.Refused refused -> {
                    tell(file, refused.problems());
                    terminal.err().println("Nothing was changed.");
                    yield ExitCode.REFUSED;
                }
                case ImportPlan.Ready ready -> {
                    tell(file, ready.warnings());
                    int code = apply(imports, ready, dryRun, system);
                    yield code == ExitCode.DONE && mailboxes.isPresent()
                            ? apply(mailboxImport, mailboxes.get(), dryRun)
                            : code;
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
            settings.ifPresentOrElse(
                    known -> terminal.out()
                            .print(DocumentWriter.write(
                                    known,
                                    system.automations().automations(shop),
                                    system.mailboxes().of(shop))),
                    () -> terminal.err().println("there is no shop " + shop + " in " + system.description()));
            return settings.isPresent() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    @Command(
            name = "changes",
            description = "Print who changed which of a shop's settings and when, the newest first.",
            footer = "Of secrets it says only that they were changed.")
    int changes(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "At most so many (default: 20).")
                    int limit,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            List<SettingsChange> changes = system.settings().changes(shop, limit);
            changes.forEach(change -> {
                terminal.out().println(heading(change));
                tell(change.fields());
            });
            if (changes.isEmpty()) {
                terminal.err().println("nothing was changed of a shop " + shop + " in " + system.description());
            }
            return changes.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    @Command(
            name = "undo",
            description = "Take a change of a shop's settings back, by a change of its own.",
            footer =
                    "Refused where one of its fields was changed since, where it changed connections, or set a secret.")
    int undo(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "NUMBER", description = "The change, as settings changes numbers it.")
                    long number) {
        try (RunningSystem system = terminal.open(place)) {
            ChangeSettings settings = new ChangeSettings(
                    system.settings(), SettingsCatalogue.byPath(), system.secrets(), terminal.clock());
            return switch (settings.undo(shop, number, terminal.author(Author.Via.OPERATOR))) {
                case ChangeResult.Done(SettingsChange change) -> {
                    tell(change.fields());
                    system.settings().shop(shop).ifPresent(known -> system.pictures(terminal.clock())
                            .logos(known));
                    terminal.out()
                            .println("Change " + number + " of the shop " + shop + " is taken back, by change "
                                    + change.version() + ". Everything uses it within 60 seconds.");
                    yield ExitCode.DONE;
                }
                case ChangeResult.Unchanged unchanged -> {
                    terminal.out().println("Nothing to change: the fields of change " + number + " are so already.");
                    yield ExitCode.DONE;
                }
                case ChangeResult.Refused(List<InvalidField> fields) -> {
                    fields.forEach(field -> terminal.err().println(field.text()));
                    yield refused("");
                }
                case ChangeResult.Overtaken overtaken -> refused(OVERTAKEN);
                case ChangeResult.NoSuchShop none ->
                    refused("there is no shop " + shop + " in " + system.description() + ". ");
            };
        }
    }

    private int refused(String why) {
        terminal.err().println(why + "Nothing was changed.");
        return ExitCode.REFUSED;
    }

    private String heading(SettingsChange change) {
        int fields = Change.of(change.fields()).size();
        return "%d  %s by %s%s: %s%s"
                .formatted(
                        change.version(),
                        Times.of(change.at(), terminal.clock().instant()),
                        change.by().via().name().toLowerCase(Locale.ROOT),
                        change.by().name().isEmpty() ? "" : " " + change.by().name(),
                        count(fields),
                        change.undoes().map(undone -> ", takes back " + undone).orElse(""));
    }

    private void tell(List<FieldChange> fields) {
        Change.of(fields).forEach(change -> terminal.out().println("  " + change.line()));
    }

    private int apply(SettingsImport imports, ImportPlan.Ready plan, boolean dryRun, RunningSystem system) {
        List<Change> changes = plan.changes();
        changes.forEach(change -> terminal.out().println(change.line()));
        String shop = "the shop " + plan.next().id() + " in " + system.description();
        if (!dryRun) {
            if (imports.apply(plan, terminal.author(Author.Via.YAML)) instanceof ChangeResult.Overtaken) {
                return refused(OVERTAKEN);
            }
            // Every time: what a run before did not get to is asked for now.
            system.pictures(terminal.clock()).logos(plan.next());
        }
        if (changes.isEmpty()) {
            terminal.out().println("Nothing to change: " + shop + " has these settings already.");
        } else if (dryRun) {
            terminal.out().println(count(changes.size()) + " would change for " + shop + ". Nothing was changed.");
        } else {
            terminal.out()
                    .println(count(changes.size()) + " changed for " + shop
                            + ". Everything uses them within 60 seconds.");
        }
        return ExitCode.DONE;
    }

    private int apply(MailboxImport imports, MailboxImport.Plan plan, boolean dryRun) {
        plan.lines().forEach(line -> terminal.out().println(line));
        return dryRun || imports.apply(plan) ? ExitCode.DONE : refused(OVERTAKEN);
    }

    private static String count(int fields) {
        return fields == 1 ? "1 field" : fields + " fields";
    }

    private Optional<SettingsDocument> read(Path file) {
        return switch (DocumentReader.read(text(file), BesideFiles.of(file))) {
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
