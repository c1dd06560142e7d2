package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Leads a buyer without the link towards the order: by order number and e-mail address, to which a code is sent (SH-21).
 * Whether the number is unknown, the address another one, too many codes were sent, or all is right: the same calls of the
 * stores with as many small items, however large the order is, and the same answer. Wrong pairs are not counted, since nobody
 * learns of any whether it is right: they keep no code from the right one. {@link EnterByCode} takes the code.
 */
public final class LookUpOrder {
    private final SettingsStore settings;
    private final OrdersByNumber byNumber;
    private final RateLimiter attempts;
    private final OneTimeCodes codes;
    private final InstantSource clock;

    public LookUpOrder(
            SettingsStore settings,
            OrderNumbers numbers,
            OrderStore orders,
            RateLimiter attempts,
            OneTimeCodes codes,
            InstantSource clock) {
        this.settings = settings;
        this.byNumber = new OrdersByNumber(numbers, orders);
        this.attempts = attempts;
        this.codes = codes;
        this.clock = clock;
    }

    /** The outcome of a look-up. */
    public sealed interface LookedUp {
        /**
         * If number and address belong together, a code is on its way; nobody learns whether.
         *
         * @param handle what the browser must show with the code, for its cookie
         */
        record Taken(LinkSecret handle, EffectiveSettings settings) implements LookedUp {}

        /** Too many look-ups from this network were never finished: nothing was looked at, whatever it was. */
        record TooMany(EffectiveSettings settings) implements LookedUp {}

        /** The shop is switched off (DR-2). */
        record SwitchedOff(EffectiveSettings settings) implements LookedUp {}

        /** There is no such shop. */
        record NoSuchShop() implements LookedUp {}
    }

    /**
     * Looks an order up.
     *
     * @param shop as the path names it
     * @param address the network address that the request came from
     */
    public LookedUp lookUp(String shop, String number, String email, String address) {
        Optional<ShopSettings> known = ShopId.parse(shop).flatMap(settings::shop);
        if (known.isEmpty()) {
            return new LookedUp.NoSuchShop();
        }
        EffectiveSettings effective = known.get().ofShop();
        if (!effective.get(GeneralSettings.ENABLED)) {
            return new LookedUp.SwitchedOff(effective);
        }
        // Given back to whoever enters the code, never here: who is still let in would tell whether a pair was right.
        if (!attempts.take(known.get().id(), RateLimitKey.ofLookUps(address), clock.instant())) {
            return new LookedUp.TooMany(effective);
        }
        return new LookedUp.Taken(lookUp(known.get(), number, email), effective);
    }

    private LinkSecret lookUp(ShopSettings shop, String typedNumber, String email) {
        ShopId id = shop.id();
        Instant now = clock.instant();
        List<String> meant = OrderNumbers.meant(typedNumber);
        String number = meant.isEmpty() ? "" : meant.getLast();
        OrderKey nobody = OrdersByNumber.decoy(id, number, email);
        // Everything is read and taken whatever came before: what is asked of the stores tells nothing.
        Optional<OrderKey> match = byNumber.match(shop, meant, email, nobody);
        OrderKey counted = match.orElse(nobody);
        boolean room = attempts.take(id, RateLimitKey.of(RateLimit.LOOK_UP_CODE, counted), now);
        Optional<OrderKey> addressee = match.filter(order -> room);
        return codes.issue(addressee.orElse(nobody), Purpose.VERIFY, code -> addressee
                .map(order -> RequestCode.message(order, code, DeliveryChannel.EMAIL, now))
                .orElseGet(() -> Message.skip(
                        Subject.of(nobody),
                        MessageKey.of(BuiltInTypes.ACCESS_CODE, code.value()),
                        RecipientRole.BUYER,
                        DeliveryChannel.EMAIL,
                        "nobody to send it to",
                        now)));
    }
}
