package io.buyerstatus.pages.template;

import io.buyerstatus.core.note.NoteSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PlainText;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tags of the shop say. */
final class ShopWords {
    private ShopWords() {}

    /** A note of the shop, without a title where it has none. */
    record Note(String title, String text) {}

    static Optional<String> of(String tag, TemplateOccasion occasion, Wording wording) {
        EffectiveSettings settings = occasion.settings();
        return switch (tag) {
            case "shop_name" -> Optional.of(PageFrames.name(settings));
            case "shop_email" -> settings.find(GeneralSettings.EMAIL).map(EmailAddress::value);
            case "shop_phone" -> settings.find(GeneralSettings.PHONE);
            case "shop_address" -> settings.find(GeneralSettings.ADDRESS);
            case "shop_website" -> settings.find(GeneralSettings.WEBSITE).map(URI::toString);
            case "terms_link" -> settings.find(GeneralSettings.TERMS).map(URI::toString);
            case "privacy_link" -> settings.find(GeneralSettings.PRIVACY_POLICY).map(URI::toString);
            case "imprint_link" -> settings.find(GeneralSettings.IMPRINT).map(URI::toString);
            case "help_link" -> settings.find(GeneralSettings.HELP).map(URI::toString);
            case "stop_link" -> occasion.stop().map(URI::toString);
            case "today" -> Optional.of(wording.formats().date(occasion.now()));
            case "note" -> settings.find(GeneralSettings.NOTE).flatMap(note -> words(note, occasion, wording));
            case "notes" ->
                Optional.of(notes(occasion, wording).stream()
                        .map(note -> note.title().isBlank() ? note.text() : note.title() + "\n" + note.text())
                        .collect(Collectors.joining("\n\n")));
            default -> Optional.empty();
        };
    }

    /** The notes that show on the order's page now [BL-47]. */
    static List<Note> notes(TemplateOccasion occasion, Wording wording) {
        EffectiveSettings settings = occasion.settings();
        ZoneId zone = settings.get(GeneralSettings.TIME_ZONE);
        Order order = occasion.order().order();
        Stream<Note> boxes = settings.get(NoteSettings.NOTES).stream()
                .filter(box -> box.shows(order.channel(), order.progress(), occasion.now(), zone))
                .flatMap(box -> words(box.text(), occasion, wording).stream()
                        .map(text -> new Note(
                                box.title()
                                        .flatMap(title -> words(title, occasion, wording))
                                        .orElse(""),
                                text)));
        Stream<Note> general =
                settings.find(GeneralSettings.NOTE).flatMap(note -> words(note, occasion, wording)).stream()
                        .map(text -> new Note("", text));
        return Stream.concat(boxes, general).toList();
    }

    /** The shop wrote it for the page, where its tags are filled likewise. */
    private static Optional<String> words(LocalisedText text, TemplateOccasion occasion, Wording wording) {
        Order order = occasion.order().order();
        Tags tags = new Tags(
                occasion.link().toString(),
                order.buyer().map(StrangersWords::name).orElse(""),
                order.number(),
                PageFrames.name(occasion.settings()),
                Optional.empty());
        return text.in(wording.texts().language().tag())
                .map(PlainText::withoutTags)
                .map(tags::fill);
    }
}
