package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.buyer.parcel.Expectations;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.parcel.Waiting;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.BankTransfers;
import io.buyerstatus.pages.buyer.purchase.PurchaseView;
import io.buyerstatus.pages.buyer.purchase.PurchaseViews;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes the view of the private link from an order: the allow-list of what that link shows. */
public final class OrderPageViews {

    private final PageFrames shells;

    public OrderPageViews(PageFrames shells) {
        this.shells = shells;
    }

    /**
     * The page of an order.
     *
     * @param now decides which expectations have passed
     * @param result what the form did that the buyer comes from
     * @param draft a message of the buyer that was just refused
     */
    public OrderPageView of(
            Opened.Shown shown, PageRequest request, Instant now, Optional<FormResult> result, Optional<Draft> draft) {
        Order order = shown.view().order();
        EffectiveSettings settings = shown.settings();
        URI link = request.link();
        Wording wording = Wording.of(request.language(order, settings), settings.get(GeneralSettings.TIME_ZONE));
        Texts texts = wording.texts();
        Optional<BankTransferView> transfer = BankTransfers.of(order, settings, wording);
        Tags tags = tags(order, settings, link);
        PurchaseView purchase = new PurchaseViews(wording, settings, shown.level(), link).of(order);
        return new OrderPageView(
                shell(order, settings, texts, link),
                Live.path(shown.view(), link, now),
                BuyerUrls.at(link, BuyerUrls.CALENDAR, ""),
                result.flatMap(it -> it.text(shown.level(), order, texts)),
                new Headlines(wording, new Expectations(wording, now), now).of(order, transfer),
                new Steps(wording).of(order),
                new Notes(settings, texts, tags).of(order, now),
                transfer,
                new ParcelViews(wording, settings, now).of(order),
                Waiting.of(order),
                purchase,
                new ThreadViews(wording, settings, tags)
                        .of(shown.view(), BuyerUrls.at(link, BuyerUrls.MESSAGES), draft),
                Actions.of(shown, link, wording, purchase.show().isPresent()));
    }

    private PageFrame shell(Order order, EffectiveSettings settings, Texts texts, URI link) {
        String title = texts.get("page.title", Map.of("number", order.number(), "shop", PageFrames.name(settings)));
        return shells.of(order.key().shop(), settings, texts, title, Optional.of(link.getRawPath()));
    }

    private static Tags tags(Order order, EffectiveSettings settings, URI link) {
        return new Tags(
                link.toString(),
                order.buyer().map(Buyer::displayName).orElse(""),
                order.number(),
                PageFrames.name(settings),
                Optional.empty());
    }
}
