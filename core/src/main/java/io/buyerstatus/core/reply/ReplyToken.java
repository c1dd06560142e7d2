package io.buyerstatus.core.reply;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address says that answers come to: the order whose conversation it is, and a proof that we made it, of 60 bits. It does not say
 * who answers; a copy of it in wrong hands opens nothing.
 *
 * <pre>
 * reply+KEY PROOF SHOP@DOMAIN         (without the blanks)
 * reply+KEY PROOF@SHOP.DOMAIN         a shop whose id is too long for the 64 octets before an @ (RFC 5321, 4.5.3.1.1)
 * </pre>
 *
 * @param proof as somebody brings it: it may be wrong
 */
public record ReplyToken(OrderKey order, String proof) {
    private static final String PREFIX = "reply+";
    private static final Pattern PROOF = Pattern.compile("[0-9a-hjkmnp-tv-z]{12}");
    private static final int LONGEST_SHOP = 64 - PREFIX.length() - 26 - 12;

    /** As mail programs may repeat it, whatever they write around it. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "reply\\+([0-9a-hjkmnp-tv-z]{26})([0-9a-hjkmnp-tv-z]{12})([a-z0-9-]{0,40})@([a-z0-9.-]{1,200})");

    private static final String BUYER = "buyer";

    public ReplyToken {
        Checks.matching(PROOF, proof, "proof");
    }

    /** What an order's buyer answers to. */
    public static ReplyToken forBuyer(OrderKey order, LinkKey key) {
        return new ReplyToken(order, key.reply(order.ref(), BUYER));
    }

    /** What somebody of the shop answers to, who was told at this address; it is good from there alone. */
    public static ReplyToken forStaff(OrderKey order, LinkKey key, EmailAddress told) {
        return new ReplyToken(order, key.reply(order.ref(), staff(told)));
    }

    private static String staff(EmailAddress told) {
        return "staff " + told.normalised();
    }

    /** Whether it is what the order's buyer answers to. */
    public boolean provesBuyer(LinkKey key) {
        return proves(key, BUYER);
    }

    /** Whether it is what was sent to somebody of the shop at this address. */
    public boolean provesStaff(LinkKey key, EmailAddress from) {
        return proves(key, staff(from));
    }

    private boolean proves(LinkKey key, String who) {
        return MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.US_ASCII),
                key.reply(order.ref(), who).getBytes(StandardCharsets.US_ASCII));
    }

    /** The address. */
    public EmailAddress at(RepliesDomain domain) {
        String shop = order.shop().value();
        String local = PREFIX + order.key() + proof;
        return new EmailAddress(
                shop.length() <= LONGEST_SHOP ? local + shop + "@" + domain : local + "@" + shop + "." + domain);
    }

    /** Reads what was written in an address or in a header, in letters of any size; the first that leads to this domain. */
    public static Optional<ReplyToken> in(String text, RepliesDomain domain) {
        Matcher found = ANYWHERE.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            Optional<ReplyToken> token = read(found, domain);
            if (token.isPresent()) {
                return token;
            }
        }
        return Optional.empty();
    }

    private static Optional<ReplyToken> read(Matcher found, RepliesDomain domain) {
        String host = found.group(4);
        String named = found.group(3);
        String label = host.endsWith("." + domain)
                ? host.substring(0, host.length() - domain.value().length() - 1)
                : "";
        boolean ours = host.equals(domain.value()) || (named.isEmpty() && !label.isEmpty());
        return Optional.of(named.isEmpty() ? label : named)
                .filter(_ -> ours)
                .flatMap(ShopId::parse)
                .map(shop -> new ReplyToken(new OrderKey(shop, found.group(1)), found.group(2)));
    }

    /** Without its proof. */
    @Override
    public String toString() {
        return "ReplyToken[" + order + "]";
    }
}
