package io.buyerstatus.core.asking;

import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What whoever asked does by the link that a mail brought: reads, writes again, or says that they never asked. */
public final class VisitInquiry {
    private static final int ATTEMPTS = 4;

    private final SettingsStore settings;
    private final InquiryStore store;
    private final LinkKeys keys;
    private final InstantSource clock;

    public VisitInquiry(SettingsStore settings, InquiryStore store, LinkKeys keys, InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /** Somebody at a link. */
    public record Visit(String shop, String inquiry, String secret) {
        @Override
        public String toString() {
            return "Visit[...]";
        }
    }

    /**
     * What they see.
     *
     * @param entries what was said, oldest first
     * @param mark what the page's form carries, so that sent twice it is one message
     */
    public record Shown(Inquiry inquiry, List<Entry> entries, String mark, EffectiveSettings settings) {
        /** Whether more can be written. */
        public boolean open() {
            return inquiry.state() != InquiryState.SPAM && settings.get(GeneralSettings.ENABLED);
        }

        @Override
        public String toString() {
            return "Shown[" + inquiry + "]";
        }
    }

    /** Why what they wrote is not taken. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        /** Nothing can be written there any more. */
        CLOSED,
        /** It changed under every attempt; try again. */
        BUSY
    }

    /** What came of it. */
    public sealed interface Result {
        record Done() implements Result {}

        record Refused(Problem problem, Shown shown) implements Result {}

        /** The link opens nothing. */
        record NotOpen() implements Result {}
    }

    /** Reads; changes nothing. */
    public Optional<Shown> look(Visit visit) {
        return open(visit).map(opened -> opened.shown(clock.instant()));
    }

    /** An inquiry, and its shop's settings. */
    private record Opened(InquiryThread thread, EffectiveSettings settings) {
        Shown shown(Instant now) {
            return new Shown(
                    thread.inquiry(),
                    thread.shown(settings.find(GeneralSettings.NAME).orElse(""), WriteLetter.UNDO, now),
                    thread.newest(),
                    settings);
        }
    }

    private Optional<Opened> open(Visit visit) {
        Optional<ShopSettings> shop = ShopId.parse(visit.shop()).flatMap(settings::shop);
        Optional<LinkSecret> secret = LinkSecret.parse(visit.secret());
        if (shop.isEmpty()
                || secret.isEmpty()
                || !Hashes.KEY.matcher(visit.inquiry()).matches()) {
            return Optional.empty();
        }
        ThreadKey.OfInquiry key = new ThreadKey.OfInquiry(shop.get().id(), visit.inquiry());
        LinkSecret right = InquiryLinks.secret(keys, shop.get(), key);
        return SecretHash.of(right).matches(secret.get())
                ? store.thread(key).map(thread -> new Opened(thread, shop.get().ofShop()))
                : Optional.empty();
    }

    /**
     * Takes what they write. Whoever has the link reads the mails to the address: from now on that is proven.
     *
     * @param after the mark of the page that had the form
     */
    public Result write(Visit visit, String typed, String after) {
        String text = AskSeller.text(typed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Opened> opened = open(visit);
            if (opened.isEmpty()) {
                return new Result.NotOpen();
            }
            Optional<Result> result = write(opened.get(), text, after);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return refused(visit, Problem.BUSY);
    }

    private Result refused(Visit visit, Problem problem) {
        return look(visit)
                .<Result>map(shown -> new Result.Refused(problem, shown))
                .orElseGet(Result.NotOpen::new);
    }

    private Optional<Result> write(Opened opened, String text, String after) {
        Instant now = clock.instant();
        InquiryThread thread = opened.thread();
        Inquiry inquiry = thread.inquiry();
        String id = Entry.idOf("asker", inquiry.key().inquiry(), after, text);
        if (thread.has(id)) {
            return Optional.of(new Result.Done());
        }
        Optional<Problem> problem = problem(opened, text, now);
        if (problem.isPresent()) {
            return Optional.of(new Result.Refused(problem.get(), opened.shown(now)));
        }
        Entry entry = new Entry(
                id,
                now,
                Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                inquiry.asker().name(),
                text);
        Inquiry next = inquiry.written(text, now);
        boolean done = store.commit(InquiryChange.saying(
                inquiry, next, List.of(entry), InquiryMails.written(next, entry, opened.settings(), now)));
        return done ? Optional.of(new Result.Done()) : Optional.empty();
    }

    private static Optional<Problem> problem(Opened opened, String text, Instant now) {
        if (!opened.shown(now).open()) {
            return Optional.of(Problem.CLOSED);
        }
        if (text.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        if (text.length() > Entry.MAX_TEXT) {
            return Optional.of(Problem.TOO_LONG);
        }
        return opened.thread().wroteMuch(now) ? Optional.of(Problem.TOO_MANY) : Optional.empty();
    }

    /** Whoever reads the mails says that somebody else asked: no mail about it goes there any more. */
    public Result disown(Visit visit) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Opened> opened = open(visit);
            if (opened.isEmpty()) {
                return new Result.NotOpen();
            }
            Inquiry inquiry = opened.get().thread().inquiry();
            if (inquiry.state() == InquiryState.SPAM) {
                return new Result.Done();
            }
            if (inquiry.asker().proven()) {
                return new Result.Refused(Problem.CLOSED, opened.get().shown(clock.instant()));
            }
            Inquiry next = inquiry.thrownAway(InquiryHold.DISOWNED, clock.instant());
            if (store.commit(InquiryChange.of(inquiry, next, List.of()))) {
                return new Result.Done();
            }
        }
        return refused(visit, Problem.BUSY);
    }
}
