package io.buyerstatus.operator.document;

import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopDomain;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.shop.WebhookSecretRules;
import io.buyerstatus.operator.yaml.Names;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one connection of the document. */
final class ConnectionReader {
    private static final List<String> FIELDS =
            List.of("channel", "kind", "secrets", "installed", "removed", "statuses", "time_zone", "shop_domain");
    private static final String TIME_RULE = "must be a time with its offset, such as 2026-01-31T08:00:00+01:00";
    private static final String ZONE_RULE = "must be a time zone such as Europe/Berlin";
    private static final String DOMAIN_RULE = "must be the shop's own name at Shopify, such as nordlicht.myshopify.com";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)}?");

    private final Section section;
    private final int line;
    private final Problems problems;

    private ConnectionReader(Section section, int line) {
        this.section = section;
        this.line = line;
        this.problems = section.problems();
    }

    /** A connection; empty where something it cannot be without is wrong. */
    static Optional<ConnectionEntry> read(Yaml.Field field, Set<String> channels, Problems problems) {
        String path = "connections." + field.name();
        Optional<ConnectionId> id = id(field, path, problems);
        return Section.of(field, path, problems)
                .flatMap(section ->
                        id.flatMap(known -> new ConnectionReader(section, field.line()).connection(known, channels)));
    }

    private static Optional<ConnectionId> id(Yaml.Field field, String path, Problems problems) {
        try {
            return Optional.of(new ConnectionId(field.name()));
        } catch (IllegalArgumentException e) {
            problems.error(field.line(), path, "must be named with 1 to 64 lower-case letters, digits and dashes");
            return Optional.empty();
        }
    }

    private Optional<ConnectionEntry> connection(ConnectionId id, Set<String> channels) {
        section.allowOnly(FIELDS);
        Optional<ChannelId> channel = section.required(
                        "channel", line, "must be one of the channels of this document", name -> name)
                .flatMap(name -> channel(name, channels));
        Optional<ConnectionKind> kind = section.required(
                "kind",
                line,
                "must be one of: " + names(ConnectionKind.values()),
                name -> named(ConnectionKind.values(), name));
        Secrets secrets = kind.map(this::secrets).orElseGet(Secrets.Keep::new);
        Optional<Instant> installed = time("installed");
        Optional<Instant> removed = time("removed");
        if (installed.isPresent() && removed.isPresent() && removed.get().isBefore(installed.get())) {
            problems.error(lineOf("removed"), section.path() + ".removed", "must not lie before installed");
        }
        Map<String, ShopStatus> statuses = statuses();
        Optional<ZoneId> timeZone = section.optional("time_zone", ZONE_RULE, ConnectionReader::zone);
        Optional<ShopDomain> domain = section.optional("shop_domain", DOMAIN_RULE, ShopDomain::new);
        if (domain.isPresent() && kind.filter(ConnectionKind.SHOPIFY::equals).isEmpty()) {
            problems.error(lineOf("shop_domain"), section.path() + ".shop_domain", "is for the kind shopify alone");
        }
        return channel.flatMap(inChannel -> kind.map(ofKind -> new ConnectionEntry(
                line, id, inChannel, ofKind, secrets, installed, removed, statuses, timeZone, domain)));
    }

    private Optional<ChannelId> channel(String name, Set<String> channels) {
        if (channels.contains(name)) {
            return Optional.of(new ChannelId(name));
        }
        problems.error(
                lineOf("channel"),
                section.path() + ".channel",
                name + " is none of the channels of this document" + Names.suggestion(name, channels));
        return Optional.empty();
    }

    private Optional<Instant> time(String name) {
        return section.optional(
                name, TIME_RULE, text -> OffsetDateTime.parse(text).toInstant());
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return ZoneId.of(text);
    }

    private Map<String, ShopStatus> statuses() {
        Map<String, ShopStatus> statuses = new TreeMap<>();
        section.fields()
                .field("statuses")
                .flatMap(field -> Section.of(field, section.path() + ".statuses", problems))
                .ifPresent(mapping -> mapping.fields().byName().values().forEach(entry -> mapping.value(
                                entry,
                                "must be one of: " + names(ShopStatus.values()),
                                name -> named(ShopStatus.values(), name))
                        .ifPresent(status -> statuses.put(entry.name(), status))));
        return statuses;
    }

    private Secrets secrets(ConnectionKind kind) {
        Optional<Yaml.Field> field = section.fields().field("secrets");
        if (field.isEmpty() || isKeep(field.get().value())) {
            return new Secrets.Keep();
        }
        if (!(field.get().value() instanceof Yaml.Items items)) {
            problems.error(
                    field.get().line(), section.path() + ".secrets", "must be a list of at most two, or the word keep");
            return new Secrets.Keep();
        }
        if (items.values().size() > WebhookSecretRules.MAX_SECRETS) {
            problems.error(
                    field.get().line(),
                    section.path() + ".secrets",
                    "must be at most two: the new one, and the old one while it is replaced");
        }
        List<Secrets.Source> sources = new ArrayList<>();
        for (int at = 0; at < items.values().size(); at++) {
            source(kind, items.values().get(at), section.path() + ".secrets[" + at + "]")
                    .ifPresent(sources::add);
        }
        return new Secrets.Given(sources);
    }

    private Optional<Secrets.Source> source(ConnectionKind kind, Yaml value, String place) {
        if (!(value instanceof Yaml.Scalar scalar) || scalar.empty()) {
            problems.error(value.line(), place, "must be a text");
            return Optional.empty();
        }
        var variable = VARIABLE.matcher(scalar.text());
        if (variable.matches()) {
            return Optional.of(new Secrets.Variable(variable.group(1), value.line()));
        }
        WebhookSecretRules.broken(kind, scalar.text()).ifPresent(rule -> problems.error(value.line(), place, rule));
        return Optional.of(new Secrets.Literal(scalar.text(), value.line()));
    }

    private static boolean isKeep(Yaml value) {
        return value instanceof Yaml.Scalar scalar && scalar.text().equals(Secrets.KEEP);
    }

    private int lineOf(String name) {
        return section.fields().field(name).map(Yaml.Field::line).orElse(line);
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static <E extends Enum<E>> String names(E[] values) {
        return Arrays.stream(values).map(ConnectionReader::name).collect(Collectors.joining(", "));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
