package io.buyerstatus.core.desk;

import io.buyerstatus.core.automation.Prospect;
import io.buyerstatus.core.template.TemplateHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shop's automations will still do about an order, and what its people call automations and templates.
 *
 * @param prospects of the automations that said nothing of it yet
 * @param automations their names, by their ids
 * @param templates their heads, by their ids
 */
public record Outlook(List<Prospect> prospects, Map<String, String> automations, Map<String, TemplateHead> templates) {
    /** Of a shop that has neither. */
    public static final Outlook NONE = new Outlook(List.of(), Map.of(), Map.of());

    public Outlook {
        prospects = List.copyOf(prospects);
        automations = Map.copyOf(automations);
        templates = Map.copyOf(templates);
    }

    /** What people call an automation; its id where it is gone. */
    public String automation(String id) {
        return automations.getOrDefault(id, id);
    }

    /** What people call a template; empty where it is gone. */
    public Optional<String> template(String id) {
        return Optional.ofNullable(templates.get(id)).map(TemplateHead::displayName);
    }
}
