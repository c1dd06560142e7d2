package io.buyerstatus.core.template.tag;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All tags, lists and facts that templates may name [BL-38..47]. Names never go away: templates that were saved go on working. */
public final class TagCatalogue {
    /** What shops that come from another system have in their texts; stands for {@code [order_link]} for ever [DR-17]. */
    public static final String CHECKOUT_LINK = "#link_checkout#";

    /** What {@code [each ..]} can go through, and what it may hold. */
    private static final Map<String, String> LISTS = Map.of(
            "items", "item",
            "parcels", "parcel",
            "parcel.items", "item",
            "invoices", "invoice",
            "notes", "note");

    /** What {@code [if ..]} can ask beside tags: the words of conditions, with the same meaning. */
    private static final Set<String> FACTS = Set.of(
            "channel",
            "connection",
            "language",
            "country",
            "postcode",
            "company",
            "registered",
            "has_email",
            "has_phone",
            "sms_consent",
            "email_domain",
            "payment_method",
            "paid",
            "refunded",
            "currency",
            "sku",
            "item_name",
            "carrier",
            "tracked",
            "progress",
            "parcel_state",
            "reason",
            "invoice",
            "document",
            "complete",
            "quiet",
            "weekday");

    private static final int FARTHEST = 3;

    private static final Map<String, TemplateTag> ALL = all();

    private TagCatalogue() {}

    private static Map<String, TemplateTag> all() {
        Map<String, TemplateTag> all = new LinkedHashMap<>();
        Stream.of(OrderTags.ALL, ParcelTags.ALL, ShopTags.ALL, ElementTags.ALL)
                .flatMap(List::stream)
                .forEach(tag -> {
                    if (all.put(tag.name(), tag) != null) {
                        throw new IllegalStateException("two tags are called " + tag.name());
                    }
                });
        return all;
    }

    /** Every tag, as people are shown them. */
    public static List<TemplateTag> tags() {
        return List.copyOf(ALL.values());
    }

    /** The tag of a name. */
    public static Optional<TemplateTag> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether {@code [if ..]} can ask it. */
    public static boolean isFact(String name) {
        return FACTS.contains(name);
    }

    /** What can be asked, sorted. */
    public static List<String> facts() {
        return FACTS.stream().sorted().toList();
    }

    /** What can be gone through, sorted. */
    public static List<String> lists() {
        return LISTS.keySet().stream().sorted().toList();
    }

    /** What the tags within a list begin with: {@code item} in {@code items}; empty for what is no list. */
    public static Optional<String> element(String list) {
        return Optional.ofNullable(LISTS.get(list));
    }

    /** What somebody may have meant who wrote a name that there is not. */
    public static Optional<String> meant(String wrong) {
        String small = wrong.toLowerCase(Locale.ROOT);
        int farthest = small.length() < 4 ? 1 : Math.clamp(small.length() / 3, 2, FARTHEST);
        return Stream.concat(ALL.keySet().stream(), Stream.of("if", "else", "end", "each"))
                .filter(name -> distance(name.toLowerCase(Locale.ROOT), small) <= farthest)
                .min(Comparator.comparingInt(name -> distance(name.toLowerCase(Locale.ROOT), small)));
    }

    /** How many letters must be put in, left out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, at -> at);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], above) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
