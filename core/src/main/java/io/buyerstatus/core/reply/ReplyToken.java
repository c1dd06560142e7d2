package io.buyerstatus.core.reply;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address says that answers come to: the conversation, and a proof that we made it, of 60 bits. It does not say
 * who answers; a copy of it in wrong hands opens nothing.
 *
 * <pre>
 * reply+KEY PROOF SHOP@DOMAIN         (without the blanks)
 * reply+KEY PROOF@SHOP.DOMAIN         a shop whose id is too long for the 64 octets before an @ (RFC 5321, 4.5.3.1.1)
 * ask+KEY PROOF SHOP@DOMAIN           an inquiry's instead of an order's
 * </pre>
 *
 * @param proof as somebody brings it: it may be wrong
 */
public record ReplyToken(ThreadKey thread, String proof) {
    private static final String ORDER = "reply";
    private static final String INQUIRY = "ask";
    private static final Pattern PROOF = Pattern.compile("[0-9a-hjkmnp-tv-z]{12}");
    private static final int LONGEST_SHOP = 64 - ORDER.length() - 1 - 26 - 12;

    /** As mail programs may repeat it, whatever they write around it. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "(reply|ask)\\+([0-9a-hjkmnp-tv-z]{26})([0-9a-hjkmnp-tv-z]{12})([a-z0-9-]{0,40})@([a-z0-9.-]{1,200})");

    private static final String BUYER = "buyer";

    public ReplyToken {
        Checks.matching(PROOF, proof, "proof");
    }

    /** Of an order's conversation. */
    public ReplyToken(OrderKey order, String proof) {
        this(conversation(order), proof);
    }

    /** What an order's buyer answers to. */
    public static ReplyToken forBuyer(OrderKey order, LinkKey key) {
        return forBuyer(conversation(order), key);
    }

    /** What the buyer of an order, or whoever asked, answers to. */
    public static ReplyToken forBuyer(ThreadKey thread, LinkKey key) {
        return new ReplyToken(thread, key.reply(ref(thread), BUYER));
    }

    /** What somebody of the shop answers to, who was told at this address; it is good from there alone. */
    public static ReplyToken forStaff(OrderKey order, LinkKey key, EmailAddress told) {
        return forStaff(conversation(order), key, told);
    }

    /** The same in any conversation. */
    public static ReplyToken forStaff(ThreadKey thread, LinkKey key, EmailAddress told) {
        return new ReplyToken(thread, key.reply(ref(thread), staff(told)));
    }

    private static ThreadKey conversation(OrderKey order) {
        return new ThreadKey.OfOrder(order.shop(), order.key());
    }

    /** No two conversations have the same. */
    private static String ref(ThreadKey thread) {
        return switch (thread) {
            case ThreadKey.OfOrder(ShopId shop, String order) -> new OrderKey(shop, order).ref();
            case ThreadKey.OfInquiry(ShopId shop, String inquiry) -> "inquiry " + shop.value() + "-" + inquiry;
        };
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
                key.reply(ref(thread), who).getBytes(StandardCharsets.US_ASCII));
    }

    /** The address. */
    public EmailAddress at(RepliesDomain domain) {
        String shop = thread.shop().value();
        String local =
                switch (thread) {
                            case ThreadKey.OfOrder order -> ORDER + "+" + order.order();
                            case ThreadKey.OfInquiry asked -> INQUIRY + "+" + asked.inquiry();
                        }
                        + proof;
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
        String host = found.group(5);
        String named = found.group(4);
        String label = host.endsWith("." + domain)
                ? host.substring(0, host.length() - domain.value().length() - 1)
                : "";
        boolean ours = host.equals(domain.value()) || (named.isEmpty() && !label.isEmpty());
        return Optional.of(named.isEmpty() ? label : named)
                .filter(_ -> ours)
                .flatMap(ShopId::parse)
                .map(shop -> new ReplyToken(
                        found.group(1).equals(INQUIRY)
                                ? new ThreadKey.OfInquiry(shop, found.group(2))
                                : new ThreadKey.OfOrder(shop, found.group(2)),
                        found.group(3)));
    }

    /** Without its proof. */
    @Override
    public String toString() {
        return "ReplyToken[" + thread + "]";
    }
}
