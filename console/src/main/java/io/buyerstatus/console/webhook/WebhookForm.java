package io.buyerstatus.console.webhook;

import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.ManageEndpoints.Wish;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an owner fills in about an endpoint. */
public record WebhookForm(String address, Set<EventType> types, boolean on) {
    private static final String TYPE = "type-";

    public WebhookForm {
        types = Set.copyOf(types);
    }

    /** A box to tick. */
    record Choice(String name, String label, String word, boolean chosen) {}

    /** For an address that is not yet named: everything is chosen. */
    public static WebhookForm fresh() {
        return new WebhookForm("", Set.copyOf(EventType.choices()), true);
    }

    /** As an endpoint is. */
    public static WebhookForm of(Endpoint endpoint, boolean live) {
        return new WebhookForm(endpoint.address().toString(), endpoint.types(), live);
    }

    /**
     * As it was sent.
     *
     * @param first whether the address is named with it: then it is on
     */
    public static WebhookForm sent(Map<String, String> form, boolean first) {
        return new WebhookForm(
                form.getOrDefault("address", ""),
                EventType.choices().stream()
                        .filter(type -> form.containsKey(TYPE + type.word()))
                        .collect(Collectors.toSet()),
                first || form.containsKey("on"));
    }

    /** What it asks for. */
    public Wish wish() {
        return new Wish(address, types, on);
    }

    List<Choice> choices(Texts texts) {
        return EventType.choices().stream()
                .map(type -> new Choice(TYPE + type.word(), label(type, texts), type.word(), types.contains(type)))
                .toList();
    }

    static String label(EventType type, Texts texts) {
        return texts.get("webhooks.type." + type.word());
    }
}
