package io.buyerstatus.pages.order;

import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.layout.Shell;
import io.buyerstatus.pages.layout.Shells;
import io.buyerstatus.pages.order.OrderPageSource.Posted;
import io.buyerstatus.pages.parcel.Expectations;
import io.buyerstatus.pages.parcel.ParcelViews;
import io.buyerstatus.pages.parcel.Waiting;
import io.buyerstatus.pages.payment.BankTransferView;
import io.buyerstatus.pages.payment.BankTransfers;
import io.buyerstatus.pages.purchase.PurchaseView;
import io.buyerstatus.pages.purchase.PurchaseViews;
import io.buyerstatus.pages.text.Tags;
import io.buyerstatus.pages.text.Texts;
import io.buyerstatus.pages.text.Wording;
import io.buyerstatus.pages.thread.ThreadViews;
import java.util.Map;
import java.util.Optional;

/** Makes the view of the private link from an order: the allow-list of what that link shows. */
public final class OrderPageViews {

    private final Shells shells;

    public OrderPageViews(Shells shells) {
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

    private Shell shell(OrderPageSource source, Texts texts) {
        String number = source.view().order().number();
        String title = texts.get("page.title", Map.of("number", number, "shop", Shells.name(source.settings())));
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
                Shells.name(source.settings()),
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
