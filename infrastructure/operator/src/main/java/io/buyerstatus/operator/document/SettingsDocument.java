package io.buyerstatus.operator.document;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.change.ProposedSecrets;
import io.buyerstatus.core.settings.change.ProposedSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a settings document says; every rule that it can break by itself was checked.
 *
 * @param settings the shop's own fields
 * @param channels what each sales account says otherwise, in the order of the document
 * @param automations empty where the document says nothing of them: then they stay as they are
 * @param mailboxes the same
 */
public record SettingsDocument(
        ShopId shop,
        SettingsLayer settings,
        Map<ChannelId, SettingsLayer> channels,
        List<ConnectionEntry> connections,
        Optional<List<Automation>> automations,
        Optional<List<MailboxEntry>> mailboxes) {
    public SettingsDocument {
        mailboxes = mailboxes.map(List::copyOf);
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        connections = List.copyOf(connections);
        automations = automations.map(List::copyOf);
    }

    /** What the document wants, with the secrets of each connection. */
    public ProposedSettings proposed(Function<ConnectionEntry, ProposedSecrets> secrets) {
        return new ProposedSettings(
                shop,
                settings,
                channels,
                connections.stream()
                        .map(entry -> entry.proposed(secrets.apply(entry)))
                        .toList());
    }
}
