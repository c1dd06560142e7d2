package io.buyerstatus.pages.buyer.address;

import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a buyer asks for another delivery address.
 *
 * @param order which order it is about
 * @param alert why nothing was taken
 * @param now where the order goes until the shop decides
 * @param wish what was asked for already; empty where nothing is open
 * @param form empty where a rule refuses it
 * @param links where else to go
 */
record AddressPageView(
        PageFrame shell,
        String order,
        String title,
        String lead,
        Optional<String> alert,
        List<String> now,
        Optional<Wish> wish,
        Optional<Form> form,
        List<Link> links) {
    AddressPageView {
        now = List.copyOf(now);
        links = List.copyOf(links);
    }

    /**
     * What was asked for.
     *
     * @param said when, and what happens next
     */
    record Wish(String said, List<String> lines, String action) {
        Wish {
            lines = List.copyOf(lines);
            action = SafeUrl.required(action);
        }
    }

    /**
     * The form.
     *
     * @param showing makes it another than the one before: the same form sent twice is one wish
     */
    record Form(String action, String showing, List<Field> fields, List<Country> countries, boolean countryWrong) {
        Form {
            action = SafeUrl.required(action);
            fields = List.copyOf(fields);
            countries = List.copyOf(countries);
        }
    }

    /**
     * A field of one line.
     *
     * @param name also its id
     * @param autocomplete as in HTML
     * @param hint that it may stay empty
     * @param optional whether it may stay empty
     * @param wrong whether the last attempt failed for it
     */
    record Field(
            String name,
            String label,
            String value,
            String autocomplete,
            int longest,
            Optional<String> hint,
            boolean optional,
            boolean wrong) {}

    /** One to choose. */
    record Country(String code, String name, boolean chosen) {}
}
