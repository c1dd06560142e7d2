package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What shop systems, plug-ins and shops call payment methods: {@code payment-methods.txt}. Names are compared word by word,
 * never by pieces of words: a "Bankkort" is no bank.
 */
final class PaymentMethodTable {
    private static final String RESOURCE = "payment-methods.txt";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ł", "l", "ø", "o", "æ", "ae", "œ", "oe", "đ", "d", "ı", "i");

    /** No name in the table has more words. */
    private static final int MOST_WORDS = 6;

    /** Names of more characters are read as far as this: nobody chooses a payment method by an essay. */
    private static final int LONGEST = 500;

    static final PaymentMethodTable SHIPPED = read();

    private final Map<Section, Map<String, Method>> entries;

    private PaymentMethodTable(Map<Section, Map<String, Method>> entries) {
        this.entries = entries;
    }

    /** The parts of the table. */
    enum Section {
        /** Ids that say it all. */
        IDS,
        /** Ids of gateways that shops use, and name, for several things. */
        OPEN_IDS,
        /** Companies that collect money for shops. */
        PROVIDERS,
        /** What buyers read. */
        NAMES
    }

    /** The method of an entry that is the whole text. */
    Optional<Method> whole(Section section, String text) {
        return Optional.ofNullable(in(section).get(String.join(" ", words(text))));
    }

    /**
     * The method of the longest entry that stands in a text; of two that are as long, the one that says more about what the
     * buyer does.
     */
    Optional<Method> within(Section section, String text) {
        Map<String, Method> known = in(section);
        List<String> words = words(text);
        for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            int wordsLong = length;
            Optional<Method> found = IntStream.rangeClosed(0, words.size() - length)
                    .mapToObj(at -> known.get(String.join(" ", words.subList(at, at + wordsLong))))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparingInt(PaymentMethodTable::telling));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where it is paid says more than with what, and a provider's own name more than what it offers. */
    private static int telling(Method method) {
        return switch (method) {
            case OTHER -> 0;
            case BANK_TRANSFER -> 1;
            case CHEQUE -> 2;
            case INVOICE -> 3;
            case PROVIDER -> 4;
            case CARD -> 5;
            case DIRECT_DEBIT -> 6;
            case GIFT_CARD -> 7;
            case PAY_LATER -> 8;
            case CASH_ON_DELIVERY -> 9;
            case IN_SHOP -> 10;
            case KLARNA -> 11;
            case PAYPAL -> 12;
        };
    }

    private Map<String, Method> in(Section section) {
        return entries.getOrDefault(section, Map.of());
    }

    /** A text's words in small letters without accents. */
    static List<String> words(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = MARKS.matcher(Normalizer.normalize(head.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static PaymentMethodTable read() {
        try (InputStream stream = PaymentMethodTable.class.getResourceAsStream(RESOURCE)) {
            Objects.requireNonNull(stream, RESOURCE);
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException where a line is none, or one name of a section has two methods
     */
    static PaymentMethodTable parse(String table) {
        Map<Section, Map<String, Method>> entries = new HashMap<>();
        Map<String, Method> section = new HashMap<>();
        for (String line : table.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("[")) {
                section = entries.computeIfAbsent(
                        Section.valueOf(constant(line.substring(1, line.indexOf(']')))), name -> new HashMap<>());
            } else if (!line.startsWith("#")) {
                add(section, line);
            }
        }
        return new PaymentMethodTable(entries);
    }

    private static void add(Map<String, Method> section, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no method before a colon: " + line);
        }
        Method method = Method.valueOf(constant(line.substring(0, colon)));
        for (String name : line.substring(colon + 1).split("\\|", -1)) {
            String words = String.join(" ", words(name));
            Method other = section.putIfAbsent(words, method);
            if (words.isEmpty() || (other != null && other != method)) {
                throw new IllegalArgumentException("\"" + name.strip() + "\" is nothing, or two things: " + line);
            }
        }
    }

    private static String constant(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
