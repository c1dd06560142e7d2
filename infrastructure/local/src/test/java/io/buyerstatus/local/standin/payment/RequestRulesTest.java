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
                    "intent", "CAPTURE|AUTHORIZE",
                    "units[].amount.value", "[0-9]+([.][0-9]+)?",
                    "units[].amount.currency", "[A-Z]{3}"),
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
                "{'intent':'capture','units':[{'amount':{'value':'1.00'}}]}|intent is not of the form",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1,00'}}]}|units[].amount.value is not of the form",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'-1'}}]}|units[].amount.value is not of the form",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1.00'},'note':'x'}]}|units[].note is not known",
                "{'intent':'CAPTURE','extra':{'deep':1},'units':[{'amount':{'value':'1'}}]}|extra.deep is not known",
                "{'intent':'CAPTURE','units':[{'amount':{'value':'1'}},{'amount':{'value':'x'}}]}|is not of the form"
            })
    void c10WhatBreaksThemIsNamed(String body, String why) {
        assertThat(broken(body.replace('\'', '"'))).singleElement().asString().contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "54.90, 2, true",
        "54.905, 2, false",
        "54.9, 2, false",
        "54, 2, true",
        "5000, 0, true",
        "5000.00, 0, false",
        "-1, 0, false",
        "1e3, 0, false"
    })
    void c10DecimalsAreThoseOfTheCurrencyAlthoughTheSpecificationTakesMore(String value, int most, boolean fits) {
        assertThat(RequestRules.decimals(value, most)).isEqualTo(fits);
    }
}
