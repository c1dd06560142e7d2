package io.buyerstatus.operator.command;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import java.util.List;
import java.util.Optional;

/** A store without templates, for checks that need no system. */
final class NoTemplates implements EditableTemplates {
    @Override
    public List<TemplateHead> heads(ShopId shop) {
        return List.of();
    }

    @Override
    public Optional<Template> find(ShopId shop, TemplateId id) {
        return Optional.empty();
    }

    @Override
    public List<TemplateHead> versions(ShopId shop, TemplateId id) {
        return List.of();
    }

    @Override
    public Optional<Template> version(ShopId shop, TemplateId id, int version) {
        return Optional.empty();
    }

    @Override
    public boolean put(ShopId shop, Template next) {
        return false;
    }
}
