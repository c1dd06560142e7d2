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

    record View(String provider, String amount, String number, String action, String token, List<Choice> choices) {}

    static LocalResponse of(String provider, String amount, String number, String action, String token) {
        List<Choice> choices = Arrays.stream(Mood.values())
                .map(mood -> new Choice(mood.name().toLowerCase(Locale.ROOT), mood.label()))
                .toList();
        return LocalResponse.html(PAGE.render(new View(provider, amount, number, action, token, choices)));
    }
}
