package io.buyerstatus.pages.kit.template;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import io.buyerstatus.pages.kit.text.Texts;

/**
 * {@code {{t "parcel.number"}}} prints a text of the page's language; {@code {{t "thread.from" name=shop.name}}} fills its
 * places; with {@code n=...} the text is one that counts. What it returns is escaped like any other value.
 */
final class TranslateHelper implements Helper<String> {

    /** The name under which a page's texts travel beside its view. */
    static final String TEXTS = "texts";

    @Override
    public Object apply(String key, Options options) {
        Texts texts = options.data(TEXTS);
        Object number = options.hash.get("n");
        if (number instanceof Integer count) {
            return texts.count(key, count, options.hash);
        }
        return options.hash.isEmpty() ? texts.get(key) : texts.get(key, options.hash);
    }
}
