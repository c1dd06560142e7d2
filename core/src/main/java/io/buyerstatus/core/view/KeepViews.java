package io.buyerstatus.core.view;

import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.value.CleanText;
import java.util.Optional;
import java.util.function.Function;

/** What people do with the lists that they keep. */
public final class KeepViews {
    private static final int ATTEMPTS = 5;

    private final SavedViewStore store;

    public KeepViews(SavedViewStore store) {
        this.store = store;
    }

    /** What came of it. */
    public enum Result {
        DONE,
        /** The name is empty, or too long. */
        NO_NAME,
        /** Another has the name. */
        NAME_TAKEN,
        /** There are as many as fit. */
        TOO_MANY,
        /** They keep none of that name. */
        UNKNOWN
    }

    /** What somebody keeps. */
    public SavedViews of(Colleague who) {
        return store.of(who.shop(), who.id());
    }

    /** Keeps a list under a name; one of that name is another list from now on. */
    public Result save(Colleague who, String name, String query) {
        String line = line(name);
        if (!named(line)) {
            return Result.NO_NAME;
        }
        return change(
                who,
                views -> views.full() && views.named(line).isEmpty() ? Result.TOO_MANY : Result.DONE,
                views -> views.with(new SavedView(line, query)));
    }

    /** Gives another name. */
    public Result rename(Colleague who, String from, String to) {
        String line = line(to);
        if (!named(line)) {
            return Result.NO_NAME;
        }
        return change(
                who,
                views -> {
                    Optional<SavedView> renamed = views.named(from);
                    if (renamed.isEmpty()) {
                        return Result.UNKNOWN;
                    }
                    return views.named(line)
                                    .filter(other -> !other.equals(renamed.get()))
                                    .isPresent()
                            ? Result.NAME_TAKEN
                            : Result.DONE;
                },
                views -> views.renamed(from, line));
    }

    /** Keeps it no more. */
    public Result remove(Colleague who, String name) {
        return known(who, name, views -> views.without(name));
    }

    /** Moves it a place. */
    public Result move(Colleague who, String name, SavedViews.Way way) {
        return known(who, name, views -> views.moved(name, way));
    }

    /** Opens the list with it from now on; with all orders where none is named. */
    public Result openWith(Colleague who, Optional<String> name) {
        return name.isEmpty()
                ? change(who, views -> Result.DONE, views -> views.opening(Optional.empty()))
                : known(
                        who,
                        name.get(),
                        views -> views.opening(views.named(name.get()).map(SavedView::name)));
    }

    private static String line(String name) {
        return CleanText.line(CleanText.mended(name)).strip();
    }

    private static boolean named(String line) {
        return !line.isEmpty() && line.length() <= SavedView.LONGEST_NAME;
    }

    private Result known(Colleague who, String name, Function<SavedViews, SavedViews> change) {
        return change(who, views -> views.named(name).isPresent() ? Result.DONE : Result.UNKNOWN, change);
    }

    private Result change(Colleague who, Function<SavedViews, Result> judged, Function<SavedViews, SavedViews> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SavedViews before = of(who);
            Result result = judged.apply(before);
            if (result != Result.DONE || store.replace(who.shop(), who.id(), change.apply(before))) {
                return result;
            }
        }
        throw new IllegalStateException("the lists of one person change all the time");
    }
}
