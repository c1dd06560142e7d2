package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Port for answers to reviews that somebody has begun: each is its writer's and one review's, and empty once it is published. */
public interface AnswerDrafts {
    /** What somebody has begun (strongly consistent); empty where that is nothing. */
    Optional<String> draft(ShopId shop, String review, PersonId writer);

    /** Keeps what somebody has begun, in the place of what they began before. */
    void keep(ShopId shop, String review, PersonId writer, String text, Instant at);

    /** Forgets what it says. */
    void forget(ShopId shop, String review, PersonId writer, Instant at);
}
