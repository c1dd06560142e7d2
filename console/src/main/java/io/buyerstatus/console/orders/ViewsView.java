package io.buyerstatus.console.orders;

import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.view.KeepViews;
import io.buyerstatus.core.view.SavedView;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lists that a reader keeps, and the one that is shown.
 *
 * @param fields that say the list that is shown
 * @param name of the list that is shown, where it is kept
 * @param done that a change was made
 * @param problem why one was not
 */
record ViewsView(
        String action,
        String token,
        List<Field> fields,
        String name,
        Optional<String> done,
        Optional<String> problem,
        List<KeptView> kept) {
    /** A hidden field. */
    record Field(String name, String value) {}

    /** @param first whether the list opens with it */
    record KeptView(String name, String label, boolean first) {}

    static ViewsView of(Texts texts, Colleague me, OrdersQuery query, OrdersPages.Shown shown) {
        List<Field> fields = new ArrayList<>(fields(OrdersQuery.fields(query.filter())));
        if (!query.text().isEmpty()) {
            fields.add(new Field("q", query.text()));
        }
        Optional<SavedView> opening = shown.views().opening();
        return new ViewsView(
                ConsoleUrls.views(me.shop()),
                me.token().formToken(),
                fields,
                shown.views().views().stream()
                        .filter(view -> view.query().equals(query.kept()))
                        .map(SavedView::name)
                        .findFirst()
                        .orElse(""),
                shown.changed()
                        .filter(result -> result == KeepViews.Result.DONE)
                        .map(done -> texts.get("views.done")),
                shown.changed()
                        .filter(result -> result != KeepViews.Result.DONE)
                        .map(problem ->
                                texts.get("views.problem." + problem.name().toLowerCase(Locale.ROOT))),
                shown.views().views().stream()
                        .map(view -> new KeptView(
                                view.name(),
                                texts.get("views.view", Map.of("name", view.name())),
                                opening.filter(view::equals).isPresent()))
                        .toList());
    }

    static List<Field> fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
    }
}
