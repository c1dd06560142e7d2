package io.buyerstatus.operator.command;

import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplateDifferences;
import io.buyerstatus.core.template.change.TemplateUse;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.operator.document.DocumentWriter;
import io.buyerstatus.operator.document.TemplateEntry;
import io.buyerstatus.operator.document.TemplateSection;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.pages.template.save.MailPreparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shops' templates: which there are, what is wrong with them, what they look like, and their versions. */
@Command(name = "templates", description = "List, check, import, compare and preview the templates of a shop.")
final class TemplatesCommand {
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
            TemplateUse use = new TemplateSaving(terminal, system).use();
            heads.forEach(head -> {
                List<String> automations = use.automations(shop, head.id());
                terminal.out()
                        .println(line(head)
                                + (automations.isEmpty() ? "" : "; sent by " + String.join(", ", automations)));
            });
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
                        Authors.of(head.author()));
    }

    @Command(name = "lint", description = "Name everything that is wrong with a document's templates; needs no system.")
    int lint(@Parameters(paramLabel = "FILE", description = "The document.") Path file) {
        TemplateSection.Read read = read(file);
        SaveTemplates nothing =
                new SaveTemplates(new NoTemplates(), new MailPreparation(), TemplateUse.NONE, terminal.clock());
        boolean errors = read.shop().isEmpty();
        for (TemplateEntry entry : read.entries()) {
            List<Located> found = nothing.lint(entry.draft());
            found.forEach(each -> terminal.err().println(entry.problem(each).at(file.toString())));
            errors |= found.stream().anyMatch(each -> each.problem().isError());
        }
        return errors ? ExitCode.REFUSED : ExitCode.DONE;
    }

    @Command(
            name = "export",
            description = "Print what a shop sends as a document that import takes again.",
            footer = "Drafts and what was put away are not in it.")
    int export(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "One template alone.")
                    Optional<TemplateId> id) {
        try (RunningSystem system = terminal.open(place)) {
            List<Template> templates = system.templates().heads(shop).stream()
                    .filter(head -> id.isEmpty() || id.get().equals(head.id()))
                    .flatMap(head -> system.templates().find(shop, head.id()).stream())
                    .toList();
            if (templates.isEmpty()) {
                terminal.err()
                        .println("the shop " + shop + " sends no "
                                + id.map(each -> "template " + each).orElse("templates") + " in "
                                + system.description());
                return ExitCode.REFUSED;
            }
            terminal.out().print(DocumentWriter.write(shop, templates));
            return ExitCode.DONE;
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

    @Command(
            name = "diff",
            description = "Say what is different between two versions of a template, line by line.",
            footer = "Without versions: between the newest and the one before.")
    int diff(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The template's id.") TemplateId id,
            @Parameters(index = "2", arity = "0..1", paramLabel = "A", description = "The earlier version.")
                    Optional<Integer> earlier,
            @Parameters(index = "3", arity = "0..1", paramLabel = "B", description = "The later version.")
                    Optional<Integer> later) {
        try (RunningSystem system = terminal.open(place)) {
            int newest = system.templates().versions(shop, id).stream()
                    .mapToInt(TemplateHead::version)
                    .max()
                    .orElse(0);
            int to = later.orElse(newest);
            Optional<Template> before = system.templates().version(shop, id, earlier.orElse(to - 1));
            Optional<Template> after = system.templates().version(shop, id, to);
            if (before.isEmpty() || after.isEmpty()) {
                terminal.err().println("the template " + id + " of the shop " + shop + " has no such versions");
                return ExitCode.REFUSED;
            }
            tell(before.get(), after.get());
            return ExitCode.DONE;
        }
    }

    private void tell(Template before, Template after) {
        terminal.out().println(saved("---", before));
        terminal.out().println(saved("+++", after));
        TemplateDifferences.between(before, after).forEach(field -> {
            terminal.out().println("@@ " + field.name());
            field.lines().forEach(line -> terminal.out()
                    .println((line.added() ? "+" : "-") + line.number() + ": " + line.text()));
        });
    }

    private String saved(String sign, Template template) {
        return "%s version %d, saved %s by %s"
                .formatted(
                        sign,
                        template.version(),
                        Times.of(template.savedAt(), terminal.clock().instant()),
                        Authors.of(template.author()));
    }

    @Command(name = "rollback", description = "Make an earlier version of a template the newest one.")
    int rollback(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The template's id.") TemplateId id,
            @Parameters(index = "2", paramLabel = "VERSION", description = "The version's number.") int version) {
        try (RunningSystem system = terminal.open(place)) {
            TemplateSaving saving = new TemplateSaving(terminal, system);
            return saving.tell(
                    shop, id, saving.save().rollBack(shop, id, version, terminal.author(Author.Via.OPERATOR)));
        }
    }

    @Command(name = "archive", description = "Put a template away; one that an automation sends stays.")
    int archive(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ID", description = "The template's id.") TemplateId id) {
        try (RunningSystem system = terminal.open(place)) {
            TemplateSaving saving = new TemplateSaving(terminal, system);
            return saving.tell(shop, id, saving.save().archive(shop, id, terminal.author(Author.Via.OPERATOR)));
        }
    }

    private TemplateSection.Read read(Path file) {
        try {
            TemplateSection.Read read = TemplateSection.read(Files.readString(file), BesideFiles.of(file));
            read.problems().forEach(problem -> terminal.err().println(problem.at(file.toString())));
            return read;
        } catch (IOException failed) {
            throw new UsageException("cannot read " + file, failed);
        }
    }
}
