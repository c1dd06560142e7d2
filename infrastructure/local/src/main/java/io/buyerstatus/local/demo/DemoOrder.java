package io.buyerstatus.local.demo;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import java.util.List;

/**
 * One order of the demo shop.
 *
 * @param subject the shop system's id of it
 * @param title what is worth seeing
 * @param state how far its events take it
 * @param language {@code de}, {@code en} or {@code nb}
 * @param live whether its events cause messages; the others are imported
 * @param events as the queue takes them, in the order in which things happened
 * @param buyerWrites what the buyer writes from the page once it is there
 * @param linkReplaced whether its link has ended and its buyer asked for another
 */
record DemoOrder(
        OrderKey key,
        String number,
        String connection,
        String subject,
        String title,
        Progress state,
        String language,
        boolean live,
        List<String> events,
        List<Words> buyerWrites,
        boolean linkReplaced) {
    /**
     * What a buyer writes.
     *
     * @param about the kind of ticket that it opens, as the form names it; empty for none
     */
    record Words(String text, String about) {}

    DemoOrder {
        events = List.copyOf(events);
        buyerWrites = List.copyOf(buyerWrites);
    }
}
