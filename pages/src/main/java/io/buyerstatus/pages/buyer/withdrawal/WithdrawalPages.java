package io.buyerstatus.pages.buyer.withdrawal;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.DeclareByNumber;
import io.buyerstatus.core.withdrawal.TypedDeclaration;
import io.buyerstatus.core.withdrawal.TypedDeclaration.Problem;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalPageView.Form;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders the pages on which withdrawals are declared. Made once per function, when it starts; safe to share between threads. */
public final class WithdrawalPages {

    /** How the fields for pieces begin; the line's id follows. */
    public static final String PIECE = WithdrawalForms.PIECE;

    private static final String TEMPLATE = "withdrawal";

    private final Templates templates = Templates.html(TEMPLATE);
    private final PageFrames shells;

    public WithdrawalPages(PageFrames shells) {
        this.shells = shells;
    }

    /** The statement of an order's buyer, to be confirmed; what was typed before is shown again. */
    public String statement(
            Opened.Shown shown,
            PageRequest request,
            Instant now,
            Optional<TypedDeclaration> typed,
            Optional<Problem> problem) {
        Order order = shown.view().order();
        Wording wording = wording(request.language(order, shown.settings()), shown.settings());
        Texts texts = wording.texts();
        String path = BuyerUrls.at(request.link(), BuyerUrls.WITHDRAWAL);
        return render(
                new WithdrawalPageView(
                        shell(order.key().shop(), shown.settings(), texts, path),
                        Optional.of(texts.get("hero.order", Map.of("number", order.number()))),
                        WithdrawalButtons.function(shown.settings(), texts),
                        Optional.of(texts.get("withdrawal.lead")),
                        alert(problem, texts),
                        Optional.of(new WithdrawalViews(wording, shown.settings()).period(order, now)),
                        Optional.of(WithdrawalForms.statement(shown, request, wording, typed)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Link(texts.get("back.to.order"), BuyerUrls.at(request.link(), BuyerUrls.ORDER)))),
                texts);
    }

    /** The shop's public form. */
    public String ask(
            ShopId shop,
            EffectiveSettings settings,
            PageRequest request,
            Optional<DeclareByNumber.Typed> typed,
            Optional<Problem> problem) {
        Wording wording = wording(request.language(settings), settings);
        Texts texts = wording.texts();
        Form form = WithdrawalForms.asked(request, settings, texts, typed);
        return render(
                page(shop, settings, request, texts)
                        .asking(texts.get("withdrawal.public.lead"), alert(problem, texts), form),
                texts);
    }

    /** What is about to be declared by the public form, to be confirmed. */
    public String confirm(
            ShopId shop, EffectiveSettings settings, PageRequest request, DeclareByNumber.Typed typed, String words) {
        Texts texts = Texts.in(request.language(settings));
        Form form = WithdrawalForms.confirmed(request, settings, texts, typed);
        return render(
                page(shop, settings, request, texts)
                        .quoting(
                                texts.get("withdrawal.check.lead", Map.of("to", typed.email())),
                                words,
                                form,
                                new Link(
                                        texts.get("withdrawal.again"),
                                        BuyerUrls.at(request.link(), BuyerUrls.WITHDRAW))),
                texts);
    }

    /** The receipt of what the public form declared: the same whether an order fits or not. */
    public String received(ShopId shop, EffectiveSettings settings, PageRequest request, Withdrawal withdrawal) {
        Wording wording = wording(request.language(settings), settings);
        Texts texts = wording.texts();
        return render(
                page(shop, settings, request, texts)
                        .receipt(
                                texts.get("withdrawal.received"),
                                new WithdrawalViews(wording, settings).receipt(withdrawal, true),
                                texts.get(
                                        "withdrawal.received.mail",
                                        Map.of(
                                                "to",
                                                withdrawal
                                                        .said()
                                                        .receiptTo()
                                                        .map(EmailAddress::value)
                                                        .orElse("")))),
                texts);
    }

    private record Page(PageFrame shell, String title) {
        WithdrawalPageView asking(String lead, Optional<String> alert, Form form) {
            return view(title, Optional.of(lead), alert, Optional.empty(), Optional.of(form), List.of());
        }

        WithdrawalPageView quoting(String lead, String words, Form form, Link again) {
            return view(
                    title, Optional.of(lead), Optional.empty(), Optional.of(words), Optional.of(form), List.of(again));
        }

        WithdrawalPageView receipt(String done, WithdrawalView.Receipt receipt, String sentTo) {
            return new WithdrawalPageView(
                    shell,
                    Optional.empty(),
                    done,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(receipt),
                    Optional.of(sentTo),
                    List.of());
        }

        private WithdrawalPageView view(
                String heading,
                Optional<String> lead,
                Optional<String> alert,
                Optional<String> quoted,
                Optional<Form> form,
                List<Link> links) {
            return new WithdrawalPageView(
                    shell,
                    Optional.empty(),
                    heading,
                    lead,
                    alert,
                    quoted,
                    form,
                    Optional.empty(),
                    Optional.empty(),
                    links);
        }
    }

    private Page page(ShopId shop, EffectiveSettings settings, PageRequest request, Texts texts) {
        return new Page(
                shell(shop, settings, texts, BuyerUrls.at(request.link(), BuyerUrls.WITHDRAW)),
                WithdrawalButtons.function(settings, texts));
    }

    private PageFrame shell(ShopId shop, EffectiveSettings settings, Texts texts, String path) {
        return shells.of(shop, settings, texts, WithdrawalButtons.function(settings, texts), Optional.of(path));
    }

    private static Wording wording(PageLanguage language, EffectiveSettings settings) {
        return Wording.of(language, settings.get(GeneralSettings.TIME_ZONE));
    }

    private static Optional<String> alert(Optional<Problem> problem, Texts texts) {
        return problem.map(it -> texts.get("withdrawal.trouble." + it.name().toLowerCase(Locale.ROOT)));
    }

    private String render(WithdrawalPageView view, Texts texts) {
        return templates.render(TEMPLATE, view, texts);
    }
}
