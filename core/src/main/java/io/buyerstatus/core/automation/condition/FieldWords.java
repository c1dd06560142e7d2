package io.buyerstatus.core.automation.condition;

import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.event.OrderEvent.Origin;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.value.CurrencyCode;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that fields can have at all: a condition that wants another would hold never, or always, and nobody would hear of it. */
final class FieldWords {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ORIGINS = words(Origin.values());
    private static final Set<String> METHODS = words(PaymentTerms.Method.values());
    private static final Set<String> PROGRESS = words(Progress.values());
    private static final Set<String> DOCUMENTS = words(Document.Kind.values());
    private static final Set<String> WEEKDAYS = words(DayOfWeek.values());
    private static final Set<String> INVOICES = Set.of("none", "proforma", "issued");
    private static final Set<String> PARCELS =
            Arrays.stream(ParcelState.values()).map(ParcelState::wireName).collect(Collectors.toUnmodifiableSet());

    private FieldWords() {}

    static boolean possible(Field field, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return switch (field) {
            case COUNTRY -> COUNTRIES.contains(value.toUpperCase(Locale.ROOT));
            case CURRENCY ->
                CurrencyCode.parse(value.toUpperCase(Locale.ROOT))
                        .flatMap(CurrencyCode::iso)
                        .isPresent();
            case LANGUAGE -> LANGUAGES.contains(word.split("[-_]", 2)[0]);
            case ORIGIN -> ORIGINS.contains(word);
            case PAYMENT_METHOD -> METHODS.contains(word);
            case PROGRESS -> PROGRESS.contains(word);
            case PARCEL_STATE -> PARCELS.contains(word);
            case DOCUMENT -> DOCUMENTS.contains(word);
            case INVOICE -> INVOICES.contains(word);
            case WEEKDAY -> WEEKDAYS.contains(word);
            default -> true;
        };
    }

    private static Set<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
