package io.buyerstatus.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a setting accepts is read again as it is stored: else one word of a seller closes their shop. */
@Tag("G22")
class StoredSettingsTest {
    @Test
    void whatASettingAcceptsIsAcceptedAgainAsItIsStored() {
        List<String> texts = Stream.of(
                        Stream.of(3_900, 190, 100, 40).flatMap(length -> HostileStrings.packed(length).stream()),
                        HostileStrings.all().stream(),
                        HostileStrings.links().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
        int accepted = 0;
        for (Setting<?> setting : SettingsCatalogue.byPath().values()) {
            for (String text : texts) {
                Optional<SettingsLayer> layer = accepting(setting, text);
                if (layer.isPresent()) {
                    accepted++;
                    Object stored = Objects.requireNonNull(layer.get().plain().get(setting.path()));
                    assertThatCode(() -> assertThat(SettingsLayer.EMPTY.withPlain(setting, stored))
                                    .isEqualTo(layer.get()))
                            .as("%s: %s", setting.path(), text)
                            .doesNotThrowAnyException();
                }
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    private static Optional<SettingsLayer> accepting(Setting<?> setting, String text) {
        try {
            return Optional.of(SettingsLayer.EMPTY.withPlain(setting, text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
