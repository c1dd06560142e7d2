package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.util.Optional;

/**
 * A secret that is set, replaced or removed.
 *
 * @param path the setting's path
 * @param secret empty to remove it
 */
public record SecretEdit(SettingsScope scope, String path, Purpose purpose, Optional<SealedSecret> secret) {}
