package io.buyerstatus.local.standin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stand-ins of payment providers let through, and what they refuse (C10). */
@Tag("DR-20")
final class RequestRulesTest {
    private static final RequestRules RULES = RequestRules.of(
            Map.of(
                    "intent", Form.Choice.of("CAPTURE", "AUTHORIZE"),
                    "units[].amount.value", Form.Text.like("[0-9]+([.][0-9]+)?", 32, "1.00"),
                    "units[].amount.currency", Form.Text.of(3, 3),
                    "minor", new Form.Whole(1, 100),
                    "now", new Form.Truth()),
            "intent",
            "units[].amount.value");

    private static List<String> broken(String json) {
        try {
            return RULES.broken(JsonMapper.builder().build().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void c10WhatKeepsTheRulesIsTaken() {
        assertThat(broken("{'intent':'CAPTURE','units':[{'amount':{'value':'1.00','currency':'EUR'}}]}"
                        .replace('\'', '"')))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'units':[{'amount':{'value':'1.00'}}]}|intent is missing",
                "{'intent':'CAPTURE','units':[]}|units[].amount.value is missing",
                "{'intent':'capture','units':[{'amount':{'value':'1.00'}}]}|intent is not one of",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1,00'}}]}|units[].amount.value is not a text",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'-1'}}]}|units[].amount.value is not a text",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1.00'},'note':'x'}]}|units[].note is not known",
                "{'intent':'CAPTURE','extra':{'deep':1},'units':[{'amount':{'value':'1'}}]}|extra.deep is not known",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1'}},{'amount':{'value':'x'}}]}|is not a text",
                "{'intent':'CAPTURE','units':[{'amount':{'value':1.00}}]}|units[].amount.value is not a text",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1'}}],'minor':'1'}|minor is not a whole number",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1'}}],'minor':1.5}|minor is not a whole number",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1'}}],'minor':101}|minor is not a whole number",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1'}}],'now':'true'}|now is not true or false"
            })
    void c10WhatBreaksThemIsNamed(String body, String why) {
        assertThat(broken(body.replace('\'', '"'))).singleElement().asString().contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "54.90, EUR, true",
        "54.905, EUR, false",
        "54.9, EUR, false",
        "54, EUR, true",
        "0.00, EUR, false",
        "5000, JPY, true",
        "5000.00, JPY, false",
        "-1, EUR, false",
        "1e3, HUF, false"
    })
    void c10DecimalsAreThoseOfTheCurrencyAlthoughTheSpecificationTakesMore(
            String value, String currency, boolean fits) {
        assertThat(PayPalRules.amount(value, currency)).isEqualTo(fits);
    }
}
