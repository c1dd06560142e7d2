package io.buyerstatus.core.asking;

import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.inquiry.SpamSigns;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes a question from whoever comes to the shop's public form (UP-15, UP-16). What looks like spam is held for the staff and mails nobody;
 * whoever sent it gets the same answer as everybody. Only what one network sends faster than people type is not stored, and says so.
 */
public final class AskSeller {
    private final SettingsStore settings;
    private final InquiryStore store;
    private final RateLimiter limits;
    private final LinkKeys keys;
    private final SecretSource secrets;
    private final InstantSource clock;

    public AskSeller(
            SettingsStore settings,
            InquiryStore store,
            RateLimiter limits,
            LinkKeys keys,
            SecretSource secrets,
            InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.limits = limits;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What somebody typed; nothing of it is checked yet.
     *
     * @param seal that the form carried
     * @param trap what was filled in where people fill in nothing
     * @param language of the form
     */
    public record Typed(
            String seal,
            String trap,
            String name,
            String email,
            String text,
            Optional<AskedProduct> product,
            Language language) {
        @Override
        public String toString() {
            return "Typed[...]";
        }
    }

    /** Why nothing was stored, and what to mend. */
    public enum Problem {
        TEXT_MISSING,
        TEXT_TOO_LONG,
        NAME_MISSING,
        NOT_AN_ADDRESS,
        /** The form was open for longer than a day: what was typed is kept in a new one. */
        TOO_OLD,
        /** More came from this network than people write. */
        TOO_MANY
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is stored, perhaps since an earlier click, perhaps held. */
        record Taken(EmailAddress answersTo, EffectiveSettings settings) implements Outcome {}

        record Incomplete(Problem problem, EffectiveSettings settings) implements Outcome {}

        /** The shop is switched off (DR-2). */
        record SwitchedOff(EffectiveSettings settings) implements Outcome {}

        /** There is no such shop, or nobody asks it here. */
        record NoSuchShop() implements Outcome {}
    }

    /** A form that is shown. */
    public record Form(String seal, EffectiveSettings settings) {
        @Override
        public String toString() {
            return "Form[...]";
        }
    }

    /** A form to be filled in; empty where there is none. Changes nothing. */
    public Optional<Form> form(String shop) {
        return shop(shop).map(known -> new Form(FormSeal.issue(key(known), secrets, clock.instant()), known.ofShop()));
    }

    /**
     * Takes a question.
     *
     * @param address the network address that the request came from
     */
    public Outcome ask(String shop, Typed typed, String address) {
        return shop(shop)
                .map(known -> known.ofShop().get(GeneralSettings.ENABLED)
                        ? ask(known, typed, address)
                        : new Outcome.SwitchedOff(known.ofShop()))
                .orElseGet(Outcome.NoSuchShop::new);
    }

    private Outcome ask(ShopSettings shop, Typed typed, String address) {
        Instant now = clock.instant();
        EffectiveSettings effective = shop.ofShop();
        String text = text(typed.text());
        Optional<Problem> problem = problem(typed, text);
        if (problem.isPresent()) {
            return new Outcome.Incomplete(problem.get(), effective);
        }
        Optional<FormSeal> seal = FormSeal.read(key(shop), typed.seal(), now);
        if (seal.isEmpty()) {
            return new Outcome.Incomplete(Problem.TOO_OLD, effective);
        }
        Asker asker =
                new Asker(name(typed.name()), new EmailAddress(typed.email().strip()), typed.language(), false);
        ThreadKey.OfInquiry key = new ThreadKey.OfInquiry(
                shop.id(),
                Hashes.key(
                        "inquiry",
                        seal.get().nonce(),
                        asker.name(),
                        asker.email().normalised(),
                        text));
        Outcome taken = new Outcome.Taken(asker.email(), effective);
        if (store.thread(key).isPresent()) {
            return taken;
        }
        if (!limits.take(shop.id(), RateLimitKey.ofQuestions(RateLimit.INQUIRY_STORED, address), now)) {
            return new Outcome.Incomplete(Problem.TOO_MANY, effective);
        }
        Optional<InquiryHold> hold = SpamSigns.of(typed.trap(), seal.get().open(), asker.name(), text)
                .or(() -> tooMany(shop.id(), asker, address, now));
        Inquiry inquiry = Inquiry.asked(key, now, asker, typed.product(), hold, text);
        Entry entry = new Entry(
                Entry.idOf("inquiry", key.inquiry()),
                now,
                Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                asker.name(),
                text);
        // Where it is there already, another click of the same form wrote it.
        store.commit(new InquiryChange(
                Optional.empty(),
                inquiry,
                List.of(entry),
                List.of(),
                List.of(),
                List.of(),
                InquiryMails.asked(inquiry, entry, effective, now)));
        return taken;
    }

    /** What is no sign of spam in itself, but more than people write. All are taken, so that none tells of the others. */
    private Optional<InquiryHold> tooMany(ShopId shop, Asker asker, String address, Instant now) {
        boolean network = limits.take(shop, RateLimitKey.ofQuestions(RateLimit.INQUIRY, address), now);
        boolean same = limits.take(shop, RateLimitKey.ofAsker(asker.email()), now);
        if (!network) {
            return Optional.of(InquiryHold.NETWORK);
        }
        if (!same) {
            return Optional.of(InquiryHold.ADDRESS);
        }
        // What one network is held for uses up nothing of the others.
        return limits.take(shop, RateLimitKey.ofShopsQuestions(), now)
                ? Optional.empty()
                : Optional.of(InquiryHold.FLOOD);
    }

    private static Optional<Problem> problem(Typed typed, String text) {
        if (text.isBlank()) {
            return Optional.of(Problem.TEXT_MISSING);
        }
        if (text.length() > Entry.MAX_TEXT) {
            return Optional.of(Problem.TEXT_TOO_LONG);
        }
        if (name(typed.name()).isEmpty()) {
            return Optional.of(Problem.NAME_MISSING);
        }
        return EmailAddress.parse(typed.email().strip()).isEmpty()
                ? Optional.of(Problem.NOT_AN_ADDRESS)
                : Optional.empty();
    }

    static String text(String typed) {
        return CleanText.text(CleanText.typed(typed)).strip();
    }

    private static String name(String typed) {
        return CleanText.cut(CleanText.line(typed).strip(), Asker.LONGEST_NAME);
    }

    private LinkKey key(ShopSettings shop) {
        return keys.of(shop.id(), shop.linkKey());
    }

    private Optional<ShopSettings> shop(String shop) {
        return ShopId.parse(shop).flatMap(settings::shop).filter(known -> known.ofShop()
                .get(InquirySettings.ENABLED));
    }
}
