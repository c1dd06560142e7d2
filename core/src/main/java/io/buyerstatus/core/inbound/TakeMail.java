package io.buyerstatus.core.inbound;

import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes in a mail. Whatever call is the last one before a crash: the mail comes again, is the same, and has its effect once. Nobody who
 * sent one is told what became of it.
 */
public final class TakeMail {
    private static final int ATTEMPTS = 5;
    private static final int MOST_HELD = 200;

    private final Ours ours;
    private final MailReader reader;
    private final RawMails raws;
    private final MailStore mails;
    private final OrderStore orders;
    private final SettingsStore settings;
    private final LinkKeys keys;
    private final PlaceReply place;
    private final ReplyToInquiry asked;
    private final Answering answering;
    private final InstantSource clock;

    /**
     * What is ours.
     *
     * @param from the address that the default mailbox sends from
     */
    public record Ours(RepliesDomain domain, EmailAddress from) {}

    /** Where mails lie, what reads them, and what they may answer. */
    public record Mails(MailReader reader, RawMails raws, MailStore store, SentMessages sent) {}

    public TakeMail(
            Ours ours,
            Mails mails,
            OrderStore orders,
            InquiryStore inquiries,
            SettingsStore settings,
            AutomationStore automations,
            LinkKeys keys,
            InstantSource clock) {
        this.ours = ours;
        this.reader = mails.reader();
        this.raws = mails.raws();
        this.mails = mails.store();
        this.orders = orders;
        this.settings = settings;
        this.keys = keys;
        this.place = new PlaceReply(orders, automations);
        this.asked = new ReplyToInquiry(inquiries);
        this.answering = new Answering(ours.domain(), mails.sent());
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It was judged, and that was done. */
        record Done(Judgement judgement) implements Result {}

        /** The mail is not where the service said. */
        record Missing() implements Result {}

        /** The order changed under every attempt; try again. */
        record Conflict() implements Result {}
    }

    public Result take(Arrival arrival) {
        Optional<byte[]> raw = raws.arrived(arrival.object());
        if (raw.isEmpty()) {
            return new Result.Missing();
        }
        if (raw.get().length == 0) {
            return new Result.Done(new Judgement.Dropped(DropReason.TAKEN_IN));
        }
        Result result = take(arrival, raw.get());
        // What nobody was shown stays where it came, for whoever misses it, until it is forgotten there.
        if (result instanceof Result.Done(Judgement judgement) && !(judgement instanceof Judgement.Dropped)) {
            raws.takenIn(arrival.object());
        }
        return result;
    }

    private Result take(Arrival arrival, byte[] raw) {
        IncomingMail mail = reader.read(raw);
        Optional<DropReason> dropped = AutomaticMail.dropped(arrival, mail, ours.domain(), ours.from());
        if (dropped.isPresent()) {
            return new Result.Done(new Judgement.Dropped(dropped.get()));
        }
        List<ReplyToken> tokens = tokens(arrival, mail);
        if (tokens.isEmpty()) {
            return new Result.Done(new Judgement.Dropped(DropReason.NOWHERE));
        }
        ShopId shop = tokens.getFirst().thread().shop();
        return settings.shop(shop)
                .map(known -> take(arrival, mail, raw, tokens, known))
                .orElseGet(() -> new Result.Done(new Judgement.Dropped(DropReason.UNKNOWN_SHOP)));
    }

    /** The envelope says where a mail was sent to; where that names nothing of ours, what the mail answers to does. */
    private List<ReplyToken> tokens(Arrival arrival, IncomingMail mail) {
        List<ReplyToken> envelope = arrival.recipients().stream()
                .flatMap(recipient -> ReplyToken.in(recipient, ours.domain()).stream())
                .distinct()
                .toList();
        return envelope.isEmpty()
                ? Stream.of(mail.naming().split("[\\s,<>]+"))
                        .flatMap(word -> ReplyToken.in(word, ours.domain()).stream())
                        .distinct()
                        .toList()
                : envelope;
    }

    private Result take(Arrival arrival, IncomingMail mail, byte[] raw, List<ReplyToken> tokens, ShopSettings shop) {
        MailId id = MailId.of(shop.id(), mail, raw);
        LinkKey key = keys.of(shop.id(), shop.linkKey());
        Keeping keeping = new Keeping(mail, raw, shop.id(), id, arrival.at());
        return switch (tokens.getFirst().thread()) {
            case ThreadKey.OfOrder(ShopId of, String order) ->
                take(arrival, keeping, tokens, shop, key, new OrderKey(of, order));
            case ThreadKey.OfInquiry inquiry -> take(arrival, keeping, tokens, shop, key, inquiry);
        };
    }

