package io.buyerstatus.core.inquiry;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingShape.Format;
import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.settings.SettingTypes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether people without an order can ask here, and which of the shop's sites show the form. */
public final class InquirySettings {
    private static final int MOST_SITES = 10;

    /** Off unless a shop wants it: nothing is public by itself. */
    public static final Setting<Boolean> ENABLED =
            Setting.withDefault("inquiries.enabled", SettingTypes.BOOLEAN, false);

    /** The sites whose pages may show the form in a frame, as origins (RFC 6454); nobody else's may. */
    public static final Setting<List<String>> SITES = Setting.optional(
            "inquiries.sites",
            new SettingType<>(
                    "must be a list of at most 10 sites such as https://shop.example.com",
                    new SettingShape.Lines(Format.LINK),
                    InquirySettings::sites,
                    sites -> sites));

    public static final List<Setting<?>> ALL = List.of(ENABLED, SITES);

    private InquirySettings() {}

    private static List<String> sites(Object plain) {
        List<?> named = plain instanceof List<?> several ? several : List.of(plain);
        if (named.size() > MOST_SITES) {
            throw new IllegalArgumentException("too many");
        }
        return named.stream().map(InquirySettings::origin).distinct().toList();
    }

    /** Whatever page of a site was named, its origin is meant. */
    private static String origin(Object plain) {
        URI link = SettingTypes.LINK.parse().apply(plain);
        return origin(link).orElseThrow(() -> new IllegalArgumentException("not https"));
    }

    /** The origin of a link; empty for one that is not https or has no plain host. */
    public static Optional<String> origin(URI link) {
        String host = link.getHost();
        if (!"https".equalsIgnoreCase(link.getScheme()) || host == null || !host.matches("[A-Za-z0-9.-]+")) {
            return Optional.empty();
        }
        String port = link.getPort() < 0 ? "" : ":" + link.getPort();
        return Optional.of("https://" + host.toLowerCase(Locale.ROOT) + port);
    }

    /** The sites that may show the form in a frame. */
    public static List<String> sites(EffectiveSettings settings) {
        return settings.find(SITES).orElse(List.of());
    }

    /** Whether a link leads to one of the shop's own sites. */
    public static boolean own(URI link, EffectiveSettings settings) {
        return origin(link).filter(sites(settings)::contains).isPresent();
    }
}
