package io.buyerstatus.core.access.updates;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Opened.Outdated.Why;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.time.InstantSource;
import java.util.List;

/**
 * Stops, or starts again, the messages about an order that are not necessary, and chooses their way and language (SH-7). Who holds the
 * link may stop them; where they go, only a browser changes that a code verified, and the buyer is told where the shop knows them to
 * be.
 */
public final class ChooseUpdates {
    private final OrderDoor door;
    private final LinkIssuer links;
    private final InstantSource clock;

    public ChooseUpdates(OrderDoor door, LinkIssuer links, InstantSource clock) {
        this.door = door;
        this.links = links;
        this.clock = clock;
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

        /** Not to the address that was added: only where the shop knows. */
        record Remove() implements Choice {}
    }

    /** The outcome of the wish. */
    public sealed interface Chosen {
        /** The order's messages are as wished. */
        record Done(OrderView view, EffectiveSettings settings) implements Chosen {}

        /** There is no address or number for this way, or the shop does not speak this language. */
        record Impossible(Opened.Shown shown) implements Chosen {}
    }

    /**
     * Takes the wish. To be left alone is heard by a switched-off shop, too, and by an expired link: mails of before carry it. A
     * replaced link stops nothing.
     */
    public Entered<Chosen> choose(Visit visit, Choice choice) {
        return switch (door.open(visit)) {
            case Opened.SwitchedOff off when choice instanceof Choice.Stop -> stop(off.view(), off.settings());
            case Opened.Outdated old
            when choice instanceof Choice.Stop && old.why() == Why.EXPIRED -> stop(old.view(), old.settings());
            case Opened opened -> OrderDoor.entered(opened, least(choice)).then(shown -> choose(shown, choice));
        };
    }

    private static AccessLevel least(Choice choice) {
        return switch (choice) {
            case Choice.Stop stop -> AccessLevel.PRIVATE;
            case Choice.Start start -> AccessLevel.PRIVATE;
            case Choice.In language -> AccessLevel.PRIVATE;
            case Choice.By way -> AccessLevel.VERIFIED;
            case Choice.Remove remove -> AccessLevel.VERIFIED;
        };
    }

    private Entered<Chosen> choose(Opened.Shown shown, Choice choice) {
        if (!possible(shown.view().order(), shown.settings(), choice)) {
            return Entered.through(new Chosen.Impossible(shown));
        }
        return door.edit(shown, order -> order.withPreferences(preferences(order.preferences(), choice)), this::told)
                .map(is -> new Chosen.Done(is.view(), is.settings()));
    }

    private List<Message> told(Order was, Order is) {
        return is.preferences().sameWay(was.preferences()) ? List.of() : links.moved(is, clock.instant());
    }

    private Entered<Chosen> stop(OrderView view, EffectiveSettings settings) {
        return door.edit(
                        view.order(),
                        order -> order.withPreferences(order.preferences().quiet(true)))
                .map(after -> new Chosen.Done(view.with(after), settings));
    }

    private static boolean possible(Order order, EffectiveSettings settings, Choice choice) {
        return switch (choice) {
            case Choice.Stop stop -> true;
            case Choice.Start start -> true;
            case Choice.Remove remove -> true;
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
            case Choice.Remove remove -> before.withoutAdded();
            case Choice.In(SupportedLanguage language) -> before.in(new Language(language.tag()));
        };
    }
}
