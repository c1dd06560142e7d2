package io.buyerstatus.pages.sample;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.core.withdrawal.DeclareByNumber;
import io.buyerstatus.core.withdrawal.TypedDeclaration;
import io.buyerstatus.core.withdrawal.TypedDeclaration.Problem;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.core.withdrawal.WithdrawalSettings.Postage;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalPages;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalSentences;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Withdrawing, from the button to the receipt: by the order's link, and by the shop's public form. */
public final class WithdrawalSamples {
    /** When all samples were declared. */
    public static final Instant AT = Instant.parse("2026-11-21T09:05:09Z");

    /** A shop that says all that it can about withdrawing. */
    public static final EffectiveSettings SHOP = Shops.of(Shops.complete()
            .with(WithdrawalSettings.RETURN_ADDRESS, "Nordlicht Retouren\nHafenweg 1\n20457 Hamburg")
            .with(WithdrawalSettings.POSTAGE, Postage.BUYER)
            .with(WithdrawalSettings.EXEMPT, Map.of("NL-KERZE", "e")));

    private static final ShopId NORDLICHT = new ShopId("nordlicht");
    private static final URI FORM = URI.create("https://status.example/withdraw/nordlicht");
    private static final WithdrawalPages PAGES = new WithdrawalPages(new PageFrames(new Assets()));

    private WithdrawalSamples() {}

    static List<Sample> in(PageLanguage language) {
        Order delivered = Situation.DELIVERED_ALL.order();
        Order two = declared(delivered, declaration(delivered, pieces(), language, 0));
        DeclareByNumber.Typed typed = typed(language);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("statement", statement(delivered, language, Optional.empty(), Optional.empty()));
        all.put(
                "nothing",
                statement(
                        Situation.SENT.order(),
                        language,
                        Optional.of(new TypedDeclaration(
                                "", "Mia", "", false, Map.of("1", "0"), new Language(language.tag()))),
                        Optional.of(Problem.NOTHING_CHOSEN)));
        all.put("rest", statement(two, language, Optional.empty(), Optional.empty()));
        all.put("ask", ask(language, Optional.empty(), Optional.empty()));
        for (Problem problem : List.of(Problem.NAME_MISSING, Problem.CONTRACT_MISSING, Problem.NOT_AN_ADDRESS)) {
            all.put(problem.name().toLowerCase(Locale.ROOT), ask(language, Optional.of(typed), Optional.of(problem)));
        }
        all.put("confirm", PAGES.confirm(NORDLICHT, SHOP, asked(language), typed, words(typed)));
        all.put("received", PAGES.received(NORDLICHT, SHOP, asked(language), received(typed)));
        all.put("page.pieces", Rendered.page(two, List.of(), language, SHOP));
        Order unpaid = Situation.UNPAID.order();
        all.put(
                "page.whole",
                Rendered.page(
                        declared(unpaid, declaration(unpaid, new Scope.Whole(), language, 0)),
                        List.of(),
                        language,
                        SHOP));
        return all.entrySet().stream()
                .map(page -> new Sample("withdrawal." + page.getKey(), language, page.getValue()))
                .toList();
    }

    /** The order after its buyer declared that. */
    public static Order declared(Order order, Withdrawal... withdrawals) {
        return new Order(
                order.key(),
                order.stored(),
                order.source(),
                order.admission(),
                order.facts(),
                order.messages(),
                order.declared().with(List.of(withdrawals)),
                order.access());
    }

    /** What the order's buyer declares some minutes after the others. */
    public static Withdrawal declaration(Order order, Scope scope, PageLanguage language, int minutes) {
        return Withdrawal.received(
                order.key().shop(),
                "",
                AT.plusSeconds(60L * minutes),
                said("Mia Köhler", order.number(), scope, language),
                Optional.of(order.key()),
                Timeliness.IN_TIME);
    }

    /** Two cups and a blanket of the reference order. */
    public static Scope.Pieces pieces() {
        return new Scope.Pieces(List.of(
                new Scope.Piece("1", "Emaillebecher „Fjell“", Quantity.of(2)),
                new Scope.Piece("2", "Wolldecke „Vidda“", Quantity.of(1))));
    }

    /** A declaration with the words that its buyer confirmed. */
    public static Declaration said(String name, String contract, Scope scope, PageLanguage language) {
        Language tag = new Language(language.tag());
        return new Declaration(
                name,
                contract,
                new EmailAddress("mia.koehler@example.com"),
                scope,
                tag,
                new WithdrawalSentences().declaring(name, contract, scope, tag, SHOP));
    }

    private static String statement(
            Order order, PageLanguage language, Optional<TypedDeclaration> typed, Optional<Problem> problem) {
        Opened.Shown shown = new Opened.Shown(OrderView.of(order, List.of(), false), SHOP, Optional.empty());
        return PAGES.statement(shown, Rendered.request(language), AT, typed, problem);
    }

    private static String ask(PageLanguage language, Optional<DeclareByNumber.Typed> typed, Optional<Problem> problem) {
        return PAGES.ask(NORDLICHT, SHOP, asked(language), typed, problem);
    }

    private static PageRequest asked(PageLanguage language) {
        return new PageRequest(FORM, "", Optional.of(new Language(language.tag())), Optional.empty());
    }

    private static DeclareByNumber.Typed typed(PageLanguage language) {
        return new DeclareByNumber.Typed(
                "", "Mia Köhler", "10042", "mia.koehler@example.com", "1 × Fjell", new Language(language.tag()));
    }

    private static Withdrawal received(DeclareByNumber.Typed typed) {
        return Withdrawal.received(
                NORDLICHT,
                "",
                AT,
                new Declaration(
                        typed.name(),
                        typed.contract(),
                        new EmailAddress(typed.email()),
                        new Scope.Described(typed.what()),
                        typed.language(),
                        words(typed)),
                Optional.empty(),
                Timeliness.UNMATCHED);
    }

    private static String words(DeclareByNumber.Typed typed) {
        return new WithdrawalSentences()
                .declaring(typed.name(), typed.contract(), new Scope.Described(typed.what()), typed.language(), SHOP);
    }
}
