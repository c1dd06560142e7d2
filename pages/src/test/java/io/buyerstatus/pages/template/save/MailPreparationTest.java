package io.buyerstatus.pages.template.save;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to a template when it is saved. */
class MailPreparationTest {

    static Stream<LintRule> rules() {
        return LintRule.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Tag("G11")
    @Tag("C16")
    void everyRuleFindsItsSampleAndSaysWhereAndWhy(LintRule rule) {
        List<String> found = new MailPreparation()
                .prepare(html("\n  " + rule.sample())).findings().stream()
                        .map(Object::toString)
                        .toList();
        assertThat(found)
                .anyMatch(text -> text.startsWith("any body 2:3 " + rule.id() + ": ")
                        && text.contains("(" + rule.source() + ")"));
    }

    @Test
    @Tag("G11")
    @Tag("C16")
    void thereAreThirtyRulesAndTwelveOfThemOfWhatMailProgramsCan() {
        assertThat(LintRule.ALL).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(rules().filter(rule -> rule.source().startsWith("https://www.caniemail.com/")))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(rules().map(LintRule::id)).doesNotHaveDuplicates();
    }

    @Test
    @Tag("G11")
    void aMailInGoodOrderHasNoFindings() {
        assertThat(new MailPreparation()
                        .prepare(html("<p style=\"color:#222222\">Hello [Name], <a href=\"[order_link]\">your order</a>"
                                + " is on its way to you.</p><img src=\"https://x.example/a.png\" alt=\"Us\">"))
                        .findings())
                .isEmpty();
    }

    @Test
    @Tag("BL-36")
    @Tag("C16")
    void stylesAreWrittenIntoTheElementsOnceAndForAll() {
        String source = "<style>p{color:red;margin:0} .a{color:blue} #b{color:green} a:hover{color:red}"
                + "@media (max-width:480px){p{margin:1px}}</style>"
                + "<p>1</p><p class=\"a\">2</p><p id=\"b\" class=\"a\" style=\"margin:2px\">[Name]</p>"
                + "<a href=\"[order_link]\">x</a>";
        String once = saved(source);
        assertThat(once)
                .contains(
                        "<p style=\"color:red;margin:0\">1</p>",
                        "style=\"margin:0;color:blue\">2</p>",
                        "style=\"color:green;margin:2px\">[Name]</p>",
                        "a:hover { color:red }",
                        "@media (max-width:480px){p{margin:1px}}",
                        "href=\"[order_link]\"")
                .doesNotContain("p{color:red");
        assertThat(saved(once)).isEqualTo(once);
    }

    private static String saved(String body) {
        return Optional.ofNullable(new MailPreparation()
                        .prepare(html(body))
                        .draft()
                        .contents()
                        .get("any"))
                .map(TemplateDraft.Text::body)
                .orElse("");
    }

    private static TemplateDraft html(String body) {
        return new TemplateDraft(
                new TemplateId("t"),
                "T",
                DeliveryChannel.EMAIL,
                Format.HTML,
                Optional.empty(),
                false,
                Necessity.UPDATE,
                List.of(),
                Map.of("any", new TemplateDraft.Text("Hi", body)));
    }
}
