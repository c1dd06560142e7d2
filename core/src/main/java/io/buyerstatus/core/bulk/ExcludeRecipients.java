package io.buyerstatus.core.bulk;

import io.buyerstatus.core.desk.LetterForm;
import io.buyerstatus.core.desk.LetterRule;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.MarketplaceRules;
import io.buyerstatus.core.message.MarketplaceRules.Purpose;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Says why the buyer of a chosen order gets nothing. A mail's address costs one look at whether it may be written to. */
public final class ExcludeRecipients {
    /** The same words about the same order within this time are asked about. */
    static final Duration SAME_WITHIN = Duration.ofDays(1);

    private final BulkWriter writer;
    private final Suppressions suppressions;
    private final InstantSource clock;

    /** What is known of addresses that must not be written to. */
    @FunctionalInterface
    public interface Suppressions {
        /** Why a shop must not write to an address any more; empty where it may. */
        Optional<Suppression> of(ShopId shop, EmailAddress address);
    }

    public ExcludeRecipients(BulkWriter writer, Suppressions suppressions, InstantSource clock) {
        this.writer = writer;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** The first rule that excludes an order's buyer. */
    Optional<BulkExclusion> exclusion(BulkRun run, BulkWords words, OrderCard card) {
        Order order = card.order();
        if (!order.known() || order.withdrawn()) {
            return Optional.of(BulkExclusion.NO_ORDER);
        }
        Instant now = clock.instant();
        return ofTemplate(words, order).or(() -> {
            BulkWriter.Written written = writer.write(words, order);
            return LetterRule.firstRefusal(
                            form(run, words, written), card, writer.settings(order), words.advertising(), now)
                    .map(BulkExclusion::of)
                    .or(() -> byMarketplace(words, order))
                    .or(() -> suppressed(words, order))
                    .or(() -> run.again() ? Optional.empty() : saidAlready(words, written, card, now));
        });
    }

    private static LetterForm form(BulkRun run, BulkWords words, BulkWriter.Written written) {
        return new LetterForm(
                run.id().value(),
                words.kind(),
                words.channel(),
                "",
                written.subject(),
                written.text(),
                Optional.empty());
    }

    private Optional<BulkExclusion> ofTemplate(BulkWords words, Order order) {
        Template template = words.template();
        if (template.purpose() != Necessity.NECESSARY && order.preferences().quiet()) {
            return Optional.of(BulkExclusion.STOPPED);
        }
        if (template.in(writer.language(order)).isEmpty()) {
            return Optional.of(BulkExclusion.NO_LANGUAGE);
        }
        return words.needs().stream().anyMatch(need -> need.missing(order, Optional.empty(), Set.of())
                        .isPresent())
                ? Optional.of(BulkExclusion.LACKING)
                : Optional.empty();
    }

    private Optional<BulkExclusion> byMarketplace(BulkWords words, Order order) {
        return words.kind().sends() && words.channel() == DeliveryChannel.EMAIL
                ? ChannelChoice.email(order)
                        .flatMap(address -> MarketplaceRules.bars(
                                new Recipient.ByMail(address), Purpose.MARKETING, writer.settings(order)))
                        .map(rule -> BulkExclusion.MARKETPLACE)
                : Optional.empty();
    }

    private Optional<BulkExclusion> suppressed(BulkWords words, Order order) {
        return words.kind().sends() && words.channel() == DeliveryChannel.EMAIL
                ? ChannelChoice.email(order)
                        .flatMap(address -> suppressions.of(order.key().shop(), address))
                        .map(why -> switch (why.cause()) {
                            case BOUNCE, NO_SUCH_NUMBER -> BulkExclusion.BOUNCED;
                            case COMPLAINT -> BulkExclusion.COMPLAINED;
                        })
                : Optional.empty();
    }

    private static Optional<BulkExclusion> saidAlready(
            BulkWords words, BulkWriter.Written written, OrderCard card, Instant now) {
        return card.letters().stream()
                        .filter(letter -> letter.at().isAfter(now.minus(SAME_WITHIN)))
                        .anyMatch(letter -> same(letter, words, written))
                ? Optional.of(BulkExclusion.SAME_WORDS)
                : Optional.empty();
    }

    private static boolean same(Letter letter, BulkWords words, BulkWriter.Written written) {
        return letter.channel() == words.channel()
                && letter.subject().equals(written.subject())
                && letter.text().equals(written.text());
    }
}
