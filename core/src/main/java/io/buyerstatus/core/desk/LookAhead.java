package io.buyerstatus.core.desk;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.Prospect;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateStore;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of an order what automations will do before they do it [C8]. It plans nothing. */
public final class LookAhead {
    private final AutomationStore automations;
    private final TemplateStore templates;
    private final InstantSource clock;

    /** Reads may be up to 60 s old. */
    public LookAhead(AutomationStore automations, TemplateStore templates, InstantSource clock) {
        this.automations = automations;
        this.templates = templates;
        this.clock = clock;
    }

    /** What is to be expected of an order. */
    public Outlook of(OrderCard card, EffectiveSettings settings) {
        ShopId shop = card.order().key().shop();
        List<Automation> all = automations.automations(shop);
        return new Outlook(
                Prospect.of(
                        all,
                        card.order(),
                        Prospect.types(
                                card.messages().stream().map(Message::key).toList()),
                        settings,
                        clock.instant()),
                all.stream()
                        .collect(Collectors.toMap(automation -> automation.id().value(), Automation::name)),
                templates.heads(shop).stream()
                        .collect(Collectors.toMap(head -> head.id().value(), Function.identity())));
    }
}
