package io.buyerstatus.core.message;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.settings.ShopSettings;
import java.net.URI;
import java.util.Optional;

/** Makes the private links and the codes that messages carry. */
public final class OrderLinks {
    private final LinkKeys keys;
    private final URI base;

    /**
     * @param baseUrl where the pages are served, e.g. {@code https://status.example.com}
     */
    public OrderLinks(LinkKeys keys, String baseUrl) {
        this.keys = keys;
        this.base = URI.create(baseUrl);
    }

    /**
     * What a message opens.
     *
     * @param link where it leads: to the order's present private link, except where it reaches somebody who shall not have that
     * @param stop stops messages like it, where its recipient can
     * @param code the code that the message carries, if it carries one
     * @param review opens the order's review, where the message asks for it
     */
    public record Keys(URI link, Optional<URI> stop, Optional<OneTimeCode> code, Optional<ReviewLink> review) {
        @Override
        public String toString() {
            return "Keys[...]";
        }
    }

    /**
     * What opens the review of an order.
     *
     * @param hash of its secret
     */
    public record ReviewLink(URI uri, SecretHash hash) {
        @Override
        public String toString() {
            return "ReviewLink[...]";
        }
    }

    /** What a message about an order opens for its recipient. */
    public Keys keys(ShopSettings shop, Order order, BuiltInType type, MessageKey key, Recipient to) {
        return new Keys(
                link(shop, order, type, to),
                stop(shop, order, type.stoppable(), to),
                code(shop, order, type, key.occurrence()),
                type.asksForReview(shop.forChannel(order.channel()))
                        ? Optional.of(review(shop, order.key()))
                        : Optional.empty());
    }

    /**
     * What a message of a shop's automation opens for its recipient.
     *
     * @param toBuyer whether it is for the buyer: nobody else gets the private link
     * @param stoppable whether its recipient can stop messages like it
     */
    public Keys keysOf(ShopSettings shop, Order order, boolean toBuyer, boolean stoppable, Recipient to) {
        URI link = toBuyer && !added(order, to) ? privateLink(shop, order) : withoutSecret(shop, order);
        return new Keys(link, stop(shop, order, toBuyer && stoppable, to), Optional.empty(), Optional.empty());
    }

    private Optional<OneTimeCode> code(ShopSettings shop, Order order, BuiltInType type, String code) {
        if (!type.has(MailPart.CODE)) {
            return Optional.empty();
        }
        LinkKey key = key(shop);
        return type.provenAddress(order)
                .map(address -> key.code(order.key().ref(), CodeId.ofOccurrence(code), address));
    }

    private URI link(ShopSettings shop, Order order, BuiltInType type, Recipient to) {
        String ref = order.key().ref();
        if (type.undoes()) {
            return BuyerUrls.undo(base, ref, key(shop).undo(ref, to.address()));
        }
        return type.role() == RecipientRole.BUYER && added(order, to)
                ? withoutSecret(shop, order)
                : privateLink(shop, order);
    }

    /** Whether the recipient is an address that somebody added: nothing else is mailed but what the shop knows. */
    private static boolean added(Order order, Recipient to) {
        return to instanceof Recipient.ByMail
                && Recipient.onFile(order)
                        .filter(known -> known.address().equals(to.address()))
                        .isEmpty();
    }

    /** What is shared of the order, and where nothing is, the form that asks for a code. */
    private URI withoutSecret(ShopSettings shop, Order order) {
        String ref = order.key().ref();
        return order.access()
                .share()
                .filter(share -> share.hash().isPresent())
                .map(share -> BuyerUrls.shared(base, ref, key(shop).shared(ref, share.generation())))
                .orElseGet(() -> BuyerUrls.find(base, shop.id().value()));
    }

    private Optional<URI> stop(ShopSettings shop, Order order, boolean stoppable, Recipient to) {
        String ref = order.key().ref();
        return Optional.of(to)
                .filter(recipient -> stoppable && recipient instanceof Recipient.ByMail)
                .map(recipient -> BuyerUrls.stop(base, ref, key(shop).stop(ref, recipient.address())));
    }

    /** {@code BASE/o/REF/SECRET}. */
    public URI privateLink(ShopSettings shop, Order order) {
        String ref = order.key().ref();
        return BuyerUrls.order(
                base, ref, key(shop).secret(ref, order.access().link().generation()));
    }

    /** {@code BASE/review/SHOP/ID/SECRET}. */
    public ReviewLink review(ShopSettings shop, OrderKey order) {
        LinkSecret secret = key(shop).review(order.ref());
        return new ReviewLink(
                BuyerUrls.review(base, shop.id().value(), Invitation.id(order), secret), SecretHash.of(secret));
    }

    private LinkKey key(ShopSettings shop) {
        return keys.of(shop.id(), shop.linkKey());
    }
}
