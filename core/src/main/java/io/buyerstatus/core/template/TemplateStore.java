package io.buyerstatus.core.template;

import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** Port to the shops' templates, for whoever sends them. */
public interface TemplateStore {

    /** All of a shop but what they say, in the order of their ids; may be 60 s old. */
    List<TemplateHead> heads(ShopId shop);

    /** The version of a template that is sent: the newest that is live. */
    Optional<Template> find(ShopId shop, TemplateId id);
}
