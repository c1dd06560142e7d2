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
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Leads a buyer without the link towards the order: by order number and e-mail address, to which a code is sent (SH-21).
 * Whether the number is unknown, the address another one, too much was tried, or all is right: the same calls of the
 * stores with as many items, and the same answer. {@link EnterByCode} takes the code.
 */
public final class LookUpOrder {
    /** How many orders of one number are looked at: a shop's connections may number alike. Always as many are read. */
    private static final int CANDIDATES = 3;

    private final SettingsStore settings;
    private final OrderNumbers numbers;
    private final OrderStore orders;
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
        this.numbers = numbers;
        this.orders = orders;
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
        EffectiveSettings effective = new EffectiveSettings(known.get().shop(), SettingsLayer.EMPTY);
        return effective.get(GeneralSettings.ENABLED)
                ? new LookedUp.Taken(lookUp(known.get(), number, email, address), effective)
                : new LookedUp.SwitchedOff(effective);
    }

    private LinkSecret lookUp(ShopSettings shop, String typedNumber, String email, String network) {
        ShopId id = shop.id();
        Instant now = clock.instant();
        List<String> meant = OrderNumbers.meant(typedNumber);
        String number = meant.isEmpty() ? "" : meant.getLast();
        OrderKey nobody = decoy(id, number, email);
        // Everything is taken and read whatever came before: what is asked of the stores tells nothing.
        boolean byNetwork = attempts.take(id, RateLimitKey.ofAddress(network), now);
        boolean byEmail = attempts.take(id, RateLimitKey.ofEmail(email), now);
        boolean byNumber = attempts.take(id, RateLimitKey.ofNumber(number), now);
        Optional<Order> match = candidates(id, meant, nobody).stream()
                .flatMap(key -> orders.find(key).stream())
                .filter(order -> belongs(order, meant, email, shop))
                .toList()
                .stream()
                .findFirst();
        OrderKey counted = match.map(Order::key).orElse(nobody);
        boolean byOrder = attempts.take(id, RateLimitKey.of(RateLimit.CODE, counted), now);
        Optional<Order> addressee = match.filter(order -> byNetwork && byEmail && byNumber && byOrder);
        return codes.issue(addressee.map(Order::key).orElse(nobody), Purpose.VERIFY, code -> addressee
                .map(order -> RequestCode.message(order, code, DeliveryChannel.EMAIL, now))
                .orElseGet(() -> Message.skip(
                        Subject.of(nobody),
                        MessageKey.of(BuiltInTypes.ACCESS_CODE, code.value()),
                        RecipientRole.BUYER,
                        DeliveryChannel.EMAIL,
                        "nobody to send it to",
                        now)));
    }

    /** As many keys as are always read: those that have the number first. */
    private List<OrderKey> candidates(ShopId shop, List<String> meant, OrderKey nobody) {
        Stream<OrderKey> padding = IntStream.range(0, CANDIDATES).mapToObj(at -> decoy(shop, nobody.key(), "" + at));
        Stream<OrderKey> named = meant.stream().flatMap(number -> numbers.withNumber(shop, number).stream());
        return Stream.concat(named, padding).distinct().limit(CANDIDATES).toList();
    }

    private static boolean belongs(Order order, List<String> meant, String email, ShopSettings shop) {
        return order.known()
                && (meant.contains(OrderNumbers.normalise(order.number()))
                        || meant.contains(OrderNumbers.loose(order.number())))
                && shop.forChannel(order.channel()).get(GeneralSettings.ENABLED)
                && order.buyer()
                        .flatMap(Buyer::email)
                        .map(EmailAddress::normalised)
                        .equals(EmailAddress.parse(email).map(EmailAddress::normalised))
                && order.buyer().flatMap(Buyer::email).isPresent();
    }

    /** An order that does not exist. */
    private static OrderKey decoy(ShopId shop, String one, String other) {
        return new OrderKey(shop, Hashes.key("nobody", shop.value(), one, other));
    }
}
