package io.buyerstatus.operator.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.change.TemplateCheck;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.operator.conversion.Conversion.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of other systems, as shops have them. */
class ConversionTest {

    @DisplayName("C23: what became of each piece is told, and nothing undecided can go live")
    @ParameterizedTest
    @CsvSource({
        "baselinker/login.txt, 3, 0, 3",
        "baselinker/loop-prices.html, 8, 2, 1",
        "baselinker/loop.html, 8, 2, 0",
        "baselinker/pickup.txt, 1, 0, 3",
        "baselinker/polish.txt, 5, 0, 0",
        "baselinker/sent.html, 8, 0, 0",
        "baselinker/thank-you.html, 7, 1, 0",
        "dreamrobot/comma.txt, 3, 0, 3",
        "dreamrobot/country.txt, 8, 0, 0",
        "dreamrobot/first-contact.txt, 5, 0, 0",
        "dreamrobot/payment.txt, 11, 0, 1",
        "dreamrobot/reminder.txt, 3, 0, 1",
        "dreamrobot/sent.html, 10, 0, 0",
        "dreamrobot/unknown.txt, 0, 0, 3",
        "shopify/countries.html, 9, 0, 0",
        "shopify/fallback.txt, 7, 0, 0",
        "shopify/lines.html, 7, 0, 0",
        "shopify/order-confirmation.html, 13, 1, 1",
        "shopify/shipping.html, 11, 0, 0",
        "shopify/sms.txt, 4, 0, 0",
        "shopify/undecided.html, 1, 0, 10",
    })
    @Tag("C23")
    void eachPieceHasAFate(String file, int mapped, int dropped, int undecided) {
        ForeignTemplate template = ForeignTemplate.of(text(file), Optional.empty());
        Conversion subject = converted(file, template.subject());
        Conversion body = converted(file, template.body());

        assertThat(counts(subject, body))
                .as("%s%n%s%n%s%n%s", subject.text(), body.text(), subject.notes(), body.notes())
                .containsExactly((long) mapped, (long) dropped, (long) undecided);
        DeliveryChannel channel = file.contains("sms") ? DeliveryChannel.SMS : DeliveryChannel.EMAIL;
        TemplateDraft draft = template.draft(
                ForeignTemplate.idOf(file),
                Optional.empty(),
                channel,
                "any",
                subject.text(),
                body.text(),
                Optional.empty());
        assertThat(draft.format()).isEqualTo(file.endsWith(".html") ? Format.HTML : Format.TEXT);
        List<String> problems = TemplateCheck.of(draft).problems().stream()
                .map(Object::toString)
                .toList();
        if (undecided == 0) {
            assertThat(problems).as(body.text()).isEmpty();
            assertThat(subject.text() + body.text()).doesNotContain("{{", "{%", "<#", "UNDECIDED");
        } else {
            assertThat(problems).as(body.text()).anyMatch(problem -> problem.contains("UNDECIDED"));
        }
    }

    private static List<Long> counts(Conversion subject, Conversion body) {
        return List.of(Fate.values()).stream()
                .map(fate -> subject.count(fate) + body.count(fate))
                .toList();
    }

    @Test
    void aLoopOverTheGoodsBecomesOurs() {
        assertThat(Origin.BASELINKER
                        .convert("<ul>[items_list(<li>[i_quantity]x [i_name]</li>)]</ul>", Map.of())
                        .text())
                .isEqualTo("<ul>[each items]<li>[item.quantity] [item.name]</li>[end]</ul>");
        assertThat(Origin.SHOPIFY
                        .convert("{%- for line in line_items -%} {{ line.title }}\n{%- endfor -%} x", Map.of())
                        .text())
                .isEqualTo("[each items][item.name][end]x");
    }

    @Test
    void questionsBecomeOurs() {
        assertThat(Origin.SHOPIFY
                        .convert("{% if note %}a{% elsif customer.phone == blank %}b{% else %}c{% endif %}", Map.of())
                        .text())
                .isEqualTo("[if buyer_note]a[else][if not phone]b[else]c[end][end]");
        assertThat(Origin.DREAMROBOT
                        .convert("<#if(#lieferland#|<>|Schweiz)#>a<#else#>b<#endif#>", Map.of())
                        .text())
                .isEqualTo("[if country != CH]a[else]b[end]");
    }

    @Test
    void bracketsOfTheirsStayBrackets() {
        Conversion conversion = Origin.SHOPIFY.convert("[Name] [[x]] [if x] a[{{ name }}", Map.of());
        assertThat(conversion.text()).isEqualTo("[[Name] [[[[x]] [[if x] a[[[order_number]");
    }

    @Test
    void whatIsNotKnownIsNeverGuessedAndAPersonCanDecide() {
        Conversion asked = Origin.DREAMROBOT.convert("Hallo #kdnr_alias#!", Map.of());
        assertThat(asked.decided()).isFalse();
        assertThat(asked.text()).isEqualTo("Hallo [UNDECIDED|#kdnr_alias#]!");
        assertThat(asked.notes()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(1);
            assertThat(note.column()).isEqualTo(7);
            assertThat(note.words()).contains("--tag kdnr_alias=TAG");
        });
        assertThat(Origin.DREAMROBOT
                        .convert("Hallo #kdnr_alias#!", Map.of("Kdnr_Alias", "first_name"))
                        .text())
                .isEqualTo("Hallo [first_name]!");
    }

    private static Conversion converted(String file, String text) {
        Origin origin = Origin.valueOf(file.substring(0, file.indexOf('/')).toUpperCase(Locale.ROOT));
        return origin.convert(text, Map.of());
    }

    private static String text(String file) {
        try (InputStream in = ConversionTest.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
