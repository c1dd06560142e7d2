package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.hostile.Inspector;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pages and mails as they came, kept to be judged together: a browser looks at several at once. */
final class OpenedPages {
    private final Journey journey;
    private final Inspector inspector;
    private final Map<String, String> opened = new LinkedHashMap<>();

    OpenedPages(Journey journey, Inspector inspector) {
        this.journey = journey;
        this.inspector = inspector;
    }

    void forget() {
        opened.clear();
    }

    int count() {
        return opened.size();
    }

    String open(URI page) {
        return open("", page);
    }

    /** Opens a page that was opened before, {@code again} says when. */
    String open(String again, URI page) {
        String html = journey.web().get(page).body();
        keep(again + page, html);
        return html;
    }

    void keep(String name, String html) {
        opened.put(name, html);
    }

    /** Sends a form of fields and values, and opens where it leads. */
    void submit(URI form, String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            fields.put(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        Web.Answer answer = journey.web().submit(form, fields);
        if (answer.status() == 303) {
            URI next = form.resolve(answer.headers().getOrDefault("location", ""));
            assertThat(next.getAuthority()).isEqualTo(form.getAuthority());
            keep(fields.keySet() + " at " + next, journey.web().get(next).body());
        } else {
            keep(opened.size() + " " + fields.keySet() + " at " + form, answer.body());
        }
    }

    void openMails() {
        for (OutboxEntry mail : journey.system().outbox().entries()) {
            assertThat(mail.subject() + mail.from()).doesNotContain("\r", "\n");
            if (!mail.html().isEmpty()) {
                keep("mail " + mail.id() + " to " + mail.to(), mail.html());
            }
        }
    }

    void assertHarmless() {
        assertThat(inspector.wrong(opened)).isEmpty();
        assertThat(inspector.complaints()).isEmpty();
        assertThat(inspector.foreignRequests()).isEmpty();
    }
}
