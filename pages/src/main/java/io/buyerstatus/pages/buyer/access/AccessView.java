package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import java.util.List;
import java.util.Optional;

/**
 * A page of a few forms, one below the other.
 *
 * @param order which order it is about; nothing where that is still to be found out
 * @param notice what was just done
 * @param alert why nothing was done, where no field is to blame
 * @param links where else to go
 */
record AccessView(
        PageFrame shell,
        Optional<String> order,
        String title,
        Optional<String> lead,
        Optional<String> notice,
        Optional<String> alert,
        List<Section> sections,
        List<Link> links) {

    AccessView {
        sections = List.copyOf(sections);
        links = List.copyOf(links);
    }

    /**
     * One thing to know or to do.
     *
     * @param id unique on the page; ids of what is inside begin with it
     * @param points a list of short facts
     * @param shown something to copy
     * @param folded what opens the form, where it should not be done by accident
     */
    record Section(
            String id,
            Optional<String> title,
            Optional<String> text,
            List<String> points,
            Optional<Field> shown,
            Optional<String> folded,
            Optional<Form> form,
            Optional<Link> link) {

        Section {
            points = List.copyOf(points);
        }

        static Section of(String id, String title, String text) {
            return new Section(
                    id,
                    Optional.of(title),
                    Optional.of(text),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Nothing but a form that explains itself. */
        static Section of(String id, Form form) {
            return new Section(
                    id,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(form),
                    Optional.empty());
        }

        Section with(Form added) {
            return new Section(id, title, text, points, shown, folded, Optional.of(added), link);
        }

        Section with(Link added) {
            return new Section(id, title, text, points, shown, folded, form, Optional.of(added));
        }

        Section listing(List<String> added) {
            return new Section(id, title, text, added, shown, folded, form, link);
        }

        Section showing(Field added) {
            return new Section(id, title, text, points, Optional.of(added), folded, form, link);
        }

        Section foldedUnder(String summary) {
            return new Section(id, title, text, points, shown, Optional.of(summary), form, link);
        }
    }

    /**
     * A form that is sent with POST.
     *
     * @param doing value of the field {@code do}, where one address takes several wishes; else empty
     * @param error why the last attempt was not taken
     * @param second whether another form of the page matters more
     */
    record Form(
            String id,
            String action,
            String doing,
            Optional<String> error,
            List<Field> fields,
            Optional<Choice> choice,
            String button,
            boolean second) {

        Form {
            action = SafeUrl.required(action);
            fields = List.copyOf(fields);
        }

        static Form of(String id, String action, String button, Field... fields) {
            return new Form(id, action, "", Optional.empty(), List.of(fields), Optional.empty(), button, false);
        }

        Form doing(String wish) {
            return new Form(id, action, wish, error, fields, choice, button, second);
        }

        Form failing(Optional<String> because) {
            List<Field> blamed = because.isEmpty()
                    ? fields
                    : fields.stream()
                            .map(field -> field.blamedFor(id + "-error"))
                            .toList();
            return new Form(id, action, doing, because, blamed, choice, button, second);
        }

        Form choosing(Choice among) {
            return new Form(id, action, doing, error, fields, Optional.of(among), button, second);
        }

        Form lessImportant() {
            return new Form(id, action, doing, error, fields, choice, button, true);
        }
    }

    /**
     * A field of one line.
     *
     * @param type as in HTML, like {@code autocomplete} and {@code inputmode}, which are empty for none
     * @param fixed whether it is there to be read and copied only
     * @param blamed whether the last attempt failed for it
     * @param described ids of what describes it
     */
    record Field(
            String name,
            String type,
            String label,
            Optional<String> hint,
            String value,
            String autocomplete,
            String inputmode,
            int longest,
            Look look,
            boolean fixed,
            boolean blamed,
            String described) {

        /** A field that asks for something. */
        static Field asking(String name, String type, String label, String autocomplete, int longest) {
            return new Field(
                    name, type, label, Optional.empty(), "", autocomplete, "", longest, Look.LINE, false, false, "");
        }

        Field hinting(String text) {
            return with(Optional.of(text), value, inputmode, look, blamed, name + "-hint " + described);
        }

        Field holding(String text) {
            return with(hint, text, inputmode, look, blamed, described);
        }

        Field typedOn(String keyboard) {
            return with(hint, value, keyboard, look, blamed, described);
        }

        Field looking(Look other) {
            return with(hint, value, inputmode, other, blamed, described);
        }

        private Field blamedFor(String error) {
            return with(hint, value, inputmode, look, true, error + " " + described);
        }

        private Field with(
                Optional<String> otherHint, String text, String keyboard, Look other, boolean wrong, String ids) {
            return new Field(
                    name,
                    type,
                    label,
                    otherHint,
                    text,
                    autocomplete,
                    keyboard,
                    longest,
                    other,
                    other == Look.COPY,
                    wrong,
                    ids.strip());
        }
    }

    /** How a field is shown. */
    enum Look {
        LINE,
        /** Its signs stand apart, as in a code. */
        CODE,
        /** It is there to be copied. */
        COPY
    }

    /** One of several. */
    record Choice(String name, String legend, List<Option> options) {

        Choice {
            options = List.copyOf(options);
        }

        /** One that can be chosen. */
        record Option(String value, String label, boolean chosen) {}
    }
}
