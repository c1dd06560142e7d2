package io.buyerstatus.operator.command;

import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.operator.target.Unreachable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import software.amazon.awssdk.core.exception.SdkException;

/** The command line as a whole. */
@Command(
        name = "buyer-status",
        description = "Operates a running Buyer Status.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, or not there",
            "2:the command line is wrong",
            "3:the system does not answer"
        })
public final class Commands {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say how it is used.")
    boolean help;

    private Commands() {}

    /** Runs what the arguments say. Answers the exit code. */
    public static int run(Terminal terminal, String... arguments) {
        CommandLine line = all(terminal)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .registerConverter(
                        ShopId.class, valued(ShopId::new, "must have 2 to 40 lower-case letters, digits and dashes"))
                .registerConverter(
                        Automation.State.class,
                        valued(
                                text -> Automation.State.valueOf(text.toUpperCase(Locale.ROOT)),
                                "must be live, test, held, off or draft"))
                .registerConverter(
                        TemplateId.class,
                        valued(TemplateId::new, "must have 1 to 60 lower-case letters, digits, dashes and underscores"))
                .registerConverter(
                        MailProvider.class,
                        valued(
                                text -> MailProvider.named(text).orElseThrow(IllegalArgumentException::new),
                                "must be google or microsoft"))
                .registerConverter(
                        Role.class,
                        valued(
                                text -> Role.parse(text).orElseThrow(IllegalArgumentException::new),
                                "must be owner, agent or reader"))
                .registerConverter(
                        Scope.class,
                        valued(
                                text -> Scope.named(text).orElseThrow(IllegalArgumentException::new),
                                "must be read, write, settings or webhooks"))
                .registerConverter(
                        ConnectionId.class,
                        valued(ConnectionId::new, "must have 1 to 64 lower-case letters, digits and dashes"))
                .registerConverter(
                        ShopAddress.class,
                        valued(ShopAddress::parse, "must be an address such as https://shop.example"))
                .registerConverter(
                        Reached.class,
                        valued(Reached::of, "must be an e-mail address, or a number such as +4915112345678"))
                .registerConverter(EmailAddress.class, valued(EmailAddress::new, "must be an e-mail address"))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, result) -> failed(terminal, exception));
        int code = line.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /** Every command that there is. */
    static CommandLine all(Terminal terminal) {
        return new CommandLine(new Commands())
                .addSubcommand(new SettingsCommand(terminal))
                .addSubcommand(new AutomationsCommand(terminal))
                .addSubcommand(new CommandLine(new TemplatesCommand(terminal))
                        .addSubcommand(new TemplateImportCommand(terminal))
                        .addSubcommand(new TemplatePreviewCommand(terminal))
                        .addSubcommand(new TemplateTestCommand(terminal)))
                .addSubcommand(new StandingCommand(terminal))
                .addSubcommand(new DeadLettersCommand(terminal))
                .addSubcommand(new RefusalsCommand(terminal))
                .addSubcommand(new MessagesCommand(terminal))
                .addSubcommand(new CommandLine(new MailboxesCommand(terminal))
                        .addSubcommand(new MailboxSignInCommand(terminal)))
                .addSubcommand(new CommandLine(new ConnectionsCommand(terminal))
                        .addSubcommand(new ConnectionAddCommand(terminal))
                        .addSubcommand(new ConnectionTrialCommand(terminal)))
                .addSubcommand(new StaffCommand(terminal))
                .addSubcommand(new PersonalDataCommand(terminal))
                .addSubcommand(new KeysCommand(terminal))
                .addSubcommand(new ReindexCommand(terminal))
                .addSubcommand(new SuppressionCommand(terminal))
                .addSubcommand(new ReplaceLinkCommand(terminal))
                .addSubcommand(new DocumentsCommand(terminal))
                .addSubcommand(new FilesCommand(terminal))
                .addSubcommand(new ParcelsCommand(terminal))
                .addSubcommand(new PaymentsCommand(terminal))
                .addSubcommand(new WithdrawalsCommand(terminal))
                .addSubcommand(new ReviewsCommand(terminal));
    }

    private static <T> ITypeConverter<T> valued(ITypeConverter<T> constructor, String rule) {
        return text -> {
            try {
                return constructor.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(rule);
            }
        };
    }

    private static int failed(Terminal terminal, Exception exception) throws Exception {
        return switch (exception) {
            case UsageException usage -> told(terminal, usage.getMessage(), ExitCode.USAGE);
            case Unreachable unreachable -> told(terminal, unreachable.getMessage(), ExitCode.UNREACHABLE);
            case SdkException sdk -> told(terminal, clear(sdk), ExitCode.UNREACHABLE);
            default -> throw exception;
        };
    }

    /** The SDK tells every place where it looked for keys; people want to know what to do. */
    private static String clear(SdkException exception) {
        String message = String.valueOf(exception.getMessage());
        return message.startsWith("Unable to load credentials")
                ? "no keys for AWS were found: set AWS_PROFILE, or hand over those of a session with"
                        + " eval \"$(aws configure export-credentials --format env)\""
                : message;
    }

    private static int told(Terminal terminal, @Nullable String message, int code) {
        terminal.err()
                .println("buyer-status: "
                        + String.valueOf(message).lines().findFirst().orElse("it failed"));
        return code;
    }
}
