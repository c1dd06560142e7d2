package io.buyerstatus.pages.buyer.parcel;

/** So many of that: {@code 2 x Enamel mug}. */
public record Content(int quantity, String name) {}
