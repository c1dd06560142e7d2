package io.buyerstatus.core.link;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that buyers open, each once: as the template routes them, and with their parts filled in.
 *
 * <pre>{@code
 * case "GET " + BuyerUrls.VERIFY -> ...
 * String path = BuyerUrls.at(privateLink, BuyerUrls.VERIFY);
 * }</pre>
 */
public final class BuyerUrls {
    /** An order by its private link: the page. What begins with it is about the same order. */
    public static final String ORDER = "/o/{ref}/{secret}";

    /** Whether the open page is still what it was. */
    public static final String LIVE = ORDER + "/live";

    /** An entry for a calendar. */
    public static final String CALENDAR = ORDER + "/calendar/{file}";

    /** Takes the buyer's messages. */
    public static final String MESSAGES = ORDER + "/messages";

    /** Asking for another delivery address. */
    public static final String ADDRESS = ORDER + "/address";

    /** Proving that the order is one's own. */
    public static final String VERIFY = ORDER + "/verify";

    /** Sends a code for that. */
    public static final String CODE = ORDER + "/code";

    /** Sharing the order's progress. */
    public static final String SHARE = ORDER + "/share";

    /** Sends a link in the place of one that opens nothing any more. */
    public static final String FRESH_LINK = ORDER + "/link";

    /** Replacing a link that fell into the wrong hands. */
    public static final String REPLACE = ORDER + "/replace";

    /** Choosing the messages about the order. */
    public static final String UPDATES = ORDER + "/updates";

    /** Stopping them, from a mail that was sent before mails had {@link #STOP_NEWS}. */
    public static final String STOP = ORDER + "/stop";

    /** Stopping them, from a mail (RFC 8058); opens nothing else. */
    public static final String STOP_NEWS = "/stop/{ref}/{secret}";

    /** Taking back another way for them, from the mail that tells of it; opens nothing else. */
    public static final String UNDO = "/undo/{ref}/{secret}";

    /** An order by the link that its buyer shares. */
    public static final String SHARED = "/s/{ref}/{secret}";

    /** Whether the open page is still what it was. */
    public static final String SHARED_LIVE = SHARED + "/live";

    /** Finding an order of a shop without its link. */
    public static final String FIND = "/find/{shop}";

    /** Takes the code for that. */
    public static final String FIND_CODE = FIND + "/code";

    /** Begins a payment with a provider. */
    public static final String PAY = ORDER + "/pay";

    /** Looks at once what became of it. */
    public static final String CONFIRM_PAYMENT = PAY + "/confirm";

    /** Declaring that one withdraws from the order's contract. */
    public static final String WITHDRAWAL = ORDER + "/withdrawal";

    /** Receives that. */
    public static final String CONFIRM_WITHDRAWAL = WITHDRAWAL + "/confirm";

    /** The same without a link, for the foot of a shop's pages. */
    public static final String WITHDRAW = "/withdraw/{shop}";

    /** Receives that. */
    public static final String CONFIRM_WITHDRAW = WITHDRAW + "/confirm";

    /** Writing a review, and correcting it. */
    public static final String REVIEW = "/review/{shop}/{review}/{secret}";

    /** Taking it back. */
    public static final String DELETE_REVIEW = REVIEW + "/delete";

    /** What is published of a shop's reviews. */
    public static final String REVIEWS = "/reviews/{shop}";

    /** The same in a few lines, for a frame in the shop's pages. */
    public static final String REVIEWS_FRAME = REVIEWS + "/frame";

    /** The same as a picture, and as data. */
    public static final String REVIEWS_FILE = REVIEWS + "/files/{file}";

    /** A product's reviews as linked data. */
    public static final String PRODUCT_REVIEWS = REVIEWS + "/products/{sku}";

    /** Asking a shop something without an order. */
    public static final String ASK = "/ask/{shop}";

    /** The same form, for a frame in the shop's pages. */
    public static final String ASK_FRAME = ASK + "/frame";

