package io.buyerstatus.core.template.change;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateStore;
import java.util.List;
import java.util.Optional;

/** Port to the shops' templates, for whoever changes them. Reads are strongly consistent. */
public interface EditableTemplates extends TemplateStore {

    /** The heads of all versions of a template, the newest first. */
    List<TemplateHead> versions(ShopId shop, TemplateId id);

    /** One version as it was saved. */
    Optional<Template> version(ShopId shop, TemplateId id, int version);

    /**
     * Stores a version, if the one before is the newest that is there; version 1 where there is none. A draft leaves the version that is
     * sent as it is.
     *
     * @return whether it was; {@code false} means that somebody else saved meanwhile
     */
    boolean put(ShopId shop, Template next);
}
