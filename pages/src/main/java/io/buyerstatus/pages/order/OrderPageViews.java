package io.buyerstatus.pages.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.layout.Shell;
import io.buyerstatus.pages.layout.Shells;
import io.buyerstatus.pages.order.OrderPageSource.Posted;
import io.buyerstatus.pages.order.OrderPageView.Note;
import io.buyerstatus.pages.parcel.Expectations;
import io.buyerstatus.pages.parcel.ParcelViews;
import io.buyerstatus.pages.parcel.Waiting;
import io.buyerstatus.pages.payment.BankTransferView;
import io.buyerstatus.pages.payment.BankTransfers;
import io.buyerstatus.pages.purchase.PurchaseViews;
import io.buyerstatus.pages.text.Piece;
import io.buyerstatus.pages.text.PlainText;
import io.buyerstatus.pages.text.Tags;
import io.buyerstatus.pages.text.Texts;
import io.buyerstatus.pages.text.Wording;
import io.buyerstatus.pages.thread.ThreadViews;
import java.util.List;
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
        return new OrderPageView(
                shell(source, wording.texts()),
                Live.path(source.view(), source.link(), source.now()),
                source.posted().map(posted -> posted(posted, wording.texts())),
                new Headlines(wording, expectations, source.now()).of(order, transfer),
                new Steps(wording).of(order),
                notes(settings, wording.texts(), tags),
                transfer,
                new ParcelViews(wording, settings, source.now()).of(order),
                Waiting.of(order),
                new PurchaseViews(wording, settings).of(order),
                new ThreadViews(wording, settings, tags)
                        .of(source.view(), source.link().getRawPath() + "/messages", source.draft()));
    }

    private Shell shell(OrderPageSource source, Texts texts) {
        String number = source.view().order().number();
        String title = texts.get("page.title", Map.of("number", number, "shop", Shells.name(source.settings())));
        return shells.of(
                source.settings(), texts, title, Optional.of(source.link().getRawPath()));
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

    private static String posted(Posted posted, Texts texts) {
        return switch (posted) {
            case TAKEN -> texts.get("thread.posted");
            case ALREADY -> texts.get("thread.posted.already");
        };
    }

    /** The shop's note for all its pages [DR-3, SH-9]. */
    private static List<Note> notes(EffectiveSettings settings, Texts texts, Tags tags) {
        String shop = Shells.name(settings);
        Optional<String> title =
                shop.isEmpty() ? Optional.empty() : Optional.of(texts.get("note.seller", Map.of("shop", shop)));
        return settings
                .find(GeneralSettings.NOTE)
                .flatMap(note -> note.in(texts.language().tag()))
                .map(text -> new Note(title, Piece.linked(tags.fill(PlainText.withoutTags(text)))))
                .stream()
                .toList();
    }
}
