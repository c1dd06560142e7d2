package io.buyerstatus.functions.shared.http;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignInAttempt;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The cookies of the desk: one for a session, one for the way to the provider and back, and one for the way to a mailbox's provider. */
public final class DeskCookies {
    private static final String SESSION = "__Host-desk";
    private static final String ATTEMPT = "__Host-sign-in";
    private static final String MAILBOX = "__Host-mailbox";
    private static final String FRESH = "1";
    private static final int PARTS = 3;

    private DeskCookies() {}

    /** Who comes, as their browser says. */
    public static Optional<SessionToken> session(Request request) {
        return request.cookie(SESSION).flatMap(SessionToken::parse);
    }

    /** Keeps somebody signed in. */
    public static Cookie session(SessionToken token) {
        return new Cookie(SESSION, token.text(), Session.LIFE);
    }

    /** Nobody is signed in. */
    public static Cookie signedOut() {
        return Cookie.gone(SESSION);
    }

    /** A way to the provider, and where it leads in the end. */
    public record Attempt(SignInAttempt attempt, String to) {}

    /** The way that this browser is on, if it is. */
    public static Optional<Attempt> attempt(Request request) {
        return request.cookie(ATTEMPT).flatMap(DeskCookies::parse);
    }

    private static Optional<Attempt> parse(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return LinkSecret.parse(parts[0])
                .map(secret -> new Attempt(new SignInAttempt(secret, parts[1].equals(FRESH)), to(parts[2])));
    }

    private static String to(String encoded) {
        try {
            return ConsoleUrls.local(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return ConsoleUrls.START;
        }
    }

    /** Sets out for the provider. */
    public static Cookie attempt(SignInAttempt attempt, String to) {
        String path = Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(StandardCharsets.UTF_8));
        return new Cookie(
                ATTEMPT,
                attempt.secret().value() + "." + (attempt.fresh() ? FRESH : "0") + "." + path,
                SignInAttempt.VALID);
    }

    /** The way is at its end. */
    public static Cookie arrived() {
        return Cookie.gone(ATTEMPT);
    }

    /** A way to the provider of one of a shop's mailboxes. */
    public record MailboxWay(SignInAttempt attempt, ShopId shop, MailboxId mailbox) {}

    /** The way to a mailbox's provider that this browser is on, if it is. */
    public static Optional<MailboxWay> mailboxWay(Request request) {
        return request.cookie(MAILBOX).flatMap(value -> {
            String[] parts = value.split("\\.", -1);
            try {
                return parts.length == PARTS
                        ? LinkSecret.parse(parts[0])
                                .map(secret -> new MailboxWay(
                                        new SignInAttempt(secret, true), new ShopId(parts[1]), new MailboxId(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        });
    }

    /** Sets out for a mailbox's provider. */
    public static Cookie mailboxWay(MailboxWay way) {
        return new Cookie(
                MAILBOX, way.attempt().secret().value() + "." + way.shop() + "." + way.mailbox(), SignInAttempt.VALID);
    }

    /** That way is at its end. */
    public static Cookie mailboxArrived() {
        return Cookie.gone(MAILBOX);
    }
}
