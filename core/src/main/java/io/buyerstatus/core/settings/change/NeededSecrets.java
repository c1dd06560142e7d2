package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** That nothing is switched on of which the secret is missing. */
final class NeededSecrets {
    private final Function<Purpose, SealedSettings> present;
    private final List<SecretEdit> edits;

    /**
     * @param present the secrets of a purpose that are set
     * @param edits what is about to become of them
     */
    NeededSecrets(Function<Purpose, SealedSettings> present, List<SecretEdit> edits) {
        this.present = present;
        this.edits = edits;
    }

    List<InvalidField> broken(SettingsLayer shop, Map<ChannelId, SettingsLayer> channels) {
        List<InvalidField> broken = new ArrayList<>(broken(SettingsScope.shop(), shop));
        channels.forEach((id, layer) -> broken.addAll(broken(SettingsScope.of(id), layer)));
        return broken;
    }

    private List<InvalidField> broken(SettingsScope scope, SettingsLayer layer) {
        return layer.settings().stream()
                .filter(setting -> layer.plainOf(setting).equals(Optional.of(true)))
                .filter(setting -> setting.type()
                        .needs()
                        .filter(secret -> !set(scope, secret) && !set(SettingsScope.shop(), secret))
                        .isPresent())
                .map(setting -> new InvalidField(
                        scope.field(setting.path()),
                        "can be switched on when " + setting.type().needs().orElse("") + " is set: payments connect"))
                .toList();
    }

    private boolean set(SettingsScope scope, String secret) {
        Optional<SecretEdit> edit = edits.stream()
                .filter(each -> each.scope().equals(scope) && each.path().equals(secret))
                .reduce((one, later) -> later);
        return edit.map(each -> each.secret().isPresent()).orElseGet(() -> Arrays.stream(Purpose.values())
                .anyMatch(purpose -> present.apply(purpose).has(scope, secret)));
    }
}
