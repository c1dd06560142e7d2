package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.sending.LettersToMany;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Messages to many, for whoever sends the letters that they consist of. */
public final class RunningBulk implements LettersToMany {
    /** What they say never changes: that of so many is remembered. */
    private static final int REMEMBERED = 8;

    private final BulkReader runs;
    private final TemplateRenderer renderer;
    private final Map<BulkId, BulkWords> known = new ConcurrentHashMap<>();

    public RunningBulk(BulkReader runs, TemplateRenderer renderer) {
        this.runs = runs;
        this.renderer = renderer;
    }

    @Override
    public Standing standing(ShopId shop, BulkId run) {
        return runs.find(shop, run)
                .map(found -> switch (found.state()) {
                    case SENDING, DONE -> Standing.GOES_ON;
                    case GATHERING, READY, STOPPED -> Standing.STOPPED;
                    case ENDED -> Standing.ENDED;
                })
                .orElse(Standing.ENDED);
    }

    @Override
    public Optional<RenderedMail> mail(Letter letter, Material material) {
        return letter.toMany()
                .flatMap(many -> words(material.order().order().key().shop(), many.run()))
                .filter(words -> words.made().isPresent())
                .map(words -> renderer.mail(words.template(), occasion(material)));
    }

    @Override
    public Optional<String> sms(Letter letter, Material material) {
        return letter.toMany()
                .flatMap(many -> words(material.order().order().key().shop(), many.run()))
                .map(words -> renderer.sms(words.template(), occasion(material)));
    }

    private Optional<BulkWords> words(ShopId shop, BulkId run) {
        Optional<BulkWords> words = Optional.ofNullable(known.get(run)).or(() -> runs.words(shop, run));
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        words.ifPresent(found -> known.put(run, found));
        return words;
    }

    private static TemplateOccasion occasion(Material material) {
        return new TemplateOccasion(
                material.order(),
                material.settings(),
                material.language(),
                material.link(),
                material.stop(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                material.message().schedule().plannedAt());
    }
}
