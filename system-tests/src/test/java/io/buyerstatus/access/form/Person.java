package io.buyerstatus.access.form;

import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.bench.running.Visitor.Page;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody whose browser runs no scripts and who knows nothing but what stands on the page: follows links by their words, fills
 * fields by their labels, presses buttons by their words. Where a form goes, and what its fields are called, is read from it.
 */
final class Person {
    private final Visitor browser = new Visitor();
    private Page page = new Page(URI.create("about:blank"), 0, Map.of(), "");

    /** Opens a link from a mail. */
    Person open(URI link) {
        page = browser.get(link);
        return this;
    }

    /** Follows the only link with these words. */
    Person follow(String words) {
        return open(link(words));
    }

    /** Where the only link with these words leads. */
    URI link(String words) {
        Set<URI> found = new LinkedHashSet<>();
        for (Markup.Element link : Markup.of(page.body()).elements("a")) {
            if (link.words().contains(words)) {
                found.add(page.uri().resolve(link.attribute("href")));
            }
        }
        if (found.size() != 1) {
            throw new AssertionError("links \"" + words + "\": " + found + " on " + words());
        }
        return found.iterator().next();
    }

    /** Fills labelled fields, presses the button of their form, and goes where the answer leads. */
    Person press(String button, String... labelsAndValues) {
        List<Form> forms = Markup.of(page.body()).elements("form").stream()
                .map(Form::of)
                .filter(form -> form.has(button, labelsAndValues))
                .toList();
        if (forms.size() != 1) {
            throw new AssertionError(forms.size() + " forms with the button \"" + button + "\" on " + words());
        }
        Form form = forms.getFirst();
        Page answer = browser.submit(page.uri().resolve(form.action()), form.filled(labelsAndValues));
        page = answer.status() == 303 ? browser.get(answer.location()) : answer;
        return this;
    }

    /** What a field that is already filled says. */
    String field(String label) {
        return Markup.of(page.body()).elements("section").stream()
                .map(Form::of)
                .flatMap(form -> form.value(label).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field \"" + label + "\" on " + words()));
    }

    Page page() {
        return page;
    }

    /** What stands on the page. */
    String words() {
        return page.text();
    }
}
