package io.buyerstatus.core.settings;

import io.buyerstatus.core.settings.SettingShape.Format;
import io.buyerstatus.core.settings.SettingType.Sealing;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.LocalisedText;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that settings have. */
public final class SettingTypes {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    public static final SettingType<Boolean> BOOLEAN = new SettingType<>(
            "must be true or false",
            new SettingShape.Switch(),
            plain -> cast(plain, Boolean.class, "true or false"),
            value -> value);

    /** A switch that can be on only where the secret at a path is set: in the same place, or for the whole shop. */
    public static SettingType<Boolean> switchFor(String secret) {
        return new SettingType<>(
                BOOLEAN.rule(),
                BOOLEAN.shape(),
                BOOLEAN.parse(),
                BOOLEAN.plain(),
                Optional.empty(),
                Optional.of(secret));
    }

    public static final SettingType<EmailAddress> EMAIL =
            textual("must be an e-mail address", line(Format.EMAIL, 254), EmailAddress::new, EmailAddress::value);

    public static final SettingType<Language> LANGUAGE = textual(
            "must be a language tag such as de or nb-NO", line(Format.LANGUAGE, 35), Language::new, Language::tag);

    public static final SettingType<Country> COUNTRY = textual(
            "must be the two letters of a country such as DE", line(Format.COUNTRY, 2), Country::new, Country::code);

    /** A list, or one alone. */
    public static final SettingType<Set<Country>> COUNTRIES = new SettingType<>(
            "must be a list of countries, each two letters such as DE",
            new SettingShape.Lines(Format.COUNTRY),
            plain -> (plain instanceof List<?> several ? several : List.of(plain))
                    .stream().map(COUNTRY.parse()).collect(Collectors.toUnmodifiableSet()),
            countries -> countries.stream().map(Country::code).sorted().toList());

    public static final SettingType<ZoneId> ZONE = textual(
            "must be a time zone such as Europe/Berlin", line(Format.TIME_ZONE, 60), SettingTypes::zone, ZoneId::getId);

    public static final SettingType<LocalDate> DATE =
            textual("must be a day such as 2026-11-30", line(Format.DAY, 10), SettingTypes::date, LocalDate::toString);

    public static final SettingType<URI> LINK = textual(
            "must be a link that begins with https:// or http://",
            line(Format.LINK, 2048),
            SettingTypes::link,
            URI::toString);

    public static final SettingType<String> COLOUR = textual(
            "must be a colour such as #1a5fb4",
            line(Format.COLOUR, 7),
            text -> matching(text, "#[0-9a-fA-F]{6}").toLowerCase(Locale.ROOT),
            text -> text);

    public static final SettingType<Iban> IBAN =
            textual("must be an IBAN with its right check digits", line(Format.IBAN, 42), Iban::new, Iban::value);

    public static final SettingType<String> BIC = textual(
            "must be a BIC of 8 or 11 characters",
            line(Format.BIC, 11),
            text -> matching(text, "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"),
            text -> text);

    private SettingTypes() {}

    /** One line. */
    public static SettingType<String> line(int max) {
        return textual(
                "must be one line of 1 to " + max + " characters",
                line(Format.ANY, max),
                text -> {
                    String line = clean(text).strip();
                    require(!line.isEmpty() && line.length() <= max && line.indexOf('\n') < 0);
                    return line;
                },
                text -> text);
    }

    /** Several lines. */
    public static SettingType<String> text(int max) {
        return textual(
                "must be a text of 1 to " + max + " characters",
                new SettingShape.Paragraphs(max),
                text -> {
                    String clean = clean(text).strip();
                    require(!clean.isEmpty() && clean.length() <= max);
                    return clean;
                },
                text -> text);
    }

    /** A text per language: a map from language tags, or one text for all of them. */
    public static SettingType<LocalisedText> localised(int max) {
        return new SettingType<>(
                "must be a text of at most " + max + " characters, or one per language (de: ..., en: ...)",
                new SettingShape.Localised(max),
                plain -> localised(plain, max),
                LocalisedText::byLanguage);
    }

