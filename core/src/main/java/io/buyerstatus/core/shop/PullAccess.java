package io.buyerstatus.core.shop;

import io.buyerstatus.core.value.Checks;

/**
 * How the orders of a shop system are fetched.
 *
 * @param login the public half of the credentials: a consumer key, a client's id; empty where the secret is a token that stands alone
 * @param secret the other half, sealed for {@link SecretBox.Purpose#SHOP}
 * @param hour the hour of the day, on the shop's clock, at which they are fetched
 * @param parcelsBeside whether the shop keeps parcels beside its orders, in a plug-in that its orders say nothing of
 */
public record PullAccess(ShopAddress address, String login, SealedSecret secret, int hour, boolean parcelsBeside) {
    /** When shops sleep. */
    public static final int USUAL_HOUR = 3;

    private static final int LONGEST_LOGIN = 200;

    public PullAccess {
        Checks.atMost(login, LONGEST_LOGIN, "login");
        Checks.require(
                login.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == ':'), "login", "must be one plain line");
        Checks.require(hour >= 0 && hour <= 23, "hour", "must be from 0 to 23");
    }
}
