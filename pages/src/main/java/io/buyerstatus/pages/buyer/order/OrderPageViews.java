package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.buyer.order.OrderPageSource.Posted;
import io.buyerstatus.pages.buyer.parcel.Expectations;
import io.buyerstatus.pages.buyer.parcel.ParcelViews;
import io.buyerstatus.pages.buyer.parcel.Waiting;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.BankTransfers;
import io.buyerstatus.pages.buyer.purchase.PurchaseView;
import io.buyerstatus.pages.buyer.purchase.PurchaseViews;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.Map;
import java.util.Optional;

/** Makes the view of the private link from an order: the allow-list of what that link shows. */
public final class OrderPageViews {

    private final PageFrames shells;

    public OrderPageViews(PageFrames shells) {
        this.shells = shells;
    }

    /** The page of an order. */
    public OrderPageView of(OrderPageSource source) {
        Order order = source.view().order();
        EffectiveSettings settings = source.settings();
        Wording wording = Wording.of(source.language(), settings.get(GeneralSettings.TIME_ZONE));
        Expectations expectations = new Expectations(wording, source.now());
        Optional<BankTransferView> transfer = BankTransfers.of(order, settings, wording);
        Tags tags = tags(source);
        PurchaseView purchase = new PurchaseViews(wording, settings, source.level(), source.link()).of(order);
        return new OrderPageView(
                shell(source, wording.texts()),
                Live.path(source.view(), source.link(), source.now()),
                source.link().getRawPath() + "/calendar",
                source.posted().map(posted -> posted(posted, order, wording.texts())),
                new Headlines(wording, expectations, source.now()).of(order, transfer),
                new Steps(wording).of(order),
                new Notes(settings, wording.texts(), tags).of(order, source.now()),
                transfer,
                new ParcelViews(wording, settings, source.now()).of(order),
                Waiting.of(order),
                purchase,
                new ThreadViews(wording, settings, tags)
                        .of(source.view(), source.link().getRawPath() + "/messages", source.draft()),
                new Actions(source, wording).of(purchase.show().isPresent()));
    }

    private PageFrame shell(OrderPageSource source, Texts texts) {
        String number = source.view().order().number();
        String title = texts.get("page.title", Map.of("number", number, "shop", PageFrames.name(source.settings())));
        return shells.of(
                source.view().order().key().shop(),
                source.settings(),
                texts,
                title,
                Optional.of(source.link().getRawPath()));
    }

    private static Tags tags(OrderPageSource source) {
        Order order = source.view().order();
        return new Tags(
                source.link().toString(),
                order.buyer().map(Buyer::displayName).orElse(""),
                order.number(),
                PageFrames.name(source.settings()),
                Optional.empty());
    }

    private static String posted(Posted posted, Order order, Texts texts) {
        return switch (posted) {
            case TAKEN -> texts.get("thread.posted");
            case ALREADY -> texts.get("thread.posted.already");
            case VERIFIED -> texts.get("verify.done");
            case REPLACED ->
                texts.get(ChannelChoice.onFile(order).isPresent() ? "replace.done.sent" : "replace.done.save");
        };
    }
}
