package io.buyerstatus.core.testing;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates in memory. */
public final class InMemoryTemplates implements EditableTemplates {
    private record Key(ShopId shop, TemplateId id) {}

    private final Map<Key, List<Template>> versions = new HashMap<>();

    @Override
    public synchronized List<TemplateHead> heads(ShopId shop) {
        return versions.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(entry -> sent(entry.getValue())
                        .orElseGet(() -> entry.getValue().getLast())
                        .head())
                .sorted(Comparator.comparing(head -> head.id().value()))
                .toList();
    }

    @Override
    public synchronized Optional<Template> find(ShopId shop, TemplateId id) {
        return sent(of(shop, id));
    }

    private static Optional<Template> sent(List<Template> all) {
        return all.reversed().stream()
                .filter(version -> version.state() != State.DRAFT)
                .findFirst()
                .filter(version -> version.state() == State.LIVE);
    }

    @Override
    public synchronized List<TemplateHead> versions(ShopId shop, TemplateId id) {
        return of(shop, id).reversed().stream().map(Template::head).toList();
    }

    @Override
    public synchronized Optional<Template> version(ShopId shop, TemplateId id, int version) {
        return of(shop, id).stream().filter(each -> each.version() == version).findFirst();
    }

    @Override
    public synchronized boolean put(ShopId shop, Template next) {
        List<Template> all = versions.computeIfAbsent(new Key(shop, next.id()), key -> new ArrayList<>());
        return next.version() == all.size() + 1 && all.add(next);
    }

    private List<Template> of(ShopId shop, TemplateId id) {
        return versions.getOrDefault(new Key(shop, id), List.of());
    }
}
