package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.access.verification.OrdersByNumber;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.withdrawal.TypedDeclaration.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a withdrawal from whoever comes to the shop's public form: by name, the contract's number and an address for the receipt.
 * Whether an order fits or not, it is received, with the same answer and the same calls of the stores. Limits delay its mails; they never keep it
 * from being received.
 */
public final class DeclareByNumber {
    /** Spaces of every kind, which phones and copied texts bring along. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private final SettingsStore settings;
    private final OrdersByNumber byNumber;
    private final OrderReader orders;
    private final WithdrawalStore store;
    private final RateLimiter limits;
    private final DeclarationWords words;
    private final InstantSource clock;

    public DeclareByNumber(
            SettingsStore settings,
            OrdersByNumber byNumber,
            OrderReader orders,
            WithdrawalStore store,
            RateLimiter limits,
            DeclarationWords words,
            InstantSource clock) {
        this.settings = settings;
        this.byNumber = byNumber;
        this.orders = orders;
        this.store = store;
        this.limits = limits;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What somebody typed; nothing of it is checked yet.
     *
     * @param form tells one showing of the form from another
     * @param what from what they withdraw; empty for the whole contract
     */
    public record Typed(String form, String name, String contract, String email, String what, Language language) {
        @Override
        public String toString() {
            return "Typed[...]";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is received, perhaps since an earlier click. */
        record Received(Withdrawal withdrawal, EffectiveSettings settings) implements Outcome {}

        /** All is there, and nothing was stored yet: the sentence to be confirmed. */
        record Complete(String words, EffectiveSettings settings) implements Outcome {}

        /** Something is missing, and nothing was stored. */
        record Incomplete(Problem problem, EffectiveSettings settings) implements Outcome {}

        /** The shop is switched off (DR-2). */
        record SwitchedOff(EffectiveSettings settings) implements Outcome {}

        /** There is no such shop, or its buyers do not withdraw here. */
        record NoSuchShop() implements Outcome {}
    }

    /** The shop's settings for its form, or why it has none; changes nothing. */
    public Optional<EffectiveSettings> form(String shop) {
        return shop(shop).map(DeclareByNumber::effective);
    }

    /** Puts what was typed into the sentence to be confirmed; changes nothing and reads no order. */
    public Outcome check(String shop, Typed typed) {
        return shop(shop).<Outcome>map(known -> check(effective(known), typed)).orElseGet(Outcome.NoSuchShop::new);
    }

    private Outcome check(EffectiveSettings effective, Typed typed) {
        if (!effective.get(GeneralSettings.ENABLED)) {
            return new Outcome.SwitchedOff(effective);
        }
        Optional<Problem> problem = problem(typed);
        return problem.isPresent()
                ? new Outcome.Incomplete(problem.get(), effective)
                : new Outcome.Complete(said(effective, typed).words(), effective);
    }

    /**
     * Receives a declaration.
     *
     * @param address the network address that the request came from
     */
    public Outcome declare(String shop, Typed typed, String address) {
        return shop(shop)
                .<Outcome>map(known -> switch (check(effective(known), typed)) {
                    case Outcome.Complete complete -> receive(known, complete.settings(), typed, address);
                    case Outcome other -> other;
                })
                .orElseGet(Outcome.NoSuchShop::new);
    }

    private Outcome receive(ShopSettings shop, EffectiveSettings effective, Typed typed, String address) {
        Instant now = clock.instant();
        Declaration said = said(effective, typed);
        // All of this is asked whatever comes of it: what is asked of the stores tells nothing.
        boolean few = limits.take(shop.id(), RateLimitKey.ofWithdrawals(address), now);
        EmailAddress receiptTo = receiptTo(typed);
        boolean fewReceipts = limits.take(shop.id(), RateLimitKey.ofReceipts(receiptTo), now);
        OrderKey meant = byNumber.matchOrDecoy(shop, said.contract(), receiptTo.value());
        Optional<Order> order = orders.find(meant).filter(Order::known);
        Timeliness timeliness = order.map(
                        found -> DeclareWithdrawal.timeliness(found, shop.forChannel(found.channel()), now))
                .orElse(Timeliness.UNMATCHED);
        Withdrawal withdrawal =
                Withdrawal.received(shop.id(), typed.form(), now, said, order.map(Order::key), timeliness);
        Instant wanted = few && fewReceipts ? now : now.plus(WithdrawalMail.LATER);
        boolean withOrder = order.filter(found -> found.withdrawals().size() < DeclareWithdrawal.READ_WITH_THE_ORDER)
                .isPresent();
        store.declare(withdrawal, withOrder, WithdrawalMail.about(withdrawal, false, wanted, now));
        Withdrawal kept = store.find(withdrawal.shop(), withdrawal.id()).orElse(withdrawal);
        return new Outcome.Received(kept, effective);
    }

    private static Optional<Problem> problem(Typed typed) {
        if (line(typed.name(), Declaration.LONGEST_NAME).isBlank()) {
            return Optional.of(Problem.NAME_MISSING);
        }
        if (line(typed.contract(), Declaration.LONGEST_CONTRACT).isBlank()) {
            return Optional.of(Problem.CONTRACT_MISSING);
        }
        return EmailAddress.parse(typed.email().strip()).isEmpty()
                ? Optional.of(Problem.NOT_AN_ADDRESS)
                : Optional.empty();
    }

    private Declaration said(EffectiveSettings effective, Typed typed) {
        String name = line(typed.name(), Declaration.LONGEST_NAME);
        String contract = line(typed.contract(), Declaration.LONGEST_CONTRACT);
        String what = CleanText.cut(CleanText.typed(typed.what()), Scope.Described.LONGEST);
        Scope scope = what.isBlank() ? new Scope.Whole() : new Scope.Described(what);
        return new Declaration(
                name,
                contract,
                receiptTo(typed),
                scope,
                typed.language(),
                words.declaring(name, contract, scope, typed.language(), effective));
    }

    private static EmailAddress receiptTo(Typed typed) {
        return new EmailAddress(typed.email().strip());
    }

    private static String line(String typed, int longest) {
        return CleanText.cut(EDGES.matcher(CleanText.line(typed)).replaceAll(""), longest);
    }

    private Optional<ShopSettings> shop(String shop) {
        return ShopId.parse(shop).flatMap(settings::shop).filter(known -> effective(known)
                .get(WithdrawalSettings.ENABLED));
    }

    private static EffectiveSettings effective(ShopSettings shop) {
        return shop.ofShop();
    }
}
