package io.buyerstatus.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever did something at the desk is told what came of it, and goes on from there: the focus is where it is said. */
@Tag("G15")
final class WhatHappenedIsSaidTest {
    private static final String NEWS = "{{> console/news}}";

    /** What stands on several pages, which say what happened in its place. */
    private static final Set<String> PARTS =
            Set.of("address", "bar", "mailbox", "mailboxsignin", "ticket", "withdrawal");

    /** One leads away, to who signs in. */
    private static final Set<String> LEAD_AWAY = Set.of("door");

    private static final Map<String, String> TEMPLATES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Path folder = Path.of("src/main/resources/io/buyerstatus/pages/templates/console");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                TEMPLATES.put(file.getFileName().toString().replace(".hbs", ""), Files.readString(file));
            }
        }
        assertThat(TEMPLATES).hasSizeGreaterThan(30);
    }

    @Test
    void eachPageThatDoesSomethingSaysWhatCameOfIt() {
        assertThat(TEMPLATES).allSatisfy((name, template) -> {
            if (template.contains("method=\"post\"") && !PARTS.contains(name) && !LEAD_AWAY.contains(name)) {
                assertThat(template).as(name).contains(NEWS);
            }
        });
    }

    @Test
    void itIsSaidInOneWayWhichTakesTheFocus() {
        Document news = Jsoup.parse(TEMPLATES.getOrDefault("news", ""));
        assertThat(news.select(".notice"))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.hasAttr("autofocus")).isTrue())
                .allSatisfy(notice -> assertThat(notice.attr("tabindex")).isEqualTo("-1"));
        assertThat(news.select(".notice").eachAttr("role")).isEqualTo(List.of("status", "alert"));

        Map<String, String> others = new TreeMap<>(TEMPLATES);
        others.remove("news");
        assertThat(others).allSatisfy((name, template) -> assertThat(
                        Jsoup.parse(template).select(".notice[role], .notice[autofocus]"))
                .as(name)
                .isEmpty());
    }

    /** A browser that is led to a part of a page lets nothing else on it take the focus. */
    @Test
    void noFormLeadsPastIt() {
        assertThat(TEMPLATES).allSatisfy((name, template) -> assertThat(
                        Jsoup.parse(template).select("form[method=post]").eachAttr("action"))
                .as(name)
                .noneMatch(action -> action.contains("#")));
    }

    /** A page that answers a form has the form's address: a link to a part of it shows the same page again, and a part that it does not have. */
    @Test
    void noLinkLeadsNowhere() {
        assertThat(TEMPLATES).allSatisfy((name, template) -> assertThat(
                        Jsoup.parse(template).select("a[href]").eachAttr("href"))
                .as(name)
                .noneMatch(address -> address.contains("action}}#")));
    }

    @Test
    void whatTakesTheFocusCanHaveIt() {
        assertThat(TEMPLATES).allSatisfy((name, template) -> assertThat(
                        Jsoup.parse(template).select("[autofocus]:not([tabindex], input, select, textarea)"))
                .as(name)
                .isEmpty());
    }
}
