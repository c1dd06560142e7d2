package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.pages.buyer.access.AccessView.Field;
import io.buyerstatus.pages.buyer.access.AccessView.Look;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;

/** The fields that these pages ask for, each as browsers and password managers know it (HTML, autofill field names). */
final class FormFields {
    private static final int LONGEST_POSTCODE = 20;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ADDRESS = 254;

    /** Six digits, and the spaces that people copy with them. */
    private static final int LONGEST_CODE = 9;

    private FormFields() {}

    static Field postcode(Texts texts) {
        return Field.asking(
                "postcode", "text", texts.get("verify.postcode.label"), "shipping postal-code", LONGEST_POSTCODE);
    }

    static Field code(Texts texts) {
        return Field.asking("code", "text", texts.get("code.label"), "one-time-code", LONGEST_CODE)
                .hinting(texts.get("code.hint"))
                .typedOn("numeric")
                .looking(Look.CODE);
    }

    static Field number(Texts texts, String value) {
        return Field.asking("number", "text", texts.get("find.number.label"), "off", LONGEST_NUMBER)
                .hinting(texts.get("find.number.hint"))
                .holding(value);
    }

    static Field email(String label, String value) {
        return Field.asking("email", "email", label, "email", LONGEST_ADDRESS).holding(value);
    }

    static Field copied(String label, URI link) {
        String text = link.toString();
        return Field.asking("link", "text", label, "off", text.length())
                .holding(text)
                .looking(Look.COPY);
    }
}
