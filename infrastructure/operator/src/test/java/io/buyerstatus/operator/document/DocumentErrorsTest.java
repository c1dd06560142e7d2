package io.buyerstatus.operator.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.buyerstatus.operator.yaml.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A settings document that breaks a rule")
class DocumentErrorsTest {
    private static final String CONNECTION = """
            shop: demo
            channels: {web: }
            connections:
              demo-shop:
                channel: web
                kind: shopify
                secrets: [0123456789abcdef]
            """;

    @ParameterizedTest(name = "{1}")
    @MethodSource("documents")
    @DisplayName("is refused with line, field and rule")
    void isRefusedWithLineFieldAndRule(String yaml, String expected) {
        assertThat(refused(yaml)).anyMatch(line -> line.startsWith(expected), "begins with: " + expected);
    }

    static Stream<Arguments> documents() {
        return Stream.of(yaml(), fields(), channelsAndConnections(), secrets(), texts(), limits())
                .flatMap(stream -> stream);
    }

    private static Stream<Arguments> yaml() {
        return Stream.of(
                arguments("", "demo.yaml:1: is empty"),
                arguments("# nothing\n", "demo.yaml:1: is empty"),
                arguments("- a\n", "demo.yaml:1: must be a mapping"),
                arguments("shop: demo\ngeneral: {name: [\n", "demo.yaml:3: is not YAML: "),
                arguments("shop: demo\n---\nshop: demo\n", "demo.yaml:2: must be one document"),
                arguments(
                        "shop: demo\ngeneral: {name: A\u0007}\n",
                        "demo.yaml:2: has a character that YAML does not allow"),
                arguments("shop: demo\nshop: other\n", "demo.yaml:2: shop: stands here twice, first in line 1"),
                arguments(
                        "shop: demo\ngeneral:\n  name: A\n  phone: '1'\n  name: B\n",
                        "demo.yaml:5: general.name: stands here twice, first in line 3"),
                arguments("shop: demo\ngeneral: &g {name: A}\n", "demo.yaml:2: anchors such as &g are not read"),
                arguments("shop: demo\nbank: *g\n", "demo.yaml:2: aliases such as *g are not read"),
                arguments("shop: !!str demo\n", "demo.yaml:1: tags such as tag:yaml.org,2002:str are not read"),
                arguments("shop: " + "[".repeat(5000) + "\n", "demo.yaml:1: must not be nested deeper than 12 levels"),
                arguments("#" + "x".repeat(1_000_000), "demo.yaml:1: must have at most 1000000 characters"));
    }

    private static Stream<Arguments> limits() {
        String note = IntStream.range(0, 26)
                .mapToObj(at -> "a" + (char) ('a' + at) + ": " + "\u20ac".repeat(4000))
                .collect(Collectors.joining(", ", "{", "}"));
        return Stream.of(
                arguments(
                        "shop: demo\nchannels:\n" + named(101, "  c%d: {}\n"),
                        "demo.yaml:2: channels: must be at most 100, not 101"),
                arguments(
                        "shop: demo\nchannels: {web: {}}\nconnections:\n"
                                + named(91, "  c%d: {channel: web, kind: generic}\n"),
                        "demo.yaml:3: connections: must be at most 90, not 91"),
                arguments(
                        "shop: demo\nchannels: {web: {}}\nconnections:\n  c:\n    channel: web\n    kind: generic\n"
                                + "    statuses:\n" + named(201, "      s%d: sent\n"),
                        "demo.yaml:7: connections.c.statuses: must be at most 200, not 201"),
                arguments(
                        "shop: demo\ngeneral:\n  notes: [{text: " + note + "}]\n",
                        "demo.yaml:3: general.notes: must have at most 300000 bytes in UTF-8 in each entry"));
    }

