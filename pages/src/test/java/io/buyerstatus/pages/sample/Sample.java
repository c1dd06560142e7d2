package io.buyerstatus.pages.sample;

import io.buyerstatus.pages.kit.text.PageLanguage;

/**
 * A page or a message of which we keep what it looks like.
 *
 * @param name its kind and what is special about it, {@code order.pickup_ready}; the same in all languages
 * @param text all of it, as it leaves the house
 */
public record Sample(String name, PageLanguage language, String text) {

    /** What comes before the name's first point: {@code order}, {@code mail}. */
    public String kind() {
        return name.substring(0, name.indexOf('.'));
    }

    @Override
    public String toString() {
        return name + " in " + language;
    }
}
