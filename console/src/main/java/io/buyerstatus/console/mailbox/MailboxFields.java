package io.buyerstatus.console.mailbox;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody typed into the form of a mailbox. Its password is in no page. */
public record MailboxFields(Map<String, String> typed) {
    private static final int LONGEST_PASSWORD = 500;

    public MailboxFields {
        typed = Map.copyOf(typed);
    }

    /** What the form says. */
    public sealed interface Reading {}

    /**
     * A mailbox.
     *
     * @param password empty to keep the one that is there; {@link Credential#NONE_YET} to keep none
     */
    public record Read(Mailbox mailbox, Optional<String> password) implements Reading {
        /** Without the password. */
        @Override
        public String toString() {
            return "Read[" + mailbox.id() + "]";
        }
    }

    /**
     * It breaks a rule.
     *
     * @param problem as the texts name it
     * @param rule in the words of the check; empty where the texts say all
     */
    public record Broken(String problem, String rule) implements Reading {}

    /** The form of a mailbox that is there. */
    public static MailboxFields of(Mailbox mailbox) {
        Map<String, String> fields = new HashMap<>();
        fields.put("id", mailbox.id().value());
        fields.put("smtp", mailbox.smtp().toString());
        fields.put("security", word(mailbox.security()));
        mailbox.login().ifPresent(login -> fields.put("login", login));
        fields.put("address", mailbox.address().value());
        fields.put("name", mailbox.displayedName());
        fields.put("per_minute", Integer.toString(mailbox.rate().perMinute()));
        fields.put("per_day", Integer.toString(mailbox.rate().perDay()));
        mailbox.imap().ifPresent(imap -> fields.put("imap", imap.toString()));
        fields.put("seen", Long.toString(mailbox.version()));
        return new MailboxFields(fields);
    }

    /** The id that was typed. */
    public String id() {
        return field("id");
    }

    /** The version that the form was drawn from; 0 of a new one. */
    public long seen() {
        return field("seen").matches("[0-9]{1,15}") ? Long.parseLong(field("seen")) : 0;
    }

    /** The same, drawn from another version. */
    public MailboxFields seen(long version) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("seen", Long.toString(version));
        return new MailboxFields(fields);
    }

    /** Whether they will sign in with the provider, once it is saved. */
    boolean signsIn() {
        return typed.containsKey("sign_in");
    }

    /** Whether it is to be saved although receivers cannot see that it may send. */
    public boolean insists() {
        return typed.containsKey("unproven");
    }

    String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /**
     * What it says.
     *
     * @param before the mailbox as it is, if it is there
     */
    public Reading read(ShopId shop, Optional<Mailbox> before) {
        // Kept as it was typed: blanks may belong to it.
        Optional<String> password =
                Optional.of(typed.getOrDefault("password", "")).filter(text -> !text.isEmpty());
        if (password.filter(
                        text -> text.length() > LONGEST_PASSWORD || text.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            return new Broken("password", "");
        }
        try {
            Mailbox mailbox = mailbox(shop, before.map(Mailbox::version).orElse(0L) + 1);
            boolean elsewhere = before.filter(mailbox::sameServers).isEmpty();
            if (mailbox.login().isEmpty() || !elsewhere || password.isPresent()) {
                return new Read(mailbox, password);
            }
            return signsIn() ? new Read(mailbox, before.map(known -> Credential.NONE_YET)) : new Broken("again", "");
        } catch (IllegalArgumentException broken) {
            return new Broken("broken", String.valueOf(broken.getMessage()));
        }
    }

    private Mailbox mailbox(ShopId shop, long version) {
        Security security = Arrays.stream(Security.values())
                .filter(each -> word(each).equals(field("security")))
                .findFirst()
                .orElse(Security.TLS);
        Optional<String> login = Optional.of(field("login")).filter(text -> !text.isEmpty());
        return new Mailbox(
                shop,
                new MailboxId(id()),
                MailServer.parse(field("smtp"), security.usualPort()),
                security,
                login,
                new EmailAddress(field("address").isEmpty() ? login.orElse("") : field("address")),
                field("name"),
                new SendingLimit(
                        number("per_minute", SendingLimit.USUAL.perMinute()),
                        number("per_day", SendingLimit.USUAL.perDay())),
                Optional.of(field("imap"))
                        .filter(text -> !text.isEmpty())
                        .map(text -> MailServer.parse(text, Mailbox.IMAP_PORT)),
                version);
    }

    private int number(String name, int usual) {
        return field(name).isEmpty() ? usual : Integer.parseInt(field(name));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
