package io.buyerstatus.operator.document;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.LocalisedText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes a shop's settings as the document that would import them again. Secrets are not in it: {@code keep} is in
 * their place.
 */
public final class DocumentWriter {
    private static final int WIDTH = 110;
    private static final List<String> SECTIONS =
            List.of("general", "bank", "payments", "messages", "review", "carriers", "privacy");

    private DocumentWriter() {}

    /** The document's text, of settings alone. */
    public static String write(ShopSettings settings) {
        return write(settings, List.of(), List.of());
    }

    /** The document's text. */
    public static String write(ShopSettings settings, List<Automation> automations, List<Mailbox> mailboxes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("shop", settings.id().value());
        document.putAll(sections(settings.shop()));
        if (!settings.channels().isEmpty()) {
            Map<String, Object> channels = new TreeMap<>();
            settings.channels().forEach((id, layer) -> channels.put(id.value(), sections(layer)));
            document.put("channels", channels);
        }
        if (!settings.connections().isEmpty()) {
            Map<String, Object> connections = new TreeMap<>();
            settings.connections().forEach((id, connection) -> connections.put(id.value(), fields(connection)));
            document.put("connections", connections);
        }
        if (!automations.isEmpty()) {
            document.put(AutomationSection.PATH, AutomationSection.write(automations));
        }
        if (!mailboxes.isEmpty()) {
            document.put(MailboxSection.PATH, MailboxSection.write(mailboxes));
        }
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setUseUnicodeEncoding(true)
                .build();
        return new Dump(style).dumpToString(document);
    }

    private static Map<String, Object> sections(SettingsLayer layer) {
        Map<String, Object> sections = new LinkedHashMap<>();
        layer.plain().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Object> entry) -> rank(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> put(sections, entry.getKey(), entry.getValue()));
        return sections;
    }

    private static int rank(String path) {
        return SECTIONS.indexOf(path.substring(0, path.indexOf('.')));
    }

    @SuppressWarnings("unchecked") // sections hold sections, made right here
    private static void put(Map<String, Object> sections, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            sections.put(path, simplest(value));
        } else {
            Object section = sections.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<>());
            put((Map<String, Object>) section, path.substring(dot + 1), value);
        }
    }

    /** A text for every language is written as that text. */
    private static Object simplest(Object value) {
        return value instanceof Map<?, ?> texts && texts.keySet().equals(Set.of(LocalisedText.ANY))
                ? texts.values().iterator().next()
                : value instanceof Map<?, ?> several ? new TreeMap<>(several) : value;
    }

    private static Map<String, Object> fields(Connection connection) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("channel", connection.channel().value());
        fields.put("kind", ConnectionReader.name(connection.kind()));
        fields.put("secrets", connection.secrets().isEmpty() ? List.of() : Secrets.KEEP);
        fields.put("installed", connection.installedAt().toString());
        connection.removedAt().ifPresent(removed -> fields.put("removed", removed.toString()));
        connection.timeZone().ifPresent(zone -> fields.put("time_zone", zone.getId()));
        connection.shopDomain().ifPresent(domain -> fields.put("shop_domain", domain.value()));
        if (!connection.statuses().isEmpty()) {
            Map<String, Object> statuses = new TreeMap<>();
            connection.statuses().forEach((name, status) -> statuses.put(name, ConnectionReader.name(status)));
            fields.put("statuses", statuses);
        }
        return fields;
    }
}
