package io.buyerstatus.console.withdrawal;

import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the staff find the order of a declaration that fits none.
 *
 * @param searches for what was typed into it
 * @param assigns whether the reader can say which order it is
 * @param typed to find it, where that led to none or to several
 * @param candidates of which one may be meant
 * @param sure whether somebody must say that it is the same person
 */
record OrderFinding(List<Search> searches, boolean assigns, String typed, List<Candidate> candidates, boolean sure) {
    OrderFinding {
        searches = List.copyOf(searches);
        candidates = List.copyOf(candidates);
    }

    /** A search among the orders. */
    record Search(String label, String url) {}

    /** An order that may be meant. */
    record Candidate(String key, String label, String url) {}

    /** Empty where the declaration has an order, or nothing to find one by. */
    static Optional<OrderFinding> of(
            FollowedWithdrawal followed, Colleague me, Optional<NotAssigned> refused, Texts texts, Formats formats) {
        if (followed.withdrawal().order().isPresent()
                || followed.withdrawal().said().erased()) {
            return Optional.empty();
        }
        List<Search> searches = new ArrayList<>();
        searches.add(search(me, followed.withdrawal().said().contract(), texts));
        followed.withdrawal()
                .said()
                .receiptTo()
                .map(EmailAddress::value)
                .map(address -> search(me, address, texts))
                .ifPresent(searches::add);
        return Optional.of(new OrderFinding(
                searches,
                me.role().includes(Role.AGENT) && followed.intact(),
                refused.map(NotAssigned::typed).orElse(""),
                refused.map(NotAssigned::candidates).orElse(List.of()).stream()
                        .map(row -> candidate(row, texts, formats))
                        .toList(),
                refused.filter(NotAssigned::sure).isPresent()));
    }

    private static Search search(Colleague me, String text, Texts texts) {
        return new Search(
                texts.get("withdrawals.search", Map.of("text", text)),
                ConsoleUrls.orders(me.shop()) + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static Candidate candidate(OrderRow row, Texts texts, Formats formats) {
        return new Candidate(
                row.key().key(),
                texts.get(
                        "withdrawals.candidate",
                        Map.of("number", row.number(), "name", row.name(), "at", formats.date(row.placedAt()))),
                ConsoleUrls.order(row.key()));
    }
}
