package io.buyerstatus.core.document.print;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.copy.CopyDocument.Result;
import io.buyerstatus.core.document.print.PrintPages.Page;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateStore;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Prints one wanted document: claims it, prints it as its order is now, keeps it, and wakes what waits for it. It is printed once: whoever
 * asks again, or dies halfway, gets or makes the same row's.
 */
public final class MakePrintOut {
    private final DocumentLedger ledger;
    private final DocumentStore store;
    private final Sources sources;
    private final PrintPages pages;
    private final Press press;
    private final InstantSource clock;

    /**
     * What is printed from.
     *
     * @param pictures with the shop's logo
     * @param publicBase where buyers find their orders
     */
    public record Sources(
            OrderReader orders,
            SettingsStore settings,
            TemplateStore templates,
            PictureStore pictures,
            URI publicBase) {}

    public MakePrintOut(
            DocumentLedger ledger,
            DocumentStore store,
            Sources sources,
            PrintPages pages,
            Press press,
            InstantSource clock) {
        this.ledger = ledger;
        this.store = store;
        this.sources = sources;
        this.pages = pages;
        this.press = press;
        this.clock = clock;
    }

    /** Prints the document, or settles why not. */
    public Result print(DocumentKey key) {
        Optional<DocumentCopy> wanted = ledger.find(key).filter(found -> found.state() == DocumentState.WANTED);
        if (wanted.isEmpty()) {
            return new Result.NotMine();
        }
        DocumentCopy claimed = wanted.get().claimed(clock.instant());
        if (!ledger.replace(claimed)) {
            return new Result.NotMine();
        }
        DocumentCopy next = claimed.document()
                .printOut()
                .map(what -> guarded(claimed, what))
                .orElseGet(() -> claimed.refused("nothing that is printed", clock.instant()));
        boolean moved = next.state().settled() ? ledger.confirm(next, clock.instant()) : ledger.replace(next);
        return moved ? new Result.Moved(next.state(), next.note()) : new Result.NotMine();
    }

    /** What breaks is tried again as a fetch is, and is no queue's to repeat: its row says why. */
    private DocumentCopy guarded(DocumentCopy claimed, PrintOut what) {
        try {
            return outcome(claimed, what);
        } catch (RuntimeException | StackOverflowError broken) {
            return claimed.missed(
                    "it could not be printed: " + broken.getClass().getSimpleName(), clock.instant());
        }
    }

    private DocumentCopy outcome(DocumentCopy claimed, PrintOut what) {
        ShopId shop = claimed.key().order().shop();
        Optional<OrderView> order = sources.orders().view(claimed.key().order(), Freshness.LATEST);
        Optional<EffectiveSettings> settings = order.flatMap(view -> sources.settings()
                .shop(shop)
                .map(all -> all.forChannel(view.order().channel())));
        if (settings.isEmpty()) {
            return claimed.missed("its order or shop is not there", clock.instant());
        }
        PrintPages.Source source = new PrintPages.Source(
                order.get(),
                claimed.document().parcel().flatMap(order.get().order()::parcel),
                settings.get(),
                settings.get().find(GeneralSettings.LOGO).flatMap(original -> sources.pictures()
                        .find(PictureKey.logo(shop, original))),
                clock.instant());
        return switch (what) {
            case PrintOut.Ours(PrintOut.Kind kind) -> printed(claimed, pages.page(kind, source));
            case PrintOut.OfTemplate(TemplateId id) ->
                sources.templates()
                        .find(shop, id)
                        .filter(template -> template.state() == Template.State.LIVE)
                        .map(template -> printed(
                                claimed,
                                pages.page(template, source, BuyerUrls.find(sources.publicBase(), shop.value()))))
                        .orElseGet(() ->
                                claimed.refused("the shop has no template " + id + " that is live", clock.instant()));
        };
    }

    private DocumentCopy printed(DocumentCopy claimed, Page page) {
        return switch (press.press(page)) {
            case Press.Pressed.Paper(StoredDocument document) -> {
                store.put(claimed.key().order().shop(), document);
                yield claimed.stored(document.content(), page.title(), clock.instant());
            }
            case Press.Pressed.TooMuch(String why) -> claimed.refused(why, clock.instant());
        };
    }
}
