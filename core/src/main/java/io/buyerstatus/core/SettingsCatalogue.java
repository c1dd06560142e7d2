package io.buyerstatus.core;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.automation.BusinessDays;
import io.buyerstatus.core.collection.CollectionSettings;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.note.NoteSettings;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.payment.PaymentSettings;
import io.buyerstatus.core.payment.ProviderSecrets;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.tracking.carrier.CarrierSettings;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of everything that can be set, by path. */
public final class SettingsCatalogue {
    private static final Map<String, Setting<?>> BY_PATH = Stream.of(
                    GeneralSettings.ALL,
                    NoteSettings.ALL,
                    BankSettings.ALL,
                    PaymentSettings.ALL,
                    ProviderSettings.ALL,
                    ProviderSecrets.ALL,
                    PrivacySettings.ALL,
                    CarrierSettings.ALL,
                    CollectionSettings.ALL,
                    ReviewSettings.ALL,
                    WithdrawalSettings.ALL,
                    BusinessDays.ALL,
                    MessageSettings.ALL,
                    BuiltInTypes.settings())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Setting::path, Function.identity()));

    private SettingsCatalogue() {}

    /** The setting at a path such as {@code bank.iban}. */
    public static Optional<Setting<?>> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** All settings, by path. */
    public static Map<String, Setting<?>> byPath() {
        return BY_PATH;
    }
}
