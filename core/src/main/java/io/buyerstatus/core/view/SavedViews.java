package io.buyerstatus.core.view;

import io.buyerstatus.core.value.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists that one person keeps in one shop, in their order.
 *
 * @param revision counts stored versions; 0 before the first
 * @param first the name of the one that the list opens with; empty for all orders
 */
public record SavedViews(long revision, List<SavedView> views, Optional<String> first) {
    /** More tabs than this are no overview. */
    public static final int MOST = 12;

    /** Of somebody who keeps none. */
    public static final SavedViews NONE = new SavedViews(0, List.of(), Optional.empty());

    public SavedViews {
        Checks.size(views, MOST, "views");
        Checks.require(
                views.stream().map(SavedViews::folded).distinct().count() == views.size(),
                "views",
                "have one name twice");
        views = List.copyOf(views);
    }

    /** Which way one goes. */
    public enum Way {
        EARLIER,
        LATER
    }

    private static String folded(SavedView view) {
        return folded(view.name());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The one of a name. */
    public Optional<SavedView> named(String name) {
        return views.stream().filter(view -> folded(view).equals(folded(name))).findFirst();
    }

    /** The one that the list opens with. */
    public Optional<SavedView> opening() {
        return first.flatMap(this::named);
    }

    /** Whether another fits. */
    public boolean full() {
        return views.size() >= MOST;
    }

    /** With another at the end, or with another list in the place of one of the same name. */
    public SavedViews with(SavedView view) {
        List<SavedView> next = new ArrayList<>(views);
        int at = index(view.name());
        if (at < 0) {
            next.add(view);
        } else {
            next.set(at, view);
        }
        return next(next, first);
    }

    /** With another name for one. */
    public SavedViews renamed(String from, String to) {
        List<SavedView> next = new ArrayList<>(views);
        int at = index(from);
        next.set(at, new SavedView(to, views.get(at).query()));
        return next(next, first.map(name -> folded(name).equals(folded(from)) ? to : name));
    }

    /** Without one. */
    public SavedViews without(String name) {
        return next(
                views.stream()
                        .filter(view -> !folded(view).equals(folded(name)))
                        .toList(),
                first.filter(opening -> !folded(opening).equals(folded(name))));
    }

    /** With one a place earlier or later; the same where it is at the end. */
    public SavedViews moved(String name, Way way) {
        int at = index(name);
        int to = way == Way.EARLIER ? at - 1 : at + 1;
        if (to < 0 || to >= views.size()) {
            return next(views, first);
        }
        List<SavedView> next = new ArrayList<>(views);
        next.add(to, next.remove(at));
        return next(next, first);
    }

    /** Opening with one; with all orders where none is named. */
    public SavedViews opening(Optional<String> name) {
        return next(views, name);
    }

    private int index(String name) {
        for (int at = 0; at < views.size(); at++) {
            if (folded(views.get(at)).equals(folded(name))) {
                return at;
            }
        }
        return -1;
    }

    private SavedViews next(List<SavedView> next, Optional<String> opening) {
        return new SavedViews(revision + 1, next, opening);
    }
}