    private Result take(
            Arrival arrival,
            Keeping keeping,
            List<ReplyToken> tokens,
            ShopSettings shop,
            LinkKey key,
            ThreadKey.OfInquiry inquiry) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            Judgement judgement = asked.judge(
                    new ReplyToInquiry.Case(arrival, keeping.mail, keeping.id, tokens, shop, key, inquiry, now));
            if (done(judgement, keeping, shop, now)) {
                return new Result.Done(settled(judgement, keeping));
            }
        }
        return new Result.Conflict();
    }

    private Result take(
            Arrival arrival, Keeping keeping, List<ReplyToken> tokens, ShopSettings shop, LinkKey key, OrderKey order) {
        MailId id = keeping.id;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            ReplyRules.Case about = new ReplyRules.Case(
                    arrival, keeping.mail, id, tokens, shop, key, orders.view(order, Freshness.LATEST), now);
            if (about.order().stream().flatMap(view -> view.entries().stream()).anyMatch(entry -> entry.id()
                    .equals(id.entry(0)))) {
                return new Result.Done(new Judgement.FromBuyer(about.order().orElseThrow(), ""));
            }
            Judgement judgement = new ReplyRules(about).judge();
            if (done(judgement, keeping, shop, now)) {
                return new Result.Done(settled(judgement, keeping));
            }
        }
        return new Result.Conflict();
    }

    /** A mail on its way into the store. */
    private final class Keeping {
        private final IncomingMail mail;
        private final byte[] raw;
        private final ShopId shop;
        private final MailId id;
        private final Instant at;
        private boolean kept;
        private boolean refused;

        private Keeping(IncomingMail mail, byte[] raw, ShopId shop, MailId id, Instant at) {
            this.mail = mail;
            this.raw = raw;
            this.shop = shop;
            this.id = id;
            this.at = at;
        }

        /** Before anything refers to it, but beside the order that it is about. */
        void keep(Optional<OrderKey> order) {
            if (kept) {
                return;
            }
            order.ifPresent(about -> mails.link(about, id));
            raws.keep(shop, id, raw);
            for (int number = 0; number < mail.files().size(); number++) {
                int file = number;
                mail.files()
                        .get(number)
                        .document()
                        .ifPresent(document ->
                                raws.keep(shop, id, file, document.content().type(), document.bytes()));
            }
            mails.keep(new KeptMail(
                    shop,
                    id,
                    at,
                    from(),
                    mail.name(),
                    mail.subject(),
                    mail.words(),
                    mail.files().stream().map(IncomingFile::remembered).toList()));
            kept = true;
        }

        String from() {
            return mail.from().stream().map(EmailAddress::value).collect(Collectors.joining(", "));
        }
    }

    private boolean done(Judgement judgement, Keeping keeping, ShopSettings shop, Instant now) {
        return switch (judgement) {
            case Judgement.FromBuyer(var view, String text) -> {
                keeping.keep(about(view));
                Chain chain =
                        answering.chain(keeping.mail, keeping.id, view.order().key());
                yield place.fromBuyer(view, keeping.id, chain, keeping.mail.name(), text, shop, now);
            }
            case Judgement.FromStaff(var view, EmailAddress by, String text) -> {
                keeping.keep(about(view));
                PlaceReply.Answered answered = place.fromStaff(view, keeping.id, by, text, shop, now);
                if (answered == PlaceReply.Answered.NO_WAY_TO_THE_BUYER) {
                    hold(
                            keeping,
                            new Judgement.Held(
                                    shop.id(),
                                    HoldReason.NO_ADDRESS,
                                    Optional.of(view.order().key())),
                            now);
                }
                yield answered != PlaceReply.Answered.CONFLICT;
            }
            case Judgement.FromAsker(var thread, String text) -> {
                keeping.keep(Optional.empty());
                yield asked.fromAsker(thread, keeping.id, text, shop, now);
            }
            case Judgement.ToAsker(var thread, EmailAddress by, String text) -> {
                keeping.keep(Optional.empty());
                yield asked.fromStaff(thread, keeping.id, by, text, shop, now);
            }
            case Judgement.Noted(var view, String text) -> {
                boolean room = mails.count(shop.id(), view.order().key().key(), day(now), PlaceReply.AUTOMATIC_A_DAY);
                keeping.refused = !room;
                if (room) {
                    keeping.keep(about(view));
                }
                yield !room || place.note(view, keeping.id, keeping.mail, text, now);
            }
            case Judgement.Held held -> {
                hold(keeping, held, now);
                yield true;
            }
            case Judgement.Dropped dropped -> true;
        };
    }

    private static Optional<OrderKey> about(OrderView view) {
        return Optional.of(view.order().key());
    }

    private static Judgement settled(Judgement judgement, Keeping keeping) {
        if (!keeping.refused) {
            return judgement;
        }
        return new Judgement.Dropped(
                judgement instanceof Judgement.Noted ? DropReason.AUTOMATIC : DropReason.TOO_MANY_HELD);
    }

    private void hold(Keeping keeping, Judgement.Held held, Instant now) {
        if (mails.held(held.shop(), keeping.id).isPresent()) {
            return;
        }
        if (!mails.count(held.shop(), "held", day(now), MOST_HELD)) {
            keeping.refused = true;
            return;
        }
        keeping.keep(held.order());
        mails.hold(new HeldMail(
                held.shop(),
                keeping.id,
                keeping.at,
                held.reason(),
                held.order(),
                held.inquiry(),
                keeping.from(),
                keeping.mail.subject(),
                ReplyWords.of(keeping.mail),
                HeldMail.State.HELD,
                now,
                1));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
