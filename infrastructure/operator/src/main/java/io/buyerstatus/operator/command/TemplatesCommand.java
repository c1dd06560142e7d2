package io.buyerstatus.operator.command;

import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.change.SaveResult;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateUse;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.operator.document.TemplateSection;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.pages.template.TemplateMessages;
import io.buyerstatus.pages.template.save.MailPreparation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shops' templates: which there are, what is wrong with them, what they look like, and their versions. */
@Command(name = "templates", description = "List, check, import and preview the templates of a shop.")
final class TemplatesCommand {
    private static final URI SAMPLE_LINK = URI.create("https://example.com/your-order");

    private final Terminal terminal;

    TemplatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "tags", description = "Print every tag, what it says, and an example; needs no system.")
    int tags() {
        TagCatalogue.tags().forEach(tag -> terminal.out()
                .printf("%-26s %s, e.g. %s%n", tag.written(), tag.description(), tag.example()));
        return ExitCode.DONE;
    }

    @Command(name = "list", description = "Print a shop's templates; none of what they say is read.")
    int list(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            List<TemplateHead> heads = system.templates().heads(shop);
            heads.forEach(head -> terminal.out().println(line(head)));
            if (heads.isEmpty()) {
                terminal.err().println("the shop " + shop + " has no templates in " + system.description());
            }
            return heads.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    private String line(TemplateHead head) {
        String needs = head.needs().stream().map(need -> need.word()).sorted().collect(Collectors.joining(", "));
        return "%-24s %-8s version %d, %s, in %s%s: %s; saved %s by %s"
                .formatted(
                        head.id(),
                        head.state().name().toLowerCase(Locale.ROOT),
                        head.version(),
                        head.format().name().toLowerCase(Locale.ROOT),
                        String.join(" ", head.languages().stream().sorted().toList()),
                        needs.isEmpty() ? "" : ", waits for " + needs,
                        head.displayName(),
                        Times.of(head.savedAt(), terminal.clock().instant()),
                        head.author().name().isEmpty() ? "?" : head.author().name());
    }

    @Command(name = "lint", description = "Name everything that is wrong with a document's templates; needs no system.")
    int lint(@Parameters(paramLabel = "FILE", description = "The document.") Path file) {
        TemplateSection.Read read = read(file);
        SaveTemplates nothing =
                new SaveTemplates(new NoTemplates(), new MailPreparation(), TemplateUse.NONE, terminal.clock());
        boolean errors = read.shop().isEmpty();
        for (TemplateDraft draft : read.drafts()) {
            List<Located> found = nothing.lint(draft);
            tell(draft.id(), found);
            errors |= found.stream().anyMatch(each -> each.problem().isError());
        }
        return errors ? ExitCode.REFUSED : ExitCode.DONE;
    }

    @Command(
            name = "import",
            description = "Save a document's templates in a running system, each as a version.",
            footer =
                    "One with errors is not saved, and what is sent stays as it is. What the document does not name stays.")
    int importTemplates(
            @Mixin PlaceOptions place, @Parameters(paramLabel = "FILE", description = "The document.") Path file) {
        TemplateSection.Read read = read(file);
        if (read.shop().isEmpty()) {
            return ExitCode.REFUSED;
        }
        try (RunningSystem system = terminal.open(place)) {
            SaveTemplates save = save(system);
            ShopId shop = read.shop().get();
            Author author = terminal.author(Author.Via.YAML);
            return read.drafts().stream()
                    .mapToInt(draft -> tell(draft.id(), save.publish(shop, draft, author)))
                    .max()
                    .orElse(ExitCode.DONE);
        }
    }

    @Command(name = "versions", description = "Print all versions of a template, the newest first.")
    int versions(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The template's id.") TemplateId id) {
        try (RunningSystem system = terminal.open(place)) {
            List<TemplateHead> versions = system.templates().versions(shop, id);
            versions.forEach(head -> terminal.out().println(line(head)));
            return versions.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    @Command(name = "rollback", description = "Make an earlier version of a template the newest one.")
    int rollback(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The template's id.") TemplateId id,
            @Parameters(index = "2", paramLabel = "VERSION", description = "The version's number.") int version) {
        try (RunningSystem system = terminal.open(place)) {
            return tell(id, save(system).rollBack(shop, id, version, terminal.author(Author.Via.OPERATOR)));
        }
    }

    @Command(name = "archive", description = "Put a template away; one that an automation sends stays.")
    int archive(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The template's id.") TemplateId id) {
        try (RunningSystem system = terminal.open(place)) {
            return tell(id, save(system).archive(shop, id, terminal.author(Author.Via.OPERATOR)));
        }
    }

    @Command(
            name = "preview",
            description = "Write what a template says of an order into files: the mail's HTML, and its text.",
            footer = "The link in it opens nothing.")
    int preview(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The template's id.") TemplateId id,
            @Option(names = "--number", required = true, paramLabel = "N", description = "The order's number.")
                    String number,
            @Option(names = "--language", paramLabel = "TAG", description = "Instead of the buyer's, e.g. de.")
                    Optional<String> language,
            @Option(names = "--to", paramLabel = "FOLDER", defaultValue = ".", description = "Where to write.")
                    Path folder) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<Template> template = system.templates().find(shop, id);
            Optional<Order> order =
                    system.ordersWithNumber(shop, number).stream().findFirst().flatMap(system::order);
            Optional<EffectiveSettings> settings =
                    order.flatMap(known -> system.settings().shop(shop).map(all -> all.forChannel(known.channel())));
            if (template.isEmpty() || settings.isEmpty()) {
                terminal.err()
                        .println(
                                template.isEmpty()
                                        ? "the shop " + shop + " sends no template " + id
                                        : "the shop " + shop + " has no order with the number " + number);
                return ExitCode.REFUSED;
            }
            show(template.get(), occasion(order.orElseThrow(), settings.get(), language), folder);
            return ExitCode.DONE;
        }
    }

    private TemplateOccasion occasion(Order order, EffectiveSettings settings, Optional<String> language) {
        return new TemplateOccasion(
                OrderView.of(order, List.of(), false),
                settings,
                language.orElseGet(() -> LanguageChoice.forBuyer(
                                Optional.empty(),
                                order.language(),
                                order.purchase().country(),
                                settings)
                        .tag()),
                SAMPLE_LINK,
                Optional.of(SAMPLE_LINK),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                terminal.clock().instant());
    }

    private void show(Template template, TemplateOccasion occasion, Path folder) {
        TemplateMessages messages = new TemplateMessages();
        template.needs().stream()
                .flatMap(need -> need.missing(occasion.order().order(), occasion.parcel(), Set.of()).stream())
                .sorted()
                .forEach(missing -> terminal.err().println("it would wait: " + missing));
        try {
            if (template.channel() == DeliveryChannel.SMS) {
                terminal.out().println(messages.sms(template, occasion));
                return;
            }
            RenderedMail mail = messages.mail(template, occasion);
            Path html = folder.resolve(template.id() + ".html");
            Files.writeString(html, mail.html());
            Files.writeString(folder.resolve(template.id() + ".txt"), mail.subject() + "\n\n" + mail.text());
            terminal.out().println(mail.subject());
            terminal.out().println(html);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write to " + folder, failed);
        }
    }

    private SaveTemplates save(RunningSystem system) {
        TemplateUse use = (shop, template) -> system.automations().automations(shop).stream()
                .filter(automation -> automation.state().plans())
                .filter(automation -> automation.action().template().equals(template))
                .map(automation -> automation.id().value())
                .sorted()
                .toList();
        return new SaveTemplates(system.templates(), new MailPreparation(), use, terminal.clock());
    }

    private int tell(TemplateId id, SaveResult result) {
        return switch (result) {
            case SaveResult.Saved saved -> {
                tell(id, saved.findings());
                terminal.out()
                        .println(id + ": saved as version " + saved.template().version());
                yield ExitCode.DONE;
            }
            case SaveResult.Unchanged unchanged -> told(id, "nothing to change", ExitCode.DONE);
            case SaveResult.Refused refused -> {
                tell(id, refused.problems());
                yield told(id, "not saved", ExitCode.REFUSED);
            }
            case SaveResult.InUse use ->
                told(id, "stays: it is sent by " + String.join(", ", use.automations()), ExitCode.REFUSED);
            case SaveResult.Overtaken overtaken ->
                told(id, "somebody else saved it meanwhile: look again", ExitCode.REFUSED);
            case SaveResult.Unknown unknown -> told(id, "there is none like this", ExitCode.REFUSED);
        };
    }

    private int told(TemplateId id, String what, int code) {
        (code == ExitCode.DONE ? terminal.out() : terminal.err()).println(id + ": " + what);
        return code;
    }

    private void tell(TemplateId id, List<Located> problems) {
        problems.forEach(
                each -> terminal.err().println(id + " " + (each.problem().isError() ? "error: " : "warning: ") + each));
    }

    private TemplateSection.Read read(Path file) {
        try {
            TemplateSection.Read read = TemplateSection.read(Files.readString(file), name -> beside(file, name));
            read.problems().forEach(problem -> terminal.err().println(problem.at(file.toString())));
            return read;
        } catch (IOException failed) {
            throw new UsageException("cannot read " + file, failed);
        }
    }

    /** A document reads nothing that does not stand beside it or below. */
    private static Optional<String> beside(Path document, String name) {
        Path folder = document.toAbsolutePath().normalize().resolveSibling("");
        Path file = folder.resolve(name).normalize();
        try {
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