    /** A secret of one line, which is sealed for a purpose; its value as plain data is the sealed one. */
    public static SettingType<SealedSecret> secret(Purpose purpose, int max) {
        return new SettingType<>(
                "must be a secret of one line of 1 to " + max + " characters",
                new SettingShape.Secret(max),
                plain -> new SealedSecret(cast(plain, String.class, "a text")),
                SealedSecret::ciphertext,
                Optional.of(new Sealing(
                        purpose,
                        text -> !text.isBlank()
                                && text.length() <= max
                                && !Pattern.compile("\\p{Cntrl}").matcher(text).find())));
    }

    public static SettingType<Integer> number(int from, int to) {
        return new SettingType<>(
                "must be a whole number from " + from + " to " + to,
                new SettingShape.WholeNumber(from, to),
                plain -> {
                    long value = cast(plain, Number.class, "a whole number").longValue();
                    require(!(plain instanceof Double) && value >= from && value <= to);
                    return (int) value;
                },
                value -> (long) value);
    }

    public static <E extends Enum<E>> SettingType<E> choice(Class<E> type) {
        List<String> allowed = words(type);
        return textual(
                "must be one of: " + String.join(", ", allowed),
                new SettingShape.Choice(allowed),
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> name(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                SettingTypes::name);
    }

    /** Some of a fixed set; a list, or one alone. */
    public static <E extends Enum<E>> SettingType<Set<E>> choices(Class<E> type, String what) {
        SettingType<E> one = choice(type);
        return new SettingType<>(
                "must be a list of " + what + ", each " + one.rule().substring("must be ".length()),
                new SettingShape.Choices(words(type)),
                plain -> {
                    List<?> items = plain instanceof List<?> several ? several : List.of(plain);
                    Set<E> chosen = EnumSet.noneOf(type);
                    items.forEach(item -> chosen.add(one.parse().apply(item)));
                    return Collections.unmodifiableSet(chosen);
                },
                chosen -> chosen.stream().sorted().map(SettingTypes::name).toList());
    }

    /** The words of a choice, as documents write them. */
    public static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(SettingTypes::name).toList();
    }

    private static SettingShape line(Format format, int max) {
        return new SettingShape.Line(format, max);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> SettingType<T> textual(
            String rule, SettingShape shape, Function<String, T> parse, Function<T, String> plain) {
        return new SettingType<>(
                rule, shape, value -> parse.apply(cast(value, String.class, "a text")), value -> plain.apply(value));
    }

    private static LocalisedText localised(Object plain, int max) {
        if (plain instanceof String all) {
            require(all.length() <= max);
            return new LocalisedText(Map.of(LocalisedText.ANY, clean(all)));
        }
        Map<String, String> texts = new TreeMap<>();
        Map<?, ?> byLanguage = cast(plain, Map.class, "a text, or texts per language");
        byLanguage.forEach((language, text) -> {
            String value = cast(text, String.class, "a text");
            require(value.length() <= max);
            String tag = String.valueOf(language);
            texts.put(tag.equals(LocalisedText.ANY) ? tag : new Language(tag).primary(), clean(value));
        });
        return new LocalisedText(texts);
    }

    private static URI link(String text) {
        require(text.length() <= 2048);
        URI uri = URI.create(text);
        require(("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getHost() != null);
        return uri;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException(notADay);
        }
    }

    private static ZoneId zone(String text) {
        require(ZoneId.getAvailableZoneIds().contains(text));
        return ZoneId.of(text);
    }

    private static String matching(String text, String pattern) {
        require(text.matches(pattern));
        return text;
    }

    /** The controls of ASCII are refused; what else nobody means to write is mended, also where it was stored before. */
    private static String clean(String text) {
        require(!CONTROL.matcher(text).find());
        return CleanText.mended(text);
    }

    private static <T> T cast(Object plain, Class<T> type, String what) {
        if (!type.isInstance(plain)) {
            throw new IllegalArgumentException("must be " + what);
        }
        return type.cast(plain);
    }

    private static void require(boolean rule) {
        if (!rule) {
            throw new IllegalArgumentException("the rule is broken");
        }
    }
}
