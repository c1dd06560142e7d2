package io.buyerstatus.local.demo;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import java.util.List;
import java.util.Map;

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
 * @param mails what comes for it by mail
 * @param withdraws how many of which line the buyer withdraws from, as the form names them
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
        List<Mail> mails,
        Map<String, String> withdraws,
        boolean linkReplaced) {
    /**
     * What a buyer writes.
     *
     * @param about the kind of ticket that it opens, as the form names it; empty for none
     */
    record Words(String text, String about) {}

    /**
     * A mail to the address that the order's buyer answers to.
     *
     * @param from whose it is, which may be somebody else
     */
    record Mail(String from, String name, String subject, String text) {}

    DemoOrder {
        events = List.copyOf(events);
        buyerWrites = List.copyOf(buyerWrites);
        mails = List.copyOf(mails);
        withdraws = Map.copyOf(withdraws);
    }
}
