package io.buyerstatus.core.automation.form;

import io.buyerstatus.core.automation.Action;
import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.Waiting;
import io.buyerstatus.core.automation.condition.Condition;
import io.buyerstatus.core.automation.timing.QuietHours;
import io.buyerstatus.core.automation.timing.Schedule;
import io.buyerstatus.core.automation.timing.Span;
import io.buyerstatus.core.automation.timing.Unit;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One automation as plain data, e.g. {@code {when: parcel_sent, send: email, template: sent, state: live}}. */
public final class AutomationForm {
    private static final String NAME = "name";
    private static final String STATE = "state";
    private static final String IF = "if";
    private static final String SEND = "send";
    private static final String TEMPLATE = "template";
    private static final String KIND = "kind";
    private static final String TO = "to";
    private static final String MAILBOX = "mailbox";
    private static final String DELAY = "delay";
    private static final String AT = "at";
    private static final String BUSINESS_DAYS = "business_days";
    private static final String QUIET_HOURS = "quiet_hours";
    private static final String WAIT = "wait_at_most";
    private static final String OTHERWISE = "otherwise";
    private static final String ACTIVE_FROM = "active_from";

    private static final Set<String> NAMES = Set.of(
            NAME,
            STATE,
            TriggerForm.WHEN,
            TriggerForm.FOR,
            IF,
            SEND,
            TEMPLATE,
            KIND,
            TO,
            MAILBOX,
            DELAY,
            AT,
            BUSINESS_DAYS,
            QUIET_HOURS,
            WAIT,
            OTHERWISE,
            ACTIVE_FROM);
    private static final String ID_RULE = "must be 1 to 60 lower-case letters, digits, dashes and underscores";

    private AutomationForm() {}

    /** The outcome of reading one. */
    public sealed interface Reading {
        /** It holds. */
        record Read(Automation automation) implements Reading {}

        /** It breaks rules; all of them are named. */
        record Broken(List<BrokenRule> rules) implements Reading {
            public Broken {
                rules = List.copyOf(rules);
            }
        }
    }

    /**
     * Reads one that somebody writes now. What its condition asks for must be possible, as else it would never hold, or always, and nobody
     * would hear of it; what was kept before holds as it is.
     */
    public static Reading typed(AutomationId id, Map<?, ?> plain) {
        Reading reading = read(id, plain);
        if (!(reading instanceof Reading.Read(Automation automation))) {
            return reading;
        }
        List<BrokenRule> impossible = automation.condition().tests().stream()
                .filter(test -> !test.values().stream().allMatch(test.field()::canBe))
                .map(Condition.Test::field)
                .distinct()
                .map(field -> new BrokenRule(
                        PlainFields.join(IF, field.word()),
                        "must be " + field.description() + ", e.g. " + field.example()))
                .toList();
        return impossible.isEmpty() ? reading : new Reading.Broken(impossible);
    }

    /** Reads one, and names everything that is wrong with it. */
    public static Reading read(AutomationId id, Map<?, ?> plain) {
        List<BrokenRule> broken = new ArrayList<>();
        PlainFields fields = PlainFields.of("", plain, NAMES, broken);
        Optional<Trigger> trigger = TriggerForm.read(fields);
        Optional<Action> action = action(fields);
        Condition condition = fields.raw(IF)
                .map(value -> new ConditionForm(broken).read(IF, value))
                .orElse(Condition.All.NONE);
        Schedule schedule = schedule(fields);
        Waiting waiting = waiting(fields);
        Automation.State state = fields.text(
                        STATE, "must be one of: draft, test, live, held, off", AutomationForm::state)
                .orElse(Automation.State.DRAFT);
        Optional<Instant> from = fields.text(
                ACTIVE_FROM, "must be a time such as 2026-11-28T09:00:00Z", text -> Optional.of(Instant.parse(text)));
        String name = fields.text(NAME, "must be a line of 1 to 100 characters", text -> Optional.of(text)
                        .filter(line -> !line.isBlank() && line.length() <= 100 && line.indexOf('\n') < 0))
                .orElse(id.value());
        if (!broken.isEmpty() || trigger.isEmpty() || action.isEmpty()) {
            return new Reading.Broken(broken);
        }
        try {
            return new Reading.Read(
                    new Automation(id, name, state, trigger.get(), condition, action.get(), schedule, waiting, from));
        } catch (IllegalArgumentException rule) {
            return new Reading.Broken(List.of(new BrokenRule("", String.valueOf(rule.getMessage()))));
        }
    }

