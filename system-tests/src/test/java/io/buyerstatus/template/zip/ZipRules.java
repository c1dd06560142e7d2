package io.buyerstatus.template.zip;

import io.buyerstatus.template.model.Function;
import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.Constructor;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What every zip must be. Each rule gives its breaches: none where it is kept. */
enum ZipRules {
    LIGHT("weighs at most 10 MB") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) throws IOException {
            return zip.size() <= MOST_BYTES ? List.of() : List.of(zip.size() + " bytes");
        }
    },
    NO_BALLAST("carries no netty, no Apache client, no CRT, no JavaScript engine") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) {
            return zip.contents().keySet().stream()
                    .filter(name -> BALLAST.stream().anyMatch(name::startsWith))
                    .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))))
                    .distinct()
                    .toList();
        }
    },
    COMPLETE("names no class that packing has left out") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) {
            Set<String> leftOut = zip.leftOut();
            List<String> breaches = new ArrayList<>();
            zip.classes().forEach((name, code) -> namedBy(code)
                    .filter(leftOut::contains)
                    .forEach(missing -> breaches.add(name + " names " + missing)));
            return breaches;
        }
    },
    REPRODUCIBLE("holds sorted jars under lib/, all of one constant time") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) {
            List<String> names = zip.entries().stream().map(ZipEntry::getName).toList();
            Set<LocalDateTime> times =
                    zip.entries().stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet());
            return Stream.of(
                            names.stream().filter(name -> !name.matches("lib/[^/]+\\.jar")),
                            names.equals(names.stream().sorted().toList())
                                    ? Stream.<String>of()
                                    : Stream.of("unsorted"),
                            times.size() == 1 ? Stream.<String>of() : Stream.of("times " + times))
                    .flatMap(breach -> breach)
                    .toList();
        }
    },
    LOADS("loads its handler in a class loader of its own, and starts on the template's environment") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) throws IOException {
            Map<String, String> environment = new TreeMap<>();
            function.at("Environment", "Variables")
                    .entries()
                    .keySet()
                    .forEach(name -> environment.put(name, sample(name)));
            Path folder = Files.createTempDirectory("function");
            try (URLClassLoader loader = zip.loader(folder)) {
                Class<?> handler = loader.loadClass(function.handlerClass());
                Constructor<?> wired = handler.getConstructor(Map.class, InstantSource.class);
                wired.newInstance(environment, InstantSource.system());
                // Lambda itself takes the constructor without parameters; making it here would read this machine's
                // environment.
                boolean startable = handler.getConstructor().canAccess(null);
                boolean handles = Stream.of(handler.getMethods())
                        .anyMatch(method -> method.getName().equals("handleRequest"));
                return startable && handles ? List.of() : List.of("no constructor or no method handleRequest");
            } catch (ReflectiveOperationException | LinkageError e) {
                return List.of(e + (e.getCause() == null ? "" : ", " + e.getCause()));
            }
        }
    },
    ENVIRONMENT("reads the names of the template's environment, and no others") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) {
            Set<String> given = new TreeSet<>(function.environment());
            given.remove(Function.RELEASE);
            String wiring = function.handlerClass().replace('.', '/').replaceFirst("Handler$", "Wiring");
            return zip.ourClass(wiring)
                    .map(ZipRules::namesIn)
                    .map(read -> read.equals(given) ? List.<String>of() : List.of("reads " + read + ", given " + given))
                    .orElse(List.of("no class " + wiring));
        }
    },
    ALLOWED("calls what its role allows, on what it allows, and nothing is allowed that it never calls") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) {
            FunctionCode code = FunctionCode.of(function, zip);
            return Stream.concat(code.rightBreaches(function).stream(), code.purposeBreaches(function).stream())
                    .toList();
        }
    },
    ROUTES("answers the routes that lead to it, and no others") {
        @Override
        List<String> breaches(Function function, FunctionZip zip) {
            return FunctionCode.of(function, zip).routeBreaches(function);
        }
    };

    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final List<String> BALLAST = List.of(
            "io/netty/",
            "org/apache/http/",
            "org/apache/hc/",
            "software/amazon/awssdk/crt/",
            "software/amazon/awssdk/http/apache",
            "software/amazon/awssdk/http/nio/netty/",
            "software/amazon/awssdk/http/crt/",
            "org/openjdk/nashorn/");

    private static final Pattern ENVIRONMENT_NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    private final String promise;

    ZipRules(String promise) {
        this.promise = promise;
    }

    abstract List<String> breaches(Function function, FunctionZip zip) throws IOException;

    @Override
    public String toString() {
        return promise;
    }

    /** The internal names of the classes that a class uses, and of those that one of its texts names for reflection. */
    private static Stream<String> namedBy(ClassModel code) {
        Stream.Builder<String> names = Stream.builder();
        for (PoolEntry entry : code.constantPool()) {
            if (entry instanceof ClassEntry used) {
                names.add(used.asInternalName().replaceFirst("^\\[+L(.+);$", "$1"));
            } else if (entry instanceof StringEntry text) {
                names.add(text.stringValue().replace('.', '/'));
            }
        }
        return names.build().distinct();
    }

    /** Every text of a class that has the form of an environment variable's name. */
    private static Set<String> namesIn(ClassModel wiring) {
        Set<String> names = new TreeSet<>();
        for (PoolEntry entry : wiring.constantPool()) {
            if (entry instanceof StringEntry text
                    && ENVIRONMENT_NAME.matcher(text.stringValue()).matches()) {
                names.add(text.stringValue());
            }
        }
        return names;
    }

    /** A value that passes as an address, a queue's URL or a name, whichever the variable holds. */
    private static String sample(String name) {
        return switch (name) {
            case "PUBLIC_BASE_URL" -> "https://status.example.com";
            case "ORDER_EVENTS_QUEUE_URL" -> "https://sqs.eu-central-1.amazonaws.com/123456789012/order-events";
            case "MAILBOX_MESSAGES_QUEUE_URL" -> "https://sqs.eu-central-1.amazonaws.com/123456789012/mailbox-messages";
            case "BULK_MESSAGES_QUEUE_URL" -> "https://sqs.eu-central-1.amazonaws.com/123456789012/bulk-messages";
            case "PRINT_OUTS_QUEUE_URL" -> "https://sqs.eu-central-1.amazonaws.com/123456789012/print-outs";
            case "MAILS_PER_SECOND" -> "14";
            case "MAIL_SERVERS" -> "mail.internal:465";
            case "MAIL_PROVIDERS" -> "";
            case "SECRETS_KEY_ID" -> "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000";
            case "MAIL_FROM", "SUPPORT_ADDRESS" -> "orders@example.com";
            case "REPLIES_DOMAIN" -> "replies.example.com";
            case "SMS_SENDER_ID" -> "OrderStatus";
            case "PICTURE_ORIGINS", "SHOP_ORIGINS", "WEBHOOK_ORIGINS" -> "http://10.0.3.7:8080";
            default -> "sample";
        };
    }
}
