package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks how the order was: once, some days after its last parcel was sent or delivered, or the last of what never travels was handed over. */
final class ReviewRequest extends BuiltInType {
    private static final Set<Progress> RETURNED = EnumSet.of(Progress.RETURNING, Progress.RETURNED);
    private static final Duration LONGEST_WAIT = Duration.ofDays(90);

    ReviewRequest() {
        super(
                "REVIEW_REQUEST",
                RecipientRole.BUYER,
                Necessity.OPTIONAL,
                Sms.NEVER,
                EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON));
    }

    @Override
    public List<MessageKey> occurrences(OrderUpdate update) {
        boolean firstSent = update.before().lastSentAt().isEmpty()
                && update.after().lastSentAt().isPresent();
        return firstSent && update.settings().get(ReviewSettings.ENABLED)
                ? List.of(MessageKey.of(this, MessageKey.ONCE))
                : List.of();
    }

    /** The clock runs from the last parcel; while it must first be delivered, one day further each day. */
    @Override
    public Instant due(Order order, MessageKey key, EffectiveSettings settings, Instant now) {
        Duration delay = Duration.ofDays(settings.get(ReviewSettings.DAYS));
        return switch (settings.get(ReviewSettings.FROM)) {
            case SENT -> order.allHandedOver() ? order.lastSentAt().orElse(now).plus(delay) : now.plus(delay);
            case DELIVERED -> order.deliveredAt().map(at -> at.plus(delay)).orElseGet(() -> now.plus(delay));
        };
    }

    /** Whoever waits for an answer is not asked how it was. */
    @Override
    public Optional<String> skippedBy(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.visibility() == Entry.Visibility.BUYER_AND_SELLER)
                .filter(entry -> entry.author() != Entry.Author.SYSTEM)
                .max(Entry.BY_TIME)
                .filter(last -> last.author() == Entry.Author.BUYER)
                .map(last -> "buyer waits for an answer");
    }

    @Override
    public boolean dueMoves() {
        return true;
    }

    @Override
    public boolean asksForReview(EffectiveSettings settings) {
        return settings.find(ReviewSettings.LINK).isEmpty();
    }

    @Override
    public Optional<URI> buttonTarget(EffectiveSettings settings) {
        return settings.find(ReviewSettings.LINK);
    }

    @Override
    protected List<SkipRule> unwanted() {
        return List.of(
                SkipRule.ORDER_WITHDRAWN,
                SkipRule.ORDER_CANCELLED,
                SkipRule.BUYER_WITHDREW,
                new SkipRule(
                        "order refunded", due -> due.order().facts().payments().refunded()),
                new SkipRule(
                        "parcel returned", due -> RETURNED.contains(due.order().progress())),
                new SkipRule("no basis", due -> RequestBasis.of(due.order(), due.settings())
                        .isEmpty()),
                new SkipRule("problem with a parcel", due -> due.order().parcels().all().stream()
                        .anyMatch(parcel -> parcel.state() == ParcelState.EXCEPTION)),
                new SkipRule("open ticket", due -> due.order().tickets().open().isPresent()),
                new SkipRule("review requests off", due -> !due.settings().get(ReviewSettings.ENABLED)));
    }

    @Override
    protected List<SkipRule> outdated() {
        return List.of(new SkipRule("never sent completely", due -> due.olderThan(LONGEST_WAIT)));
    }
}
