package io.buyerstatus.operator.command;

import io.buyerstatus.core.document.AddFile;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.document.ShopFiles;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of a shop that its mails bring along. */
@Command(name = "files", description = "Add, list and remove the files that a shop's mails bring along.")
final class FilesCommand {
    private final Terminal terminal;

    FilesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "add",
            description = "Keep a file under an id by which templates name it; the one that had the id makes way.",
            footer = "PDF, JPEG, PNG, XML and plain text are taken, whatever the file's name, of at most 5 MB.")
    int add(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "As people get it (default: the file's own name).",
                            defaultValue = "")
                    String name,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "ID", description = "1 to 60 lower-case letters, digits, - and _.") String id,
            @Parameters(paramLabel = "FILE", description = "The file.") Path file) {
        byte[] bytes = UploadedFile.read(file);
        try (RunningSystem system = terminal.open(place)) {
            String called = name.isBlank() ? UploadedFile.name(file) : name;
            AddFile add = new AddFile(system.documents(), system.files(), terminal.clock());
            return switch (add.add(shop, id, called, bytes)) {
                case AddFile.Result.Added(ShopFile added) -> {
                    terminal.out().println("Added: " + line(added));
                    yield ExitCode.DONE;
                }
                case AddFile.Result.Refused(String why) -> {
                    terminal.err().println(file + " is not taken: " + why);
                    yield ExitCode.REFUSED;
                }
            };
        }
    }

    @Command(name = "list", description = "Print the shop's files.")
    int list(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            List<ShopFile> files = system.files().all(shop);
            files.forEach(file -> terminal.out().println(line(file)));
            if (files.isEmpty()) {
                terminal.out().println("There are no files.");
            }
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "remove",
            description = "Forget a file. Mails whose template names it wait from then on, and the seller is told.")
    int remove(
            @Mixin PlaceOptions place,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "ID", description = "The file's id.") String id) {
        try (RunningSystem system = terminal.open(place)) {
            ShopFiles files = system.files();
            boolean removed = files.remove(shop, id);
            (removed ? terminal.out() : terminal.err())
                    .println(removed ? "Removed." : "The shop " + shop + " has no file " + id + ".");
            return removed ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private String line(ShopFile file) {
        return "%s  %s  %s  %,d bytes  %s"
                .formatted(
                        file.id(),
                        file.name(),
                        file.content().type().mediaType(),
                        file.content().length(),
                        Times.of(file.addedAt(), terminal.clock().instant()));
    }
}
