package io.buyerstatus.pages.buyer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a parcel did not come, in the buyer's words. */
@Tag("SH-16")
class ReasonsTest {

    private static final Pattern HEADLINE = Pattern.compile("<h1[^>]*>([^<]*)</h1>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELIVERY_ATTEMPTED | nobody_home | Your parcel couldn’t be delivered because nobody was home.",
                "DELIVERY_ATTEMPTED | address_wrong | Your parcel couldn’t be delivered because the address is wrong or incomplete.",
                "EXCEPTION | customs | Your parcel is being checked by customs.",
                "EXCEPTION | damaged | Your parcel was damaged on the way.",
                "EXCEPTION | lost | Your parcel seems to be lost.",
                "RETURNING | refused | Your parcel is on its way back to us because it wasn’t accepted.",
                "RETURNED | not_collected | Your parcel is back with us because it wasn’t collected in time.",
                "IN_TRANSIT | weather | Your parcel is delayed by the weather.",
                "IN_TRANSIT | nobody_home | Your parcel is on its way.",
                "RETURNING | weather | Your parcel is on its way back to us.",
            })
    void theHeadlineNamesTheReason(ScanStatus status, String reason, String sentence) {
        assertThat(headline(page(status, reason, PageLanguage.ENGLISH))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasAnotherSentenceForEveryReason(PageLanguage language) {
        Set<String> sentences = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            String sentence = headline(page(ScanStatus.EXCEPTION, reason.code(), language));
            assertThat(sentence).doesNotContain(reason.code().replace('_', ' ') + "_");
            sentences.add(sentence);
            all.add(sentence);
        }
        assertThat(sentences).hasSameSizeAs(all);
    }

    @Test
    void whatIsNoReasonOfOursIsQuoted() {
        assertThat(page(ScanStatus.DELIVERY_ATTEMPTED, "Zustellhindernis 47", PageLanguage.ENGLISH))
                .contains("The carrier couldn’t deliver your parcel.")
                .contains("The carrier says: “Zustellhindernis 47”");
    }

    /** The carrier's code says nothing to us: we claim nothing, and keep nothing back. */
    @Test
    @Tag("SH-11")
    void aLastWordIsOfferedAsTheCarriersOwn() {
        OrderBuilder order =
                sent().tracked("2026-11-20T20:00:00Z", "s1", ScanStatus.SCANNED, "Zugestellt an Nachbarn.", "", "");

        assertThat(page(order.order(), PageLanguage.ENGLISH))
                .contains("Your parcel is on its way.")
                .contains("The carrier says: “Zugestellt an Nachbarn”")
                .doesNotContain("has been delivered");
        assertThat(page(order.order(), PageLanguage.NORWEGIAN)).contains("«Zugestellt an Nachbarn»");
        order.tracked("2026-11-21T08:00:00Z", "s1", ScanStatus.DELIVERED, "", "", "");
        assertThat(page(order.order(), PageLanguage.ENGLISH)).doesNotContain("The carrier says");
    }

    @Test
    void wordsThatAreNotTheLastAreInTheHistoryAlone() {
        assertThat(page(
                        sent().tracked("2026-11-20T20:00:00Z", "s1", ScanStatus.SCANNED, "Sortiert in Neuwied.", "", "")
                                .tracked("2026-11-20T21:00:00Z", "s1", ScanStatus.SCANNED, "", "", "")
                                .order(),
                        PageLanguage.ENGLISH))
                .contains("Sortiert in Neuwied.")
                .contains("The carrier has the parcel.")
                .doesNotContain("The carrier says");
    }

    @Test
    void anOldReasonDoesNotExplainANewReturn() {
        Order order = sent().tracked("2026-11-19T20:00:00Z", "s1", ScanStatus.DELIVERY_ATTEMPTED, "", "nobody_home", "")
                .tracked("2026-11-20T20:00:00Z", "s1", ScanStatus.DELIVERED, "", "", "")
                .tracked("2026-11-21T08:00:00Z", "s1", ScanStatus.RETURNING, "", "", "")
                .order();

        assertThat(headline(page(order, PageLanguage.ENGLISH))).isEqualTo("Your parcel is on its way back to us.");
    }

    private static String page(ScanStatus status, String reason, PageLanguage language) {
        return page(
                sent().tracked("2026-11-20T20:00:00Z", "s1", status, "", reason, "")
                        .order(),
                language);
    }

    private static OrderBuilder sent() {
        return new OrderBuilder().placed(PaymentTerms.Method.PAYPAL).packed().sent("s1", "DHL", "1", List.of());
    }

    private static String page(Order order, PageLanguage language) {
        return Rendered.page(order, List.of(), language, Shops.of(Shops.complete()));
    }

    private static String headline(String page) {
        return HEADLINE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