    private static Optional<Action> action(PlainFields fields) {
        DeliveryChannel channel = fields.text(SEND, "must be email or sms", AutomationForm::channel)
                .orElse(DeliveryChannel.EMAIL);
        Optional<TemplateId> template = fields.required(TEMPLATE, ID_RULE, text -> Optional.of(new TemplateId(text)));
        MessageKind kind = fields.text(
                        KIND,
                        "must be one of: page_and_mail, page_and_notice, page_only, mail_only, internal",
                        MessageKind::named)
                .orElse(MessageKind.MAIL_ONLY);
        Optional<MailboxId> mailbox = fields.text(MAILBOX, ID_RULE, text -> Optional.of(new MailboxId(text)));
        List<Addressee> to = fields.raw(TO).map(value -> to(fields, value)).orElse(List.of(new Addressee.Buyer()));
        if (template.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Action(channel, template.get(), kind, to, mailbox));
        } catch (IllegalArgumentException rule) {
            fields.broken(TO, String.valueOf(rule.getMessage()));
            return Optional.empty();
        }
    }

    private static List<Addressee> to(PlainFields fields, Object value) {
        List<Addressee> to = new ArrayList<>();
        int slot = 0;
        for (String text : PlainFields.texts(value)) {
            switch (text) {
                case "buyer" -> to.add(new Addressee.Buyer());
                case "seller" -> to.add(new Addressee.Seller());
                default -> {
                    Optional<EmailAddress> address = EmailAddress.parse(text);
                    if (address.isPresent() && slot < Addressee.Fixed.MOST) {
                        slot++;
                        to.add(new Addressee.Fixed(slot, address.get()));
                    } else {
                        fields.broken(TO, "must be buyer, seller, or up to 3 e-mail addresses");
                        return List.of();
                    }
                }
            }
        }
        if (to.isEmpty()) {
            fields.broken(TO, "must be buyer, seller, or up to 3 e-mail addresses");
        }
        return to;
    }

    private static Schedule schedule(PlainFields fields) {
        return new Schedule(
                fields.text(DELAY, Span.RULE, Span::parse),
                fields.text(AT, "must be a time of day such as 09:00", text -> Optional.of(LocalTime.parse(text))),
                fields.text(BUSINESS_DAYS, "must be true or false", AutomationForm::flag)
                        .orElse(false),
                fields.text(QUIET_HOURS, QuietHours.RULE, QuietHours::parse));
    }

    private static Waiting waiting(PlainFields fields) {
        Duration atMost = fields.text(WAIT, "must be 1 hour to 14 days", text -> Span.parse(text)
                        .filter(span -> span.unit() == Unit.HOURS || span.unit() == Unit.DAYS)
                        .map(span -> span.unit() == Unit.HOURS
                                ? Duration.ofHours(span.amount())
                                : Duration.ofDays(span.amount()))
                        .filter(AutomationForm::bearable))
                .orElse(Waiting.DEFAULT.atMost());
        Optional<TemplateId> otherwise = fields.text(
                        OTHERWISE,
                        "must be report, or the id of a template",
                        text -> Optional.of(text.equals("report") ? "" : new TemplateId(text).value()))
                .filter(text -> !text.isEmpty())
                .map(TemplateId::new);
        return new Waiting(atMost, otherwise);
    }

    private static boolean bearable(Duration wait) {
        return wait.compareTo(Duration.ofHours(1)) >= 0 && wait.compareTo(Duration.ofDays(14)) <= 0;
    }

    private static Optional<Automation.State> state(String text) {
        return Arrays.stream(Automation.State.values())
                .filter(state -> state.word().equals(text))
                .findFirst();
    }

    private static Optional<DeliveryChannel> channel(String text) {
        return Arrays.stream(DeliveryChannel.values())
                .filter(channel -> channel.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    /** What {@link #read} reads; what is as it is by itself is left out. */
    public static Map<String, Object> write(Automation automation) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(NAME, automation.name());
        plain.put(STATE, automation.state().word());
        plain.putAll(TriggerForm.write(automation.trigger()));
        Map<String, Object> condition = ConditionForm.write(automation.condition());
        if (!condition.isEmpty()) {
            plain.put(IF, condition);
        }
        Action action = automation.action();
        plain.put(SEND, action.channel().name().toLowerCase(Locale.ROOT));
        plain.put(TEMPLATE, action.template().value());
        plain.put(KIND, action.kind().word());
        plain.put(TO, action.to().stream().map(AutomationForm::write).toList());
        action.mailbox().ifPresent(mailbox -> plain.put(MAILBOX, mailbox.value()));
        Schedule schedule = automation.schedule();
        schedule.delay().ifPresent(span -> plain.put(DELAY, span.text()));
        schedule.at().ifPresent(time -> plain.put(AT, time.toString()));
        if (schedule.businessDays()) {
            plain.put(BUSINESS_DAYS, true);
        }
        schedule.quiet().ifPresent(hours -> plain.put(QUIET_HOURS, hours.text()));
        if (!automation.waiting().equals(Waiting.DEFAULT)) {
            plain.put(WAIT, automation.waiting().atMost().toHours() + " hours");
            automation.waiting().otherwise().ifPresent(template -> plain.put(OTHERWISE, template.value()));
        }
        automation.activeFrom().ifPresent(from -> plain.put(ACTIVE_FROM, from.toString()));
        return plain;
    }

    private static String write(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Buyer buyer -> "buyer";
            case Addressee.Seller seller -> "seller";
            case Addressee.Fixed(int slot, EmailAddress address) -> address.value();
        };
    }
}
