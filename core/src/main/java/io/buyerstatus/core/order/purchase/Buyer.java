package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;

/**
 * Who bought, as the shop system knows them; an absent text is empty.
 *
 * @param phone as typed; what an SMS can go to is the order's to say, which knows the country
 * @param login the buyer's account name at the shop, empty for guests
 * @param smsConsent whether the buyer agreed to updates by SMS
 * @param reviewConsent that they agreed to be asked for a review, if they did
 */
public record Buyer(
        String firstName,
        String lastName,
        String company,
        Optional<EmailAddress> email,
        String phone,
        String login,
        boolean smsConsent,
        Optional<ReviewConsent> reviewConsent) {
    /** The longest {@link #displayName()}. */
    public static final int LONGEST_NAME = 200;

    /** Somebody who did not agree to be asked for a review. */
    public Buyer(
            String firstName,
            String lastName,
            String company,
            Optional<EmailAddress> email,
            String phone,
            String login,
            boolean smsConsent) {
        this(firstName, lastName, company, email, phone, login, smsConsent, Optional.empty());
    }

    public Buyer {
        Checks.atMost(firstName, 200, "firstName");
        Checks.atMost(lastName, 200, "lastName");
        Checks.atMost(company, 200, "company");
        Checks.atMost(phone, 50, "phone");
        Checks.atMost(login, 200, "login");
    }

    /** First and last name, or the company where neither is known: at most {@link #LONGEST_NAME} characters; may be empty. */
    public String displayName() {
        String name = (firstName + " " + lastName).strip();
        return CleanText.cut(name.isEmpty() ? company : name, LONGEST_NAME);
    }
}
