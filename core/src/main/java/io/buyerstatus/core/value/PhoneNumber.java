package io.buyerstatus.core.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A telephone number in E.164 form, e.g. {@code +4915112345678}: what an SMS can be sent to. */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Nobody's number is shorter, its area's code included. */
    private static final int FEWEST_DIGITS = 7;

    /** Read as {@code +} wherever the order goes, also where people dial another prefix to reach other countries. */
    private static final Pattern ABROAD = Pattern.compile("^[\\s(]*00");

    public PhoneNumber {
        Checks.matching(E164, e164, "phone");
    }

    /**
     * Reads what buyers type. Letters are read as the keys that they share; an extension is left out, and so is what stands behind
     * the first number: words, or a second number.
     *
     * <p>A number with its country's code ({@code +} or {@code 00}) is taken if numbers there can be that long: tables of
     * numbers lag behind those given out. One without is read as people in the order's country dial it, and taken if it
     * is a valid number that can receive SMS: a landline's would be paid for and never read.
     *
     * @param country the order's, if it is known
     */
    public static Optional<PhoneNumber> parse(String text, Optional<Country> country) {
        String international = ABROAD.matcher(text).replaceFirst("+");
        return international.isBlank()
                ? Optional.empty()
                : Plans.read(international, country)
                        .or(() -> first(international).flatMap(number -> Plans.read(number, country)));
    }

    /** The first number, where something stands behind it. */
    private static Optional<String> first(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean ends = Character.isLetter(sign)
                    || ",;(|".indexOf(sign) >= 0
                    || (sign == '/' && text.startsWith(" / ", at - 1));
            if (ends && digits >= FEWEST_DIGITS) {
                return Optional.of(text.substring(0, at));
            }
            digits += Character.isDigit(sign) ? 1 : 0;
        }
        return Optional.empty();
    }

    /** The numbering plans of all countries, apart from the record: loaded where there is a number to read. */
    private static final class Plans {
        private static final String UNKNOWN_REGION = "ZZ";
        private static final Set<PhoneNumberType> RECEIVES_SMS =
                Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

        private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

        static Optional<PhoneNumber> read(String text, Optional<Country> country) {
            String region = country.map(Country::code).orElse(UNKNOWN_REGION);
            try {
                Phonenumber.PhoneNumber number = PLANS.parseAndKeepRawInput(text, region);
                String e164 = PLANS.format(number, PhoneNumberFormat.E164);
                return usable(number) && E164.matcher(e164).matches()
                        ? Optional.of(new PhoneNumber(e164))
                        : Optional.empty();
            } catch (NumberParseException notANumber) {
                return Optional.empty();
            }
        }

        private static boolean usable(Phonenumber.PhoneNumber number) {
            if (number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN) {
                return PLANS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            }
            return PLANS.isValidNumber(number) && RECEIVES_SMS.contains(PLANS.getNumberType(number));
        }
    }
}
