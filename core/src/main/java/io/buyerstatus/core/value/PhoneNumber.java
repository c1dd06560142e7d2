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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

    /** The number, when the text is one in E.164 form. */
    public static Optional<PhoneNumber> ofE164(String text) {
        return E164.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /**
     * Reads what buyers type. Letters are read as the keys that they share; an extension is left out, and so is what stands behind
     * the first number: words, or a second number.
     *
     * <p>A number with its country's code ({@code +} or {@code 00}) is taken if numbers there can be that long, since tables of
     * numbers lag behind those given out, unless it is, or begins as, one that costs more than a call to somebody there: premium
     * rates, shared costs, personal numbers, satellites and whatever else belongs to no country. One without is read as people in the order's country dial it, and taken if it
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

    /** The country that its first digits belong to; empty where they belong to none. */
    public Optional<Country> country() {
        return Plans.country(this);
    }

    /** The numbering plans of all countries, apart from the record: loaded where there is a number to read. */
    private static final class Plans {
        private static final String UNKNOWN_REGION = "ZZ";
        private static final Set<PhoneNumberType> RECEIVES_SMS =
                Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

        private static final Set<PhoneNumberType> NOBODYS = Set.of(
                PhoneNumberType.PREMIUM_RATE,
                PhoneNumberType.SHARED_COST,
                PhoneNumberType.TOLL_FREE,
                PhoneNumberType.UAN,
                PhoneNumberType.PERSONAL_NUMBER,
                PhoneNumberType.PAGER,
                PhoneNumberType.VOICEMAIL);

        /** By how many digits a number that no table has may differ from those around it. */
        private static final int NEIGHBOURS = 4;

        private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

        static Optional<Country> country(PhoneNumber number) {
            try {
                Phonenumber.PhoneNumber parsed = PLANS.parse(number.e164(), UNKNOWN_REGION);
                return Optional.ofNullable(PLANS.getRegionCodeForNumber(parsed))
                        .or(() -> Optional.of(PLANS.getRegionCodeForCountryCode(parsed.getCountryCode())))
                        .filter(region -> region.matches("[A-Z]{2}") && !region.equals(UNKNOWN_REGION))
                        .map(Country::new);
            } catch (NumberParseException notANumber) {
                return Optional.empty();
            }
        }

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
                return PLANS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE && somebodys(number);
            }
            return PLANS.isValidNumber(number) && RECEIVES_SMS.contains(PLANS.getNumberType(number));
        }

        /**
         * Whether a number belongs to a subscriber of a country. One that no table has is judged by what begins alike: networks
         * look at the first digits, and one digit too many reaches the same line.
         */
        private static boolean somebodys(Phonenumber.PhoneNumber number) {
            String region = PLANS.getRegionCodeForCountryCode(number.getCountryCode());
            if (region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY) || region.equals(UNKNOWN_REGION)) {
                return false;
            }
            PhoneNumberType type = PLANS.getNumberType(number);
            return type == PhoneNumberType.UNKNOWN
                    ? beginningAlike(number).noneMatch(other -> NOBODYS.contains(PLANS.getNumberType(other)))
                    : !NOBODYS.contains(type);
        }

        private static Stream<Phonenumber.PhoneNumber> beginningAlike(Phonenumber.PhoneNumber number) {
            long digits = number.getNationalNumber();
            return IntStream.rangeClosed(1, NEIGHBOURS)
                    .mapToObj(by -> (long) Math.pow(10, by))
                    .flatMapToLong(power -> LongStream.of(digits / power, digits * power))
                    .filter(other -> other > 0)
                    .mapToObj(other -> new Phonenumber.PhoneNumber()
                            .setCountryCode(number.getCountryCode())
                            .setNationalNumber(other));
        }
    }
}
