package io.buyerstatus.console.settings;

import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.InvalidField;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.settings.change.SettingsSince;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.preview.BuiltInPreview;
import io.buyerstatus.pages.preview.PreviewPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail to a buyer as it would look with what somebody typed; nothing is stored. */
public final class PreviewPages {
    private static final ChannelId SOME = new ChannelId("web");

    private PreviewPages() {}

    /** What comes of it. */
    public sealed interface Result {}

    /** The page. */
    public record Shown(String html) implements Result {}

    /** What was typed breaks rules. */
    public record Broken(List<InvalidField> invalid) implements Result {
        public Broken {
            invalid = List.copyOf(invalid);
        }
    }

    /** No mail shows what the section sets. */
    public record NoSample() implements Result {}

    /** The mail in which buyers see a section, with what was typed. */
    public static Result of(
            ConsoleRequest asked, ShopSettings shop, SectionForm form, SettingsSince since, Instant now) {
        Optional<BuiltInType> type = MessageSample.of(form.section());
        if (type.isEmpty()) {
            return new NoSample();
        }
        List<InvalidField> invalid = new ArrayList<>();
        SettingsLayer layer = shop.layer(form.scope());
        for (SettingsEdit edit : form.edits(since)) {
            layer = edited(layer, edit, invalid);
        }
        if (!invalid.isEmpty()) {
            return new Broken(invalid);
        }
        EffectiveSettings settings =
                switch (form.scope()) {
                    case SettingsScope.OfShop all -> new EffectiveSettings(layer, SettingsLayer.EMPTY);
                    case SettingsScope.OfChannel(ChannelId id) -> new EffectiveSettings(shop.shop(), layer);
                };
        Texts texts = asked.texts();
        return new Shown(PreviewPage.html(
                words(
                        texts,
                        texts.get(
                                "settings.preview.title",
                                Map.of(
                                        "what",
                                        new SettingWords(texts)
                                                .section(form.section().name())))),
                List.of(texts.get("settings.preview.about")),
                List.of(),
                BuiltInPreview.mail(type.get(), shop.id(), channel(shop, form.scope()), settings, now)));
    }

    /** What a page of previews says in a language of the desk. */
    public static PreviewPage.Words words(Texts texts, String title) {
        return new PreviewPage.Words(
                texts.language().tag(),
                title,
                texts.get("preview.wide"),
                texts.get("preview.phone"),
                texts.get("preview.dark"),
                texts.get("preview.nopictures"),
                texts.get("preview.outlook"),
                texts.get("preview.text"));
    }

    private static ChannelId channel(ShopSettings shop, SettingsScope scope) {
        return switch (scope) {
            case SettingsScope.OfChannel(ChannelId id) -> id;
            case SettingsScope.OfShop all ->
                shop.channels().keySet().stream()
                        .min(Comparator.comparing(ChannelId::value))
                        .orElse(SOME);
        };
    }

    private static SettingsLayer edited(SettingsLayer layer, SettingsEdit edit, List<InvalidField> invalid) {
        return SettingsCatalogue.at(edit.path())
                .filter(setting -> setting.type().sealing().isEmpty())
                .map(setting -> {
                    try {
                        return edit.value()
                                .map(value -> layer.withPlain(setting, value))
                                .orElseGet(() -> layer.without(setting));
                    } catch (IllegalArgumentException broken) {
                        invalid.add(new InvalidField(edit.field(), String.valueOf(broken.getMessage())));
                        return layer;
                    }
                })
                .orElse(layer);
    }
}