    /** What was asked and answered, for whoever asked. */
    public static final String INQUIRY = ASK + "/{inquiry}/{secret}";

    /** Saying that somebody else asked with one's address. */
    public static final String DISOWN_INQUIRY = INQUIRY + "/disown";

    /** Our copy of a shop's picture. */
    public static final String PICTURE = "/pictures/{shop}/{picture}";

    /** A file that pages need. */
    public static final String ASSET = "/assets/{file}";

    /** Where no page is. */
    public static final String ROOT = "/";

    /** Whatever has no page: mistyped, or half a link. */
    public static final String ELSEWHERE = "/{rest+}";

    private static final List<String> LINKS = List.of(ORDER, SHARED, FIND, WITHDRAW, REVIEWS, REVIEW);
    private static final Pattern PART = Pattern.compile("\\{[a-z]+}");

    private BuyerUrls() {}

    /** The address of an order's page, below where the pages are served. */
    public static URI order(URI base, String ref, LinkSecret secret) {
        return base.resolve(path(ORDER, ref, secret.value()));
    }

    /** The address of what is shared of an order, below where the pages are served. */
    public static URI shared(URI base, String ref, LinkSecret secret) {
        return base.resolve(path(SHARED, ref, secret.value()));
    }

    /** The address that stops an order's news, below where the pages are served. */
    public static URI stop(URI base, String ref, LinkSecret secret) {
        return base.resolve(path(STOP_NEWS, ref, secret.value()));
    }

    /** The address that takes back another way for them, below where the pages are served. */
    public static URI undo(URI base, String ref, LinkSecret secret) {
        return base.resolve(path(UNDO, ref, secret.value()));
    }

    /** The address of a review, below where the pages are served. */
    public static URI review(URI base, String shop, String id, LinkSecret secret) {
        return base.resolve(path(REVIEW, shop, id, secret.value()));
    }

    /** The address of what is published of a shop's reviews, below where the pages are served. */
    public static URI reviews(URI base, String shop) {
        return base.resolve(path(REVIEWS, shop));
    }

    /** The address of a shop's look-up form, below where the pages are served. */
    public static URI find(URI base, String shop) {
        return base.resolve(path(FIND, shop));
    }

    /** The address of an inquiry, below where the pages are served. */
    public static URI inquiry(URI base, String shop, String inquiry, LinkSecret secret) {
        return base.resolve(path(INQUIRY, shop, inquiry, secret.value()));
    }

    /** The address of a shop's form for questions, below where the pages are served. */
    public static URI ask(URI base, String shop) {
        return base.resolve(path(ASK, shop));
    }

    /** A route with its parts filled in, in their order; each is encoded where it needs to be. */
    public static String path(String route, String... parts) {
        StringBuilder path = new StringBuilder();
        Matcher places = PART.matcher(route);
        for (String part : parts) {
            if (!places.find()) {
                throw new IllegalArgumentException(route + " has fewer parts than " + parts.length);
            }
            places.appendReplacement(path, Matcher.quoteReplacement(URLEncoder.encode(part, StandardCharsets.UTF_8)));
        }
        if (places.find()) {
            throw new IllegalArgumentException(route + " has more parts than " + parts.length);
        }
        return places.appendTail(path).toString();
    }

    /**
     * The path of a route of the same order, or the same shop, as a link that somebody has.
     *
     * @param link the private link, the shared link or the address of a shop's form
     * @param parts of the route that the link does not have
     */
    public static String at(URI link, String route, String... parts) {
        String beyond = LINKS.stream()
                .filter(route::startsWith)
                .map(known -> route.substring(known.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(route + " belongs to no link"));
        return link.getRawPath() + path(beyond, parts);
    }

    /** The same as a whole address, for whoever is not on the page. */
    public static URI to(URI link, String route) {
        return link.resolve(at(link, route));
    }
}