    private static String named(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static Stream<Arguments> fields() {
        return Stream.of(
                arguments("general: {name: A}\n", "demo.yaml:1: shop: is missing: it must have 2 to 40"),
                arguments("shop: Demo Shop\n", "demo.yaml:1: shop: must have 2 to 40 lower-case letters"),
                arguments("shop: demo\ngenral: {}\n", "demo.yaml:2: genral: is not known; did you mean general?"),
                arguments(
                        "shop: demo\nxyzzy: 1\n",
                        "demo.yaml:2: xyzzy: is not known; known here: shop, bank, carriers, general"),
                arguments(
                        "shop: demo\ncarriers: {used: [dhl, dhl paket]}\n",
                        "demo.yaml:2: carriers.used: must be a list of carriers, each one of: dhl, dhl_express, dpd"),
                arguments(
                        "shop: demo\nchannels: {web: {}}\nconnections: {c: {channel: web, kind: dhl, time_zone: CET+1}}\n",
                        "demo.yaml:3: connections.c.time_zone: must be a time zone such as Europe/Berlin"),
                arguments(
                        "shop: demo\ngeneral:\n  nmae: A\n",
                        "demo.yaml:3: general.nmae: is not known; did you mean general.name"),
                arguments(
                        "shop: demo\ngeneral: {iban: A}\n",
                        "demo.yaml:2: general.iban: is not known; did you mean bank.iban"),
                arguments(
                        "shop: demo\nmessages: {order_confirmd: {email: true}}\n",
                        "demo.yaml:2: messages.order_confirmd: is not known; did you mean messages.order_confirmed"),
                arguments("shop: demo\ngeneral: 7\n", "demo.yaml:2: general: must be a mapping"),
                arguments("shop: demo\ngeneral:\n  name:\n", "demo.yaml:3: general.name: has no value"),
                arguments("shop: demo\ngeneral: {name: {de: A}}\n", "demo.yaml:2: general.name: must be one line"),
                arguments(
                        "shop: demo\ngeneral: {enabled: yes}\n", "demo.yaml:2: general.enabled: must be true or false"),
                arguments("shop: demo\ngeneral: {enabled: 1}\n", "demo.yaml:2: general.enabled: must be true or false"),
                arguments("shop: demo\ngeneral: {logo: 'javascript:x'}\n", "demo.yaml:2: general.logo: must be a link"),
                arguments(
                        "shop: demo\ngeneral: {email: me}\n", "demo.yaml:2: general.email: must be an e-mail address"),
                arguments(
                        "shop: demo\nreview: {days: 2}\n",
                        "demo.yaml:2: review.days: must be a whole number from 3 to 12"),
                arguments("shop: demo\nreview: {days: 7.5}\n", "demo.yaml:2: review.days: must be a whole number"),
                arguments("shop: demo\nreview: {days: '7'}\n", "demo.yaml:2: review.days: must be a whole number"),
                arguments(
                        "shop: demo\nmessages: {window: never}\n",
                        "demo.yaml:2: messages.window: must be one of: until_packed, always"),
                arguments(
                        "shop: demo\nbank:\n  iban: DE89 3704 0044 0532 0130 01\n",
                        "demo.yaml:3: bank.iban: must be an IBAN with its right check digits"),
                arguments(
                        "shop: demo\ngeneral:\n  notes: [{text: Hello}, {text: Hi, until: tomorrow}]\n",
                        "demo.yaml:3: general.notes: box 2, until: must be a day such as 2026-12-24, or a time"),
                arguments(
                        "shop: demo\ngeneral:\n  notes: [{text: \"Hello #link#\"}]\n",
                        "demo.yaml:3: general.notes.text: #link# is no tag"));
    }

    private static Stream<Arguments> channelsAndConnections() {
        return Stream.of(
                arguments("shop: demo\nchannels: {Web: {}}\n", "demo.yaml:2: channels.Web: must be named with"),
                arguments("shop: demo\nchannels: [web]\n", "demo.yaml:2: channels: must be a mapping"),
                arguments(
                        "shop: demo\nchannels:\n  web:\n    bank: {iban: DE1}\n",
                        "demo.yaml:4: channels.web.bank.iban: must be an IBAN"),
                arguments(
                        "shop: demo\nchannels: {web: {shop: x}}\n",
                        "demo.yaml:2: channels.web.shop: is not known; known here: bank, carriers, general"),
                arguments("shop: demo\nconnections: {a_b: {}}\n", "demo.yaml:2: connections.a_b: must be named with"),
                arguments(
                        "shop: demo\nconnections: {a: {}}\n",
                        "demo.yaml:2: connections.a.channel: is missing: it must be one of the channels"),
                arguments("shop: demo\nconnections: {a: {}}\n", "demo.yaml:2: connections.a.kind: is missing"),
                arguments(
                        CONNECTION.replace("channel: web", "channel: wbe"),
                        "demo.yaml:5: connections.demo-shop.channel: wbe is none of the channels of this document;"
                                + " did you mean web?"),
                arguments(
                        CONNECTION.replace("shopify", "oxid"),
                        "demo.yaml:6: connections.demo-shop.kind: must be one of: shopify, woocommerce, shopware, ebay, magento, medusa, prestashop, generic, easypost, aftership, dhl"),
                arguments(
                        CONNECTION + "    instaled: 2026-01-01T00:00:00Z\n",
                        "demo.yaml:8: connections.demo-shop.instaled: is not known; did you mean installed?"),
                arguments(
                        CONNECTION + "    installed: yesterday\n",
                        "demo.yaml:8: connections.demo-shop.installed: must be a time with its offset"),
                arguments(
                        CONNECTION + "    installed: 2026-02-01T00:00:00Z\n    removed: 2026-01-01T00:00:00Z\n",
                        "demo.yaml:9: connections.demo-shop.removed: must not lie before installed"),
                arguments(
                        CONNECTION + "    statuses: {versendet: shipped}\n",
                        "demo.yaml:8: connections.demo-shop.statuses.versendet: must be one of: placed, confirmed"));
    }

    private static Stream<Arguments> secrets() {
        String list = "[0123456789abcdef]";
        return Stream.of(
                arguments(
                        CONNECTION.replace(list, "0123456789abcdef"),
                        "demo.yaml:7: connections.demo-shop.secrets: must be a list of at most two"),
                arguments(
                        CONNECTION.replace(list, "[$A, $B, $C]"),
                        "demo.yaml:7: connections.demo-shop.secrets: must be at most two"),
                arguments(
                        CONNECTION.replace(list, "[sesame]"),
                        "demo.yaml:7: connections.demo-shop.secrets[0]: must have 16 to 500 characters"),
                arguments(
                        CONNECTION.replace(list, "[$A, ä123456789abcdef]"),
                        "demo.yaml:7: connections.demo-shop.secrets[1]: must not have spaces"),
                arguments(
                        CONNECTION.replace("shopify", "generic"),
                        "demo.yaml:7: connections.demo-shop.secrets[0]: must be whsec_ and the base64"),
                arguments(
                        CONNECTION.replace("shopify", "generic").replace(list, "[whsec_c2hvcnQ=]"),
                        "demo.yaml:7: connections.demo-shop.secrets[0]: must be whsec_ and the base64"),
                arguments(
                        CONNECTION.replace(list, "[[a]]"),
                        "demo.yaml:7: connections.demo-shop.secrets[0]: must be a text"));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "shop: demo\nmessages: {sent: {text: 'Hi, [ordr_link]'}}\n",
                        "demo.yaml:2: messages.sent.text: [ordr_link] is no tag; did you mean [order_link]?"),
                arguments(
                        "shop: demo\nmessages:\n  sent:\n    subject:\n      de: '[shopname]: unterwegs'\n",
                        "demo.yaml:5: messages.sent.subject.de: [shopname] is no tag; did you mean [shop_name]?"),
                arguments(
                        "shop: demo\nmessages: {sent: {text: 'a #link_chekout# b'}}\n",
                        "demo.yaml:2: messages.sent.text: #link_chekout# is no tag; did you mean #link_checkout#?"),
                arguments(
                        "shop: demo\nchannels: {web: {messages: {sent: {text: '[items_list]'}}}}\n",
                        "demo.yaml:2: channels.web.messages.sent.text: [items_list] is no tag"));
    }

    @Test
    @DisplayName("is told everything at once, in the order of lines")
    void isToldEverythingAtOnce() {
        assertThat(refused("""
                        shop: demo
                        review: {days: 99}
                        general: {nmae: A, email: me}
                        channels: {web: {bank: {iban: DE00}}}
                        connections:
                          a: {channel: ebay, kind: shopify, secrets: [short]}
                        """))
                .extracting(line -> line.split(": ", 3)[1])
                .containsExactly(
                        "review.days",
                        "general.nmae",
                        "general.email",
                        "channels.web.bank.iban",
                        "connections.a.channel",
                        "connections.a.secrets[0]");
    }

    @Test
    @DisplayName("never has its secrets quoted")
    void neverHasItsSecretsQuoted() {
        String yaml = CONNECTION.replace("0123456789abcdef", "hunter2, 'pass word 0123456789', [nested-hunter2]");
        assertThat(refused(yaml))
                .isNotEmpty()
                .noneMatch(line -> line.contains("hunter2") || line.contains("pass word"));
        assertThat(DocumentReader.read(CONNECTION).toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    @Tag("SH-8")
    @DisplayName("is accepted with a warning where a text forgets the link")
    void isAcceptedWithAWarningWhereATextForgetsTheLink() {
        Reading reading =
                DocumentReader.read("shop: demo\nmessages: {sent: {text: {de: Unterwegs!, en: 'Go: [order_link]'}}}\n");
        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> assertThat(accepted.warnings())
                .extracting(problem -> problem.at("demo.yaml"))
                .singleElement()
                .asString()
                .startsWith("demo.yaml:2: warning: messages.sent.text.de: has no link to the order"));
    }

    private static List<String> refused(String yaml) {
        return switch (DocumentReader.read(yaml)) {
            case Reading.Refused refused -> lines(refused.problems());
            case Reading.Accepted accepted ->
                throw new AssertionError("was accepted with " + lines(accepted.warnings()) + ": " + yaml);
        };
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(problem -> problem.at("demo.yaml")).toList();
    }
}
