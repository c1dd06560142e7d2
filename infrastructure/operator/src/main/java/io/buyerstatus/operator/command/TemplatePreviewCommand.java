package io.buyerstatus.operator.command;

import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.value.SmsParts;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.pages.preview.Preview;
import io.buyerstatus.pages.preview.PreviewPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a template says of an order. */
@Command(
        name = "preview",
        description = "Write a page that shows a template as its readers see it: wide, on a phone, dark, as text.",
        footer = "Of a real order, or of a sample. The links in it open nothing.")
final class TemplatePreviewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private PreviewOptions what = new PreviewOptions();

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = ".", description = "Where to write (default: here).")
    private Path folder = Path.of(".");

    TemplatePreviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            Preview preview = what.of(system, terminal.clock().instant());
            Path page = folder.resolve(what.id() + ".html");
            Files.createDirectories(folder);
            Files.writeString(page, PreviewPage.html(preview));
            switch (preview.message()) {
                case Preview.Message.Mail(RenderedMail mail) -> {
                    Files.writeString(folder.resolve(what.id() + ".mail.html"), mail.html());
                    terminal.out().println(mail.subject());
                }
                case Preview.Message.Sms(String text) -> {
                    SmsParts parts = SmsParts.of(text);
                    terminal.out().println(text);
                    terminal.out().println(parts.description());
                    String costs = preview.occasion()
                            .settings()
                            .get(MessageSettings.SMS_PRICES)
                            .shown(parts.count());
                    if (!costs.isEmpty()) {
                        terminal.out().println("US dollars, by messages.sms_prices: " + costs);
                    }
                    parts.outside().map(PreviewPage::outside).ifPresent(terminal.out()::println);
                }
            }
            preview.waits().forEach(missing -> terminal.err().println("it would wait: " + missing));
            terminal.out().println(page);
            return ExitCode.DONE;
        } catch (IOException failed) {
            throw new UsageException("cannot write to " + folder, failed);
        }
    }
}
