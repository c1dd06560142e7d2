package io.buyerstatus.core.payment;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.settings.InvalidSettingPart;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.LocalisedText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a shop's payment methods are, where their names do not tell. */
public final class PaymentSettings {
    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final SettingType<Method> KIND = SettingTypes.choice(Method.class);

    /** The kind of each payment method, by its id at the shop system or by the name that buyers read. */
    public static final Setting<Map<String, Method>> METHODS = Setting.withDefault(
            "payments.methods",
            new SettingType<>(
                    "must name for each payment method, by its id or name, what it is (bacs: bank_transfer), at most "
                            + MOST + " of them",
                    new SettingShape.Pairs(SettingTypes.words(Method.class)),
                    PaymentSettings::parse,
                    PaymentSettings::plain),
            Map.of());

    public static final List<Setting<?>> ALL = List.of(METHODS);

    private PaymentSettings() {}

    /** What the shop says that a method is; its id tells before its name. */
    public static Optional<Method> stated(Map<String, Method> methods, PaymentTerms terms) {
        return Stream.of(terms.methodId(), terms.label())
                .flatMap(name -> Optional.ofNullable(methods.get(normalise(name))).stream())
                .findFirst();
    }

    /** The form under which names of methods are the same: without regard to case and to how many blanks there are. */
    private static String normalise(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Method> parse(Object plain) {
        if (!(plain instanceof Map<?, ?> entries) || entries.size() > MOST) {
            throw new IllegalArgumentException("must be a mapping");
        }
        Map<String, Method> methods = new TreeMap<>();
        entries.forEach((key, kind) -> {
            String name = normalise(String.valueOf(key));
            if (name.isEmpty() || name.length() > LONGEST || name.equals(LocalisedText.ANY)) {
                throw new InvalidSettingPart("\"" + name + "\" is no name of a payment method");
            }
            methods.put(name, kind(name, kind));
        });
        return Map.copyOf(methods);
    }

    private static Method kind(String name, Object plain) {
        try {
            return KIND.parse().apply(plain);
        } catch (RuntimeException unknown) {
            throw new InvalidSettingPart(name + " " + KIND.rule(), unknown);
        }
    }

    private static Object plain(Map<String, Method> methods) {
        Map<String, Object> plain = new TreeMap<>();
        methods.forEach((name, kind) -> plain.put(name, KIND.plain().apply(kind)));
        return plain;
    }
}
