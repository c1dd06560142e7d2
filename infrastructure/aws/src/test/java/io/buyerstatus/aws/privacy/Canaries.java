package io.buyerstatus.aws.privacy;

import io.buyerstatus.core.value.Hashes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words that tell of one buyer alone, and every form in which they may hide. */
final class Canaries {
    static final String EMAIL = "zilpzalp.kanari@voliere.example";
    static final String FIRST = "Zilpzalpine";
    static final String LAST = "Kanarivogelsang";
    static final String PHONE = "+49 1512 3456711";
    static final String STREET = "Volierenstieg 77b";
    static final String TOWN = "Piepmatzhausen";
    static final String WORDS = "Mein Papagei Kunigunde hat Geburtstag";
    static final String NUMBER = "00340434161094019993";

    private static final List<String> ALL =
            List.of(EMAIL, FIRST, LAST, PHONE, "+4915123456711", STREET, TOWN, WORDS, "Kunigunde", NUMBER);

    private Canaries() {}

    /** Which of them a text holds, in whatever form. */
    static Set<String> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        forms().forEach((form, of) -> {
            if (small.contains(form.toLowerCase(Locale.ROOT))) {
                found.add(of);
            }
        });
        return found;
    }

    /** Forms, and what they are of. */
    static Map<String, String> forms() {
        Map<String, String> forms = new TreeMap<>();
        ALL.forEach(word -> Stream.of(word, word.toLowerCase(Locale.ROOT)).forEach(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte[] digest = Hashes.sha256().digest(bytes);
            forms.put(text, word);
            forms.put(URLEncoder.encode(text, StandardCharsets.UTF_8), word + " as URL");
            forms.put(Base64.getEncoder().withoutPadding().encodeToString(bytes), word + " in base64");
            forms.put(HexFormat.of().formatHex(digest), word + " as SHA-256");
            forms.put(Base64.getEncoder().withoutPadding().encodeToString(digest), word + " as SHA-256 in base64");
            forms.put(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(digest), word + " as SHA-256 in base64url");
        }));
        return forms;
    }
}
