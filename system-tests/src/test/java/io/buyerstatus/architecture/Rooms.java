package io.buyerstatus.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of rooms: who may use whom, and which library. */
final class Rooms {
    private static final String CORE = "io.buyerstatus.core";
    private static final String PAGES = "io.buyerstatus.pages";
    private static final String INTEGRATIONS = "io.buyerstatus.integrations";
    private static final String AWS = "io.buyerstatus.aws";
    private static final String PICTURES = "io.buyerstatus.pictures";
    private static final String SHARED = "io.buyerstatus.functions.shared";
    private static final String OPERATOR = "io.buyerstatus.operator";
    private static final String SDK = "software.amazon.awssdk";

    /** A handler decodes, calls one use case, encodes: what every function may see. */
    private static final Set<String> HANDLER =
            Set.of(CORE, AWS, SHARED, SDK, "com.amazonaws.services.lambda.runtime", "org.crac", "org.slf4j");

    private static final List<Room> ALL = List.of(
            Room.of(CORE + ".value", "com.google.i18n.phonenumbers", "org.iban4j"),
            Room.of(CORE, "javax.crypto"),
            Room.of(PAGES, CORE, "com.github.jknack.handlebars", "io.nayuki.qrcodegen", "org.jsoup"),
            Room.of(INTEGRATIONS, CORE, "com.fasterxml.jackson", "com.networknt.schema", "javax.crypto", "org.jsoup"),
            Room.of(AWS, CORE, SDK, "org.slf4j"),
            Room.of(SHARED, CORE, "com.amazonaws.services.lambda.runtime", "org.crac", "org.slf4j"),
            function("shopwebhooks", INTEGRATIONS, "com.fasterxml.jackson"),
            function("orderevents", INTEGRATIONS),
            function("statuspage", PAGES),
            function("calendar", PAGES),
            function("buyermessages", PAGES),
            function("orderaccess", PAGES),
            function("notifications", PAGES),
            function("deliveryfeedback", INTEGRATIONS),
            function("duemessages"),
            function("picturecopies", PICTURES),
            function("pictures"),
            Room.of(
                    PICTURES,
                    CORE,
                    "com.twelvemonkeys.imageio",
                    "java.awt",
                    "javax.imageio",
                    "javax.net",
                    "okhttp3",
                    "okio"),
            Room.of(
                    OPERATOR,
                    CORE,
                    AWS,
                    SDK,
                    "com.fasterxml.jackson",
                    "org.apache.commons.text.similarity",
                    "org.slf4j",
                    "org.snakeyaml.engine",
                    "picocli"),
            Room.of(
                    "io.buyerstatus.local",
                    CORE,
                    AWS,
                    OPERATOR,
                    SDK,
                    "com.amazonaws.services.lambda.runtime",
                    "com.fasterxml.jackson",
                    "com.github.jknack.handlebars",
                    "com.sun.net.httpserver",
                    "com.typesafe.config",
                    "jakarta.mail",
                    "javax.crypto",
                    "org.apache.pekko",
                    "org.eclipse.jetty",
                    "org.gaul.s3proxy",
                    "org.jclouds",
                    "org.elasticmq",
                    "org.slf4j",
                    "org.snakeyaml.engine",
                    "scala",
                    "software.amazon.dynamodb"));

    private Rooms() {}

    static Stream<Room> all() {
        return ALL.stream();
    }

    /** The room that a package belongs to; empty for a package nobody has written into the table. */
    static Optional<Room> of(String packageName) {
        return all().filter(room -> room.holds(packageName)).findFirst();
    }

    private static Room function(String name, String... more) {
        return Room.of("io.buyerstatus.functions." + name, more).and(HANDLER);
    }
}
