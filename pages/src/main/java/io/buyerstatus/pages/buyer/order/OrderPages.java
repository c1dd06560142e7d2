package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.buyer.parcel.Expectations;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.parcel.Waiting;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.PayView;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.buyer.purchase.PurchaseView;
import io.buyerstatus.pages.buyer.purchase.PurchaseViews;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalViews;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.map.MapViews;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Renders status pages. Made once per function, when it starts; safe to share between threads.
 *
 * <pre>{@code
 * OrderPages pages = new OrderPages(new PageFrames(new Assets()));
 * String html = pages.html(shown, request, clock.instant(), Optional.empty());
 * }</pre>
 */
public final class OrderPages {

    private static final String TEMPLATE = "order";

    private final Templates templates = Templates.html(TEMPLATE);
    private final PageFrames shells;

    public OrderPages(PageFrames shells) {
        this.shells = shells;
    }

    /**
     * Renders a page of a made-up order in each language, and a map, so that the first buyer of a new process does not wait for what
     * that loads; for functions that start before they are needed.
     *
     * @param base where links of buyers lead
     */
    public void prime(URI base) {
        URI link = base.resolve(BuyerUrls.path(BuyerUrls.ORDER, "nobody", "nobody"));
        for (PageLanguage language : PageLanguage.values()) {
            html(
                    MadeUpOrder.shown(),
                    new PageRequest(link, "", Optional.of(new Language(language.tag())), Optional.empty()),
                    MadeUpOrder.NOW,
                    Optional.empty());
        }
        MapViews.prime();
    }

    /**
     * The whole page as HTML, to be sent as UTF-8.
     *
     * @param now decides which expectations have passed
     * @param result what the form did that the buyer comes from
     */
    public String html(Opened.Shown shown, PageRequest request, Instant now, Optional<FormResult> result) {
        return html(shown, request, view(shown, request, now, result, Optional.empty()));
    }

    /** The same with a message that was not taken: nobody's words are lost. */
    public String html(Opened.Shown shown, PageRequest request, Instant now, Draft draft) {
        return html(shown, request, view(shown, request, now, Optional.empty(), Optional.of(draft)));
    }

    private String html(Opened.Shown shown, PageRequest request, OrderPageView view) {
        PageLanguage language = request.language(shown.view().order(), shown.settings());
        return templates.render(TEMPLATE, view, Texts.in(language));
    }

    /** The allow-list of what the private link shows. */
    private OrderPageView view(
            Opened.Shown shown, PageRequest request, Instant now, Optional<FormResult> result, Optional<Draft> draft) {
        Order order = shown.view().order();
        EffectiveSettings settings = shown.settings();
        URI link = request.link();
        Wording wording = Wording.of(request.language(order, settings), settings.get(GeneralSettings.TIME_ZONE));
        Texts texts = wording.texts();
        Optional<PayView> pay = PayView.of(order, settings, wording, link, result.flatMap(FormResult::provider));
        // Whoever has just paid is not asked to transfer the same.
        Optional<BankTransferView> transfer = pay.flatMap(PayView::confirming).isPresent()
                ? Optional.empty()
                : BankTransferView.of(order, settings, wording);
        Tags tags = tags(order, settings, link);
        PostcodeMask said = PostcodeMask.of(shown.showsAddresses());
        PartWords parts = new PartWords(wording, settings);
        PurchaseView purchase = new PurchaseViews(wording, settings, shown.level(), link).of(order);
        return new OrderPageView(
                shell(order, settings, texts, link),
                Live.path(shown.view(), link, now),
                BuyerUrls.at(link, BuyerUrls.CALENDAR, ""),
                result.flatMap(it -> it.text(shown.level(), order, texts)),
                new Headlines(wording, new Expectations(wording, now), now, said, parts).of(order, transfer, pay),
                new Steps(wording).of(order),
                new Notes(settings, texts, tags).of(order, now),
                pay,
                transfer,
                new ParcelViews(wording, settings, now, said).of(order, link, request.unfolded()),
                parts.views(order),
                Waiting.of(order, wording),
                purchase,
                new ThreadViews(wording, settings, tags)
                        .of(Withdrawn.told(shown, wording), BuyerUrls.at(link, BuyerUrls.MESSAGES), draft),
                new WithdrawalViews(wording, settings).of(shown, link, now),
                Actions.of(shown, link, wording, purchase.show().isPresent()));
    }

    private PageFrame shell(Order order, EffectiveSettings settings, Texts texts, URI link) {
        String title = texts.get("page.title", Map.of("number", order.number(), "shop", PageFrames.name(settings)));
        return shells.of(order.key().shop(), settings, texts, title, Optional.of(link.getRawPath()));
    }

    private static Tags tags(Order order, EffectiveSettings settings, URI link) {
        return new Tags(
                link.toString(),
                order.buyer().map(StrangersWords::name).orElse(""),
                order.number(),
                PageFrames.name(settings),
                Optional.empty());
    }
}
