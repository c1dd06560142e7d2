package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may open an order.
 *
 * @param share the link that the buyer shares; empty where none was ever made
 * @param browsers those that proved to be the buyer's, newest first, at most {@value #BROWSERS}
 */
public record Access(LinkState link, Optional<ShareState> share, List<VerifiedBrowser> browsers) {
    /** How many browsers are remembered. */
    public static final int BROWSERS = 10;

    public Access {
        Checks.size(browsers, BROWSERS, "browsers");
        browsers = List.copyOf(browsers);
    }

    /** A private link that nobody has opened yet. */
    public static Access by(LinkState link) {
        return new Access(link, Optional.empty(), List.of());
    }

    /** What is known of a browser, by its strongest proof; empty where it proved nothing, or too long ago. */
    public Optional<VerifiedBrowser> known(LinkSecret browser, Instant now) {
        return browsers.stream()
                .filter(known -> known.is(browser, now))
                .max(Comparator.comparing(VerifiedBrowser::proof).thenComparing(VerifiedBrowser::until));
    }

    /** The same with one more browser, in the place of what it was known by before. */
    public Access verified(VerifiedBrowser browser, Optional<LinkSecret> before, Instant now) {
        Stream<VerifiedBrowser> others = browsers.stream()
                .filter(known -> known.until().isAfter(now))
                .filter(known -> before.filter(known.hash()::matches).isEmpty());
        return new Access(
                link,
                share,
                Stream.concat(Stream.of(browser), others).limit(BROWSERS).toList());
    }

    /** The same without a browser. */
    public Access without(LinkSecret browser) {
        return new Access(
                link,
                share,
                browsers.stream()
                        .filter(known -> !known.hash().matches(browser))
                        .toList());
    }

    /** The same with another shared link, or none. */
    public Access sharing(ShareState next) {
        return new Access(link, Optional.of(next), browsers);
    }

    /** The same by the link's next generation; the shared link and the browsers stay as they are. */
    public Access renewed(SecretHash next, Instant now) {
        return new Access(link.renewed(next, now), share, browsers);
    }

    /** By the link's next generation alone: nothing shared any more, and of the browsers only this one is known. */
    public Access replaced(SecretHash next, Optional<LinkSecret> browser, Instant now) {
        return new Access(
                link.renewed(next, now),
                share.map(ShareState::revoked),
                browsers.stream()
                        .filter(known -> browser.filter(known.hash()::matches).isPresent())
                        .toList());
    }

    /** The same, in which every browser must prove again whose it is. */
    public Access forgetting() {
        return new Access(link, share, List.of());
    }
}
