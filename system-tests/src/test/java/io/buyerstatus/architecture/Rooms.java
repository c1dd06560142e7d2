package io.buyerstatus.architecture;

import io.buyerstatus.template.model.TemplateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of rooms: who may use whom, and which library. Functions are alike, so one row is for all of them. */
final class Rooms {
    private static final String CORE = "io.buyerstatus.core";
    private static final String PAGES = "io.buyerstatus.pages";
    private static final String INTEGRATIONS = "io.buyerstatus.integrations";
    private static final String AWS = "io.buyerstatus.aws";
    private static final String OUTBOUND = "io.buyerstatus.outbound";
    private static final String PICTURES = "io.buyerstatus.pictures";
    private static final String MAIL = "io.buyerstatus.mail";
    private static final String CONSOLE = "io.buyerstatus.console";
    private static final String DNS = "io.buyerstatus.dns";
    private static final String IDENTITY = "io.buyerstatus.identity";
    private static final String PAYMENTS = "io.buyerstatus.payments";
    private static final String PRINT = "io.buyerstatus.print";
    private static final String SHARED = "io.buyerstatus.functions.shared";
    private static final String FUNCTION = "io.buyerstatus.functions.";
    private static final String OPERATOR = "io.buyerstatus.operator";
    private static final String SDK = "software.amazon.awssdk";

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    /** A handler decodes, calls one use case, encodes: what every function may see. */
    private static final Set<String> HANDLER =
            Set.of(CORE, AWS, SHARED, SDK, "com.amazonaws.services.lambda.runtime", "org.crac", "org.slf4j");

    /** What a function may use besides, if its pom names the artifact; what is not here, no function may use. */
    private static final Map<String, String> DECLARED = Map.ofEntries(
            Map.entry("buyer-status-console-pages", CONSOLE),
            Map.entry("buyer-status-dns", DNS),
            Map.entry("buyer-status-identity", IDENTITY),
            Map.entry("buyer-status-pages", PAGES),
            Map.entry("buyer-status-print", PRINT),
            Map.entry("buyer-status-integrations", INTEGRATIONS),
            Map.entry("buyer-status-outbound", OUTBOUND),
            Map.entry("buyer-status-picture-adapters", PICTURES),
            Map.entry("buyer-status-mail", MAIL),
            Map.entry("buyer-status-payment-adapters", PAYMENTS),
            Map.entry("jackson-databind", "com.fasterxml.jackson"));

    private static final List<Room> ALL = List.of(
            Room.of(CORE + ".value", "com.google.i18n.phonenumbers", "com.sanctionco.jmail", "org.iban4j"),
            Room.of(CORE, "javax.crypto"),
            Room.of(PAGES, CORE, "com.github.jknack.handlebars", "io.nayuki.qrcodegen", "org.jsoup"),
            Room.of(CONSOLE, CORE, PAGES),
            Room.of(
                    PRINT,
                    CORE,
                    PAGES,
                    "com.openhtmltopdf",
                    "org.apache.fontbox",
                    "org.apache.pdfbox",
                    "org.jsoup",
                    "org.w3c.dom"),
            Room.of(DNS, CORE, "org.xbill.DNS"),
            Room.of(IDENTITY, CORE, "com.nimbusds"),
            Room.of(INTEGRATIONS, CORE, "com.fasterxml.jackson", "com.networknt.schema", "javax.crypto", "org.jsoup"),
            Room.of(AWS, CORE, SDK, "org.slf4j"),
            Room.of(SHARED + ".buyer", CORE, SHARED, PAGES, "com.amazonaws.services.lambda.runtime", "org.slf4j"),
            Room.of(SHARED + ".desk", CORE, SHARED, CONSOLE, "com.amazonaws.services.lambda.runtime", "org.slf4j"),
            Room.of(SHARED, CORE, "com.amazonaws.services.lambda.runtime", "org.crac", "org.slf4j"),
            Room.of(OUTBOUND, CORE, "javax.net", "okhttp3", "okio"),
            Room.of(
                    PICTURES,
                    CORE,
                    OUTBOUND,
                    "com.twelvemonkeys.imageio",
                    "java.awt",
                    "javax.imageio",
                    "javax.net",
                    "okhttp3",
                    "okio"),
            Room.of(
                    MAIL,
                    CORE,
                    "jakarta.activation",
                    "jakarta.mail",
                    "javax.net",
                    "org.eclipse.angus.mail",
                    "org.jsoup",
                    "org.slf4j"),
            Room.of(PAYMENTS, CORE, "com.fasterxml.jackson", "javax.net"),
            Room.of(
                    OPERATOR,
                    CORE,
                    AWS,
                    DNS,
                    IDENTITY,
                    INTEGRATIONS,
                    MAIL,
                    OUTBOUND,
                    PAGES,
                    SDK,
                    "com.fasterxml.jackson",
                    "com.sun.net.httpserver",
                    "org.apache.commons.text.similarity",
                    "org.slf4j",
                    "org.snakeyaml.engine",
                    "picocli"),
            Room.of(
                    "io.buyerstatus.local",
                    CORE,
                    AWS,
                    OPERATOR,
                    PAGES,
                    SDK,
                    "com.amazonaws.services.lambda.runtime",
                    "com.fasterxml.jackson",
                    "com.github.jknack.handlebars",
                    "com.icegreen.greenmail",
                    "com.sun.net.httpserver",
                    "com.typesafe.config",
                    "jakarta.mail",
                    "javax.crypto",
                    "javax.imageio.spi",
                    "javax.xml",
                    "org.apache.pekko",
                    "org.eclipse.jetty",
                    "org.gaul.s3proxy",
                    "org.jclouds",
                    "org.elasticmq",
                    "org.slf4j",
                    "org.snakeyaml.engine",
                    "org.w3c.dom",
                    "org.xml.sax",
                    "scala",
                    "software.amazon.dynamodb"));

    private static final List<Room> FUNCTIONS = functions();

    private Rooms() {}

    static Stream<Room> all() {
        return Stream.concat(ALL.stream(), FUNCTIONS.stream());
    }

    /** The room that a package belongs to; empty for a package nobody has written into the table. */
    static Optional<Room> of(String packageName) {
        return all().filter(room -> room.holds(packageName)).findFirst();
    }

    /** One room for each function: its folder, its package and its zip have one name. */
    private static List<Room> functions() {
        Path folder = TemplateFiles.repository().resolve("functions");
        try (Stream<Path> modules = Files.list(folder)) {
            return modules.filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                    .filter(module -> !module.endsWith("shared"))
                    .map(Rooms::function)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Room function(Path module) {
        String name = module.getFileName().toString();
        return Room.of(FUNCTION + name.replace("-", "")).and(HANDLER).and(declaredIn(module.resolve("pom.xml")));
    }

    private static Set<String> declaredIn(Path pom) {
        try {
            return ARTIFACT.matcher(Files.readString(pom))
                    .results()
                    .flatMap(artifact -> Optional.ofNullable(DECLARED.get(artifact.group(1))).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
