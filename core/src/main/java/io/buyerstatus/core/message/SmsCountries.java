package io.buyerstatus.core.message;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countries whose numbers a shop sends text messages to: whoever orders chooses the number, and to some countries an SMS costs
 * many times what it costs at home.
 */
public final class SmsCountries {
    /** Why nothing is sent to a number of another country. */
    public static final String ELSEWHERE = "the shop sends no SMS to numbers of that country";

    private SmsCountries() {}

    /** Whether a number is of the countries that the shop named; of its own or the order's, where it named none. */
    public static boolean allow(PhoneNumber number, Order order, EffectiveSettings settings) {
        Set<Country> allowed = settings.find(MessageSettings.SMS_COUNTRIES).orElseGet(() -> Stream.concat(
                        settings.find(GeneralSettings.COUNTRY).stream(), order.purchase().country().stream())
                .collect(Collectors.toUnmodifiableSet()));
        return number.country().filter(allowed::contains).isPresent();
    }
}
