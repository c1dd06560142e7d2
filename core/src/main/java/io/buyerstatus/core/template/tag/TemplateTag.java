package io.buyerstatus.core.template.tag;

import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.Set;

/**
 * A tag that templates may hold.
 *
 * @param name as it stands in brackets, e.g. {@code order_number}; in a list {@code item.name}
 * @param about what must be at hand for it
 * @param description what it says, for the shop's people
 * @param example what it says of a real order
 * @param need what must be known before a message with it can go out
 * @param mayBeEmpty whether orders may have nothing for it, so that a fallback is wise
 */
public record TemplateTag(
        String name,
        TagType type,
        About about,
        String description,
        String example,
        Optional<Need> need,
        boolean mayBeEmpty) {

    /** What a tag speaks of. */
    public enum About {
        ORDER,
        /** The parcel that the message is about, or the one that the order has. */
        PARCEL,
        /** Somebody's message in the conversation. */
        ENTRY,
        /** What an {@code [each ..]} is at. */
        ELEMENT
    }

    /** Triggers at which there is no parcel yet. */
    private static final Set<String> BEFORE_PARCELS = Set.of(
            "order_placed", "order_complete", "order_confirmed", "order_paid", "order_cancelled", "payment_failed");

    private static final Set<String> OF_ENTRIES = Set.of("buyer_wrote", "seller_wrote");

    public TemplateTag {
        Checks.text(name, 60, "tag");
        Checks.text(description, 300, "description");
        Checks.text(example, 300, "example");
    }

    /** Whether there is something for it when a trigger fires; {@code trigger} is its word. */
    public boolean availableFor(String trigger) {
        return switch (about) {
            case ORDER, ELEMENT -> true;
            case PARCEL -> !BEFORE_PARCELS.contains(trigger);
            case ENTRY -> OF_ENTRIES.contains(trigger);
        };
    }

    /** How it stands in a template. */
    public String written() {
        return "[" + name + "]";
    }
}
