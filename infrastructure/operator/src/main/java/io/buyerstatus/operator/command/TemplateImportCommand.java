package io.buyerstatus.operator.command;

import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.SaveResult;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.operator.conversion.Conversion;
import io.buyerstatus.operator.conversion.Conversion.Fate;
import io.buyerstatus.operator.conversion.ForeignTemplate;
import io.buyerstatus.operator.conversion.Origin;
import io.buyerstatus.operator.document.TemplateSection;
import io.buyerstatus.operator.target.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings templates in: those of a document, or one of another system. */
@Command(
        name = "import",
        description = {
            "Save a document's templates in a running system, each as a version;",
            "with --from, one template of another system, and say what became of each piece of it."
        },
        footer = {
            "One with errors is not saved, and what is sent stays as it is. What the document does not name stays.",
            "Of another system, what is undecided makes it a draft, which nothing sends."
        })
final class TemplateImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(arity = "1..2", paramLabel = "[SHOP] FILE", description = "The document; or the shop and a file.")
    private List<String> names = List.of();

    @Option(names = "--from", paramLabel = "SYSTEM", description = "baselinker, dreamrobot or shopify.")
    private Optional<Origin> origin = Optional.empty();

    @Option(names = "--id", paramLabel = "ID", description = "The template's id (default: the file's name).")
    private Optional<TemplateId> id = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "What the shop's people call it.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--subject",
            paramLabel = "TEXT",
            description = "Its subject (default: the file's first line, if it begins with Subject:).")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = LocalisedText.ANY,
            description = "The language that it is in, e.g. de (default: any).")
    private String language = LocalisedText.ANY;

    @Option(names = "--sms", description = "It is a text message.")
    private boolean sms;

    @Option(
            names = "--tag",
            paramLabel = "THEIRS=OURS",
            description = "Which of our tags stands for one of theirs; may be repeated.")
    private Map<String, String> decisions = Map.of();

    @Option(names = "--dry-run", description = "Only say what would become of it.")
    private boolean dryRun;

    TemplateImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (origin.isEmpty() && names.size() == 1) {
            return document(Path.of(names.getFirst()));
        }
        if (origin.isEmpty() || names.size() != 2) {
            throw new UsageException("say a document alone, or --from SYSTEM with SHOP and FILE");
        }
        return foreign(new ShopId(names.getFirst()), Path.of(names.getLast()), origin.get());
    }

    private int document(Path file) {
        TemplateSection.Read read = TemplateSection.read(text(file), BesideFiles.of(file));
        read.problems().forEach(problem -> terminal.err().println(problem.at(file.toString())));
        if (read.shop().isEmpty()) {
            return ExitCode.REFUSED;
        }
        ShopId shop = read.shop().get();
        try (RunningSystem system = terminal.open(place)) {
            TemplateSaving saving = new TemplateSaving(terminal, system);
            SaveTemplates save = saving.save();
            Author author = terminal.author(Author.Via.YAML);
            return read.entries().stream()
                    .mapToInt(entry -> {
                        TemplateDraft draft = entry.draft();
                        if (dryRun) {
                            String what = save.changes(shop, draft) ? "would be saved" : "nothing to change";
                            terminal.out().println(draft.id() + ": " + what);
                            return ExitCode.DONE;
                        }
                        SaveResult result = save.publish(shop, draft, author);
                        if (result instanceof SaveResult.Refused refused) {
                            refused.problems().forEach(each -> terminal.err()
                                    .println(entry.problem(each).at(file.toString())));
                            terminal.err().println(draft.id() + ": not saved");
                            return ExitCode.REFUSED;
                        }
                        return saving.tell(shop, draft.id(), result);
                    })
                    .max()
                    .orElse(ExitCode.DONE);
        }
    }

    private int foreign(ShopId shop, Path file, Origin from) {
        decisions.values().stream()
                .filter(ours -> TagCatalogue.named(ours).isEmpty())
                .findFirst()
                .ifPresent(ours -> {
                    throw new UsageException("[" + ours + "] is no tag; templates tags lists them");
                });
        ForeignTemplate template = ForeignTemplate.of(text(file), subject);
        Conversion body = from.convert(template.body(), decisions);
        Conversion title = from.convert(template.subject(), decisions);
        tell(file, body, template.firstLine());
        tell(file, title, 1);
        boolean decided = body.decided() && title.decided();
        TemplateId known =
                id.orElseGet(() -> ForeignTemplate.idOf(file.getFileName().toString()));
        if (dryRun) {
            return decided ? ExitCode.DONE : ExitCode.REFUSED;
        }
        try (RunningSystem system = terminal.open(place)) {
            TemplateSaving saving = new TemplateSaving(terminal, system);
            TemplateDraft draft = template.draft(
                    known,
                    name,
                    sms ? DeliveryChannel.SMS : DeliveryChannel.EMAIL,
                    language,
                    title.text(),
                    body.text(),
                    system.templates().find(shop, known).map(TemplateDraft::of));
            Author author = terminal.author(Author.Via.OPERATOR);
            boolean clean = decided
                    && saving.save().lint(draft).stream()
                            .noneMatch(found -> found.problem().isError());
            int code = saving.tell(
                    shop,
                    known,
                    clean
                            ? saving.save().publish(shop, draft, author)
                            : saving.save().saveDraft(shop, draft, author));
            if (!clean) {
                terminal.out().println(known + ": is a draft; nothing sends it before its errors are mended");
            }
            return code;
        }
    }

    private void tell(Path file, Conversion conversion, int firstLine) {
        conversion.notes().forEach(note -> terminal.out()
                .printf(
                        "%s:%d:%d: %s %s: %s%n",
                        file,
                        note.line() + firstLine - 1,
                        note.column(),
                        note.fate() == Fate.UNDECIDED
                                ? "UNDECIDED"
                                : note.fate().name().toLowerCase(Locale.ROOT),
                        note.source(),
                        note.words()));
        if (!conversion.notes().isEmpty()) {
            terminal.out()
                    .printf(
                            "%s: %d mapped, %d dropped, %d undecided%n",
                            file,
                            conversion.count(Fate.MAPPED),
                            conversion.count(Fate.DROPPED),
                            conversion.count(Fate.UNDECIDED));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UsageException("cannot read " + file, failed);
        }
    }
}
