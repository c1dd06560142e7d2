package io.buyerstatus.operator.document;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document says of mailboxes: a mapping by their ids. */
final class MailboxSection {
    static final String PATH = "mailboxes";

    private static final String SMTP = "smtp";
    private static final String SECURITY = "security";
    private static final String LOGIN = "login";
    private static final String PASSWORD = "password";
    private static final String ADDRESS = "address";
    private static final String NAME = "name";
    private static final String PER_MINUTE = "per_minute";
    private static final String PER_DAY = "per_day";
    private static final String IMAP = "imap";
    private static final String UNPROVEN = "unproven";
    private static final List<String> FIELDS =
            List.of(SMTP, SECURITY, LOGIN, PASSWORD, ADDRESS, NAME, PER_MINUTE, PER_DAY, IMAP, UNPROVEN);

    /** Instead of a password: {@code mailboxes sign-in} brings what lets us in. */
    private static final String SIGN_IN = "sign-in";

    private static final String SERVER_RULE = "must be a server's name, or HOST:PORT";
    private static final String ADDRESS_RULE = "must be an e-mail address";
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");
    private static final int LONGEST_PASSWORD = 500;

    private final Yaml.Field field;
    private final Section section;
    private final Problems problems;

    private MailboxSection(Yaml.Field field, Section section, Problems problems) {
        this.field = field;
        this.section = section;
        this.problems = problems;
    }

    static List<MailboxEntry> read(Yaml.Field mailboxes, ShopId shop, Problems problems) {
        List<MailboxEntry> entries = new ArrayList<>();
        Section.of(mailboxes, PATH, problems)
                .ifPresent(all -> all.fields().byName().values().forEach(each -> Section.of(
                                each, PATH + "." + each.name(), problems)
                        .flatMap(section -> new MailboxSection(each, section, problems).entry(shop))
                        .ifPresent(entries::add)));
        return entries;
    }

    private Optional<MailboxEntry> entry(ShopId shop) {
        section.allowOnly(FIELDS);
        Optional<MailboxId> id = id();
        Security security = section.optional(SECURITY, "must be tls, starttls or none", MailboxSection::security)
                .orElse(Security.TLS);
        Optional<MailServer> smtp =
                section.required(SMTP, field.line(), SERVER_RULE, text -> MailServer.parse(text, security.usualPort()));
        Optional<String> login = section.optional(LOGIN, "must be a text", text -> text);
        Optional<EmailAddress> address = address(login);
        SendingLimit usual = SendingLimit.USUAL;
        int perMinute = section.optional(PER_MINUTE, "must be a number", Integer::valueOf)
                .orElse(usual.perMinute());
        int perDay =
                section.optional(PER_DAY, "must be a number", Integer::valueOf).orElse(usual.perDay());
        if (id.isEmpty() || smtp.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        try {
            Mailbox mailbox = new Mailbox(
                    shop,
                    id.get(),
                    smtp.get(),
                    security,
                    login,
                    address.get(),
                    section.optional(NAME, "must be a text", text -> text).orElse(""),
                    new SendingLimit(perMinute, perDay),
                    section.optional(IMAP, SERVER_RULE, text -> MailServer.parse(text, Mailbox.IMAP_PORT)),
                    1);
            warn(mailbox);
            return Optional.of(new MailboxEntry(mailbox, password(), signIn(), section.flag(UNPROVEN), field.line()));
        } catch (IllegalArgumentException broken) {
            problems.error(field.line(), section.path(), String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    /** The address is the login where nobody says otherwise, as people are used to. */
    private Optional<EmailAddress> address(Optional<String> login) {
        return section.fields().field(ADDRESS).isPresent()
                ? section.optional(ADDRESS, ADDRESS_RULE, EmailAddress::new)
                : login.isPresent()
                        ? section.optional(LOGIN, "is no e-mail address: then address must say it", EmailAddress::new)
                        : section.required(ADDRESS, field.line(), ADDRESS_RULE, EmailAddress::new);
    }

    private Optional<MailboxId> id() {
        try {
            return Optional.of(new MailboxId(field.name()));
        } catch (IllegalArgumentException notOne) {
            problems.error(
                    field.line(),
                    section.path(),
                    "must be named with 1 to 60 lower-case letters, digits, dashes and underscores");
            return Optional.empty();
        }
    }

    private static Security security(String text) {
        return Security.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private void warn(Mailbox mailbox) {
        if (mailbox.security() == Security.NONE) {
            problems.warning(field.line(), section.path() + "." + SECURITY, "whoever is between can read these mails");
        }
    }

    /** Whether the document says that somebody signs in with the provider. */
    private boolean signIn() {
        return section.fields()
                .field(PASSWORD)
                .filter(given -> given.value() instanceof Yaml.Scalar scalar
                        && scalar.text().equals(SIGN_IN))
                .isPresent();
    }

    private Optional<Secrets.Source> password() {
        return section.fields().field(PASSWORD).flatMap(given -> {
            if (!(given.value() instanceof Yaml.Scalar scalar) || scalar.empty()) {
                problems.error(
                        given.line(),
                        section.path() + "." + PASSWORD,
                        "must be a text, or one of the words keep and sign-in");
                return Optional.empty();
            }
            if (scalar.text().equals(Secrets.KEEP) || scalar.text().equals(SIGN_IN)) {
                return Optional.empty();
            }
            Matcher variable = VARIABLE.matcher(scalar.text());
            if (variable.matches()) {
                return Optional.of(new Secrets.Variable(variable.group(1), given.line()));
            }
            if (!allowed(scalar.text())) {
                problems.error(given.line(), section.path() + "." + PASSWORD, passwordRule());
            }
            return Optional.of(new Secrets.Literal(scalar.text(), given.line()));
        });
    }

    /** Whether a text can be a password. */
    static boolean allowed(String password) {
        return !password.isEmpty()
                && password.length() <= LONGEST_PASSWORD
                && password.chars().noneMatch(Character::isISOControl);
    }

    static String passwordRule() {
        return "must have 1 to " + LONGEST_PASSWORD + " characters, in one line";
    }

    /** What {@link #read} reads; passwords are not in it. */
    static Map<String, Object> write(List<Mailbox> mailboxes) {
        Map<String, Object> plain = new LinkedHashMap<>();
        mailboxes.forEach(mailbox -> plain.put(mailbox.id().value(), write(mailbox)));
        return plain;
    }

    private static Map<String, Object> write(Mailbox mailbox) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SMTP, mailbox.smtp().toString());
        fields.put(SECURITY, mailbox.security().name().toLowerCase(Locale.ROOT));
        mailbox.login().ifPresent(login -> {
            fields.put(LOGIN, login);
            fields.put(PASSWORD, Secrets.KEEP);
        });
        fields.put(ADDRESS, mailbox.address().value());
        if (!mailbox.displayedName().isEmpty()) {
            fields.put(NAME, mailbox.displayedName());
        }
        fields.put(PER_MINUTE, mailbox.rate().perMinute());
        fields.put(PER_DAY, mailbox.rate().perDay());
        mailbox.imap().ifPresent(imap -> fields.put(IMAP, imap.toString()));
        return fields;
    }
}
