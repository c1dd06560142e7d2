package io.buyerstatus.core.message;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A type of message that every shop has: when it occurs, when it is due, what skips it, who gets it, what it waits for, and
 * which parts its mail has. A subclass per type overrides where the type differs from what is usual; its words are the texts
 * {@code mail.WORD.*} and {@code sms.WORD}.
 */
public abstract non-sealed class BuiltInType implements MessageType {
    private final String name;
    private final RecipientRole role;
    private final Necessity necessity;
    private final Set<MailPart> parts;
    private final MessageSettings.OfType settings;

    /**
     * @param sms when it goes out by SMS, where the shop says nothing else
     * @param parts what its mail has beside headline and text
     */
    protected BuiltInType(
            String name, RecipientRole role, Necessity necessity, MessageSettings.Sms sms, Set<MailPart> parts) {
        this.name = name;
        this.role = role;
        this.necessity = necessity;
        this.parts = Set.copyOf(parts);
        this.settings = MessageSettings.OfType.of(word(), sms);
    }

    @Override
    public final String name() {
        return name;
    }

    /** The name in settings and texts, e.g. {@code order_confirmed}. */
    public final String word() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whom it is for. */
    public final RecipientRole role() {
        return role;
    }

    public final Necessity necessity() {
        return necessity;
    }

    /** Whether its recipient can stop it. */
    public final boolean stoppable() {
        return necessity != Necessity.NECESSARY;
    }

    /** Whether it opens an order to whoever asked for it: so much of that goes to one recipient, and no more. */
    public boolean opensOrder() {
        return false;
    }

    /** Whether it goes to an address that somebody typed, and that nobody may have there. */
    public boolean toTypedAddress() {
        return false;
    }

    /** Whether the law has it sent to the address that its recipient named, even where mails to it bounced before. */
    public boolean owed() {
        return false;
    }

    /** In which message it is told together with others, where a day brings too many; empty where it always goes out alone. */
    public Optional<BuiltInType> digest() {
        return Optional.empty();
    }

    /** Whether parcels that left together are told of in one message of this type. */
    public boolean tellsTogether() {
        return false;
    }

    /** How long it is news; empty where it is none. */
    public Optional<Duration> freshFor() {
        return Optional.empty();
    }

    /** Whether its mail has a part. */
    public final boolean has(MailPart part) {
        return parts.contains(part);
    }

    /** What a shop may set for it, if {@link #configurable()}. */
    public final MessageSettings.OfType settings() {
        return settings;
    }

    /** Whether a shop may choose its way and its words. */
    public boolean configurable() {
        return true;
    }

    /** Which messages of this type an event makes due; those that were planned before are left out by the caller. */
    public List<MessageKey> occurrences(OrderUpdate update) {
        return List.of();
    }

    /** Whether a message that had to wait for its order to become known is still worth sending. */
    public boolean stillNews(Order order, MessageKey key) {
        return true;
    }

    /** When a message shall go out, as things are now. */
    public Instant due(Order order, MessageKey key, EffectiveSettings channelSettings, Instant now) {
        return now;
    }

    /** When it shall go out, asked as it is planned; {@link #due} may have passed by then. */
    public Instant firstDue(Order order, MessageKey key, EffectiveSettings channelSettings, Instant now) {
        return due(order, key, channelSettings, now);
    }

    /** Whether {@link #due} moves while the order goes on, so that it is asked again before sending. */
    public boolean dueMoves() {
        return false;
    }

    /** By which way it goes out, or why it does not. */
    public ChannelChoice channel(Order order, EffectiveSettings channelSettings) {
        return role == RecipientRole.SELLER
                ? new ChannelChoice.By(DeliveryChannel.EMAIL)
                : ChannelChoice.ofNews(this, order, channelSettings);
    }

    /** Whom it reaches now: the role is filled when it is sent, so that a corrected address counts. */
    public Optional<Recipient> recipient(DeliveryChannel channel, Order order, EffectiveSettings channelSettings) {
        return role == RecipientRole.SELLER
                ? Recipient.seller(channelSettings)
                : Recipient.buyer(channel, ChannelChoice.email(order), order);
    }

    /** What it must wait for before it can be sent; empty where nothing is missing. */
    public Optional<String> waitsFor(Order order) {
        return Optional.empty();
    }

    /** Whether its recipient answers the buyer; everybody else answers the shop. */
    public boolean answersBuyer() {
        return false;
    }

    /** Where its button leads, if to elsewhere than the order's page. */
    public Optional<URI> buttonTarget(EffectiveSettings channelSettings) {
        return Optional.empty();
    }

    /** Whether it asks for a review that is written here. */
    public boolean asksForReview(EffectiveSettings channelSettings) {
        return false;
    }

    /** Whether what it leads to takes back what it tells of, and opens nothing. */
    public boolean undoes() {
        return false;
    }

    /** The address that its {@link MailPart#CODE} proves; an empty text for the one on file. */
    public Optional<String> provenAddress(Order order) {
        return Optional.empty();
    }

    /** The first rule by which a message that is due shall not go out after all (G3). */
    public final Optional<SkipRule> skipped(DueMessage due) {
        return Stream.of(
                        unwanted().stream(),
                        stoppable() ? Stream.of(SkipRule.STOPPED_BY_THE_BUYER) : Stream.<SkipRule>empty(),
                        outdated().stream(),
                        freshFor().map(fresh -> new SkipRule(SkipRule.NO_NEWS, late -> late.laterThan(fresh))).stream())
                .flatMap(rules -> rules)
                .filter(rule -> rule.holds(due))
                .findFirst();
    }

    /** Whether a message that was left out for this reason goes on once what it says is so again. */
    public boolean passing(String reason) {
        return reason.startsWith(SkipRule.NO_LONGER);
    }

    /** Why it is not wanted any more, in the order in which reasons are looked for. */
    protected List<SkipRule> unwanted() {
        return List.of();
    }

    /** Why its order's conversation keeps it from going out, if it does. */
    public Optional<String> skippedBy(List<Entry> entries) {
        return Optional.empty();
    }

    /** Why it comes too late. */
    protected List<SkipRule> outdated() {
        return List.of();
    }

    @Override
    public final String toString() {
        return name;
    }
}
