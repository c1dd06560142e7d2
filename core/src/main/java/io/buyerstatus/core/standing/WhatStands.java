package io.buyerstatus.core.standing;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxHealth;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.store.RejectedEvents.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what of one shop stands still. It reads what the shop has set, one row for each mailbox, connection and automation, and the newest
 * refusals; it looks through no orders and no messages, so that it costs the same however many there are.
 */
public final class WhatStands {
    /** How many refusals are looked at; where there are as many, there may be more. */
    public static final int REFUSALS = 50;

    /** Older refusals are history. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final SettingsStore settings;
    private final Post post;
    private final Acting acting;
    private final ConnectionStates connections;
    private final RejectedEvents refusals;
    private final InstantSource clock;

    public WhatStands(
            SettingsStore settings,
            Post post,
            Acting acting,
            ConnectionStates connections,
            RejectedEvents refusals,
            InstantSource clock) {
        this.settings = settings;
        this.post = post;
        this.acting = acting;
        this.connections = connections;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Mailboxes, and what is known of them. */
    public record Post(Mailboxes mailboxes, MailboxStates states) {}

    /** Automations, and which of them are held. */
    public record Acting(AutomationStore automations, AutomationTallies tallies) {}

    /** What stands of a shop: what keeps mails from leaving first, of each kind the newest first. */
    public List<Standing> of(ShopId shop) {
        Instant now = clock.instant();
        return Stream.of(mailboxes(shop, now), automations(shop), connections(shop), refused(shop, now))
                .flatMap(kind -> kind.sorted(Comparator.comparing(Standing::at).reversed()))
                .toList();
    }

    private Stream<Standing> mailboxes(ShopId shop, Instant now) {
        return post.mailboxes().of(shop).stream().flatMap(mailbox -> mailbox(mailbox, now).stream());
    }

    private Optional<Standing> mailbox(Mailbox mailbox, Instant now) {
        MailboxHealth health =
                post.states().state(mailbox.shop(), mailbox.id()).of(mailbox).health();
        return health.invalidSince()
                .<Standing>map(since -> new Standing.MailboxStands(since, mailbox.id(), false, health.reason()))
                .or(() -> health.paused(now)
                        .map(until -> new Standing.MailboxStands(until, mailbox.id(), true, health.reason())));
    }

    private Stream<Standing> automations(ShopId shop) {
        return acting.automations().automations(shop).stream().flatMap(automation -> held(shop, automation).stream());
    }

    private Optional<Standing> held(ShopId shop, Automation automation) {
        return acting.tallies()
                .hold(shop, automation.id().value())
                .filter(AutomationHold.Held.class::isInstance)
                .map(AutomationHold.Held.class::cast)
                .map(hold ->
                        new Standing.AutomationIsHeld(hold.since(), automation.id(), automation.name(), hold.why()));
    }

    private Stream<Standing> connections(ShopId shop) {
        return settings.shop(shop).map(ShopSettings::connections).orElse(Map.of()).values().stream()
                .filter(connection -> !connection.removed())
                .flatMap(connection -> failing(connection).stream());
    }

    private Optional<Standing> failing(Connection connection) {
        return connections
                .state(connection.shop(), connection.id())
                .filter(state -> state.phase() == ConnectionPhase.FAILING)
                .map(state ->
                        new Standing.ConnectionFails(state.since(), connection.id(), connection.kind(), why(state)));
    }

    private static String why(ConnectionState state) {
        return state.health().trouble();
    }

    private Stream<Standing> refused(ShopId shop, Instant now) {
        return refusals.newest(shop, REFUSALS).stream()
                .filter(refusal -> refusal.receivedAt().isAfter(now.minus(NEWS)))
                .collect(Collectors.groupingBy(Refusal::rule))
                .entrySet()
                .stream()
                .map(rule -> new Standing.EventsRefused(
                        rule.getValue().stream()
                                .map(Refusal::receivedAt)
                                .max(Comparator.naturalOrder())
                                .orElse(now),
                        rule.getKey(),
                        rule.getValue().size()));
    }
}
