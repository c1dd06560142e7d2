package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Part;
import io.buyerstatus.core.order.purchase.LineKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** News of what no carrier brings, for its buyer: once per order, however often and in whatever order it is told. */
final class PartUpdates {
    private PartUpdates() {}

    /** It lies ready in the shop. */
    static final class ReadyToCollect extends PartUpdate {
        ReadyToCollect() {
            super("READY_TO_COLLECT", LineKind.PICKUP, Part.State.READY);
        }
    }

    /** Its files can be downloaded. */
    static final class DownloadReady extends PartUpdate {
        DownloadReady() {
            super("DOWNLOAD_READY", LineKind.DOWNLOAD, Part.State.DONE);
        }
    }

    /** The shop itself is bringing it. */
    static final class OnOurWay extends PartUpdate {
        OnOurWay() {
            super("ON_OUR_WAY", LineKind.LOCAL_DELIVERY, Part.State.UNDERWAY);
        }
    }

    /** What they have in common. */
    abstract static class PartUpdate extends BuiltInType {
        private final LineKind kind;
        private final Part.State state;
        private final List<SkipRule> unwanted;

        PartUpdate(String name, LineKind kind, Part.State state) {
            super(
                    name,
                    RecipientRole.BUYER,
                    Necessity.UPDATE,
                    Sms.CONSENT,
                    EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON));
            this.kind = kind;
            this.state = state;
            this.unwanted = List.of(
                    SkipRule.ORDER_WITHDRAWN,
                    SkipRule.ORDER_CANCELLED,
                    new SkipRule(SkipRule.NO_LONGER + word().replace('_', ' '), due -> !holds(due.order())));
        }

        @Override
        public List<MessageKey> occurrences(OrderUpdate update) {
            return holds(update.after()) && !holds(update.before())
                    ? List.of(MessageKey.of(this, MessageKey.ONCE))
                    : List.of();
        }

        @Override
        public boolean stillNews(Order order, MessageKey key) {
            return holds(order);
        }

        @Override
        protected List<SkipRule> unwanted() {
            return unwanted;
        }

        @Override
        public Optional<Duration> freshFor() {
            return Optional.of(Timing.NEWS);
        }

        @Override
        public Optional<BuiltInType> digest() {
            return Optional.of(BuiltInTypes.NEWS_DIGEST);
        }

        private boolean holds(Order order) {
            return order.accepted()
                    && !order.cancelled()
                    && order.part(kind).filter(part -> part.state() == state).isPresent();
        }
    }
}
