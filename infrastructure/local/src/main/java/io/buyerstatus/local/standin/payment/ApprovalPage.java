package io.buyerstatus.local.standin.payment;

import io.buyerstatus.local.web.LocalResponse;
import io.buyerstatus.local.web.PageTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page on which somebody pays as the buyer. */
final class ApprovalPage {
    private static final PageTemplate PAGE = PageTemplate.of(ApprovalPage.class, "approve");

    private ApprovalPage() {}

    record Choice(String name, String label) {}

    /**
     * The page.
     *
     * @param order what is paid for
     * @param pay how it goes well
     * @param others how it goes otherwise
     */
    record View(
            String provider,
            String amount,
            String order,
            String action,
            String token,
            Choice pay,
            List<Choice> others) {}

    static LocalResponse of(String provider, String amount, String order, String action, String token) {
        List<Choice> others = Arrays.stream(Mood.values())
                .filter(mood -> mood != Mood.PAY)
                .map(ApprovalPage::choice)
                .toList();
        return LocalResponse.html(
                PAGE.render(new View(provider, amount, order, action, token, choice(Mood.PAY), others)));
    }

    private static Choice choice(Mood mood) {
        return new Choice(mood.name().toLowerCase(Locale.ROOT), mood.label());
    }
}
