package io.buyerstatus.aws.template;

import io.buyerstatus.aws.settings.Remembered;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Heads kept in the process for up to 60 s, so that a warm function plans without reading; what a template says is read when it is sent. */
public final class CachedTemplates implements TemplateStore {
    private final TemplateStore store;
    private final Remembered<List<TemplateHead>> heads;

    public CachedTemplates(TemplateStore store, InstantSource clock) {
        this.store = store;
        this.heads = new Remembered<>(store::heads, clock);
    }

    @Override
    public List<TemplateHead> heads(ShopId shop) {
        return heads.of(shop);
    }

    @Override
    public Optional<Template> find(ShopId shop, TemplateId id) {
        return store.find(shop, id);
    }
}
