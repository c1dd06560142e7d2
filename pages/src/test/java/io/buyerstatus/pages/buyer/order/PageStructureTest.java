package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the content security policy, screen readers and our own promises demand of every page. */
class PageStructureTest {

    @ParameterizedTest
    @EnumSource
    void holdsOneScriptOfOursNoStyleAndNothingFromElsewhere(Situation situation) {
        String page = page(situation);
        assertThat(page).doesNotContain("<style", " style=", "<iframe", "@import");
        assertThat(all(page, "<script([^>]*>[^<]*)"))
                .singleElement(as(STRING))
                .matches(" src=\"/assets/page-[0-9a-f]{10}\\.js\" defer>");
        assertThat(page).doesNotContainPattern("\\son[a-z]+=");
        assertThat(all(page, "<img [^>]*src=\"([^\"]*)\" width=\"[0-9]+\" height=\"[0-9]+\" alt=\"\""))
                .hasSameSizeAs(all(page, "(<img)"))
                .allMatch(url -> url.startsWith("/pictures/nordlicht/"));
        assertThat(all(page, "<link rel=\"(?:icon|stylesheet)\" href=\"([^\"]*)\""))
                .hasSize(3)
                .allMatch(url -> url.startsWith("/assets/"));
    }

    @ParameterizedTest
    @EnumSource
    void idsAreUniqueAndEveryReferenceLeadsToOne(Situation situation) {
        String page = page(situation);
        List<String> ids = all(page, "\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(page, "aria-(?:labelledby|describedby)=\"([^\"]*)\""));
        assertThat(ids).containsAll(all(page, "href=\"#([^\"]*)\""));
        assertThat(ids).containsAll(all(page, "for=\"([^\"]*)\""));
    }

    @ParameterizedTest
    @EnumSource
    void hasOneHeadingOfItsOwnAndLandmarks(Situation situation) {
        String page = page(situation);
        assertThat(all(page, "<(h1)[ >]")).hasSize(1);
        assertThat(page).contains("<html lang=\"nb\">", "<header", "<main id=\"content\"", "<footer");
        assertThat(all(page, "(aria-current=\"step\")")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isWellFormed(Situation situation) {
        String page = page(situation);
        for (String element :
                Arrays.asList("section", "ul", "ol", "li", "dl", "div", "p", "span", "bdi", "a", "form")) {
            assertThat(all(page, "<(" + element + ")[ >]"))
                    .as(element)
                    .hasSameSizeAs(all(page, "</(" + element + ")>"));
        }
    }

    private static String page(Situation situation) {
        return Rendered.page(situation.order(), Conversations.neighbour(), PageLanguage.NORWEGIAN);
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
