package io.buyerstatus.operator.command;

import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.TrialStep.Light;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.mail.ConnectionTrial;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.pages.preview.Preview;
import io.buyerstatus.pages.preview.TestMail;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends what a template says of an order to somebody of the shop. */
@Command(
        name = "test",
        description = "Send what a template says of an order, marked as a test, by one of the shop's mailboxes.",
        footer = "Neither attachments nor the order's link are in it, and no buyer gets it.")
final class TemplateTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private PreviewOptions what = new PreviewOptions();

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", description = "Where it goes.")
    private Optional<EmailAddress> to = Optional.empty();

    @Option(
            names = "--mailbox",
            paramLabel = "NAME",
            description = "Which mailbox sends it (default: the template's, the shop's, or the only one).")
    private Optional<String> mailbox = Optional.empty();

    TemplateTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            Preview preview = what.of(system, terminal.clock().instant());
            if (!(preview.message() instanceof Preview.Message.Mail(RenderedMail mail))) {
                throw new UsageException(what.id() + " is a text message: templates preview shows it");
            }
            Optional<Mailbox> by = mailbox(preview, system);
            if (by.isEmpty()) {
                throw new UsageException(
                        "no mailbox of the shop sends it: connect one, or name it with --mailbox (see mailboxes list)");
            }
            EmailAddress address = to.orElseThrow();
            List<TrialStep> bad = new ConnectionTrial(
                            Resolver.SYSTEM, MailServers.parse(system.mailServers()), terminal.clock())
                            .run(
                                    by.get(),
                                    system.mailboxLogins(terminal.clock()).of(by.get()),
                                    TestMail.of(
                                            preview,
                                            mail,
                                            address,
                                            by.get(),
                                            terminal.clock().instant()))
                            .stream()
                            .filter(step -> step.light() == Light.RED && step.name() != TrialStep.Name.SENT_COPY)
                            .toList();
            bad.forEach(step -> terminal.err().println("BAD " + step.detail() + "\n    " + step.next()));
            if (bad.isEmpty()) {
                terminal.out()
                        .println("A test of " + what.id() + " for " + address.value() + " was taken by "
                                + by.get().smtp() + ".");
            }
            return bad.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private Optional<Mailbox> mailbox(Preview preview, RunningSystem system) {
        List<Mailbox> all = system.mailboxes().of(what.shop());
        Optional<MailboxId> wanted = mailbox.map(MailboxId::new)
                .or(preview.template()::mailbox)
                .or(() -> preview.occasion().settings().find(MessageSettings.MAILBOX));
        return wanted.isEmpty() && all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream()
                        .filter(each -> wanted.filter(each.id()::equals).isPresent())
                        .findFirst();
    }
}
