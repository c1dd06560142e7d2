package io.buyerstatus.core.access.updates;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;

/** Stops, or starts again, the messages about an order that are not necessary, and chooses their way and language (SH-7, RFC 8058). */
public final class ChooseUpdates {
    private final OrderDoor door;

    public ChooseUpdates(OrderDoor door) {
        this.door = door;
    }

    /** What a buyer wishes. */
    public sealed interface Choice {
        /** Nothing but what is necessary. */
        record Stop() implements Choice {}

        /** As before they were stopped. */
        record Start() implements Choice {}

        /** News of the parcels by this way. */
        record By(DeliveryChannel channel) implements Choice {}

        /** Messages and page in this language. */
        record In(SupportedLanguage language) implements Choice {}
    }

    /** The outcome of the wish. */
    public sealed interface Chosen {
        /** The order's messages are as wished. */
        record Done(OrderView view, EffectiveSettings settings) implements Chosen {}

        /** There is no address or number for this way, or the shop does not speak this language. */
        record Impossible(Opened.Shown shown) implements Chosen {}
    }

    /**
     * Takes the wish. To be left alone is heard by a switched-off shop, too, and by a link that opens nothing any more: an
     * old mail's unsubscribe link works.
     */
    public Entered<Chosen> choose(Visit visit, Choice choice) {
        return switch (door.open(visit)) {
            case Opened.Shown shown ->
                possible(shown.view().order(), shown.settings(), choice)
                        ? write(shown.view(), shown.settings(), choice)
                        : Entered.through(new Chosen.Impossible(shown));
            case Opened.SwitchedOff off when choice instanceof Choice.Stop -> write(off.view(), off.settings(), choice);
            case Opened.Outdated old when choice instanceof Choice.Stop -> write(old.view(), old.settings(), choice);
            case Opened.Closed closed -> Entered.turnedAway(new Entered.NotOpen(closed));
        };
    }

    private Entered<Chosen> write(OrderView view, EffectiveSettings settings, Choice choice) {
        return door.edit(view.order(), order -> order.withPreferences(preferences(order.preferences(), choice)))
                .map(after -> new Chosen.Done(view.with(after), settings));
    }

    private static boolean possible(Order order, EffectiveSettings settings, Choice choice) {
        return switch (choice) {
            case Choice.Stop stop -> true;
            case Choice.Start start -> true;
            case Choice.By(DeliveryChannel channel) ->
                switch (channel) {
                    case EMAIL -> ChannelChoice.email(order).isPresent();
                    case SMS -> order.reachablePhone().isPresent();
                };
            case Choice.In(SupportedLanguage language) ->
                LanguageChoice.offered(settings).contains(language);
        };
    }

    private static NotificationPreferences preferences(NotificationPreferences before, Choice choice) {
        return switch (choice) {
            case Choice.Stop stop -> before.quiet(true);
            case Choice.Start start -> before.quiet(false);
            case Choice.By(DeliveryChannel channel) -> before.by(channel);
            case Choice.In(SupportedLanguage language) -> before.in(new Language(language.tag()));
        };
    }
}
