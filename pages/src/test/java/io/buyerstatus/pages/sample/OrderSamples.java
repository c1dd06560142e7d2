package io.buyerstatus.pages.sample;

import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Orders in every situation, as the private link, a verified browser and the shared link show them. */
public final class OrderSamples {

    private static final Set<Situation> TALKED =
            EnumSet.of(Situation.UNPAID, Situation.CONFIRMED, Situation.SENT, Situation.TWO_OF_THREE, Situation.BACK);

    /** Languages whose private pages are kept in every situation. */
    private static final Set<PageLanguage> WHOLE = EnumSet.of(PageLanguage.GERMAN, PageLanguage.ENGLISH);

    /** Situations with the most words, whose private pages are kept in every language. */
    private static final Set<Situation> WORDY = EnumSet.of(
            Situation.UNPAID,
            Situation.PARTLY_SENT,
            Situation.TWO_OF_THREE,
            Situation.PICKUP_READY,
            Situation.ATTEMPT_FAILED,
            Situation.PARTLY_PAID,
            Situation.PAYMENT_FAILED,
            Situation.WITHDRAWN);

    private OrderSamples() {}

    /** The page behind the private link; in some situations after a conversation, in one with a note of the shop. */
    public static String page(Situation situation, PageLanguage language) {
        List<Entry> entries = TALKED.contains(situation) ? Conversations.neighbour() : List.of();
        SettingsLayer shop = situation == Situation.PACKED
                ? Shops.complete().with(GeneralSettings.NOTE, Shops.note())
                : Shops.complete();
        return Rendered.page(situation.order(), entries, language, Shops.of(shop));
    }

    /** The page of a verified browser. */
    public static String verified(Situation situation, PageLanguage language) {
        return Rendered.verified(situation.order(), language, Shops.of(Shops.complete()));
    }

    /** The page behind the shared link. */
    public static String shared(Situation situation, PageLanguage language) {
        return Rendered.shared(situation.order(), language, Shops.of(Shops.complete()));
    }

    static List<Sample> in(PageLanguage language) {
        List<Sample> all = new ArrayList<>();
        for (Situation situation : Situation.values()) {
            if (WORDY.contains(situation) || WHOLE.contains(language)) {
                all.add(new Sample("order." + name(situation), language, page(situation, language)));
            }
        }
        for (Situation situation : Situation.values()) {
            if (language == PageLanguage.GERMAN) {
                all.add(new Sample("verified." + name(situation), language, verified(situation, language)));
            }
        }
        for (Situation situation : Situation.values()) {
            all.add(new Sample("shared." + name(situation), language, shared(situation, language)));
        }
        return all;
    }

    private static String name(Situation situation) {
        return situation.name().toLowerCase(Locale.ROOT);
    }
}
