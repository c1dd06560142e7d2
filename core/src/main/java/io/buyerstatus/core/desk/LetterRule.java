package io.buyerstatus.core.desk;

import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.MarketplaceRules;
import io.buyerstatus.core.message.MarketplaceRules.Purpose;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.SmsCountries;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.SmsParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why what somebody wrote to a buyer is not sent; the first rule that refuses is told to them. */
public enum LetterRule {
    /** What stays among the staff is written elsewhere, and never sent. */
    AMONG_US {
        @Override
        boolean refuses(Case about) {
            return about.form().kind() == MessageKind.INTERNAL;
        }
    },
    EMPTY {
        @Override
        boolean refuses(Case about) {
            return about.form().text().isBlank();
        }
    },
    TOO_LONG {
        @Override
        boolean refuses(Case about) {
            return about.form().text().length() > Entry.MAX_TEXT
                    || about.form().subject().length() > Letter.LONGEST_SUBJECT;
        }
    },
    /** Contact that no open or recent order and no question of the buyer's calls for [UP-5]. */
    NOT_RECENT {
        @Override
        boolean refuses(Case about) {
            Order order = about.card().order();
            return !OPEN.contains(order.progress()) && !recent(about);
        }
    },
    /** The shop threw it away, as one that never was. */
    NO_ORDER {
        @Override
        boolean refuses(Case about) {
            return about.card().order().withdrawn() || !about.card().order().known();
        }
    },
    /** It asks a favour, or offers something, and is no part of the order [UP-4]. */
    ADVERTISING {
        @Override
        boolean refuses(Case about) {
            return about.advertising();
        }
    },
    NO_ADDRESS {
        @Override
        boolean refuses(Case about) {
            return about.mails() && ChannelChoice.email(about.card().order()).isEmpty();
        }
    },
    /** The mail address is one that a marketplace lends, which does not allow it. */
    MARKETPLACE {
        @Override
        boolean refuses(Case about) {
            return about.mails()
                    && ChannelChoice.email(about.card().order())
                            .flatMap(address -> MarketplaceRules.bars(
                                    new Recipient.ByMail(address), Purpose.ORDER, about.settings()))
                            .isPresent();
        }
    },
    NO_PHONE {
        @Override
        boolean refuses(Case about) {
            return about.texts() && about.card().order().reachablePhone().isEmpty();
        }
    },
    NO_SMS_CONSENT {
        @Override
        boolean refuses(Case about) {
            return about.texts()
                    && !about.card().order().buyer().map(Buyer::smsConsent).orElse(false);
        }
    },
    SMS_ELSEWHERE {
        @Override
        boolean refuses(Case about) {
            Order order = about.card().order();
            return about.texts()
                    && order.reachablePhone()
                            .filter(number -> SmsCountries.allow(number, order, about.settings()))
                            .isEmpty();
        }
    },
    SMS_TOO_LONG {
        @Override
        boolean refuses(Case about) {
            return about.texts()
                    && about.form().kind() != MessageKind.PAGE_AND_NOTICE
                    && SmsParts.of(about.form().text()).count()
                            > about.settings().get(MessageSettings.SMS_PARTS);
        }
    },
    /** Others get mails, and only where one is sent. */
    OTHERS_BY_MAIL {
        @Override
        boolean refuses(Case about) {
            return !about.form().typed().isEmpty() && !about.mails();
        }
    },
    OTHERS_INVALID {
        @Override
        boolean refuses(Case about) {
            return about.form().typed().stream().distinct().count()
                    != about.form().addresses().size();
        }
    },
    TOO_MANY_OTHERS {
        @Override
        boolean refuses(Case about) {
            return about.form().addresses().size() > MOST_OTHERS;
        }
    };

    /** How many besides the buyer and the shop's own copy. */
    public static final int MOST_OTHERS = Letter.MOST_OTHERS - 1;

    /** How long an order is recent after the last thing that happened to it, or was said about it. */
    public static final Duration RECENT = Duration.ofDays(90);

    private static final Set<Progress> OPEN =
            EnumSet.complementOf(EnumSet.of(Progress.DELIVERED, Progress.RETURNED, Progress.CANCELLED));

    /**
     * What a rule looks at.
     *
     * @param advertising whether it was made from a template that is no part of an order
     */
    record Case(LetterForm form, OrderCard card, EffectiveSettings settings, boolean advertising, Instant now) {
        boolean mails() {
            return form.kind().sends() && form.channel() == DeliveryChannel.EMAIL;
        }

        boolean texts() {
            return form.kind().sends() && form.channel() == DeliveryChannel.SMS;
        }
    }

    abstract boolean refuses(Case about);

    /**
     * The first rule that refuses what somebody wrote.
     *
     * @param advertising whether it was made from a template that is no part of an order
     */
    public static Optional<LetterRule> firstRefusal(
            LetterForm form, OrderCard card, EffectiveSettings settings, boolean advertising, Instant now) {
        return firstRefusal(new Case(form, card, settings, advertising, now));
    }

    static Optional<LetterRule> firstRefusal(Case about) {
        return Arrays.stream(values()).filter(rule -> rule.refuses(about)).findFirst();
    }

    private static boolean recent(Case about) {
        Order order = about.card().order();
        Instant since = about.now().minus(RECENT);
        return Stream.of(
                        order.milestones().at(Milestone.PLACED),
                        order.milestones().at(Milestone.CANCELLED),
                        order.lastSentAt(),
                        order.deliveredAt(),
                        about.card().lastWord())
                .flatMap(Optional::stream)
                .anyMatch(at -> at.isAfter(since));
    }
}
