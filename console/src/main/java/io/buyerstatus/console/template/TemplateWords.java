package io.buyerstatus.console.template;

import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Arrays;
import java.util.Map;

/** Words that the pages about templates share. */
final class TemplateWords {
    private TemplateWords() {}

    /** A language by its own name; what is for all others, too. */
    static String tongue(Texts texts, String tag) {
        return tag.equals(LocalisedText.ANY)
                ? texts.get("settings.any")
                : Arrays.stream(PageLanguage.values())
                        .filter(language -> language.tag().equals(tag))
                        .map(PageLanguage::ownName)
                        .findFirst()
                        .orElse(tag);
    }

    /** Which version it is, when it was saved and by whom. */
    static String saved(TemplateHead head, Texts texts, Formats formats) {
        String who = head.author().name().isEmpty()
                ? texts.get("changes.via." + TemplateForm.word(head.author().via()))
                : head.author().name();
        return texts.get(
                "templates.saved", Map.of("n", head.version(), "time", formats.moment(head.savedAt()), "name", who));
    }
}
