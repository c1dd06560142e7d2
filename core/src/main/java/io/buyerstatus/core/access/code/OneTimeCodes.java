package io.buyerstatus.core.access.code;

import io.buyerstatus.core.access.code.CodeStore.Issued;
import io.buyerstatus.core.access.code.CodeStore.Purpose;
import io.buyerstatus.core.access.code.CodeStore.Spent;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Issues codes to browsers, and looks at what is typed. */
public final class OneTimeCodes {
    private final CodeStore codes;
    private final SecretSource secrets;
    private final SettingsStore settings;
    private final LinkKeys keys;
    private final InstantSource clock;

    public OneTimeCodes(
            CodeStore codes, SecretSource secrets, SettingsStore settings, LinkKeys keys, InstantSource clock) {
        this.codes = codes;
        this.secrets = secrets;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Issues a code.
     *
     * @param order whose code it is; one that does not exist where nothing is sent
     * @param message makes the message that carries the code
     * @return what the browser must show with the code: each code has another
     */
    public LinkSecret issue(OrderKey order, Purpose purpose, Function<CodeId, Message> message) {
        LinkSecret handle = secrets.fresh();
        CodeId id = CodeId.of(handle);
        codes.issue(new Issued(id, order, purpose, clock.instant().plus(OneTimeCode.VALID)), message.apply(id));
        return handle;
    }

    /**
     * Sends the code once more that a browser holds and that can still be used: whichever message comes first, or last, says the same.
     *
     * @param message makes the message of the occurrence that is named
     * @return whether it did; {@code false} where the browser needs another code
     */
    public boolean again(OrderKey order, LinkSecret handle, Purpose purpose, Function<String, Message> message) {
        Instant now = clock.instant();
        CodeId id = CodeId.of(handle);
        return codes.find(order.shop(), id, now)
                .filter(issued -> issued.purpose() == purpose && issued.order().equals(order))
                .filter(issued -> codes.prolong(
                        new Issued(id, order, purpose, now.plus(OneTimeCode.VALID)),
                        message.apply(id.again(secrets.fresh())),
                        now))
                .isPresent();
    }

    /** The order whose code a browser holds, as long as it can be used. */
    public Optional<OrderKey> find(ShopId shop, LinkSecret handle, Purpose purpose) {
        return codes.find(shop, CodeId.of(handle), clock.instant())
                .filter(issued -> issued.purpose() == purpose)
                .map(Issued::order);
    }

    /**
     * Looks at a typed code for an order, once for all.
     *
     * @param address what the code proves besides; empty where it proves no address
     */
    public Spent spend(OrderKey order, LinkSecret handle, Purpose purpose, String address, String typed) {
        Instant now = clock.instant();
        CodeId id = CodeId.of(handle);
        boolean itsOwn = codes.find(order.shop(), id, now)
                .filter(issued -> issued.purpose() == purpose && issued.order().equals(order))
                .isPresent();
        return itsOwn ? codes.spend(order.shop(), id, right(order, id, address, typed), now) : Spent.GONE;
    }

    /** The same where only the code says whose it is; always the same calls of the store. */
    public Spent spendUnseen(OrderKey order, LinkSecret handle, String typed) {
        CodeId id = CodeId.of(handle);
        return codes.spend(order.shop(), id, right(order, id, "", typed), clock.instant());
    }

    private boolean right(OrderKey order, CodeId id, String address, String typed) {
        return settings.shop(order.shop())
                .map(shop -> keys.of(shop.id(), shop.linkKey()).code(order.ref(), id, address))
                .filter(code -> code.matches(typed))
                .isPresent();
    }
}
