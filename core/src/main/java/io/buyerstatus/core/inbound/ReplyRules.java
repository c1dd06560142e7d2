package io.buyerstatus.core.inbound;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what becomes of a mail. An address says which conversation, and never who: a mail stands in one only if it is proven to be from the
 * domain that it says, and its sender is the order's buyer, or who was told there what the buyer wrote. What is in doubt is held.
 */
final class ReplyRules {
    /** A reply of so many entries at most stands in a conversation by itself. */
    static final int MOST_PARTS = 5;

    private static final int IN_TEN_MINUTES = 5;
    private static final int IN_A_DAY = 15;

    private final Case about;

    ReplyRules(Case about) {
        this.about = about;
    }

    /**
     * A mail that names a conversation of a shop.
     *
     * @param tokens all that it names, at least one; the first is judged
     * @param order as it is now, if it is there
     */
    record Case(
            Arrival arrival,
            IncomingMail mail,
            MailId id,
            List<ReplyToken> tokens,
            ShopSettings shop,
            LinkKey key,
            Optional<OrderView> order,
            Instant now) {
        ReplyToken token() {
            return tokens.getFirst();
        }

        EffectiveSettings settings(Order of) {
            return shop.forChannel(of.channel());
        }
    }

    Judgement judge() {
        Optional<HoldReason> unsafe = unsafe(about.arrival(), about.mail());
        if (unsafe.isPresent()) {
            return held(unsafe.get());
        }
        if (about.mail().from().size() != 1) {
            return doubtful(HoldReason.SENDER_UNCLEAR);
        }
        EmailAddress from = about.mail().from().getFirst();
        boolean asBuyer = about.token().provesBuyer(about.key());
        if (!asBuyer && !about.token().provesStaff(about.key(), from)) {
            return doubtful(HoldReason.ADDRESS_UNPROVEN);
        }
        if (about.tokens().stream().map(ReplyToken::thread).distinct().count() > 1) {
            return doubtful(HoldReason.TWO_CONVERSATIONS);
        }
        if (about.arrival().dmarc() != Verdict.PASS) {
            return doubtful(HoldReason.SENDER_UNPROVEN);
        }
        Optional<OrderView> order = about.order()
                .filter(view -> view.order().known() && !view.order().withdrawn());
        if (order.isEmpty()) {
            return doubtful(HoldReason.NO_ORDER);
        }
        if (about.shop().connection(order.get().order().source().connection()).isEmpty()) {
            return doubtful(HoldReason.CONNECTION_REMOVED);
        }
        return asBuyer ? asBuyer(order.get(), from) : asStaff(order.get(), from);
    }

    /** Nobody's machine opens these, whoever they are from. */
    static Optional<HoldReason> unsafe(Arrival arrival, IncomingMail mail) {
        if (arrival.virus() == Verdict.FAIL) {
            return Optional.of(HoldReason.VIRUS);
        }
        if (arrival.spam() == Verdict.FAIL) {
            return Optional.of(HoldReason.SPAM);
        }
        return mail.problem().map(_ -> HoldReason.UNREADABLE);
    }

    private Judgement asBuyer(OrderView view, EmailAddress from) {
        if (!addresses(view.order()).contains(from.normalised())) {
            return doubtful(HoldReason.STRANGER);
        }
        String text = text();
        if (automatic()) {
            return text.isEmpty() ? new Judgement.Dropped(DropReason.AUTOMATIC) : new Judgement.Noted(view, text);
        }
        if (text.isEmpty()) {
            return held(HoldReason.EMPTY);
        }
        if (text.length() > MOST_PARTS * Entry.MAX_TEXT) {
            return held(HoldReason.TOO_LONG);
        }
        return tooMany(view) ? held(HoldReason.TOO_MANY) : new Judgement.FromBuyer(view, text);
    }

    /** A machine of the shop's never answers a buyer. */
    private Judgement asStaff(OrderView view, EmailAddress from) {
        EffectiveSettings settings = about.settings(view.order());
        boolean told = MessageSettings.notified(settings)
                .filter(address -> address.normalised().equals(from.normalised()))
                .isPresent();
        if (!told) {
            return doubtful(HoldReason.NOT_STAFF);
        }
        if (automatic()) {
            return new Judgement.Dropped(DropReason.AUTOMATIC);
        }
        if (!about.mail().files().isEmpty()) {
            return held(HoldReason.STAFF_FILES);
        }
        String text = about.mail().said().text();
        if (text.isBlank()) {
            return held(HoldReason.EMPTY);
        }
        return text.length() > Entry.MAX_TEXT ? held(HoldReason.TOO_LONG) : new Judgement.FromStaff(view, from, text);
    }

    /** What was said, and below it what came along; whoever only sends a picture says that. */
    private String text() {
        return ReplyWords.of(about.mail());
    }

    private static List<String> addresses(Order order) {
        return Stream.of(
                        order.buyer().flatMap(Buyer::email), order.preferences().email())
                .flatMap(Optional::stream)
                .map(EmailAddress::normalised)
                .toList();
    }

    private boolean tooMany(OrderView view) {
        return written(view, Duration.ofMinutes(10)) >= IN_TEN_MINUTES || written(view, Duration.ofDays(1)) >= IN_A_DAY;
    }

    private long written(OrderView view, Duration within) {
        Instant since = about.now().minus(within);
        return view.entries().stream()
                .filter(entry ->
                        entry.author() == Entry.Author.BUYER && entry.at().isAfter(since))
                .count();
    }

    private boolean automatic() {
        return AutomaticMail.answers(about.arrival(), about.mail());
    }

    /** Of what is in doubt, only what a person wrote is worth a look. */
    private Judgement doubtful(HoldReason reason) {
        return automatic() ? new Judgement.Dropped(DropReason.AUTOMATIC) : held(reason);
    }

    private Judgement held(HoldReason reason) {
        boolean proven = about.token().provesBuyer(about.key())
                || about.mail().from().stream().anyMatch(from -> about.token().provesStaff(about.key(), from));
        return new Judgement.Held(
                about.shop().id(),
                reason,
                about.order()
                        .map(view -> view.order().key())
                        .filter(_ -> proven && reason != HoldReason.TWO_CONVERSATIONS));
    }
}
