package io.buyerstatus.upgrade;

import io.buyerstatus.aws.testing.RecordedTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a release was told, what it stored, what it showed and sent; its README says how it was recorded. */
record Recording(String release) {
    /** A page as somebody saw it: anybody with the link, or a browser with these cookies. */
    record Shown(String name, String path, List<String> cookies, int status, String text) {}

    /** A delivery of a shop system or a carrier. */
    record Hook(String connection, Map<String, String> headers, String body) {}

    /** When the recording ended. */
    Instant now() {
        return Instant.parse(about("now"));
    }

    /** A single fact about it. */
    String about(String field) {
        return text(RecordedTables.list(file("about.json")).getFirst(), field);
    }

    List<Map<String, AttributeValue>> items(String table) {
        return RecordedTables.items(release, table);
    }

    /** In the order in which they were sent. */
    List<String> events() {
        return read("events.jsonl").lines().toList();
    }

    List<Hook> hooks() {
        return RecordedTables.list(file("webhooks.json")).stream()
                .map(hook -> new Hook(
                        text(hook, "connection"),
                        ((Map<?, ?>) field(hook, "headers"))
                                .entrySet().stream()
                                        .collect(Collectors.toMap(
                                                header -> header.getKey().toString(),
                                                header -> header.getValue().toString())),
                        text(hook, "body")))
                .toList();
    }

    List<Shown> pages() {
        return RecordedTables.list(file("pages.json")).stream()
                .map(page -> new Shown(
                        text(page, "name"),
                        text(page, "path"),
                        ((List<?>) field(page, "cookies"))
                                .stream().map(Object::toString).toList(),
                        Integer.parseInt(text(page, "status")),
                        text(page, "text")))
                .toList();
    }

    /** All that was sent. */
    List<String> mails() {
        return RecordedTables.list(file("mails.json")).stream()
                .map(mail -> sent(text(mail, "to"), text(mail, "subject"), text(mail, "text")))
                .toList();
    }

    /** What something that was sent is known by: its recipient, and its subject or the text of an SMS. */
    static String sent(String to, String subject, String text) {
        return to + ": "
                + (subject.isEmpty() ? text.replaceAll("http://localhost:[0-9]+", "http://localhost") : subject);
    }

    /** The shop's settings as the operator read them. */
    String settings() {
        return read("settings.yaml");
    }

    Path file(String name) {
        return RecordedTables.folder(release).resolve(name);
    }

    private String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object object, String name) {
        return field(object, name).toString();
    }

    private static Object field(Object object, String name) {
        Object value = object instanceof Map<?, ?> map ? map.get(name) : null;
        if (value == null) {
            throw new IllegalStateException("the recording lacks " + name);
        }
        return value;
    }
}
