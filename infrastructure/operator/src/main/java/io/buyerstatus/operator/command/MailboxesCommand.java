package io.buyerstatus.operator.command;

import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxHealth;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.TrialStep.Light;
import io.buyerstatus.core.mailbox.domain.DomainCheck;
import io.buyerstatus.core.mailbox.domain.DomainFinding;
import io.buyerstatus.core.message.sending.MailboxLearning;
import io.buyerstatus.core.message.sending.TryMailbox;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.dns.DnsQuestions;
import io.buyerstatus.mail.ConnectionTrial;
import io.buyerstatus.operator.settings.SenderWords;
import io.buyerstatus.operator.target.RunningSystem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mailboxes that shops send from. They are set in the settings document; passwords are never shown. */
@Command(name = "mailboxes", description = "List a shop's own mailboxes, and try their connections.")
final class MailboxesCommand {
    private final Terminal terminal;

    MailboxesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Say which mailboxes a shop has, and whether they work.")
    int list(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            List<Mailbox> all = system.mailboxes().of(shop);
            all.forEach(mailbox -> terminal.out().println(line(mailbox, system)));
            if (all.isEmpty()) {
                terminal.out()
                        .println(
                                "The shop " + shop + " has no mailbox of its own: its mails leave by the default one.");
            }
            return ExitCode.DONE;
        }
    }

    private String line(Mailbox mailbox, RunningSystem system) {
        Instant now = terminal.clock().instant();
        MailboxState state =
                system.mailboxStates().state(mailbox.shop(), mailbox.id()).of(mailbox);
        MailboxHealth health = state.health();
        String how = health.invalidSince()
                .map(since -> "invalid since " + Times.of(since, now) + ": " + health.reason())
                .or(() -> health.paused(now)
                        .map(until -> "paused until " + Times.of(until, now) + ": " + health.reason()))
                .orElse("works");
        return "%s  %s by %s (%s), %d a minute: %s"
                .formatted(
                        mailbox.id(),
                        mailbox.address().value(),
                        mailbox.smtp(),
                        mailbox.security().name().toLowerCase(Locale.ROOT),
                        state.rate().perMinute(mailbox.rate(), now),
                        how);
    }

    @Command(
            name = "test",
            description = "Try a mailbox step by step, with one real mail.",
            footer = "Where all is green, a mailbox that was invalid is used again.")
    int test(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--to",
                            paramLabel = "ADDRESS",
                            description = "Where the mail goes (default: the mailbox itself).")
                    Optional<EmailAddress> to,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "MAILBOX", description = "The mailbox's name.") String name) {
        try (RunningSystem system = terminal.open(place)) {
            Mailboxes mailboxes = system.mailboxes();
            Optional<Mailbox> found = mailboxes.of(shop).stream()
                    .filter(mailbox -> mailbox.id().value().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                terminal.err().println("the shop " + shop + " has no mailbox " + name + " in " + system.description());
                return ExitCode.REFUSED;
            }
            return tried(found.get(), to.orElse(found.get().address()), system);
        }
    }

    @Command(
            name = "domains",
            description = "Look whether receivers can see that the shop's mailboxes may send for their addresses.",
            footer = "It asks the DNS for MX, SPF, DKIM and DMARC, and says what to enter at whoever keeps the domain.")
    int domains(
            @Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            DnsQuestions dns = new DnsQuestions();
            boolean well = true;
            for (Mailbox mailbox : system.mailboxes().of(shop)) {
                terminal.out().println(mailbox.id() + ": " + mailbox.address().value() + " by " + mailbox.smtp());
                List<DomainFinding> findings = DomainCheck.of(mailbox, dns);
                findings.forEach(finding -> terminal.out().println(line(finding)));
                well &= findings.stream().noneMatch(finding -> finding.light() == Light.RED);
            }
            return well ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private static String line(DomainFinding finding) {
        return light(finding.light()) + finding.what() + ": " + finding.detail()
                + finding.record()
                        .map(record -> "\n    enter: " + record.name() + " TXT \"" + record.value() + "\"")
                        .orElse("");
    }

    private int tried(Mailbox mailbox, EmailAddress to, RunningSystem system) {
        ConnectionTrial trial =
                new ConnectionTrial(Resolver.SYSTEM, MailServers.parse(system.mailServers()), terminal.clock());
        List<TrialStep> steps = trial.run(
                mailbox,
                system.mailboxLogins(terminal.clock()).of(mailbox),
                TryMailbox.mail(
                        mailbox, to, Long.toString(terminal.clock().instant().toEpochMilli())));
        steps.forEach(step -> terminal.out().println(line(step)));
        system.senders(new DnsQuestions()).against(mailbox).ifPresent(against -> terminal.out()
                .println("!   sender: " + SenderWords.of(mailbox, against)));
        boolean well = steps.stream().noneMatch(step -> step.light() == Light.RED);
        if (well) {
            new MailboxLearning(system.mailboxStates(), system.ledger()).worked(mailbox);
        }
        return well ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static String light(Light light) {
        return switch (light) {
            case GREEN -> "ok  ";
            case RED -> "BAD ";
            case NOT_TRIED -> "-   ";
        };
    }

    private static String line(TrialStep step) {
        String name = step.name().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String detail = step.detail().isEmpty() ? "" : ": " + step.detail();
        return light(step.light()) + name + detail + (step.next().isEmpty() ? "" : "\n    " + step.next());
    }
}
