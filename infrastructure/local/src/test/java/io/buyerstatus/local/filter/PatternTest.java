package io.buyerstatus.local.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatternTest {

    private static final String EVENT = """
            {"eventName": "INSERT", "size": 10, "gone": null, "tags": ["a", "b"],
             "dynamodb": {"NewImage": {"state": {"S": "pending"}, "sk": {"S": "MESSAGE#1"}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'dynamodb':{'NewImage':{'state':{'S':['pending']}}}}                      | true",
                "{'dynamodb':{'NewImage':{'state':{'S':['sent','pending']}}}}               | true",
                "{'dynamodb':{'NewImage':{'state':{'S':['sent']}}}}                         | false",
                "{'dynamodb':{'OldImage':{'state':{'S':['pending']}}}}                      | false",
                "{'dynamodb':{'NewImage':{'sk':{'S':[{'prefix':'MESSAGE#'}]}}}}             | true",
                "{'dynamodb':{'NewImage':{'sk':{'S':[{'prefix':'MARK#'}]}}}}                | false",
                "{'dynamodb':{'NewImage':{'sk':{'S':[{'suffix':'#1'}]}}}}                   | true",
                "{'eventName':['INSERT'],'size':[10]}                                       | true",
                "{'eventName':['INSERT'],'size':[11]}                                       | false",
                "{'eventName':[{'anything-but':'REMOVE'}]}                                  | true",
                "{'eventName':[{'anything-but':['INSERT','REMOVE']}]}                       | false",
                "{'eventName':[{'anything-but':{'prefix':'INS'}}]}                          | false",
                "{'missing':[{'anything-but':'x'}]}                                         | false",
                "{'eventName':[{'equals-ignore-case':'insert'}]}                            | true",
                "{'eventName':[{'exists':true}]}                                            | true",
                "{'eventName':[{'exists':false}]}                                           | false",
                "{'missing':[{'exists':false}]}                                             | true",
                "{'dynamodb':{'OldImage':{'state':{'S':[{'exists':false}]}}}}               | true",
                "{'size':[{'numeric':['>',5,'<=',10]}]}                                     | true",
                "{'size':[{'numeric':['>=',11]}]}                                           | false",
                "{'size':[{'numeric':['=',10]}]}                                            | true",
                "{'gone':[null]}                                                            | true",
                "{'tags':['b']}                                                             | true",
                "{'tags':['c']}                                                             | false",
                "{}                                                                         | true"
            })
    void aPatternMatchesAsLambdaSaysItDoes(String pattern, boolean expected) throws Exception {
        assertThat(Pattern.parse(pattern.replace('\'', '"')).matches(event())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{'a':'b'}",
                "{'$or':[{'a':['b']}]}",
                "{'a':[{'cidr':'10.0.0.0/8'}]}",
                "{'a':[{'prefix':1}]}",
                "{'a':[{'exists':'yes'}]}",
                "{'a':[{'numeric':['>']}]}",
                "{'a':[{'numeric':['~',1]}]}",
                "{'a':[{'prefix':'a','suffix':'b'}]}"
            })
    void whatIsNotUnderstoodIsRefused(String pattern) {
        assertThatThrownBy(() -> Pattern.parse(pattern.replace('\'', '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).{10,}");
    }

    @Test
    void oneOfSeveralFiltersIsEnoughAndNoneLetsEverythingPass() throws Exception {
        Pattern matching = Pattern.parse("{\"eventName\":[\"INSERT\"]}");
        Pattern other = Pattern.parse("{\"eventName\":[\"REMOVE\"]}");

        assertThat(new Filters(List.of(other, matching)).pass(event())).isTrue();
        assertThat(new Filters(List.of(other)).pass(event())).isFalse();
        assertThat(Filters.none().pass(event())).isTrue();
    }

    private static JsonNode event() throws JsonProcessingException {
        return new ObjectMapper().readTree(EVENT);
    }
}
