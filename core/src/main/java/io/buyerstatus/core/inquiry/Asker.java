package io.buyerstatus.core.inquiry;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;

/**
 * Who asks.
 *
 * @param name as they call themselves
 * @param language of the form that they filled in
 * @param proven whether they showed that they read mails to the address: they opened their link and wrote there, or answered by mail
 */
public record Asker(String name, EmailAddress email, Language language, boolean proven) {
    public static final int LONGEST_NAME = 100;

    public Asker {
        Checks.text(name, LONGEST_NAME, "name");
    }

    Asker shown() {
        return new Asker(name, email, language, true);
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "Asker[...]";
    }
}
