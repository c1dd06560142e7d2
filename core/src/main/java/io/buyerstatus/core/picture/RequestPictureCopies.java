package io.buyerstatus.core.picture;

import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for the copies of pictures that an order or a shop's settings name: each once, however often it is named. */
public final class RequestPictureCopies {
    private final PictureLedger ledger;
    private final InstantSource clock;

    public RequestPictureCopies(PictureLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks for what a change of an order named.
     *
     * @return how many of them nobody had asked for before
     */
    public int ofOrder(ReferencedPictures.Id id) {
        return ledger.find(id)
                .filter(named -> named.due().isPresent())
                .map(named -> {
                    int asked = ask(
                            id.order().shop(),
                            PictureVariant.ITEM,
                            unknown(id.order().shop(), named.originals()));
                    ledger.put(named.done());
                    return asked;
                })
                .orElse(0);
    }

    /**
     * Asks for the logos of a shop and its channels.
     *
     * @return how many of them nobody had asked for before
     */
    public int logos(ShopSettings shop) {
        Set<URI> logos = Stream.concat(
                        Stream.of(shop.ofShop()),
                        shop.channels().keySet().stream().map(shop::forChannel))
                .flatMap(settings -> settings.find(GeneralSettings.LOGO).stream())
                .collect(Collectors.toSet());
        return ask(shop.id(), PictureVariant.LOGO, logos);
    }

    /** A write that is refused costs as much as one that is done, and five reads; most pictures were asked for before. */
    private List<URI> unknown(ShopId shop, List<URI> originals) {
        return originals.stream()
                .filter(original -> ledger.find(PictureKey.item(shop, original)).isEmpty())
                .toList();
    }

    private int ask(ShopId shop, PictureVariant use, Iterable<URI> originals) {
        Instant now = clock.instant();
        int asked = 0;
        for (URI original : originals) {
            asked += ledger.ask(PictureCopy.wanted(shop, use, original, now)) ? 1 : 0;
        }
        return asked;
    }
}
