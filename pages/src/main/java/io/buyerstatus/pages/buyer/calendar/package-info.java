/** Entries for people's calendars: when a parcel comes, until when it waits, by when to pay. */
@NullMarked
package io.buyerstatus.pages.buyer.calendar;

import org.jspecify.annotations.NullMarked;
