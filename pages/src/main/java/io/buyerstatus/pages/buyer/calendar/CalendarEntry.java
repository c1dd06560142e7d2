package io.buyerstatus.pages.buyer.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing to be reminded of.
 *
 * @param uid the same however often the entry is fetched, so that a calendar changes its entry and makes no second one
 * @param said when its time was last stated
 * @param place where, or empty
 * @param link the order's page
 */
record CalendarEntry(String uid, Instant said, When when, String title, String place, String text, URI link) {

    /** When it is. */
    sealed interface When {
        /** From one time to another. */
        record Hours(Instant from, Instant until) implements When {}

        /** All of some days, both included. */
        record Days(LocalDate first, LocalDate last) implements When {}
    }
}
