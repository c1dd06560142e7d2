package io.buyerstatus.core;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.automation.BusinessDays;
import io.buyerstatus.core.collection.CollectionSettings;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.message.MarketplaceRules;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The catalogue of everything that can be set, by path. */
public final class SettingsCatalogue {
    /** Where money goes, and where what is for buyers goes instead: whoever changes these has just proved who they are. */
    private static final Set<String> GUARDED_SECTIONS = Set.of("bank", "payments.paypal", "payments.klarna");

    private static final Set<String> GUARDED = Set.of("messages.test_address", "messages.copy_to");

    /** Of these the shop's value counts, whatever a channel says. */
    private static final Set<String> OF_THE_SHOP = Set.of(
            "messages.replies",
            "messages.test_address",
            "messages.sms_monthly",
            "messages.sms_monthly_cost",
            "messages.sms_prices",
            "inquiries.enabled",
            "inquiries.sites");

    private static final Map<String, Setting<?>> BY_PATH = joined(Stream.of(
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
            InquirySettings.ALL,
            BusinessDays.ALL,
            MarketplaceRules.ALL,
            MessageSettings.ALL,
            BuiltInTypes.settings()));

    private static final List<Section> SECTIONS = sections(BY_PATH);

    /**
     * Settings whose paths differ in the last part alone.
     *
     * @param name e.g. {@code bank}, {@code messages.sent}
     */
    public record Section(String name, List<Setting<?>> settings) {
        public Section {
            settings = List.copyOf(settings);
        }

        /** Whether one of them is guarded. */
        public boolean guarded() {
            return settings.stream().anyMatch(SettingsCatalogue::guarded);
        }
    }

    private SettingsCatalogue() {}

    /** The setting at a path such as {@code bank.iban}. */
    public static Optional<Setting<?>> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** All settings, by path. */
    public static Map<String, Setting<?>> byPath() {
        return BY_PATH;
    }

    /** All sections, in the order in which people read them. */
    public static List<Section> sections() {
        return SECTIONS;
    }

    /** The section of a name. */
    public static Optional<Section> section(String name) {
        return SECTIONS.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** Whether a change of it could lead money or buyers' data away: it wants a sign-in that is fresh. */
    public static boolean guarded(Setting<?> setting) {
        return setting.type().sealing().isPresent()
                || GUARDED.contains(setting.path())
                || GUARDED_SECTIONS.contains(Setting.section(setting.path()));
    }

    /** Whether channels can say it otherwise. */
    public static boolean ofChannels(Setting<?> setting) {
        return !OF_THE_SHOP.contains(setting.path());
    }

    private static Map<String, Setting<?>> joined(Stream<List<Setting<?>>> features) {
        Map<String, Setting<?>> byPath = new LinkedHashMap<>();
        features.flatMap(List::stream).forEach(setting -> {
            if (byPath.put(setting.path(), setting) != null) {
                throw new IllegalStateException(setting.path() + " is exported twice");
            }
        });
        return Collections.unmodifiableMap(byPath);
    }

    private static List<Section> sections(Map<String, Setting<?>> byPath) {
        Map<String, List<Setting<?>>> sections = new LinkedHashMap<>();
        byPath.values().forEach(setting -> sections.computeIfAbsent(
                        Setting.section(setting.path()), section -> new ArrayList<>())
                .add(setting));
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }
}
