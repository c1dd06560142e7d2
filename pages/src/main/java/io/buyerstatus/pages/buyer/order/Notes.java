package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.note.NoteBox;
import io.buyerstatus.core.note.NoteSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.buyer.order.OrderPageView.Note;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.PlainText;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The shop's notes on an order's page: the one for all pages, and those that show at this time, channel and state [DR-3, SH-9]. */
final class Notes {

    private final EffectiveSettings settings;
    private final Texts texts;
    private final Tags tags;

    Notes(EffectiveSettings settings, Texts texts, Tags tags) {
        this.settings = settings;
        this.texts = texts;
        this.tags = tags;
    }

    List<Note> of(Order order, Instant now) {
        ZoneId zone = settings.get(GeneralSettings.TIME_ZONE);
        Stream<Note> boxes = settings.get(NoteSettings.NOTES).stream()
                .filter(box -> box.shows(order.channel(), order.progress(), now, zone))
                .flatMap(box -> note(box).stream());
        Stream<Note> general =
                settings.find(GeneralSettings.NOTE).flatMap(note -> note(Optional.empty(), note)).stream();
        return Stream.concat(boxes, general).toList();
    }

    private Optional<Note> note(NoteBox box) {
        return note(box.title(), box.text());
    }

    private Optional<Note> note(Optional<LocalisedText> title, LocalisedText text) {
        String language = texts.language().tag();
        return text.in(language)
                .map(words -> new Note(
                        title.flatMap(own -> own.in(language)).map(tags::fill).or(this::fromTheShop),
                        Piece.linked(tags.fill(PlainText.withoutTags(words)))));
    }

    private Optional<String> fromTheShop() {
        String shop = PageFrames.name(settings);
        return shop.isEmpty() ? Optional.empty() : Optional.of(texts.get("note.seller", Map.of("shop", shop)));
    }
}
